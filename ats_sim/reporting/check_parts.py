"""The parts of a check that several formats show: what is asked for, what is flagged, the stretches of the scan."""

from __future__ import annotations

from ats_sim.domain.articles import with_article
from ats_sim.domain.coverage import Coverage, coverage
from ats_sim.model.document import Document, Quote
from ats_sim.model.matches import STATUSES, Matches, RequirementGroup
from ats_sim.model.posting import KINDS
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Alignment, ChecklistItem, Pillar, Point, Question, Verdict
from ats_sim.reporting.plain import quoted, shorten, spot

MODEL = "A model, not a measurement"
SIMULATED = "real systems rank and search, seldom reject"
LIMITS = "It cannot know whether claims are true, what was your own part, how you work."
NEAR = "related, not the same"
NOT_FOUND = "not found"
"""A program, a standard or a paper whose name does not stand in the resume, nor any other name of it known here."""
NO_HIT = "no hit"
"""What can be told in many words, where a search for the posting's words, and others known here, finds nothing."""
_NOT_HELD = {
    "wished": "hoped for, not there",
    "pending": "not there yet",
    "lapsed": "has run out",
    "lower": "a lower one",
}
QUESTIONS: dict[Question, str] = {
    "title": "Relevant title, or equivalent experience?",
    "impact": "Evidence of applied impact?",
    "clear": "Clear and readable by a machine?",
}
PROOFS = {"shipped": "real use", "measured": "a result", "used": "a task", "claimed": "a list", "none": ""}
"""What shows a thing, in plain words: a statement of real use, with a result, of a task done; a list only."""


def opening(result: Simulation) -> str:
    """What the resume is held against."""
    return result.posting.title.text if result.posting.title else "a posting without a title"


def kept(matches: Matches) -> str:
    """What a filter set to the posting does with the resume."""
    if matches.passed is None:
        return "has nothing to judge by"
    if matches.passed:
        return "would keep this resume"
    return "would put this resume aside" if matches.filtered_out else "would rank this resume low"


def used(group: RequirementGroup) -> str:
    """How long dated positions show a thing, and when last; "" where none does. A neighbour is another thing."""
    if group.months is None:
        return ""
    length = f"{group.months / 12:.1f} y" if group.months >= 12 else f"{group.months} mo"
    last = group.last_used
    return length + ("" if last is None else ", now" if last == "present" else f", to {last.year}")


def proof(group: RequirementGroup) -> str:
    """What shows a thing, in plain words; "" for a neighbour, which shows something else."""
    return PROOFS[group.proof] if group.named else ""


def where(group: RequirementGroup, document: Document) -> str:
    """The place of the strongest find, of the words themselves for a neighbour; "" for none."""
    return spot(document, group.place.quote.span) if group.place else ""


def instead(group: RequirementGroup) -> str:
    """The words of the resume at the place that is shown, for what it calls otherwise and for a neighbour; else ""."""
    return group.place.quote.text if group.place and not group.literal else ""


def status(group: RequirementGroup) -> str:
    """How it stands in the resume."""
    if group.bearing != "held":
        return _NOT_HELD[group.bearing]
    missing = NOT_FOUND if group.named_only else NO_HIT
    return {"related": NEAR, "missing": missing}.get(group.status, group.status)


def rows(matches: Matches) -> tuple[RequirementGroup, ...]:
    """What the table of requirements shows: what is named first."""
    return tuple(sorted(matches.searched, key=lambda group: STATUSES.index(group.status)))


def others(matches: Matches) -> tuple[RequirementGroup, ...]:
    """What is asked for beside the table: preferred, mentioned, and soft things."""
    shown = matches.searched
    return tuple(group for group in matches.groups if group not in shown)


def firm(matches: Matches) -> bool:
    """Whether the posting firmly requires anything that can be searched for."""
    return bool(matches.required)


def spoken_said(result: Simulation) -> str:
    """What is asked for in words that are no search word, and told; "" without any. It is in no count."""
    spoken = [match for match in result.matches.spoken if match.requirement.kind == "required"]
    told = [
        f"{shorten(match.requirement.skill, 40)} ({spot(result.case.document, match.where[0].quote.span)})"
        for match in spoken
        if match.named
    ]
    return f"Asked for in words, and in no count; told of: {', '.join(told[:_SPOKEN])}." if told else ""


_UNREAD = 2  # ours: lines of the posting named in one sentence
_SPOKEN = 5  # ours: phrases in one sentence


def asking(result: Simulation) -> str:
    """Whether the posting requires or asks for what the table shows; of one that was read in part it is not known."""
    if firm(result.matches):
        return "requires"
    return "asks for, as far as it was read" if result.posting.unread else "asks for; nothing is firmly required"


def found_said(matches: Matches) -> str:
    """What a literal search finds and what a reader understands, of one total."""
    counted = coverage(matches.searched)
    if not counted.total:
        return "The posting names nothing that a search could look for."
    related = sum(group.status == "related" and group.bearing == "held" for group in matches.searched)
    near = f"; {related} more by a neighbour only" if related else ""
    of = f"Of {counted.total} {_things(matches, counted)}" + " read in the posting" * firm(matches)
    if not counted.named:
        return f"{of}, none was found, by the posting's words or by others known here{near}."
    return f"{of}, a literal search finds {counted.literal}, a reader who knows the trade {_at_least(counted)}{near}."


