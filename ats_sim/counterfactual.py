"""What would change the verdict: the pipeline again, on edited values.

An edit is one that a truthful candidate may be able to make: give a statement its result, say a thing in the posting's
words, move a proving statement up. What would need a lie (a skill, years, a degree) is never tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement

from ats_sim import pipeline
from ats_sim.model.case import ParsedResume
from ats_sim.model.document import Document, Line, Quote, Span
from ats_sim.model.evidence import Evidence, Metric
from ats_sim.model.resume import Resume, Work
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Disposition, Verdict
from ats_sim.model.whatif import Change, ChangeKind, WhatIf

_RANK: dict[Disposition, int] = {"reject": 0, "borderline": 1, "advance": 2}


@dataclass(frozen=True, slots=True)
class _Edit:
    kind: ChangeKind
    about: Quote
    fix: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class _After:
    verdict: Verdict
    understood: float | None


def what_if(result: Simulation) -> WhatIf:
    """Each edit's effect, and the smallest set of up to three edits that betters the disposition."""
    limits = result.case.settings.whatif
    edits = list(_edits(result))[: limits.edits]
    after = [_run(result, (edit,)) for edit in edits]
    changes = tuple(
        Change(edit.kind, edit.about, edit.fix, run.verdict.disposition, run.understood)
        for edit, run in zip(edits, after, strict=True)
    )
    smallest, reached = _smallest(result, edits, after)
    return WhatIf(changes, smallest, reached, _earned(result))


def _edits(result: Simulation) -> Iterator[_Edit]:
    """Candidate edits, those of the latest positions first."""
    spans = {hint.about.span for hint in result.hints if hint.kind == "bullet"}
    for proof in result.case.evidence:
        if proof.highlight.span() in spans and proof.highlight.section in ("work", "projects"):
            about = Quote(proof.highlight.text, proof.highlight.span())
            yield _Edit("result", about, "say what came of it, if anything did")
    for match in result.matches.requirements:
        asked = match.requirement
        if asked.kind == "required" and match.status in ("alias", "stemmed") and match.where:
            yield _Edit("wording", match.where[0].quote, f'name it as the posting does: "{asked.skill}"', asked.skill)
    for quote in result.verdict.buried:
        yield _Edit("order", quote, "move it to the top of its position")


def _run(result: Simulation, edits: Sequence[_Edit]) -> _After:
    """What the simulation says after some edits. The findings stay: no edit here mends a page."""
    parsed = ParsedResume(result.case.document, result.case.resume, result.case.evidence)
    for edit in sorted(edits, key=lambda edit: -edit.about.span.start):
        if edit.kind == "wording":
            document = insert(parsed.document, edit.about.span.end, f" ({edit.word})")
            parsed = pipeline.parse_resume(document, result.case.settings)
    for edit in edits:
        if edit.kind == "result":
            parsed = replace(parsed, evidence=tuple(_proved(proof, edit) for proof in parsed.evidence))
        elif edit.kind == "order":
            parsed = replace(parsed, resume=_moved_up(parsed.resume, edit.about.text))
    case = result.case
    matches, verdict = pipeline.judge(parsed, result.posting, result.findings, as_of=case.as_of, settings=case.settings)
    return _After(verdict, matches.understood_score)


def _proved(proof: Evidence, edit: _Edit) -> Evidence:
    """The statement as it would be with its result; matched by its words, because a wording edit moves places."""
    if proof.highlight.text != edit.about.text:
        return proof
    outcome = Metric("outcome", Quote(proof.highlight.text, proof.highlight.span()))
    return replace(proof, grade="evidenced", metrics=(*proof.metrics, outcome), undersold=None)


def _moved_up(resume: Resume, text: str) -> Resume:
    def sort(work: Work) -> Work:
        return replace(work, highlights=tuple(sorted(work.highlights, key=lambda item: item.text != text)))

    return replace(resume, work=tuple(map(sort, resume.work)))


def insert(document: Document, at: int, words: str) -> Document:
    """The document with words put in at an offset of its text; everything behind moves."""

    def moved(span: Span) -> Span:
        return Span(span.start + len(words) * (span.start > at), span.end + len(words) * (span.end >= at))

    def line(old: Line) -> Line:
        return replace(old, span=moved(old.span), strong=tuple(map(moved, old.strong)))

    return replace(
        document,
        text=document.text[:at] + words + document.text[at:],
        lines=tuple(map(line, document.lines)),
        marks=tuple(replace(mark, span=moved(mark.span)) for mark in document.marks),
        links=tuple(replace(link, span=moved(link.span)) if link.span else link for link in document.links),
    )


def _smallest(
    result: Simulation, edits: Sequence[_Edit], after: Sequence[_After]
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
            run = _run(result, [edits[index] for index in indices])
            if _RANK[run.verdict.disposition] > base:
                return indices, run.verdict.disposition
    return (), None


def _effect(edit: _Edit, run: _After) -> object:
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
