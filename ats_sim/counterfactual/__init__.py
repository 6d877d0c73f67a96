"""What would change the verdict: the pipeline again, on edited values.

An edit is one that a truthful candidate may be able to make: give a statement its result, say a thing in the posting's
words, move a proving statement up, call a heading by a name that parsers know, put contact data where they are read.
What would need a lie (a skill, years, a degree) is never tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, islice

from ats_sim import pipeline
from ats_sim.counterfactual.edits import Edit, edits_of
from ats_sim.counterfactual.rewriting import insert
from ats_sim.model.case import ParsedResume
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence, Metric
from ats_sim.model.finding import Finding
from ats_sim.model.resume import Resume, Work
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Disposition, Verdict
from ats_sim.model.whatif import Change, WhatIf

__all__ = ["insert", "what_if"]

_RANK: dict[Disposition, int] = {"reject": 0, "borderline": 1, "advance": 2}


@dataclass(frozen=True, slots=True)
class _After:
    verdict: Verdict
    understood: float | None


def what_if(result: Simulation) -> WhatIf:
    """Each edit's effect, and the smallest set of up to three edits that betters the disposition."""
    edits = list(islice(edits_of(result), result.case.settings.whatif.edits))
    readings = _Readings(result)
    after = [readings.run((edit,)) for edit in edits]
    changes = tuple(
        Change(edit.kind, edit.about, edit.fix, run.verdict.disposition, run.understood)
        for edit, run in zip(edits, after, strict=True)
    )
    smallest, reached = _smallest(result, edits, after, readings)
    return WhatIf(changes, smallest, reached, _earned(result))


class _Readings:
    """What the simulation says after some edits. Sets that change the same words share one reading of the page."""

    def __init__(self, result: Simulation) -> None:
        self._result = result
        case = result.case
        self._found: dict[tuple[Edit, ...], Sequence[Finding]] = {(): result.findings}
        self._read: dict[tuple[Edit, ...], ParsedResume] = {(): ParsedResume(case.document, case.resume, case.evidence)}

    def run(self, edits: Sequence[Edit]) -> _After:
        """The verdict after all of them."""
        case = self._result.case
        parsed = self._after_words(tuple(edit for edit in edits if edit.redraw))
        for edit in edits:
            if edit.kind == "result":
                parsed = replace(parsed, evidence=tuple(_proved(proof, edit) for proof in parsed.evidence))
            elif edit.kind == "order":
                parsed = replace(parsed, resume=_moved_up(parsed.resume, edit.about.text))
        matches, verdict = pipeline.judge(
            parsed, self._result.posting, self._findings(tuple(edits)), as_of=case.as_of, settings=case.settings
        )
        return _After(verdict, matches.understood_score)

    def _findings(self, edits: tuple[Edit, ...]) -> Sequence[Finding]:
        """Those of the resume as it is; of the page as it would be, where an edit mends it."""
        page = tuple(edit for edit in edits if edit.page)
        if page not in self._found:
            case = self._result.case
            families = pipeline.SCANNED
            parsed = self._after_words(page)
            self._found[page] = pipeline.lint(parsed, as_of=case.as_of, settings=case.settings, select=families)
        return self._found[page]

    def _after_words(self, edits: tuple[Edit, ...]) -> ParsedResume:
        """The resume as read after edits of its words; the last of the page first, so that places hold."""
        if edits not in self._read:
            document = self._result.case.document
            for edit in sorted(edits, key=lambda edit: -edit.about.span.start):
                document = edit.redraw(document) if edit.redraw else document
            self._read[edits] = pipeline.parse_resume(document, self._result.case.settings)
        return self._read[edits]


def _proved(proof: Evidence, edit: Edit) -> Evidence:
    """The statement as it would be with its result; matched by its words, because other edits move places."""
    if proof.highlight.text != edit.about.text:
        return proof
    outcome = Metric("outcome", Quote(proof.highlight.text, proof.highlight.span()))
    return replace(proof, grade="evidenced", metrics=(*proof.metrics, outcome), undersold=None)


def _moved_up(resume: Resume, text: str) -> Resume:
    def sort(work: Work) -> Work:
        return replace(work, highlights=tuple(sorted(work.highlights, key=lambda item: item.text != text)))

    return replace(resume, work=tuple(map(sort, resume.work)))


def _smallest(
    result: Simulation, edits: Sequence[Edit], after: Sequence[_After], readings: _Readings
) -> tuple[tuple[int, ...], Disposition | None]:
    """The smallest set that betters the disposition, by trying sets of one, two, three.

    Edits with the same effect on the verdict are interchangeable, so only sets that differ in effects are tried.
    """
    base = _RANK[result.verdict.disposition]
    if base == max(_RANK.values()):
        return (), None
    for index, run in enumerate(after):
        if _RANK[run.verdict.disposition] > base:
            return (index,), run.verdict.disposition
    effects: dict[object, list[int]] = {}
    for index, run in enumerate(after):
        effects.setdefault(_effect(edits[index], run), []).append(index)
    classes = list(effects.values())
    tries = 0
    for size in (2, 3):
        for chosen in combinations_with_replacement(range(len(classes)), size):
            members = [classes[which][chosen[:place].count(which) :][:1] for place, which in enumerate(chosen)]
            indices = tuple(sorted(index for member in members for index in member))
            if len(indices) < size or (tries := tries + 1) > result.case.settings.whatif.tries:
                continue
            run = readings.run([edits[index] for index in indices])
            if _RANK[run.verdict.disposition] > base:
                return indices, run.verdict.disposition
    return (), None


def _effect(edit: Edit, run: _After) -> object:
    return (
        edit.kind,
        tuple(item.answer for item in run.verdict.checklist),
        tuple(item.reason for item in run.verdict.checklist),
        run.verdict.flags,
    )


def _earned(result: Simulation) -> tuple[str, ...]:
    """What the posting asks for that no edit can supply."""
    found = [criterion.why for criterion in result.matches.criteria
             if criterion.answer == "fail" and criterion.name in ("experience", "education")]  # fmt: skip
    groups: dict[object, list[str]] = {}
    met: set[object] = set()
    for index, match in enumerate(result.matches.requirements):
        if match.requirement.kind == "required":
            key = match.requirement.group if match.requirement.group is not None else f"#{index}"
            groups.setdefault(key, []).append(match.requirement.skill)
            if match.status != "missing":
                met.add(key)
    missing = [" or ".join(skills) for key, skills in groups.items() if key not in met]
    return (*found, *missing)
