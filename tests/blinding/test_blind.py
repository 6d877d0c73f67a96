"""Two resumes that differ only in who the person is print the same bytes, in every format."""

from __future__ import annotations

from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.blinding import blind, unnamed
from ats_sim.blinding.masks import Masks
from ats_sim.counterfactual import what_if
from ats_sim.counterfactual.action_plan import plan_actions
from ats_sim.model.case import Case, ParsedResume
from ats_sim.model.document import Document, Line, Quote, Span
from ats_sim.model.resume import Highlight
from ats_sim.pipeline import parse_resume, read_posting, simulate
from ats_sim.reading import read
from ats_sim.reporting import check_brief, check_html, check_json, check_markdown, check_text
from tests.cases import READABLE, simulated
from tests.reading.drawn import pdf, show
from tests.test_fairness import BASE, NAMES, POSTING, RESUME
from tests.written import AS_OF, SETTINGS

FORMATS = {
    "text": check_text.render,
    "full": partial(check_text.render, full=True),
    "brief": check_brief.render,
    "json": check_json.render,
    "markdown": check_markdown.render,
    "html": check_html.render,
}
TOLD = RESUME.replace("{pronoun}", "{name} also teaches. See https://example.com/{mail} for talks.")
SWAPS = [{"name": name} for name in NAMES] + [
    {"mail": "jamal.x"},
    {"city": "Stoke-on-Trent"},
    {"city": "12 Elm Road, New York, NY 10027"},
    {"phone": "(212) 555-0147"},
    {"school": "Harvard University"},
    {"school": "State College of the Upper Peninsula"},
    {"year": "1987"},
]


def _reports(data: bytes, name: str) -> dict[str, str]:
    parsed = parse_resume(read(data, name, SETTINGS.limits, SETTINGS.reading))
    result = simulate(parsed, read_posting(POSTING), as_of=AS_OF)
    seen, whatif = blind(result, what_if(result))
    return {format_: render(seen, whatif, plan_actions(seen, whatif)) for format_, render in FORMATS.items()}


def _drawn(values: dict[str, str]) -> bytes:
    """A one-page PDF: the name large and centred, the years at the right edge."""
    name, contact = values["name"], f"{values['mail']}@example.com | {values['phone']} | {values['city']}"
    content = show(300 - 4.5 * len(name), 60, name, 18, 1) + show(300 - 2.5 * len(contact), 80, contact)
    top = 110
    for text, right in (
        ("Experience", ""),
        ("Machine Learning Engineer, Nordbane", "January 2021 - present"),
        ("- Deployed a delay forecast as a Docker service that 40 dispatchers use daily", ""),
        ("- Used Python and pandas for data preparation", ""),
        ("Education", ""),
        (f"MSc Statistics, {values['school']}", values["year"]),
        ("Skills", ""),
        ("Python, SQL, Docker, pandas", ""),
    ):
        size, font = (13, 1) if text in ("Experience", "Education", "Skills") else (10, 0)
        content += show(60, top, text, size, font) + (show(540 - 5 * len(right), top, right) if right else "")
        top += 24 if font else 15
    return pdf(content)


@cache
def _base(kind: str) -> dict[str, str]:
    return _reports(TOLD.format(**BASE).encode(), "a.md") if kind == "md" else _reports(_drawn(BASE), "a.pdf")


@pytest.mark.parametrize("swap", SWAPS, ids=lambda swap: "-".join(swap.values())[:24])
def test_a_written_resume_prints_the_same_bytes(swap: dict[str, str]) -> None:
    assert _reports(TOLD.format(**{**BASE, **swap}).encode(), "someone.md") == _base("md")


@pytest.mark.parametrize("swap", [swap for swap in SWAPS if str(swap).isascii()], ids=lambda swap: str(swap)[:24])
def test_a_page_prints_the_same_bytes(swap: dict[str, str]) -> None:
    assert _reports(_drawn({**BASE, **swap}), "someone.pdf") == _base("pdf")


@pytest.mark.parametrize("kind", ["md", "pdf"])
def test_nothing_of_the_person_is_left(kind: str) -> None:
    private = {*BASE["name"].split(), BASE["mail"], BASE["phone"], BASE["city"], BASE["school"], BASE["year"]}
    for report in _base(kind).values():
        assert {word for word in private if word in report} == set()
    assert "[name]" in _base(kind)["html"]
    assert "[school]" in _base(kind)["html"]
    assert "40 dispatchers" in _base(kind)["html"]


