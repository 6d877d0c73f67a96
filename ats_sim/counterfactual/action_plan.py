"""The few things to do first: what is not named, what goes by another name, the statements that matter, the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ats_sim.domain.coverage import coverage
from ats_sim.model.action_plan import Action, ActionPlan, Pair
from ats_sim.model.fits import GateFit
from ats_sim.model.hint import Hint
from ats_sim.model.matches import RequirementGroup
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import DISPOSITIONS, Disposition
from ats_sim.model.whatif import Change, WhatIf

MOST = 5  # ours: what one evening holds
_STATEMENTS, _OTHERS = 2, 2  # ours: statements at most, and where none has to do with what is asked
_PAIRS = 4  # ours: other names told in one action
_PAGE = ("DOC", "SEC", "BAS")


def plan_actions(result: Simulation, whatif: WhatIf) -> ActionPlan:
    """What to do first. Nothing is tried here: effects are those of ``whatif``, and counts of the matches.

    Where the hints say that the opening is for another occupation, that is all.
    """
    elsewhere = next((hint for hint in result.hints if hint.kind == "other_occupation"), None)
    if elsewhere:
        return ActionPlan((Action("other_occupation", elsewhere.about, elsewhere.rewrite),))
    first = [*_openings(result), *_gates(result)]
    before = [*first, *(action for action in (_names(result), _degree(result), _wordings(result, whatif)) if action)]
    page = list(_page(result, whatif))[:1]
    room = MOST - len(before) - len(page)
    statements = _statements(result, whatif)[: max(room, 0)]
    urgent = page if page and page[0].after else []
    actions = (*urgent, *before, *statements, *(action for action in page if action not in urgent))
    return ActionPlan(actions, *_together(actions, whatif))


_OPENING = "other-opening-named"
_YEAR = 4
"""Figures of a year."""
_STATED = frozenset({"licence", "registration", "certificate", "membership", "enrolment"})
"""Kinds of gates that a line of a resume answers."""
_VITAL = frozenset({"licence", "registration"})


def _openings(result: Simulation) -> Iterator[Action]:
    """Another employer or another job that the summary names: ten seconds to mend, and read first."""
    found = [finding for finding in result.findings if finding.name == _OPENING]
    if found:
        said = "; ".join(dict.fromkeys(finding.message for finding in found))
        yield Action("opening", found[0].quote, f"{said}. {found[0].hint}")


def _gates(result: Simulation) -> Iterator[Action]:
    """What is asked for as a condition and not stated, or not there yet."""
    open_ = [fit for fit in result.matches.gates if fit.standing != "met" and (fit.gate.kind in _STATED or fit.relief)]
    open_.sort(key=lambda fit: (fit.gate.kind not in _VITAL, fit.relief is not None))
    for fit in [fit for fit in open_ if fit.gate.answer == "resume" and not _says_when(fit)][:1]:
        asked = fit.how in ("not stated", "another's", "denied")
        other = " ".join(fit.relief.text.split()) if fit.relief else ""
        yield Action("gate", fit.found, " ".join(fit.gate.quote.text.split()), question=asked, other=other)


def _says_when(fit: GateFit) -> bool:
    """Whether the page says already when what is on the way will be there."""
    if fit.how != "pending" or fit.found is None:
        return False
    years = (word.strip(".,;:()") for word in fit.found.text.split())
    return any(len(year) == _YEAR and year.isdigit() for year in years)


def _names(result: Simulation) -> Action | None:
    """What is asked for and not named; for each the neighbour that the resume shows, or the nearest statement."""
    groups = result.matches.searched
    unnamed = [group for group in groups if group.absent]
    unnamed.sort(key=lambda group: not group.is_domain)
    if not unnamed:
        return None
    pairs = tuple(_name(result.hints, group) for group in unnamed)
    return Action("name", pairs=pairs, found=coverage(groups).literal + len(unnamed))


def _name(hints: Sequence[Hint], group: RequirementGroup) -> Pair:
    """A neighbour is told only where the hints know it as one."""
    hint = next((hint for hint in hints if _is_about(hint, group)), None)
    pair = Pair(group.name, named_only=group.named_only, requirements=group.indices)
    if group.matched and hint and hint.kind == "wording":
        return replace(pair, matched_span=group.matched.quote, near=True)
    if hint and hint.kind == "missing" and hint.about.text:
        return replace(pair, matched_span=hint.about)
    return pair


def _is_about(hint: Hint, group: RequirementGroup) -> bool:
    return not set(hint.requirements).isdisjoint(group.indices)


def _degree(result: Simulation) -> Action | None:
    """A degree that is required, where the resume states none, not even one under way."""
    education = result.matches.education
    relieved = any(fit.gate.kind == "degree" and fit.relief for fit in result.matches.gates)
    if education.standing != "short" or relieved or (education.held, education.pending) != ("none", "none"):
        return None
    return Action("degree", advice=result.posting.degree)


def _wordings(result: Simulation, whatif: WhatIf) -> Action | None:
    """What is there under another name, as far as the hints advise to name it."""
    hints = [hint for hint in result.hints if hint.kind == "wording"]
    groups = result.matches.searched
    advised = [group for group in groups if group.named and any(_is_about(hint, group) for hint in hints)]
    smallest = [whatif.changes[index] for index in whatif.smallest]
    advised.sort(key=lambda group: _wording(whatif, group) not in smallest)
    advised = advised[:_PAIRS]
    if not advised:
        return None
    pairs = tuple(
        # the very alternative that is there under another name: an instance of one is none of the others
        Pair(
            group.best.requirement.skill,
            group.matched.quote if group.matched else None,
            near=True,
            requirements=group.indices,
        )
        for group in advised
    )
    tried = [change for group in advised if (change := _wording(whatif, group))]
    gained = sum(not group.literal for group in advised)
    return Action("wording", pairs=pairs, found=coverage(groups).literal + gained, after=_better(result, tried))


def _wording(whatif: WhatIf, group: RequirementGroup) -> Change | None:
    """The edit that says a thing in the posting's words."""
    return next((one for one in whatif.changes if one.kind == "wording" and one.requirement in group.indices), None)


