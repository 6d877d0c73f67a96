"""The file format of a posting changes nothing of what it asks for."""

from __future__ import annotations

import io
import json

import docx
import pytest

from ats_sim.model.posting import Posting
from ats_sim.pipeline import parse_posting_file
from tests.reading.drawn import pdf, show

LINES = (
    "# Senior Data Engineer",
    "Northlight is a small energy company. We are looking for a data engineer for our team in Oslo.",
    "## Responsibilities",
    "- Load meter readings every hour with data pipelines",
    "- Own the data quality of our fraud detection models",
    "## Requirements",
    "- 5+ years of experience with Python",
    "- Strong SQL skills",
    "- Spark or Flink",
    "- Bachelor's degree in computer science or a related field",
    "- You must be eligible to work in Norway",
    "## Nice to have",
    "- Kafka",
    "- Terraform",
)


def _plain(line: str) -> str:
    return line.lstrip("#- ")


def _markdown() -> bytes:
    return "\n\n".join(LINES).replace("\n\n- ", "\n- ").encode()


def _text() -> bytes:
    return "\n".join(("\n" + _plain(line) + "\n") if line.startswith("#") else line for line in LINES).encode()


def _word() -> bytes:
    document = docx.Document()
    for line in LINES:
        if line.startswith("#"):
            document.add_heading(_plain(line), level=1 + line.startswith("##"))
        else:
            document.add_paragraph(_plain(line), style="List Bullet" if line.startswith("- ") else None)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def _page() -> bytes:
    rows, top = [], 60.0
    for line in LINES:
        size = 14 if line.startswith("#") else 10
        top += 26 if line.startswith("#") else 14
        rows.append(show(72 if line.startswith("- ") else 60, top, line.lstrip("# "), size))
    return pdf("\n".join(rows))


def _web() -> bytes:
    inside = "".join(
        f"<h2>{_plain(line)}</h2>" if line.startswith("#") else f"<li>{_plain(line)}</li>" if line[0] == "-" else line
        for line in LINES
    )
    return f"<html><body><nav>Jobs Search</nav>{inside}</body></html>".encode()


def _json_ld() -> bytes:
    body = "".join(
        f"<p><b>{_plain(line)}</b></p>" if line.startswith("##") else f"<li>{_plain(line)}</li>" for line in LINES[1:]
    )
    named = {"@context": "https://schema.org", "@type": "JobPosting", "title": _plain(LINES[0]), "description": body}
    return f'<html><script type="application/ld+json">{json.dumps(named)}</script><p>Cookies?</p></html>'.encode()


def _asked(posting: Posting) -> dict[str, object]:
    return {
        "title": posting.title.text if posting.title else None,
        "seniority": posting.seniority,
        "min_years": posting.min_years,
        "degree": posting.degree,
        "requirements": {(a.skill, a.kind, a.years, a.group is not None) for a in posting.requirements},
        "knockouts": {gate.kind for gate in posting.gates},
    }


EXPECTED = {
    "title": "Senior Data Engineer",
    "seniority": "senior",
    "min_years": 5.0,
    "degree": "bachelor",
    "requirements": {
        ("Python", "required", 5.0, False),
        ("SQL", "required", None, False),
        ("Spark", "required", None, True),
        ("Flink", "required", None, True),
        ("Kafka", "preferred", None, False),
        ("Terraform", "preferred", None, False),
        ("data pipelines", "mentioned", None, False),
        ("data quality", "mentioned", None, False),
        ("fraud detection models", "mentioned", None, False),
    },
    "knockouts": {"work-authorisation"},
}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("posting.md", _markdown()),
        ("posting.txt", _text()),
        ("posting.docx", _word()),
        ("posting.pdf", _page()),
        ("posting.html", _web()),
        ("posting.html", _json_ld()),
    ],
    ids=["markdown", "text", "docx", "pdf", "html", "json-ld"],
)
def test_every_format_asks_for_the_same(name: str, data: bytes) -> None:
    assert _asked(parse_posting_file(data, name)) == EXPECTED


def test_a_saved_profile_asks_for_the_same() -> None:
    from ats_sim.reporting import posting_toml

    posting = parse_posting_file(_markdown(), "posting.md")
    back = parse_posting_file(posting_toml.render(posting).encode(), "posting.toml")
    assert _asked(back) == _asked(posting)
