"""The words of ``interview``: a sheet, what marks come to, what a loop leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.lexicon.table import rows
from ats_sim.model.interview import (
    AREAS,
    CONDITIONAL,
    STRONG,
    AuditedQuestion,
    LoopAudit,
    Outcome,
    Score,
    Sheet,
    SheetQuestion,
)
from ats_sim.reporting.kit import Kit, Row, Section
from ats_sim.reporting.plain import printable, shorten

_LINE = "______________________________________________      1  2  3"
_PROMPTS = (
    "Follow up with: Why that one?  What did you try before?  How did you know?  What would you do otherwise today?  "
    "If they are stuck: how would you go about finding out?"
)
_DURING = (
    "Quote the candidate. Listen more than you talk, and do not teach. Confirm early that the post, the pay and the "
    "start fit. A work permit is not scored."
)
_EARLY = (
    "End it early: sure of themselves and wrong . years told, and no piece of work that fills them . names without a "
    'reason . senior and never answered for a result . "not my job" . cannot tell their own work from that of others'
)
_FOOT = (
    "This call does not tell how somebody works in a team, or how fast they learn your ways. No mark is the program's."
)
_PANEL = (
    "After the call: would you show this candidate to the panel?  [ ] clear  [ ] did the work  [ ] works with others  "
    "[ ] prepared  [ ] can speak for you with the team"
)
_OFFER = (
    "Before an offer, when all rounds are in: [ ] the craft  [ ] results in use  [ ] working with others  [ ] the same "
    "picture in each round  [ ] people would work with them"
)
_SAME = "Every candidate of this opening is asked the same; the follow-ups come from this resume."
_BACKGROUND = 5  # minutes for what they bring, and as many for their questions; the guides' numbers
_OUTCOMES: dict[Outcome, str] = {
    "strong": "strong pass",
    "conditional": "conditional",
    "not": "not, by these marks",
    "unfinished": "not added up",
}


def sheet_kit(sheet: Sheet, *, rubric: bool) -> Kit:
    """A sheet to talk by."""
    deep = max(0, sheet.minutes - 2 * _BACKGROUND)
    who = f" . {sheet.candidate}" if sheet.candidate else ""
    title = f"PHONE SCREEN  {sheet.opening or 'opening without a title'}{who} . level: {sheet.level}"
    agenda = (
        f"{sheet.minutes} minutes: {_BACKGROUND} for their background, {deep} for {len(sheet.question)} deep dives, "
        f"{_BACKGROUND} for their questions. {_SAME}"
    )
    asked = tuple(_question(number, question) for number, question in enumerate(sheet.question, 1))
    asked += tuple(Row(line, "+") for line in sheet.further)
    left = (f"Not chosen: {'; '.join(sheet.not_chosen)}.",) if sheet.not_chosen else ()
    topics = "; ".join(question.title for question in sheet.question)
    return Kit(
        title,
        (agenda, _DURING, _PROMPTS),
        (
            Section("questions", "QUESTIONS", sheet.pool.replace("-", " "), asked, left),
            _reach(sheet),
            _marks(sheet),
            _notes(sheet),
            *((_rubric(),) if rubric else ()),
        ),
        (_EARLY, f"To the candidate beforehand: topics, not questions ({topics}).", _FOOT),
    )


def _question(number: int, question: SheetQuestion) -> Row:
    notes = [("", f'"{question.ask}"'), ("chosen", question.chosen)]
    notes += [("follow", line) for line in question.follow]
    notes += [("listen", "; ".join(question.listen)), ("beware", "; ".join(question.beware))]
    quote = f'"{question.quote}"' if question.quote else _LINE
    notes += [("quote", f"{quote}   mark {question.mark}" if question.mark else quote)]
    told = tuple((label, text) for label, text in notes if text)
    return Row(question.title, f"{number}", f"question {question.id} of the pool", told)


def _reach(sheet: Sheet) -> Section:
    applies = [reach for reach in sheet.reach if not reach.who.startswith("not asked")]
    nobody = sum(not reach.who for reach in applies)
    told = tuple(Row(reach.who or "<nobody yet>", reach.category, reach.line or "no line") for reach in sheet.reach)
    end = (f"{nobody} of the {len(applies)} that apply have nobody: the loop leaks there.",) if nobody else ()
    lead = "who asks (write a name), and the line that comes nearest"
    return Section("reach", "WHAT A LOOP SHOULD REACH", lead, told, end)


def _marks(sheet: Sheet) -> Section:
    marks = "  ".join(f"{area} {getattr(sheet.marks, area) or '_'}" for area in AREAS)
    lead = "3 strong, 2 adequate, 1 weak; the words for each mark: --rubric"
    return Section("marks", "MARKS", lead, (Row(marks),), (_PANEL, _OFFER))


def _notes(sheet: Sheet) -> Section:
    told = tuple(
        Row(getattr(sheet.notes, name) or "________________", name.replace("_", " "))
        for name in sheet.notes.__struct_fields__
    )
    return Section("notes", "WRITTEN DOWN, NEVER ADDED UP", "", told)


def _rubric() -> Section:
    found = tuple(
        Row(
            "", row["area"], "", (("3 strong", row["strong"]), ("2 adequate", row["adequate"]), ("1 weak", row["weak"]))
        )
        for row in rows("rubric.tsv")
    )
    return Section("rubric", "WHAT THE MARKS STAND FOR", "", found)


def scores(told: Sequence[Score]) -> str:
    """What the marks come to, a sheet or a table of them, the most first."""
    lines = [line for score in told for line in _score(score, named=len(told) > 1)]
    lines += [
        f"{CONDITIONAL}-{STRONG - 1} conditional, below {CONDITIONAL} not. {STRONG} is the most there is, so a strong "
        "pass means threes throughout.",
        "Your marks, added up. The program gave none, and predicts no performance.",
    ]
    return "\n".join(lines) + "\n"


def _score(score: Score, *, named: bool) -> Iterator[str]:
    lead = f"{printable(score.name)}: " if named else ""
    if score.outcome == "unfinished":
        yield f"{lead}not added up: no mark yet for {', '.join(score.missing)}. Give 1, 2 or 3 in [marks]."
        return
    marks = ", ".join(f"{area} {getattr(score.sheet.marks, area)}" for area in AREAS)
    yield f"{lead}{marks} = {score.total}: {_OUTCOMES[score.outcome]} (level: {printable(score.sheet.level)})"
    if score.outcome == "conditional":
        again = ", ".join(area for area in AREAS if getattr(score.sheet.marks, area) < 3)
        yield f"  Ask in the next round for {again}; whether it is enough depends on role and level."


def audit_kit(audit: LoopAudit) -> Kit:
    """What a list of questions reaches, leaves out, and could ask otherwise."""
    nobody = tuple(Row(category.about, category.name) for category in audit.nobody)
    faults = tuple(Row(why, fault, "", (("instead", instead),)) for fault, why, instead in audit.faults)
    count = len(audit.questions)
    sections = [
        Section(
            "questions",
            "QUESTIONS",
            "by line, with what they are about as far as their words tell",
            tuple(map(_audited, audit.questions)),
        ),
        Section("nobody", "NOBODY ASKS ABOUT", "the loop leaks there" if nobody else "nothing: each has one", nobody),
    ]
    if faults:
        sections.append(Section("faults", "QUESTIONS THAT DO NOT HELP", "", faults))
    intro = "Told by their words; a good question may be told wrongly, and a person decides."
    return Kit(f"AUDIT of {count} question{'s' * (count != 1)}", (intro,), tuple(sections))


def _audited(question: AuditedQuestion) -> Row:
    notes = (("about", ", ".join(question.categories)), ("but", ", ".join(question.faults)))
    return Row(shorten(question.words, 200), f"{question.line}", "", tuple(note for note in notes if note[1]))
