"""No number, name or date in a kit that is in neither the resume nor the posting nor the fixed part."""

from __future__ import annotations

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import ats_sim
from ats_sim import asking, pipeline
from ats_sim.lexicon.table import text as table_text
from ats_sim.model.interview import POOLS
from ats_sim.model.preparation import PERSONAS
from ats_sim.reporting import kit_html, kit_markdown, kit_text, plan_parts, prepare_parts
from tests.cases import FIXTURES

DAY = date(2026, 1, 31)
START = date(2026, 2, 2)
POSTINGS = sorted((FIXTURES / "postings").glob("*.txt"))
RESUMES = [path for path in sorted((FIXTURES / "resumes").glob("*/resume.*")) if path.parent.name != "scanned-nurse"]
PAIRS = [(resume, POSTINGS[number % len(POSTINGS)]) for number, resume in enumerate(RESUMES)]
IDS = [f"{resume.parent.name} for {posting.stem}" for resume, posting in PAIRS]
ROOMS = ("asking/*.py", "asking/kinds/*.py", "reporting/prepare_*.py", "reporting/plan_parts.py")
TABLES = (
    "counterparts.tsv",
    "duty_questions.tsv",
    "stories.tsv",
    "ask_them.tsv",
    "lenses.tsv",
    "plan.tsv",
    "shows.tsv",
    "loop.tsv",
    "lens_tasks.tsv",
    "line_questions.toml",
    *(f"pools/{name}.toml" for name in POOLS),
)
COUNTED = re.compile(
    r"(?:page\s+\d+,\s+)?lines?\s+\d+|^ +\d+\. |\d+ words stand already: \d+ s at \d+ a minute, \d+ s left"
    r"|\d+ [A-Z][a-z]{2} - \d+ [A-Z][a-z]{2}$|^90 DAYS .*|^weeks \d+-\d+"
    r"|Results or sizes stand in \d+ of \d+ lines|None of \d+ lines"
    r"|come\s+to\s+(?:\d+\s+years?\s*)?(?:\d+\s+months?)?|^STORIES: \d+ ",
    re.MULTILINE,
)
"""What is counted out of the resume: places, lengths, spans of dates."""
WORD = re.compile(r"\d+(?:[.,:]\d+)*|(?<=[a-z,] )[A-Z][\w'’-]+")


@cache
def _fixed() -> str:
    """All words that the program itself has for a kit."""
    root = Path(ats_sim.__file__).parent
    files = [path for room in ROOMS for path in sorted(root.glob(room))]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    found = [node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    assert len(found) > 500
    return " ".join([*(value for value in found if isinstance(value, str)), *map(table_text, TABLES)])


def _kits(resume: Path, posting: Path) -> tuple[str, list[str]]:
    parsed, wanted = pipeline.read_resume(resume), pipeline.read_posting(posting)
    result = pipeline.simulate(parsed, wanted, as_of=DAY)
    kits = []
    for persona in (None, *PERSONAS):
        preparation = pipeline.prepare(result, persona=persona, lenses=("google", "amazon", "startup"))
        kits.append(kit_text.render(plan_parts.kit(asking.plan(preparation, START), parsed.document)))
        kits.append(kit_text.render(prepare_parts.kit(preparation, parsed.document, 140, 90, ())))
    return f"{parsed.document.text}\n{wanted.text}", kits


@pytest.mark.parametrize(("resume", "posting"), PAIRS, ids=IDS)
def test_no_number_and_no_name_is_made_up(resume: Path, posting: Path) -> None:
    source, kits = _kits(resume, posting)
    known = set(re.findall(r"\w+(?:[.,:'’-]\w+)*", source)) | set(re.findall(r"\w+", source))
    known |= set(re.findall(r"\w+(?:[.,:'’-]\w+)*", _fixed())) | set(WORD.findall(source))
    for kit in kits:
        said = " ".join(COUNTED.sub(" ", kit).split())
        assert [word for word in WORD.findall(said) if word.rstrip(".,:") not in known] == []


@pytest.mark.parametrize(("resume", "posting"), PAIRS, ids=IDS)
def test_a_kit_asks_about_whole_statements_and_nothing_twice(resume: Path, posting: Path) -> None:
    result = pipeline.simulate(pipeline.read_resume(resume), pipeline.read_posting(posting), as_of=DAY)
    kit = pipeline.prepare(result)
    whole = {proof.highlight.text for proof in result.case.statements}
    drawn = [*kit.call, *kit.screen]
    for question in drawn:
        line = question.about and question.source not in ("gate", "gap", "place", "switch", "day")
        assert not line or any(question.about and question.about.text in text for text in whole)
        assert question.about or question.asked
        assert question.asked in " ".join(result.case.posting.text.split())
        assert question.source != "not_found" or question.asked.lower() not in result.case.document.text.lower()
    places = [question.about for question in drawn if question.about and question.within and question.source != "duty"]
    assert all(not one.span.overlaps(other.span) for at, one in enumerate(places) for other in places[at + 1 :])
    asked = [*(question.sentence + question.asked for question in drawn), *(one.ask for one in kit.from_pool)]
    assert len(asked) == len(set(asked))
    assert 1 <= len(asked) <= 8
    kinds = [question.source == "gate" for question in kit.call]
    assert kinds == sorted(kinds, reverse=True)


@pytest.mark.parametrize(("resume", "posting"), PAIRS, ids=IDS)
def test_the_same_inputs_give_the_same_bytes(resume: Path, posting: Path) -> None:
    assert _kits(resume, posting) == _kits(resume, posting)


def test_a_kit_is_drawn_in_every_format_without_a_letter_of_markup_from_the_resume() -> None:
    parsed = pipeline.parse_resume(pipeline.read_resume(RESUMES[0]).document)
    result = pipeline.simulate(parsed, pipeline.parse_posting("Nurse <script>alert(1)</script>\n\n- Triage"), as_of=DAY)
    kit = prepare_parts.kit(pipeline.prepare(result), parsed.document, 140, 90, ())
    page = kit_html.render(kit)
    assert "<script" not in page
    assert 'http-equiv="Content-Security-Policy"' in page
    assert not re.search(r"(?<!\\)<", kit_markdown.render(kit))
    assert max(map(len, kit_text.render(kit).splitlines())) <= 80
