"""The verdict in a few lines: three lines of signal, the way so far, one cause, the hand-off."""

from __future__ import annotations

from ats_sim.domain.jargon import jargon
from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.flag import Cause
from ats_sim.model.verdict import Decision, Disposition, SummaryLines, Unread
from ats_sim.scan.requirements import missing_required

NOT_READ: dict[Unread, str] = {
    "posting": "too little of the posting was read; mend it (ats-sim posting FILE --format toml) and give it back",
    "resume": "no position, no statement and no skill was read in the resume; ats-sim view FILE shows what was",
}

_SAID: dict[Cause, str] = {
    "clutter": "the page cannot be scanned, or not be read by a machine",
    "jargon": "courses, papers or test scores stand where real use should",
    "outcome": "it is not told what came of the work",
    "focus": "it does not say which one job it is for",
    "lens": "a signal that this lens looks for is missing",
}
"""Causes of many kinds in one; of all others the first that speaks against a call is told itself."""

_PILES = ("buzzword-pile", "algorithm-list", "jargon")
_EMPTY = "names and terms of the trade stand where it should be told what came of the work"


def summary_lines(case: Case) -> SummaryLines:
    """Who, what came of it, why here; a line that the resume does not give is None."""
    latest = case.matches.latest_title
    years, level = case.matches.years, case.matches.level
    who = None
    if latest:
        length = f", {years:.1f} years in dated positions" if years is not None else ""
        read = " or ".join(case.matches.bands) or level
        who = f"{latest.text}{length}" + (f", reads as {read}" if read else "")
    did = next((proof.quote for proof in case.proofs), None)
    named = (member for group in case.matches.required for member in group.members if member.named and member.in_work)
    shown = [member.requirement.skill for member in named]
    here = f"work shows {', '.join(dict.fromkeys(shown[:3]))}" if shown else None
    return SummaryLines(who, did, here)


def funnel_stage(case: Case, decision: Decision) -> str:
    """How far it comes on the way to an interview, and why no further (requirements FUN-01, CHK-25)."""
    if decision.unread:
        return f"Nothing can be decided: {NOT_READ[decision.unread]}."
    if case.matches.filtered_out:
        failed = next((criterion.why for criterion in case.matches.criteria if criterion.answer == "fail"), "")
        return f"Stops at the filter, unread: {failed.rstrip('.')}."
    if decision.cause is None:
        return "Goes on to the recruiter's call."
    said = _SAID.get(decision.cause) or decision.against[0].sentence
    said = _EMPTY if decision.cause == "outcome" and _is_jargon(case) else said
    keywords = next((item.answer for item in case.matches.criteria if item.name == "keywords"), "unknown")
    if keywords == "pass" and decision.cause == "outcome":
        said = f"the keywords are there, but {said}"
    return f"{'Stops at the scan' if decision.disposition == 'reject' else 'Waits for a short call'}: {said}."


def _is_jargon(case: Case) -> bool:
    """Whether half of the statements and more are piles of names or terms of a trade without a result."""
    return 2 * len(case.found(*_PILES)) >= len(case.statements) > 0


def pitch(case: Case, disposition: Disposition) -> str | None:
    """What a recruiter could tell the hiring manager, in words that need no explaining; said where there are none."""
    if disposition in ("reject", "undecided"):
        return None
    plain = next((proof for proof in case.proofs if not jargon(proof)), None)
    if plain:
        missing = missing_required(case.matches)
        ask = f" Not found: {', '.join(missing[:3])}." if missing else ""
        words = regex("numbered-line").sub("", " ".join(plain.highlight.text.split())).rstrip(".")
        return f'In the candidate\'s words: "{words}".{ask}'
    if case.proofs:
        return "No strong statement is free of terms of the trade; say one in words that a recruiter can repeat."
    return "No statement gives a recruiter a result to pass on."
