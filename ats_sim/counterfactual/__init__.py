"""What would change the verdict: the pipeline again, on edited values.

An edit is one that a truthful candidate may be able to make: give a statement its result, say a thing in the posting's
words, move a proving statement up, call a heading by a name that parsers know, put contact data where they are read.
What would need a lie (years, a degree) is never tried. What the resume does not name the candidate may have all the
same: naming it is tried apart, as an edit for those only who have done it, and is never among the honest ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations_with_replacement, islice

from msgspec import Struct
from msgspec.structs import replace

from ats_sim import pipeline, scan
from ats_sim.counterfactual.edits import Edit, edits_of, naming_edits, unnamed
from ats_sim.counterfactual.rewriting import insert
from ats_sim.domain.coverage import Coverage, coverage
from ats_sim.model.case import ParsedResume
from ats_sim.model.evidence import Evidence, Metric
from ats_sim.model.finding import Finding
from ats_sim.model.resume import Highlight, Resume, Work
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import DISPOSITIONS, Decision, Disposition
from ats_sim.model.whatif import Change, WhatIf

__all__ = ["insert", "what_if"]


class _After(Struct, frozen=True):
    decision: Decision
    understood: float | None
    required: Coverage

    @property
    def rank(self) -> int:
        """How good its disposition is."""
        return DISPOSITIONS.index(self.decision.disposition)


def what_if(result: Simulation) -> WhatIf:
    """Each edit's effect, and the smallest set of up to three edits that betters the disposition.

    Edits that name what the resume does not are tried apart and last: they are open only to those who have done it.
    """
    bars = result.case.settings.whatif
    edits = list(islice(edits_of(result), bars.edits))
    conditional = list(islice(naming_edits(result), bars.named)) if result.verdict.disposition != "advance" else []
    readings = _Readings(result)
    after = [readings.run((edit,)) for edit in edits]
    smallest, reached = _smallest(result, edits, after, readings, bars.tries - 2 * len(conditional))
    named = [readings.run((edit,)) for edit in conditional]
    both, runs = [*edits, *conditional], [*after, *named]
    changes = tuple(
        Change(
            edit.kind,
            edit.about,
            edit.fix,
            run.decision.disposition,
            run.understood,
            edit.conditional,
            edit.requirement,
        )
        for edit, run in zip(both, runs, strict=True)
    )
    now = DISPOSITIONS.index(reached or result.verdict.disposition)
    if_true, further = _if_true(both, runs, smallest, readings, now)
    return WhatIf(changes, smallest, reached, _earned(result), unnamed(result), if_true, further)


class _Readings:
    """What the simulation says after some edits. Sets that change the same words share one reading of the page."""

    def __init__(self, result: Simulation) -> None:
        self._result = result
        case = result.case
        self._found: dict[tuple[tuple[Edit, ...], tuple[str, ...]], Sequence[Finding]] = {
            ((), scan.PAGE_RULES): result.findings,
            ((), scan.FLAG_RULES): (),
        }
        self._after: dict[tuple[Edit, ...], _After] = {}
        self._read: dict[tuple[Edit, ...], ParsedResume] = {(): ParsedResume(case.document, case.resume, case.evidence)}

    def run(self, edits: Sequence[Edit]) -> _After:
        """The verdict after all of them."""
        known = self._after.get(tuple(edits))
        if known is None:
            known = self._after[tuple(edits)] = self._run(edits)
        return known

    def _run(self, edits: Sequence[Edit]) -> _After:
        case = self._result.case
        parsed = self._after_words(tuple(edit for edit in edits if edit.redraw))
        for edit in edits:
            if edit.kind == "result":
                parsed = replace(parsed, evidence=tuple(_proved(proof, edit) for proof in parsed.evidence))
            elif edit.kind == "order":
                parsed = replace(parsed, resume=_moved_up(parsed.resume, edit.about.text))
        names = {edit.about.text: "" for edit in edits if edit.name}
        for edit in edits:
            if edit.name:
                names[edit.about.text] += f" ({edit.name})"
        parsed = _with_names(parsed, names)
        matches, decision = pipeline.judge(
            parsed, self._result.posting, self._findings(tuple(edits)), as_of=case.as_of, settings=case.settings
        )
        return _After(decision, matches.understood_score, coverage(matches.required))

    def _findings(self, edits: tuple[Edit, ...]) -> Sequence[Finding]:
        """Those of the page and of the statements as they would be, as they are where no edit mends them."""
        page = tuple(edit for edit in edits if edit.page)
        words = tuple(edit for edit in edits if edit.redraw)
        return (*self._found_by(page, scan.PAGE_RULES), *self._found_by(words, scan.FLAG_RULES))

    def _found_by(self, edits: tuple[Edit, ...], rules: tuple[str, ...]) -> Sequence[Finding]:
        """What some rules find after edits of the words."""
        if (edits, rules) not in self._found:
            case, parsed = self._result.case, self._after_words(edits)
            self._found[edits, rules] = pipeline.lint(parsed, as_of=case.as_of, settings=case.settings, select=rules)
        return self._found[edits, rules]

    def _after_words(self, edits: tuple[Edit, ...]) -> ParsedResume:
        """The resume as read after edits of its words; the last of the page first, so that places hold."""
        if edits not in self._read:
            case = self._result.case
            document = case.document
            for edit in sorted(edits, key=lambda edit: -edit.about.span.start):
                document = edit.redraw(document) if edit.redraw else document
            self._read[edits] = pipeline.parse_resume(document, case.settings, case.evidence)
        return self._read[edits]


def _proved(proof: Evidence, edit: Edit) -> Evidence:
    """The statement as it would be with its result; matched by its words, because other edits move places."""
    if proof.highlight.text != edit.about.text:
        return proof
    outcome = Metric("outcome", proof.quote)
    return replace(proof, grade="evidenced", metrics=(*proof.metrics, outcome), minimizing_phrase=None)


def _with_names(parsed: ParsedResume, names: Mapping[str, str]) -> ParsedResume:
    """The statements with names behind them; the page is not read again, so what each proves stays as it is."""
    if not names:
        return parsed

    def named(item: Highlight) -> Highlight:
        more = names.get(item.text, "")
        last = (len(item.text), item.span().end - len(more))  # places of the new words lie within the statement
        return replace(item, text=item.text + more, anchors=(*item.anchors, last)) if more else item

    work = tuple(replace(entry, highlights=tuple(map(named, entry.highlights))) for entry in parsed.resume.work)
    proofs = tuple(replace(proof, highlight=named(proof.highlight)) for proof in parsed.evidence)
    return replace(parsed, resume=replace(parsed.resume, work=work), evidence=proofs)


def _moved_up(resume: Resume, text: str) -> Resume:
    def sort(work: Work) -> Work:
        return replace(work, highlights=tuple(sorted(work.highlights, key=lambda item: item.text != text)))

    return replace(resume, work=tuple(map(sort, resume.work)))


def _smallest(
    result: Simulation, edits: Sequence[Edit], after: Sequence[_After], readings: _Readings, most: int
) -> tuple[tuple[int, ...], Disposition | None]:
    """The smallest set that betters the disposition, by trying sets of one, two, three.

    Edits with the same effect on the verdict are interchangeable, so only sets that differ in effects are tried.
    """
    base = DISPOSITIONS.index(result.verdict.disposition)
    if result.verdict.disposition == DISPOSITIONS[-1]:
        return (), None
    for index, run in enumerate(after):
        if run.rank > base:
            return (index,), run.decision.disposition
    effects: dict[object, list[int]] = {}
    for index, run in enumerate(after):
        effects.setdefault(_effect(edits[index], run), []).append(index)
    classes = list(effects.values())
    tries = 0
    for size in (2, 3):
        for chosen in combinations_with_replacement(range(len(classes)), size):
            members = [classes[which][chosen[:place].count(which) :][:1] for place, which in enumerate(chosen)]
            indices = tuple(sorted(index for member in members for index in member))
            if len(indices) < size or (tries := tries + 1) > most:
                continue
            run = readings.run([edits[index] for index in indices])
            if run.rank > base:
                return indices, run.decision.disposition
    return (), None


def _effect(edit: Edit, run: _After) -> object:
    return (
        edit.kind,
        tuple((item.answer, item.cause) for item in run.decision.checklist),
        len(run.decision.proofs),
        run.required,
        run.decision.flags,
    )


def _if_true(
    edits: Sequence[Edit], after: Sequence[_After], smallest: tuple[int, ...], readings: _Readings, base: int
) -> tuple[tuple[int, ...], Disposition | None]:
    """The first set with conditional edits that betters what honest wording reaches: one of them, the first few, or
    these with the smallest set."""
    conditional = [index for index, edit in enumerate(edits) if edit.conditional]
    for index in conditional:
        if after[index].rank > base:
            return (index,), after[index].decision.disposition
    sets = [tuple(conditional[:size]) for size in range(2, len(conditional) + 1)]
    if conditional and smallest:
        sets.append((*smallest, *conditional))
    for indices in sets:
        run = readings.run([edits[index] for index in indices])
        if run.rank > base:
            return indices, run.decision.disposition
    return (), None


def _earned(result: Simulation) -> tuple[str, ...]:
    """Facts that no wording changes: years by the dates, a degree, a licence that is not granted yet."""
    found = [criterion.why for criterion in result.matches.criteria
             if criterion.answer == "fail" and criterion.name in ("experience", "education")]  # fmt: skip
    if any(flag.name in result.verdict.flags for flag in scan.FLAGS if "earned" in flag.effects):
        found.append("The posting requires a licence or certificate that the resume says is not granted yet.")
    return tuple(found)
