"""How a statement is taken apart: its verb in the past tense and what follows it."""

from __future__ import annotations

import pytest

from ats_sim.hints.action import parse_action
from ats_sim.hints.wording import main_clause, object_of, past, quoted, regular_past, small, tidy, with_article
from ats_sim.lexicon.verbs import verbs


@pytest.mark.parametrize(
    ("text", "kind", "past_tense", "rest"),
    [
        ("Built the payment service", "action", "built", "the payment service"),
        ("• Building the payment service.", "action", "built", "the payment service"),
        ("Successfully built the payment service", "action", "built", "the payment service"),
        ("I have built the payment service", "action", "built", "the payment service"),
        ("Result: Built the payment service", "action", "built", "the payment service"),
        ("Interviewing, hiring and training recruiters", "action", "interviewed, hired and trained", "recruiters"),
        ("Develop and integrate themes", "action", "developed and integrated", "themes"),
        ("Organising the rota", "action", "organised", "the rota"),
        ("Reconciliation of bank accounts", "action", "reconciled", "bank accounts"),
        ("Updating of stock lists", "action", "updated", "stock lists"),
        ("Cleaning rooms and washing linen", "action", "cleaned", "rooms and washed linen"),
        ("Used Excel to encourage saving", "action", "encouraged", "saving with Excel"),
        ("Used Excel for tracking stock on three sites", "action", "tracked", "stock with Excel on three sites"),
        ("Experience in managing vendor portals", "action", "managed", "vendor portals"),
        ("Responsible for the managing of portals", "action", "managed", "portals"),
        ("Helped to move the archive", "part", "moved", "the archive"),
        ("Assisted in moving the archive", "part", "moved", "the archive"),
        ("Helped the audit team complete annual audits", "part", "completed", "annual audits with the audit team"),
        ("Worked with a small team to build a robot", "part", "built", "a robot with a small team"),
        ("Working in an agile team, delivering software", "action", "delivered", "software"),
        ("Worked in a quick kitchen environment", "trait", "", "Worked in a quick kitchen environment"),
        ("Worked with three editors", "company", "", "three editors"),
        ("Worked on payment services", "topic", "", "payment services"),
        ("Responsible for network evaluations", "topic", "", "network evaluations"),
        ("Tool development for the shop floor", "topic", "", "Tool development for the shop floor"),
        ("Good team player", "trait", "", "Good team player"),
        ("Working as an assistant", "trait", "", "Working as an assistant"),
    ],
)
def test_statements_are_taken_apart(text: str, kind: str, past_tense: str, rest: str) -> None:
    action = parse_action(text)
    assert (action.kind, action.past, action.rest) == (kind, past_tense, rest)


def test_a_verb_keeps_the_tense_in_which_it_stands() -> None:
    assert parse_action("Develop themes for shops").clause == "Develop themes for shops"
    assert parse_action("Developing themes for shops").clause == "Developed themes for shops"


@pytest.mark.parametrize(("base", "tense"), [("build", "built"), ("cut", "cut"), ("write", "wrote"), ("lead", "led")])
def test_past_tense_of_known_verbs(base: str, tense: str) -> None:
    verb = verbs().get(base)
    assert verb is not None
    assert past(verb) == tense


@pytest.mark.parametrize(("base", "tense"), [("encourage", "encouraged"), ("tally", "tallied"), ("relay", "relayed")])
def test_past_tense_of_unknown_verbs(base: str, tense: str) -> None:
    assert regular_past(base) == tense


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  •\tBuilt\n a  shed. ", "Built a shed"),
        ("- Built a shed, etc.", "Built a shed"),
        ("(Built a shed)", "Built a shed"),
        ("Built a shed (2020)", "Built a shed (2020)"),
        ("C++ for sheds", "C++ for sheds"),
        ("", ""),
    ],
)
def test_tidy(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


def test_the_object_ends_where_its_circumstances_begin() -> None:
    assert object_of("image models with TensorFlow") == "image models"
    assert object_of("the books of 9 subsidiaries in five days") == "the books of 9 subsidiaries"
    assert object_of("with MySQL") == ""


def test_the_article_fits_the_thing() -> None:
    assert with_article("a core architecture") == "the core architecture"
    assert with_article("image models") == "the image models"
    assert with_article("SQL queries") == "SQL queries"
    assert with_article("their daily work") == "their daily work"


def test_only_ordinary_words_lose_their_capital() -> None:
    assert small("Tool development") == "tool development"
    assert small("Siebel tickets") == "Siebel tickets"
    assert small("SQL tuning") == "SQL tuning"


def test_long_clauses_are_cut_before_a_subordinate_one() -> None:
    text = "Built a shed for the garden of the town hall, which the mayor opened in spring with a speech"
    assert main_clause(text, 12) == "Built a shed for the garden of the town hall"
    assert main_clause(text, 40) == text
    assert quoted("one two three four five six seven eight", 3) == '"one two three ..."'
