"""The file format of a resume changes no requirement's status."""

from __future__ import annotations

import datetime
import html
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

import ats_sim

STATEMENTS = (
    "Moved the ledger to PostgreSQL for forty shops",
    "Kept stock accuracy at 99% with weekly cycle counts",
    "Deployed a churn model that 300 agents use",
    "Set up Prometheus and Grafana for the tills",
    "Trained ranking models in PyTorch",
    "Planned the shifts of nine bakers",
    "Wrote an idempotent consumer for the queue",
)
LISTED = ("Python", "Docker", "Kafka", "Excel", "Tableau", "k8s")
POSTING = """Platform Engineer

Requirements
- Python
- Kubernetes
- PostgreSQL
- Inventory accuracy
- Observability
- Machine learning
- Learning to rank
- Kafka
- Docker
- Excel
- Relational databases
"""
AS_OF = datetime.date(2026, 6, 15)


def _plain(statements: Sequence[str], listed: Sequence[str]) -> str:
    lines = ["Robin Example", "robin@example.com", "", "EXPERIENCE", "", "Platform Engineer, Example Works Ltd"]
    lines += ["Jan 2020 - Dec 2023", *(f"- {said}" for said in statements), "", "SKILLS", "", ", ".join(listed)]
    return "\n".join(lines) + "\n"


def _markdown(statements: Sequence[str], listed: Sequence[str]) -> str:
    head = "# Robin Example\n\nrobin@example.com\n\n## Experience\n\n### Platform Engineer, Example Works Ltd\n\n"
    bullets = "".join(f"- {said}\n" for said in statements)
    return f"{head}Jan 2020 - Dec 2023\n\n{bullets}\n## Skills\n\n{', '.join(listed)}\n"


def _html(statements: Sequence[str], listed: Sequence[str]) -> str:
    bullets = "".join(f"<li>{html.escape(said)}</li>" for said in statements)
    return (
        "<html><body><h1>Robin Example</h1><p>robin@example.com</p><h2>Experience</h2>"
        "<h3>Platform Engineer, Example Works Ltd</h3><p>Jan 2020 - Dec 2023</p>"
        f"<ul>{bullets}</ul><h2>Skills</h2><p>{', '.join(listed)}</p></body></html>"
    )


def _json(statements: Sequence[str], listed: Sequence[str]) -> str:
    work = {
        "name": "Example Works Ltd", "position": "Platform Engineer", "startDate": "2020-01", "endDate": "2023-12",
        "highlights": list(statements),
    }  # fmt: skip
    skills = [{"name": "Skills", "keywords": list(listed)}]
    return json.dumps(
        {"basics": {"name": "Robin Example", "email": "robin@example.com"}, "work": [work], "skills": skills}
    )


def _word(path: Path, statements: Sequence[str], listed: Sequence[str]) -> None:
    document = docx.Document()
    document.add_heading("Robin Example", 0)
    document.add_paragraph("robin@example.com")
    document.add_heading("Experience", 1)
    document.add_paragraph("Platform Engineer, Example Works Ltd")
    document.add_paragraph("Jan 2020 - Dec 2023")
    for said in statements:
        document.add_paragraph(said, style="List Bullet")
    document.add_heading("Skills", 1)
    document.add_paragraph(", ".join(listed))
    document.save(str(path))


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.sampled_from(STATEMENTS), min_size=2, max_size=4, unique=True),
    st.lists(st.sampled_from(LISTED), min_size=2, max_size=4, unique=True),
)
def test_the_format_of_the_file_changes_no_status(statements: list[str], listed: list[str]) -> None:
    posting = ats_sim.read_posting(POSTING)
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        writers = {"txt": _plain, "md": _markdown, "html": _html, "json": _json}
        for ending, written in writers.items():
            (Path(folder) / f"resume.{ending}").write_text(written(statements, listed), encoding="utf-8")
        _word(Path(folder) / "resume.docx", statements, listed)
        for ending in (*writers, "docx"):
            resume = ats_sim.read_resume(Path(folder) / f"resume.{ending}")
            result = ats_sim.simulate(resume, posting, as_of=AS_OF)
            found[ending] = {match.requirement.skill: match.status for match in result.matches.requirements}
    assert set(found["txt"].values()) - {"missing"}
    assert all(statuses == found["txt"] for statuses in found.values()), found
