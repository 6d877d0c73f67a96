"""The note on a resume that goes on, in a recruiter's voice: what kind of candidate the page shows, and the one risk.

Kinds: requirement CHK-09 names five (risky academic, adaptable switcher, safe end to end, every box ticked, vague
metrics); the others tell what stands in their place.
"""

from __future__ import annotations

from typing import Literal

from ats_sim.domain.result_kinds import ResultKind, result_kind
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.verdict import Decision
from ats_sim.scan.lifecycle import whole_way
from ats_sim.scan.path import growth, teamwork
from ats_sim.scan.proof import strength

Kind = Literal["academic", "switcher", "complete", "end-to-end", "led", "result", "scale", "use", "vague", "bare"]

_SAID: dict[Kind, str] = {
    "academic": "Risky: reads academic, though something of it was used. Pass on with a call about who used what",
    "switcher": "Adaptable: comes from other work, and some of this kind is done already. Pass on",
    "complete": "Every box ticked: the title, results with numbers in use, the whole way of the work. Pass on first",
    "end-to-end": "Safe: took one thing the whole way and kept watching it. Pass on",
    "led": "Has grown in this work and names the people in it, with results. Pass on",
    "result": "Results with numbers that have to do with this opening. Pass on",
    "scale": "Real use at a stated scale; what changed by it is not told. Pass on, and ask what did",
    "use": "Work that is in use, without a number beside it. Pass on, and ask for one",
    "vague": "The numbers on the page are of other work than this. Pass on only with a call about this kind first",
    "bare": "Title and page fit; no line tells what came of the work. Pass on only with a call first",
}
_ABOUT: dict[ResultKind, str] = {
    "business": " It is about money or customers.",
    "performance": " It is about speed or load.",
    "score": " It is a score that moved; ask who noticed.",
    "time": " It is about time won.",
}
_WITH_RESULTS = frozenset({"complete", "led", "result"})
_OPEN = 2  # required things in the note; ours: the risks have them all


def note_kind(case: Case, decision: Decision) -> Kind:
    """What kind of candidate an advance shows: what is in doubt first, then the most that is there."""
    proofs = [proof for proof in decision.proofs if not proof.minimized]
    outcome = any(proof.metric == "outcome" for proof in proofs)
    whole = whole_way(case) is not None
    if "too_academic" in decision.flags:
        return "academic"
    if "career_switcher" in decision.flags:
        return "switcher"
    if whole:
        in_use = any(proof.metric == "outcome" and proof.deployment for proof in proofs)
        return "complete" if in_use and not decision.raised else "end-to-end"
    if outcome:
        return "led" if growth(case) and teamwork(case) else "result"
    if proofs:
        return "scale" if any(proof.metric == "scale" for proof in proofs) else "use"
    return "vague" if any(proof.metric == "outcome" for proof in case.evidence) else "bare"


def voiced(case: Case, decision: Decision) -> str:
    """The note behind who it is: what kind, the line to show first, and what to ask about."""
    kind = note_kind(case, decision)
    best = _fitting(case, decision, results=kind in _WITH_RESULTS)
    shown = f' Show first: "{short(best.highlight.text)}"' if best else ""
    asked = next((raised.flag.question for raised in decision.raised if raised.flag.question), None)
    doubt = f" Ask: {asked}" if asked else ""
    about = _ABOUT.get(result_kind(best) or "other", "") if best and kind in _WITH_RESULTS else ""
    open_ = [group.short_name for group in case.matches.required if group.absent][:_OPEN]
    whole = (
        " All that is required is on the page."
        if case.matches.required and case.posting.confidence >= case.settings.scan.posting_confidence
        else ""
    )
    left = f" Not on the page: {' and '.join(open_)}." if open_ else whole
    return f"{_SAID[kind]}.{about}{left}{shown}{doubt}"


def _fitting(case: Case, decision: Decision, *, results: bool) -> Evidence | None:
    """The proof that shows most of what is asked for, then the strongest: fit goes before a number.

    ``results``: where the note speaks of results, it is one of them, if one shows anything of what is asked for.
    """
    places = [place.highlight for match in case.matches.requirements for place in match.where if place.named]
    asked = {case.evidence[place].highlight.anchors: places.count(place) for place in set(places) if place >= 0}
    fitting = [proof for proof in decision.proofs if results and proof.metric == "outcome"]
    told = [proof for proof in fitting if proof.highlight.anchors in asked] or decision.proofs
    return min(told, key=lambda proof: (-asked.get(proof.highlight.anchors, 0), strength(proof)), default=None)


def short(text: str, limit: int = 110) -> str:
    """A text in at most so many characters, cut between words."""
    words = " ".join(text.split())
    return words if len(words) <= limit else words[: words.rfind(" ", 0, limit)].rstrip(",;:") + " ..."
