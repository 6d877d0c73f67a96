"""``check`` as Markdown for a comment on a pull request (GitHub's dialect), at most ``LIMIT`` characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from ats_sim.domain.coverage import coverage
from ats_sim.lexicon.expressions import expression
from ats_sim.model.action_plan import ActionPlan
from ats_sim.model.document import Document, Quote
from ats_sim.model.matches import RequirementGroup
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting import check_actions, check_gates, check_parts, check_places
from ats_sim.reporting.check_actions import ActionText
from ats_sim.reporting.check_places import Flagged
from ats_sim.reporting.plain import shorten, single, spot

LIMIT = 60_000
"""Characters in a report at most: GitHub takes 65,536 in a comment."""

_LEFT_OUT = "\n*Left out for length: see `ats-sim check --format html`.*\n"
_MARKS = {"advance": "✅", "borderline": "⚠️", "undecided": "❔", "reject": "❌"}
_LABELS = {"try": "Try, only if true", "ask yourself": "Ask yourself"}
_ANSWERS = {"pass": "✅ pass", "fail": "❌ fail", "unknown": "◽ unknown"}

_GAP = "&#8203;"  # a zero-width space: breaks a mention or link for every later filter, and stays out of sight
_ESCAPES = {
    **{character: "\\" + character for character in "\\`*_[]|~$"},
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "@": "@" + _GAP,
    "#": "#" + _GAP,
}
_SPECIAL = expression(r"[\\`*_\[\]|~$&<>@#]|://|\bwww\.|\bGH-", re.IGNORECASE)
_BLOCK = expression(r"[-+=]|\d{1,9}(?=[.)])")


class _Part(Struct, frozen=True):
    """A stretch of the report: what opens it, its blocks, of which later ones may be left out, and what closes it."""

    head: str
    blocks: Sequence[str] = ()
    tail: str = ""


def render(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> str:
    """The report; blocks that would pass ``LIMIT`` are left out, and that is said."""
    out: list[str] = []
    room = LIMIT - len(_LEFT_OUT)
    whole = True
    for part in _parts(result, whatif, plan):
        if len(part.head) + len(part.tail) > room:
            whole = False
            break
        room -= len(part.head) + len(part.tail)
        out.append(part.head)
        for block in part.blocks:
            if len(block) > room:
                whole = False
                break
            room -= len(block)
            out.append(block)
        out.append(part.tail)
    return "".join(out) + ("" if whole else _LEFT_OUT)


def escape(text: str, limit: int = 300) -> str:
    """Words of a resume or posting that show as they are: no markup, no mention, no link.

    Cut to ``limit`` characters before escaping. Fit for a paragraph, a table cell, a list item and a summary.
    """
    plain = shorten(text, limit)
    found = _SPECIAL.sub(_escaped, plain)
    opening = _BLOCK.match(plain)
    if opening and opening[0].isdigit():
        return f"{found[: opening.end()]}\\{found[opening.end() :]}"
    return "\\" + found if opening else found


def _escaped(match: re.Match[str]) -> str:
    text = match[0]
    if len(text) == 1:
        return _ESCAPES[text]
    return text[0] + _GAP + text[1:] if text == "://" else text[:-1] + _GAP + text[-1]


def _parts(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> Iterator[_Part]:
    yield _head(result)
    yield _gates(result)
    yield _actions(result, whatif, plan)
    yield _asked(result)
    yield _questions(result)
    yield _filter(result)
    yield from _points(result)
    yield _sides(result)
    yield _statements(result)
    yield _file(result)
    known = [f"- {escape(text)}\n" for text in result.verdict.unknown]
    yield _Part("\n<details><summary>What this scan cannot know</summary>\n\n", known, "\n</details>\n")
    yield _Part(
        f"\n<sub>{check_parts.MODEL}, as of {result.case.as_of}: {check_parts.SIMULATED}. "
        f"{check_parts.LIMITS} The output needs human review.</sub>\n"
    )


def _head(result: Simulation) -> _Part:
    verdict, name = result.verdict, Path(result.case.document.name).name
    lines = [
        "<!-- ats-sim check -->",
        f"## {_MARKS[verdict.disposition]} {verdict.disposition.capitalize()} (simulated)",
        "",
        f"**{escape(name, 80)}** for **{escape(check_parts.opening(result), 120)}**",
        "",
        " ".join(
            [f"**{escape(verdict.funnel_stage)}**", check_parts.found_said(result.matches), check_parts.copied(result)]
        ).rstrip(),
    ]
    lines += [f"- {escape(text)}" for text in check_parts.unmet(result)]
    if verdict.question:
        lines += ["", f"A recruiter would ask: {escape(verdict.question)}"]
    lines += ["", f"The posting, as read: {escape(check_parts.posting_read(result))}"]
    return _Part("\n".join(lines) + "\n")


def _gates(result: Simulation) -> _Part:
    rows, form = check_gates.rows(result), check_gates.on_a_form(result)
    if not rows and not form:
        return _Part("")
    blocks = [f"- {'❗' if row.open else '✅'} {escape(row.text, 400)}\n" for row in rows]
    return _Part(f"\n### {check_gates.TITLE}\n\n", blocks, f"\n{escape(form, 600)}\n" if form else "")


def _actions(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> _Part:
    counted = coverage(result.matches.searched)
    blocks = [_action(check_actions.worded(action, result.case.document, counted)) for action in plan.actions]
    end = check_actions.end(result.verdict, whatif, plan)
    tail = f"\n{end}\n" if end else ""
    return _Part(f"\n### {check_actions.title(plan)}\n\n", blocks or [f"{check_actions.NOTHING}\n"], tail)


def _action(told: ActionText) -> str:
    lines = [f"- [ ] {escape(told.text, 600)}", *(f"  - {escape(item)}" for item in told.items)]
    if told.advice:
        lines.append(f"  - **{told.label.capitalize()}:** {escape(told.advice, 400)}")
    if told.effect:
        lines.append(f"  - → {escape(told.effect)}")
    return "\n".join(lines) + "\n"


def _asked(result: Simulation) -> _Part:
    matches = result.matches
    title = check_parts.asking(result)
    blocks = [_row(item, result.case.document) for item in check_parts.rows(matches)]
    others = [_row(item, result.case.document) for item in check_parts.others(matches)]
    spoken = check_parts.spoken_said(result)
    tail = f"\n{escape(spoken)}\n" if spoken else ""
    if others:
        tail += f"\n<details><summary>Beside it ({len(others)})</summary>\n\n{_COLUMNS}{''.join(others)}\n</details>\n"
    return _Part(f"\n### What the posting {title}\n\n{_COLUMNS}", blocks, tail) if blocks else _Part("")


_COLUMNS = "| asked for | kind | in the resume | shown by | in work | where |\n|---|---|---|---|---|---|\n"


def _row(item: RequirementGroup, document: Document) -> str:
    instead = check_parts.instead(item)
    said = f": {escape(instead, 60)}" if instead else ""
    kind = f"{item.kind}, left to a talk" if item.soft else item.kind
    return (
        f"| {escape(item.name, 100)} | {kind} | {check_parts.status(item)}{said} | {check_parts.proof(item)} "
        f"| {check_parts.used(item)} | {check_parts.where(item, document)} |\n"
    )


def _questions(result: Simulation) -> _Part:
    document = result.case.document
    blocks = []
    for item in result.verdict.checklist:
        quotes = "".join(f"<br>{_quoted(quote, document)}" for quote in check_parts.proof_of(item)[:2])
        answer = {"yes": "✅ yes", "no": "❌ no", "open": "❔ open"}[check_parts.answered(item)]
        blocks.append(f"| {escape(check_parts.QUESTIONS[item.name])} | {answer} | {escape(item.reason)}{quotes} |\n")
    return _Part("\n### Three questions of a recruiter\n\n| question | answer | why |\n|---|---|---|\n", blocks)


def _filter(result: Simulation) -> _Part:
    matches, verdict = result.matches, result.verdict
    head = f"\n<details><summary>A filter set to this posting {check_parts.kept(matches)}</summary>\n\n"
    head += f"{check_parts.scores(matches)}\n\n| criterion | answer | why |\n|---|---|---|\n"
    blocks = [f"| {item.name} | {_ANSWERS[item.answer]} | {escape(item.why)} |\n" for item in matches.criteria]
    signal = "".join(f"- **{label}:** {escape(text, 200)}\n" for label, text in check_parts.summary_lines(verdict))
    return _Part(head, blocks, f"\n> {escape(verdict.note, 800)}\n\n{signal}\n</details>\n")


def _points(result: Simulation) -> Iterator[_Part]:
    document = result.case.document
    for title, points in (
        ("Strengths", result.verdict.strengths),
        ("Risks", check_parts.other_risks(result.verdict)),
    ):
        blocks = [
            f"- {escape(point.sentence)}" + (f"<br>{_quoted(point.quote, document)}" if point.quote else "") + "\n"
            for point in points
        ]
        if blocks:
            yield _Part(f"\n<details><summary>{title} ({len(blocks)})</summary>\n\n", blocks, "\n</details>\n")


def _sides(result: Simulation) -> _Part:
    verdict = result.verdict
    blocks = [f"| {row.name} | {check_parts.mark(row)} | {escape(row.why)} |\n" for row in verdict.alignments]
    for pillar in verdict.pillars:
        score = "" if pillar.score is None else f"{pillar.score} of 4"
        blocks.append(f"| {pillar.name} | {score} | {escape(check_parts.pillar_said(pillar))} |\n")
    head = "\n<details><summary>Alignments, and five pillars counted</summary>\n\n"
    rest = "They inform; no verdict rests on them.\n\n| side | shown | why |\n|---|---|---|\n"
    return _Part(head + rest, blocks, "\n</details>\n")


def _statements(result: Simulation) -> _Part:
    flags = check_places.flagged(result)
    if not flags:
        return _Part("\n### Nothing is flagged\n")
    count = "1 place" if len(flags) == 1 else f"{len(flags)} places"
    return _Part(f"\n### {count} to look at\n\n", [_statement(flag) for flag in flags])


def _statement(flag: Flagged) -> str:
    lines = [f"<details><summary>{flag.spot}: {_summary(flag.quote.text)}</summary>", ""]
    lines += [f"- {escape(_sentences(message, hint), 500)}" for message, hint in flag.said]
    lines += [f"- {escape(question)}" for question in flag.asks]
    if flag.rewrite:
        lines += [f"- **{_LABELS[flag.label]}:** {escape(flag.rewrite, 400)}"]
    if flag.rules:
        lines += [f"- Rules: {escape(', '.join(flag.rules))}"]
    return "\n".join([*lines, "", "</details>", ""])


def _file(result: Simulation) -> _Part:
    blocks = [
        f"- {escape(_sentences(finding.message, finding.hint), 500)} ({finding.code} {finding.name})\n"
        for finding in check_places.placeless(result)
    ]
    return _Part("\n### About the whole file\n\n" if blocks else "", blocks)


def _sentences(*texts: str) -> str:
    """Each with a full stop at its end."""
    return " ".join(text if text[-1] in ".?!" else text + "." for text in texts if text)


def _quoted(quote: Quote, document: Document) -> str:
    return f"*“{escape(single(quote.text), 160)}”* ({spot(document, quote.span)})"


def _summary(text: str) -> str:
    """Words of a ``<summary>``, where a backslash is no escape."""

    def escaped(match: re.Match[str]) -> str:
        plain = len(match[0]) == 1 and match[0] not in "@#"
        return f"&#{ord(match[0])};" if plain else _escaped(match)

    return _SPECIAL.sub(escaped, shorten(text, 100))
