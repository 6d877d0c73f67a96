"""The kinds of questions: their pages, the truth of their examples, and the pages in docs/questions made from them."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from ats_sim import asking, rules
from ats_sim.asking import manual
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind
from tests.parts import build_sent

PAGES = Path(__file__).parents[2] / "docs" / "questions"
IDS = [kind.name for kind in asking.KINDS]


def _case(text: str) -> Case:
    case = build_sent(text)
    return replace(case, findings=rules.check(case))


@pytest.mark.parametrize("kind", asking.KINDS, ids=IDS)
def test_before_raises_its_question(kind: QuestionKind) -> None:
    assert list(kind.find(_case(manual.manual(kind).example_before)))


@pytest.mark.parametrize("kind", asking.KINDS, ids=IDS)
def test_after_leaves_it_answered(kind: QuestionKind) -> None:
    assert list(kind.find(_case(manual.manual(kind).example_after))) == []


@pytest.mark.parametrize("kind", asking.KINDS, ids=IDS)
def test_every_question_names_its_line_or_the_posting(kind: QuestionKind) -> None:
    case = _case(manual.manual(kind).example_before)
    for raised in kind.find(case):
        assert raised.about or raised.asked
        if raised.about:
            words = case.document.text[raised.about.span.start : raised.about.span.end]
            assert " ".join(words.split()) == " ".join(raised.about.text.split())


@pytest.mark.parametrize("kind", asking.KINDS, ids=IDS)
def test_page_has_all_parts_and_stands_in_docs(kind: QuestionKind) -> None:
    text = manual.manual(kind)
    assert all((text.title, text.what, text.why, text.example_before, text.example_after, text.source))
    assert kind.why
    assert kind.listen
    assert kind.beware
    assert "<" in kind.bring or kind.name == "years"
    assert (PAGES / f"{kind.name}.md").read_text(encoding="utf-8") == manual.page(kind), "run: ats-sim docs docs"


def test_pages_and_kinds_are_the_same_set() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} - {"README"} == set(IDS)
    assert len(IDS) == len(set(IDS)) >= 30
    assert (PAGES / "README.md").read_text(encoding="utf-8") == manual.index(asking.KINDS), "run: ats-sim docs docs"


PERSON_WORDS = {
    *("arrogant", "humble", "confident", "passionate", "lazy", "honest person", "personality", "attitude", "smart"),
    *("charismatic", "enthusiastic", "culture fit", "introvert", "extrovert", "ambitious"),
}


@pytest.mark.parametrize("kind", asking.KINDS, ids=IDS)
def test_nothing_is_said_of_a_persons_character(kind: QuestionKind) -> None:
    said = " ".join((kind.why, kind.bring, *kind.listen, *kind.beware)).lower()
    assert [word for word in sorted(PERSON_WORDS) if word in said] == []