def test_the_comparison_can_fail() -> None:
    weaker = TOLD.replace("missed slots fell by 22%", "missed slots fell")
    assert _reports(weaker.format(**BASE).encode(), "a.md") != _base("md")


@pytest.mark.parametrize("name", [fixture.name for fixture in READABLE])
def test_made_cases_keep_their_verdict_and_lose_their_person(name: str) -> None:
    result = simulated(name)
    whatif = what_if(result)
    seen, _ = blind(result, whatif)
    assert seen.verdict.disposition == result.verdict.disposition
    assert seen.matches.understood_score == result.matches.understood_score
    basics = result.case.resume.basics
    private = {field.text for field in (basics.name, basics.email, basics.phone) if field}
    private |= {study.institution.text for study in result.case.resume.education if study.institution}
    assert private
    for render in FORMATS.values():
        seen, blinded = blind(result, whatif)
        report = render(seen, blinded, plan_actions(seen, blinded))
        assert {words for words in private if words in report} == set()


def test_a_line_of_contact_keeps_the_headline() -> None:
    text = (
        "Emily Walsh\nMachine Learning Engineer | Leeds | emily@example.com\n\nExperience\n\n"
        "Engineer, Nordbane\n2020 - 2022\n- Cut costs by 20%\n"
    )
    parsed = parse_resume(read(text.encode(), "a.txt", SETTINGS.limits, SETTINGS.reading))
    result = simulate(parsed, read_posting(POSTING), as_of=AS_OF)
    seen, _ = blind(result, what_if(result))
    assert "Machine Learning Engineer" in seen.case.document.text
    assert "Leeds" not in seen.case.document.text


def test_a_school_stays_where_it_employs() -> None:
    text = TOLD.replace("Havnelager", "University of Testland").format(**BASE)
    report = _reports(text.encode(), "a.md")["html"]
    assert report.count("University of Testland") >= 1
    assert "[school]" in report


def test_a_sentence_about_a_resume_names_nobody() -> None:
    parsed = simulated("ml-engineer-latex").case
    name = parsed.resume.basics.name
    assert name
    assert name.text not in unnamed(f"Lead with {name.text.upper()}", _parsed(parsed))
    assert unnamed("Title and page hold up.", _parsed(parsed)) == "Title and page hold up."


def _parsed(case: Case) -> ParsedResume:
    return ParsedResume(case.document, case.resume, case.evidence)


WORDS = st.text(alphabet="ab c", min_size=1, max_size=12).map(str.strip).filter(bool)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5), st.data())
def test_spans_still_point_at_their_words(rows: list[str], data: st.DataObject) -> None:
    text = "\n".join(rows)
    starts = [sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    lines = tuple(Line(Span(start, start + len(row))) for start, row in zip(starts, rows, strict=True))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(rows[0])), min_size=2, max_size=4)))
    places = [(Span(a, b), "[x]") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    masks = Masks(Document("a.txt", "text", text, lines), places, ())
    now = masks.document
    assert "\n".join(now.line_text(line) for line in now.lines) == now.text
    assert now.text.count("[x]") == len(places)
    for row, line in zip(rows[1:], lines[1:], strict=True):
        assert masks.text(line.span) == row
        assert masks.quote(Quote(row, line.span)).text == row
    statement = Highlight(" ".join(rows), tuple((start, start) for start in starts))
    moved = masks.highlight(statement)
    assert moved.text.count("[x]") == len(places)
    assert moved.span().end == len(now.text.rstrip())


def test_the_posting_s_gates_keep_their_words() -> None:
    """Their places are the posting's: masks of the resume at the same places must not fall on them."""
    posting = "Staff Nurse\n\nRequirements\n- Active RN license required\n- Must be able to work weekends\n- Triage\n"
    written = TOLD.format(**BASE).encode()
    result = simulate(
        parse_resume(read(written, "a.md", SETTINGS.limits, SETTINGS.reading)), read_posting(posting), as_of=AS_OF
    )
    seen, _ = blind(result, what_if(result))
    assert result.matches.gates
    assert [fit.gate for fit in seen.matches.gates] == [fit.gate for fit in result.matches.gates]