def _at_least(counted: Coverage) -> str:
    """How many a reader finds: a person knows more words for a thing than any table."""
    return str(counted.named) if counted.named == counted.total else f"at least {counted.named}"


def found_briefly(matches: Matches) -> str:
    """The same in a line of ``--brief``."""
    counted = coverage(matches.searched)
    if not counted.total:
        return "nothing that a search could look for is named in the posting"
    more = "" if counted.named == counted.total else " or more"
    by = f"{counted.literal} literally, {counted.named}{more} by a reader of the trade"
    return f"of {counted.total} {_things(matches, counted)}, {by}"


def _things(matches: Matches, counted: Coverage) -> str:
    thing = "thing" if counted.total == 1 else "things"
    return f"required {thing}" if firm(matches) else f"{thing} that it asks for"


def posting_read(result: Simulation) -> str:
    """The posting as it was read, in a sentence."""
    posting, groups = result.posting, result.matches.groups
    least = posting.min_years
    years = "no years stated" if least is None else f"{least:g} year{'' if least == 1 else 's'} or more"
    years = "no years asked for" if least == 0 else years
    degree = "no degree asked for" if posting.degree == "none" else with_article(f"{posting.degree} degree")
    counts = ", ".join(f"{sum(group.kind == kind and not group.soft for group in groups)} {kind}" for kind in KINDS)
    title = shorten(posting.title.text, 70) if posting.title else "no title"
    level = posting.rank or "level not stated"
    lines = [f'"{shorten(" ".join(quote.text.split()), 60)}"' for quote in posting.unread[:_UNREAD]]
    more = len(posting.unread) - len(lines)
    unread = f"; not understood: {', '.join(lines)}{f' and {more} more' if more else ''}" if lines else ""
    read = posting.confidence or posting.language in ("", "en")
    foreign = "" if read else f"; its language ({posting.language}) is not read"
    return f"{title}; {level}; {years}; {degree}; {counts}{unread}{foreign}."


def proof_of(item: ChecklistItem) -> tuple[Quote, ...]:
    """The words behind an answer that its reason does not say already."""
    return tuple(quote for quote in item.evidence if quote.text not in item.reason)


def unmet(result: Simulation) -> tuple[str, ...]:
    """Why it fails by experience or education, and that stated years and counted ones differ, in sentences."""
    matches = result.matches
    failed = [
        criterion.why
        for criterion in matches.criteria
        if criterion.answer == "fail" and criterion.name in ("experience", "education")
    ]
    stated = matches.stated_years
    if matches.years_differ and stated and matches.years is not None:
        place = spot(result.case.document, stated.quote.span)
        failed.append(f"The resume states {stated.years:g} years ({place}); dated positions cover {matches.years:.1f}.")
    return tuple(failed)


def scores(matches: Matches) -> str:
    """The three scores in a sentence."""
    literal, understood, proven = matches.literal_score, matches.understood_score, matches.proven_score
    if literal is None or understood is None or proven is None:
        return "Keywords unknown: the posting names nothing to match."
    lost = round(understood) - round(literal)
    gap = f" ({lost} points lost to wording)" if lost >= 1 else ""
    found = f"a literal search finds {literal:.0f}, a reader who knows the trade {understood:.0f}{gap}"
    return f"Of 100, {found}; work proves {proven:.0f}."


def copied(result: Simulation) -> str:
    """The sentence about a posting copied into the resume, "" where that is not so."""
    share = result.matches.copied
    if share < result.case.settings.matching.copied_share:
        return ""
    return f"{share:.0%} of the posting stands in this resume word for word; a copy counts for nothing."


def summary_lines(verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """The resume in three lines, each with its label; what is missing is said. A fourth where what can be passed on is
    another statement than the strongest, or none."""
    signal = verdict.summary_lines
    missing = "(missing) no statement shows a result or real use that fits this posting"
    did = quoted(signal.did.text, 130) if signal.did else missing
    repeated = signal.did is not None and " ".join(signal.did.text.split()).rstrip(".") in (verdict.pitch or "")
    passed_on = (("Hand-off", verdict.pitch),) if verdict.pitch and not repeated else ()
    return (
        ("Who", signal.who or "(missing) no title was read at the latest position"),
        ("Did", did),
        ("Why here", signal.here or "(missing) no work shows what the posting requires"),
        *passed_on,
    )


def mark(alignment: Alignment) -> str:
    """Yes, no, or that it cannot be told."""
    return "open" if alignment.answer is None else "yes" if alignment.answer else "no"


def answered(item: ChecklistItem) -> str:
    """Yes, no, or open where it was not read."""
    return "yes" if item.answer else "open" if item.cause == "unread" else "no"


def pillar_said(pillar: Pillar) -> str:
    """What a pillar rests on, marked where it is only a proxy."""
    return f"{'a proxy: ' if pillar.proxy else ''}{pillar.said}"


def other_risks(verdict: Verdict) -> tuple[Point, ...]:
    """The risks that the three questions do not say already."""
    said = {item.reason for item in verdict.checklist}
    return tuple(point for point in verdict.risks if point.sentence not in said)
