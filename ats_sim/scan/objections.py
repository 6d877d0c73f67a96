"""What speaks against a call, each with its reason: a gate, the kind of work, the years, proof, the page, a doubt.

Nothing that was not read is an objection, and nothing that only the page's form lacks ends a scan. An objection either
ends it or has to be asked about first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from ats_sim.domain.coverage import Coverage, coverage
from ats_sim.domain.short_titles import is_cut_short
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.fits import GateFit, GateHow, TitleMatch
from ats_sim.model.flag import Cause, RaisedFlag, has_effect
from ats_sim.model.verdict import ChecklistItem, Objection
from ats_sim.scan.requirements import asked_first, counted
from ats_sim.scan.weakness_ratios import is_mostly_vague, reads_vague

KindOfWork = Literal["same", "kindred", "other", "unknown"]
_LICENCES = frozenset({"licence", "registration"})
_OF_TRADE = _LICENCES | {"certificate", "membership"}
_WHEN = 'When will you have what the posting asks for: "{}"?'
_HELD = 'Do you have what the posting asks for: "{}"?'
_YEARS = "Which of your years were in this kind of work, and what did you do in them?"
_DONE = "What of this opening's work have you done yourself, where, and for how long?"
_COUNTED = frozenset({"degree", "years", "school"})
"""Gates that have an objection of their own, and the end of school, on which no opening turns."""


def objections(case: Case, checklist: Sequence[ChecklistItem], flags: Sequence[RaisedFlag]) -> tuple[Objection, ...]:
    """Everything that speaks against a call, what ends the scan first."""
    found = [
        *_gates(case),
        *_years(case),
        *_work(case, checklist),
        *_page(checklist, flags),
        *_proof(case, checklist, flags),
        *_doubts(case, flags),
    ]
    unmet = [one for one in found if one.cause in ("level", "gate") and one.firm]
    told = {one.quote.span if one.quote else one.sentence for one in unmet}  # one line tells one thing
    if len(told) >= case.settings.scan.unmet_conditions:
        found = [replace(one, ends=True) if one in unmet else one for one in found]
    return tuple(sorted(found, key=lambda one: not one.ends))


def kind_of_work(case: Case) -> KindOfWork:
    """How the titles held stand to the opening's. Unknown without a title on either side, or where the nearest tells no
    field of work ("Lead Technician") and is not the very same."""
    best, settings = _nearest(case), case.settings.scan
    field = case.matches.fit.field
    if best is None:
        return "same" if field is not None and field >= settings.same_field else "unknown"
    if best.similarity >= settings.title_similarity:
        told = parse_title(best.title.text).family or best.similarity >= settings.same_title
        return "same" if told else "unknown"
    if best.similarity >= settings.kindred_title:
        return "kindred"
    wanted = case.posting.title
    if wanted and is_cut_short(best.title.text, wanted.text):
        return "kindred"
    if field is not None and field >= settings.kindred_field:
        return "kindred"
    return "other" if parse_title(best.title.text).family else "unknown"


def _nearest(case: Case) -> TitleMatch | None:
    return max(case.matches.titles, key=lambda match: (match.similarity, match.latest), default=None)


def understood(case: Case, *, in_work: bool = False) -> float | None:
    """The share of what is required that a reader finds, ``in_work`` where work is described; None where so little is
    asked for that a share says nothing.

    What is asked for in words that are no search word counts where it is found, and is left out where it is not.
    """
    count = coverage(case.matches.required)
    told = sum(match.named for match in case.matches.spoken if match.requirement.kind == "required")
    total = count.total + told
    if total < case.settings.scan.few_required:
        return None
    found = count.described if in_work else count.named
    return (found + told + count.related * case.settings.matching.related_credit) / total


_UNMET: dict[GateHow, str] = {
    "elsewhere": "the one on the page is of another place",
    "lapsed": "the one on the page has run out",
    "lower": "the page names a lower one",
    "denied": "the page says that it is not there",
    "another's": "the one named on the page is somebody else's",
}


def _gates(case: Case) -> Iterator[Objection]:
    """A paper without which nobody may do the work ends a scan where the page says that it is not there; what the page
    does not say is asked about, unless it shows such work, and what stands on a form is no objection."""
    practises, beginner = kind_of_work(case) == "same" and not _learns(case), case.matches.posting_level == "junior"
    beginner = beginner and not any((fit.gate.kind, fit.how) == ("years", "pending") for fit in case.matches.gates)
    for fit in case.matches.gates:
        asked, kind = " ".join(fit.gate.quote.text.split()), fit.gate.kind
        if kind == "years" and fit.how == "pending":
            said = f'"{asked}" is asked for, counted from what is not there yet'
            yield Objection("years", False, said, "level", question=_WHEN.format(asked))
        if kind == "years" or (kind == "degree" and fit.how != "pending"):
            continue  # they have objections of their own
        vital = kind in _LICENCES
        if fit.how == "pending":
            said = f'"{asked}" is asked for, and the resume says it is not there yet'
            ends = fit.final or (vital and not (practises or beginner))
            yield Objection("gate", ends, said, "gate", fit.found, _WHEN.format(asked), firm=kind != "degree")
        elif fit.standing == "not met":
            said = f'"{asked}" is asked for, and {_UNMET.get(fit.how, "the resume says otherwise")}'
            ends = fit.final or (not fit.relief and ((vital and fit.how != "elsewhere") or kind == "enrolment"))
            firm = vital or fit.how != "lapsed"
            yield Objection("gate", ends, said, "gate", fit.found, _WHEN.format(asked), firm=firm)
        elif fit.standing == "not stated" and _is_asked_about(fit, practises=practises):
            said = f'"{asked}" is asked for, and the resume does not state it'
            yield Objection("gate", False, said, "gate", question=_HELD.format(asked), firm=False)


def _learns(case: Case) -> bool:
    """Whether the nearest title is one to learn under, which is no practice ("Student Nurse")."""
    best = _nearest(case)
    return best is not None and finder("learned-work").search(best.title.text) is not None


def _is_asked_about(fit: GateFit, *, practises: bool) -> bool:
    """Whether what is not stated is asked about first: a licence of work that no title shows, a language to work in.
    What another way may meet is a step, and no objection."""
    if fit.relief:
        return False
    if fit.gate.kind == "language":
        return finder("language-high").search(fit.gate.quote.text) is not None
    return fit.gate.kind in _LICENCES and fit.gate.answer == "resume" and not practises


def _years(case: Case) -> Iterator[Objection]:
    fit, share = case.matches.experience, understood(case)
    if fit.asked is None or fit.standing not in ("short", "far"):
        return
    shown = fit.counted if fit.relevant is None else fit.relevant
    which = "dated positions cover" if fit.relevant in (None, fit.counted) else "positions of this kind cover"
    said = f"the posting asks for {fit.asked:g} or more years; {which} {shown:.1f}"
    begun = fit.standing == "far" and (shown or 0) > 0
    covered = not begun and share is not None and share >= case.settings.scan.equivalent_coverage
    none_of_it = fit.relevant == 0 and case.matches.posting_level in ("senior", "lead")
    covered = covered and not none_of_it
    other = kind_of_work(case) != "same" and not covered
    opened = any(gate.gate.kind == "years" and gate.relief for gate in case.matches.gates)
    ends = not opened and (other if fit.standing == "short" else not covered)
    yield Objection("years", ends, said, "level", question=_YEARS)


def _work(case: Case, checklist: Sequence[ChecklistItem]) -> Iterator[Objection]:
    """The kind of work by titles, and how much of what is required is there: the one makes up for the other."""
    kind, settings = kind_of_work(case), case.settings.scan
    beginner = case.matches.posting_level == "junior"
    share = understood(case, in_work=case.posting.ships and kind != "same" and not beginner)
    count = coverage(case.matches.required)
    if kind == "same":
        carried = _papers_met(case) or case.matches.years_shown
        enough = settings.least_coverage if carried else settings.enough_coverage
        if share is not None and share < enough:
            best = _nearest(case)
            very_same = best is not None and best.similarity >= settings.same_title
            ends = share == 0 or (share < settings.least_coverage and not very_same)
            yield Objection("words", ends, _few(count), "words", question=asked_first(case.matches))
        return
    if (checklist[0].cause == "equivalent" and checklist[0].answer) or (
        kind == "kindred" and _is_entitled(case, share)
    ):
        return
    reason = checklist[0].reason
    if beginner and count.total and count.named >= settings.switch_coverage * count.total:
        return  # a beginner's opening asks for no past title
    if share is None and checklist[0].answer:
        return  # a title that is near enough to answer the question speaks against nothing
    lacking = [group for group in case.matches.required if group.absent and group.named_only]
    afar = bool(case.matches.titles) and (case.matches.fit.field or 0.0) < settings.stranger_field
    stranger = afar or 2 * len(lacking) >= max(count.total, 1)  # titles that were not read are of no other field
    if share is None:
        if kind != "unknown" or (case.matches.titles and count.named < count.total):
            yield Objection(
                "title", kind == "other" and stranger and not checklist[1].answer, reason, "title", question=_DONE
            )
        return
    bar = settings.other_coverage if kind == "other" else settings.named_coverage
    if share < bar:
        ends = stranger or kind == "kindred"  # of what other words may tell, nothing that is not found ends a scan
        yield Objection(
            "title" if kind != "unknown" else "words", ends, f"{reason}; {_few(count)}", "title", question=_DONE
        )
    elif share < settings.switch_coverage:
        yield Objection("title", False, reason, "title", question=_DONE)


def _is_entitled(case: Case, share: float | None) -> bool:
    """Whether somebody of kindred titles has the papers that make one of this trade, the years, and no gate unmet."""
    trade = [fit for fit in case.matches.gates if fit.gate.kind in _OF_TRADE and not _is_minor(fit.gate.quote.text)]
    vital = [fit for fit in trade if fit.gate.kind in _LICENCES] or trade
    met = bool(vital) and all(fit.standing == "met" for fit in vital)
    unmet = any(fit.standing in ("not met", "pending") for fit in case.matches.gates)
    enough = share is None or share >= case.settings.scan.named_coverage
    return met and not unmet and enough


def _is_minor(asked: str) -> bool:
    """Whether a paper is one that people of many trades have: first aid, food hygiene."""
    return finder("minor-paper").search(asked) is not None


def _papers_met(case: Case) -> bool:
    """Whether the opening turns on a paper that is there, none of its licences is open, and no gate is unmet."""
    gates = [fit for fit in case.matches.gates if fit.gate.kind not in _COUNTED]
    standings = {fit.standing for fit in gates}
    licences = {fit.standing for fit in gates if fit.gate.kind in _LICENCES}
    return "met" in standings and standings <= {"met", "not stated"} and licences <= {"met"}


def _few(count: Coverage) -> str:
    return counted(count)


def _proof(case: Case, checklist: Sequence[ChecklistItem], flags: Sequence[RaisedFlag]) -> Iterator[Objection]:
    """Work that is in use is asked for where software or models are built; elsewhere a missing number is a hint, unless
    the page says nothing at all."""
    impact, beginner = checklist[1], case.matches.posting_level == "junior"
    vague = not impact.answer and not case.proofs and reads_vague(case)
    cause: Cause = "jargon" if any(raised.flag.cause == "jargon" for raised in flags) else "outcome"
    if not case.posting.ships:
        if vague and case.matches.posting_level not in (None, "junior"):
            yield Objection("proof", is_mostly_vague(case), impact.reason, cause)
        return
    empty = not impact.answer and not beginner and (vague or not checklist[0].answer)
    if empty or _nothing_in_use(case, flags):
        said = impact.reason if not impact.answer else "nothing that was built is told to be in use"
        yield Objection("proof", True, said, cause)
    elif not impact.answer:
        yield Objection("proof", False, impact.reason, cause)


def _nothing_in_use(case: Case, flags: Sequence[RaisedFlag]) -> bool:
    shown = [proof for proof in case.evidence if proof.grade == "evidenced"]
    shipped = any(proof.deployment for proof in shown) if has_effect(flags, "wants-use") else bool(shown)
    senior = case.matches.posting_level in ("senior", "lead") or case.matches.level in ("senior", "lead")
    return senior and not case.posting.research and not shipped


def _page(checklist: Sequence[ChecklistItem], flags: Sequence[RaisedFlag]) -> Iterator[Objection]:
    _, impact, clear = checklist
    if clear.answer:
        return
    yield Objection("page", not impact.answer and has_effect(flags, "unreadable"), clear.reason, "clutter")


def _doubts(case: Case, flags: Sequence[RaisedFlag]) -> Iterator[Objection]:
    for raised in flags:
        if not raised.doubts(case.settings.scan.lens):
            continue
        shown = case.proofs if not case.posting.ships else case.matches.posting_level == "junior"
        if "craft" in raised.effects and shown:
            continue
        if "counted" in raised.effects:
            continue
        yield Objection(
            "doubt", False, raised.sentence, raised.flag.cause or "outcome", raised.quote, raised.flag.question
        )
