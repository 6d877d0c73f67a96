"""How a statement is taken apart: its own action in front, whatever leading phrase hid it."""

from __future__ import annotations

import pytest

from ats_sim.hints.action import parse_action
from ats_sim.hints.wording import base_form, main_clause, past, quoted, tidy
from ats_sim.lexicon.verbs import verbs


@pytest.mark.parametrize(
    "text",
    [
        "Built the payment service",
        "Building the payment service",
        "Successfully built the payment service",
        "I have built the payment service",
        "Result: Built the payment service",
        "Interviewing, hiring and training recruiters",
        "Develop and integrate themes",
        "Zorbed the payment service",
    ],
)
def test_a_line_with_an_action_of_its_own_stays_as_it_is(text: str) -> None:
    action = parse_action(text, None, "past")
    assert (action.kind, action.text, action.changed) == ("own", text, False)


@pytest.mark.parametrize(
    ("text", "phrase", "opened"),
    [
        ("Responsible for preparing invoices", "Responsible for", "Prepared invoices"),
        ("Responsible for preparing and posting invoices", "Responsible for", "Prepared and posted invoices"),
        ("Responsible for the managing of portals", "Responsible for", "Managed portals"),
        ("Responsible for cleaning rooms and washing linen", "Responsible for", "Cleaned rooms and washed linen"),
        ("Duties included checking invoices and following up on cases", "Duties included",
         "Checked invoices and followed up on cases"),
        ("In charge of organising events and training", "In charge of", "Organised events and training"),
        ("Responsible for serving new and existing accounts", "Responsible for", "Served new and existing accounts"),
        ("Responsible for serving new customers and existing accounts", "Responsible for",
         "Served new customers and existing accounts"),
        ("Responsible for scaling, polishing and charting in a practice", "Responsible for",
         "Scaled, polished and charted in a practice"),
        ("Responsible for writing reports by asking staff and collecting notes", "Responsible for",
         "Wrote reports by asking staff and collecting notes"),
        ("Was responsible for the maintenance of lifts", "responsible for", "Maintained lifts"),
        ("Responsible for moving the archive. Kept 9 keys", "Responsible for", "Moved the archive. Kept 9 keys"),
    ],
)  # fmt: skip
def test_every_action_of_a_duty_is_told_in_one_tense(text: str, phrase: str, opened: str) -> None:
    action = parse_action(text, phrase, "past")
    assert (action.kind, action.text, action.changed) == ("responsibility", opened, True)


@pytest.mark.parametrize(
    ("text", "phrase", "opened"),
    [
        ("Helped to move the archive", "Helped to", "Moved the archive"),
        ("Helped move the archive", "Helped", "Moved the archive"),
        ("Assisted in moving the archive", "Assisted in", "Moved the archive"),
        ("Helped serve food and keep the kitchen in order", "Helped",
         "Served food and kept the kitchen in order"),
        ("Helped train managers and staff", "Helped", "Trained managers and staff"),
        ("Helped to train staff to plan shifts and cover absences", "Helped to",
         "Trained staff to plan shifts and cover absences"),
        ("Assists with moving the archive", "Assists with", "Move the archive"),
    ],
)  # fmt: skip
def test_the_deed_of_a_helper_is_known(text: str, phrase: str, opened: str) -> None:
    action = parse_action(text, phrase, "past")
    assert (action.kind, action.text) == ("assist", opened)


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Duties included scaling doughs, batch baking and loading the van", "Duties included", "responsibility"),
        ("Responsible for ordering supplies, filing and booking trips", "Responsible for", "responsibility"),
        ("Responsible for network evaluations", "Responsible for", "responsibility"),
        ("Charge nurse on nights, responsible for running the ward", "responsible for", "responsibility"),
        ("Helped train managers and handle people matters", "Helped", "assist"),
        ("Helped the audit team complete annual audits", "Helped", "assist"),
        ("Worked with three editors", "Worked with", "assist"),
        ("Learned payroll on a two-day course", "Learned", "learning"),
        ("Good team player", None, "trait"),
        ("5 years of experience in ledgers", None, "trait"),
        ("Lead engineer on a backtracking system", None, "unread"),
        ("Tool development for the shop floor", None, "unread"),
        ("Created stock lists in Excel and", None, "torn"),
        ("Moved objects from Mod ( QA ( Production", None, "torn"),
    ],
)
def test_what_may_mean_two_things_is_left_alone(text: str, phrase: str | None, kind: str) -> None:
    action = parse_action(text, phrase, "past")
    assert (action.kind, action.text) == (kind, "")


@pytest.mark.parametrize(
    ("text", "phrase", "opened"),
    [
        ("Am responsible for preparing invoices", "responsible for", "Prepare invoices"),
        ("Responsible for preparing invoices", "Responsible for", "Prepare invoices"),
        ("Was responsible for preparing invoices", "responsible for", "Prepared invoices"),
    ],
)
def test_the_tense_is_that_of_the_phrase_else_of_the_lines_around(text: str, phrase: str, opened: str) -> None:
    assert parse_action(text, phrase, "present").text == opened


@pytest.mark.parametrize("verb", [verb for verb in verbs().all if " " not in verb.base and verb.cls != "weak"], ids=str)
def test_every_gerund_of_the_lexicon_is_told_or_left_alone(verb: object) -> None:
    """Over the whole lexicon of verbs: a duty in -ing becomes that verb's past or base form, and nothing else."""
    for form in verb.forms:  # type: ignore[attr-defined]
        if not form.endswith("ing") or form in verb.nouns:  # type: ignore[attr-defined]
            continue
        told = parse_action(f"Responsible for {form} the frames", "Responsible for", "past").text
        now = parse_action(f"Am responsible for {form} the frames", "responsible for", "past").text
        assert told in ("", f"{past(verb, form).capitalize()} the frames")  # type: ignore[arg-type]
        assert now in ("", f"{base_form(verb, form).capitalize()} the frames")  # type: ignore[arg-type]
        assert not told or not told.split()[0].lower().endswith("ing")


@pytest.mark.parametrize(("base", "tense"), [("build", "built"), ("cut", "cut"), ("write", "wrote"), ("lead", "led")])
def test_past_tense_of_known_verbs(base: str, tense: str) -> None:
    verb = verbs().get(base)
    assert verb is not None
    assert past(verb) == tense


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


def test_long_clauses_are_cut_before_a_subordinate_one() -> None:
    text = "Built a shed for the garden of the town hall, which the mayor opened in spring with a speech"
    assert main_clause(text, 12) == "Built a shed for the garden of the town hall"
    assert main_clause(text, 40) == text
    assert quoted("one two three four five six seven eight", 3) == '"one two three ..."'
