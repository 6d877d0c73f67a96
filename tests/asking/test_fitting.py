"""Which questions of a pool a kit takes: those of the opening's work that the resume shows too."""

from __future__ import annotations

import pytest

from ats_sim import asking
from ats_sim.asking import by_words
from ats_sim.asking.kinds.gate import _TEXTS
from ats_sim.asking.pools import fitting, sure_pool, take
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import Finder, finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import LEVELS, Level, Posting
from tests.asking.test_pools import TITLES
from tests.parts import build_sent

OTHERS = [(wanted, held) for at, wanted in enumerate(TITLES) for held in (TITLES[at - 1], TITLES[at - 7])]
OTHERS = [(wanted, held) for wanted, held in OTHERS if wanted[1] != held[1] != "general" != wanted[1]]


def _case(wanted: str, held: str, *more: str) -> Case:
    parts = (f"[posting-title] {wanted}", "[posting] Fluent Norwegian", f"[entry] {held}, Nordbane, Mar 2019 - Present")
    return build_sent("\n".join([*parts, *more]))


def _opening(title: str) -> Posting:
    return Posting(title, title=Quote(title, Span(0, len(title))))


@pytest.mark.parametrize(("wanted", "held"), OTHERS, ids=lambda pair: pair[0])
def test_nobody_is_asked_for_the_work_of_a_trade_that_the_page_does_not_surely_show(
    wanted: tuple[str, str], held: tuple[str, str]
) -> None:
    case = _case(wanted[0], held[0], "Kept the Norwegian records of 40 families")
    assert (sure_pool(case), take(case, 3)) == ("", ())
    assert not {question.source for question in asking.ask(case)} & {
        kind.name for kind in by_words.KINDS if "software" not in kind.name and kind.name != "safety"
    } - {"migration", "on_call", "tests_written"}


@pytest.mark.parametrize(("title", "name"), TITLES)
@pytest.mark.parametrize("level", LEVELS)
def test_every_question_of_a_pool_fits_the_opening(title: str, name: str, level: Level) -> None:
    posting = _opening(title)
    family = parse_title(title).family
    for question in fitting(asking.pool(name), level, posting):
        assert level in question.levels
        assert not question.fields or family in question.fields
        assert not question.needs or Finder(question.needs).search(title)
        assert not question.people or finder("people-asked").search(title)


@pytest.mark.parametrize(("title", "name"), TITLES)
def test_whoever_holds_the_title_is_asked_by_people_of_the_trade(title: str, name: str) -> None:
    case = _case(title, title, "Kept the Norwegian records of 40 families")
    asked = take(case, 3)
    assert len(asked) == (3 if name != "general" else 0)
    assert all(question.why and question.listen and question.beware for question in asked)


@pytest.mark.parametrize(
    ("line", "said"),
    [("Kept the till of a shop", False), ("Led a team of 9 on the late shift", True), ("Mentored 3 trainees", True)],
)
@pytest.mark.parametrize(("duty", "leads"), [("Lead a team of nurses", True), ("Dress wounds on the ward", False)])
def test_people_are_asked_about_only_where_posting_and_page_tell_of_some(
    line: str, said: bool, duty: str, leads: bool
) -> None:
    case = build_sent(f"[posting-title] Staff Nurse\n[posting] Triage\n[duty] {duty}\n{line}")
    asked = [one for one in asking.pool("nursing").question if one.people]
    fit = [one for one in fitting(asking.pool("nursing"), "lead", case.posting) if one in asked]
    assert bool(fit) == leads
    assert any(one.people for one in take(case, 20)) <= (leads and said)


@pytest.mark.parametrize(
    ("wanted", "held", "asked"),
    [
        ("Sales Executive", "Laboratory Technician", True),
        ("Sales Executive", "Account Manager", False),
        ("Store Manager", "Chef de Partie", True),
        ("Staff Nurse", "Ward Nurse", False),
    ],
)
def test_a_post_of_other_work_is_asked_why(wanted: str, held: str, asked: bool) -> None:
    case = _case(wanted, held, "Kept the Norwegian records of 40 families")
    assert any(one.source == "switch" and one.asked == wanted for one in asking.ask(case)) == asked


@pytest.mark.parametrize(
    ("line", "kind", "asked"),
    [
        ("Set up 30 donors a shift; first-stick success 97%", "baseline", False),
        ("Raised first-stick success by 7%", "baseline", True),
        ("Shops from 200 to 750 square metres for two chains", "method", False),
    ],
)
def test_what_did_not_happen_or_change_is_not_asked_for(line: str, kind: str, asked: bool) -> None:
    assert any(one.source == kind for one in asking.ask(build_sent(line))) == asked


@pytest.mark.parametrize(
    ("posting", "line", "asked"),
    [
        ("12 months verifiable tractor trailer experience", "Drove a van to 12 stops a day", True),
        ("12 months of van experience", "Drove a van to 12 stops a day", False),
        ("The firm was founded 20 years ago by two brothers", "Drove a van to 12 stops a day", False),
    ],
)
def test_years_of_one_thing_are_asked_for_where_the_page_has_hardly_a_word_of_it(
    posting: str, line: str, asked: bool
) -> None:
    case = build_sent(f"[posting-title] Driver\n[posting] {posting}\n{line}")
    assert any(one.source == "gate" and posting in one.asked for one in asking.ask(case)) == asked


def test_every_condition_says_what_a_strong_and_a_weak_answer_has() -> None:
    rows = list(_TEXTS.values())
    assert len({row.text for row in rows}) == len({row.strong for row in rows}) == len({row.weak for row in rows})
    assert all("<" in row.bring for row in rows)