def _better(result: Simulation, changes: Sequence[Change]) -> Disposition | None:
    """The best disposition after one of the changes, if it is better than that of the resume as it is."""
    now = result.verdict.disposition
    best = max((change.disposition for change in changes), key=DISPOSITIONS.index, default=now)
    return best if DISPOSITIONS.index(best) > DISPOSITIONS.index(now) else None


def _statements(result: Simulation, whatif: WhatIf) -> list[Action]:
    """Weak statements: those of the smallest set first, then those that show what is asked, then the latest.

    A proving statement that the scan does not reach stands among them where the smallest set moves it up.
    """
    smallest = [whatif.changes[index] for index in whatif.smallest]
    orders = [change for change in smallest if change.kind == "order"]
    actions = [Action("order", change.about, change.fix, after=_better(result, [change])) for change in orders]
    shown = _shown(result)
    ranked = []
    for place, hint in enumerate(hint for hint in result.hints if hint.of_statement):
        changes = [
            change for change in whatif.changes if change.kind == "result" and change.about.span == hint.about.span
        ]
        decides = any(change in smallest for change in changes)
        fits = shown.get(hint.about.span.start, 0)
        asks = hint.kind == "question"
        action = Action("statement", hint.about, hint.rewrite, asks, after=_better(result, changes))
        ranked.append((not decides, not action.after, -fits, place, action))
    ranked.sort(key=lambda row: row[:4])
    fitting = [row for row in ranked if not row[0] or row[2]]
    kept = [row[4] for row in (fitting or ranked[:_OTHERS])]
    return [*actions, *kept][:_STATEMENTS]


def _shown(result: Simulation) -> dict[int, int]:
    """How many of the things asked for each statement names, by where it starts."""
    found: dict[int, int] = {}
    for group in result.matches.searched:
        for index in {place.highlight for place in group.best.where if place.highlight >= 0}:
            start = result.case.evidence[index].highlight.span().start
            found[start] = found.get(start, 0) + 1
    return found


def _page(result: Simulation, whatif: WhatIf) -> Iterator[Action]:
    """What a machine loses or cannot tell: edits that better the disposition, then errors of the page."""
    edits = [change for change in whatif.changes if change.kind in ("heading", "contact")]
    smallest = [whatif.changes[index] for index in whatif.smallest]
    for change in edits:
        after = _better(result, [change])
        if after or change in smallest:
            yield Action("page", change.about, change.fix, after=after)
    for finding in result.findings:
        if finding.severity == "error" and finding.family in _PAGE:
            said = f"{finding.message.rstrip('.')}. {finding.hint}".strip()
            yield Action("page", finding.quote if finding.quote.text else None, said)


def _together(actions: Sequence[Action], whatif: WhatIf) -> tuple[tuple[int, ...], Disposition | None]:
    """Which actions hold the smallest set, if they hold all of it and none does alone."""
    found = []
    for index in whatif.smallest:
        holding = [at for at, action in enumerate(actions) if _holds(action, whatif.changes[index])]
        if not holding:
            return (), None
        found.append(holding[0])
    if len(set(found)) < 2 and all(actions[at].after for at in found):
        return (), None
    return tuple(sorted(set(found))), whatif.reached


def _holds(action: Action, change: Change) -> bool:
    if action.pairs:
        return any(change.requirement in pair.requirements for pair in action.pairs)
    return action.about is not None and action.about.span == change.about.span
