"""The page of a flag, read from the docstring of its module, with what it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from ats_sim.model.flag import Effect, Flag, Weight
from ats_sim.model.manual import Manual, markdown, read_manual

_WEIGHTS: dict[Weight, str] = {
    "doubt": "a person asks first, so that an advance becomes a borderline",
    "risk": "it is said, and decides nothing by itself",
}
_EFFECTS: dict[Effect, str] = {
    "early-exit": "With nothing to show beside it, the scan ends after ten seconds.",
    "unreadable": 'The question "clear and readable?" is answered no; without an outcome the scan ends.',
    "wants-use": "For a senior opening a result alone is then not enough: something has to be in use.",
    "title-in-doubt": "The titles show no growth.",
    "off-direction": "The direction is not the opening's.",
    "earned": "No wording mends it, so no edit is tried.",
    "craft": "Where no software or model is built it is asked about only as long as no statement proves anything.",
    "counted": "Its fact weighs once, as the share of what is required, the years or the gate that it tells of.",
}

_INDEX = """# Flags

What makes a recruiter hesitate in the [scan](../scan.md), each with its reason and, where there are any, the words of
the resume behind it. A flag that a rule's findings tell of is built from them, so that both always agree.
"""
_CAUSES = """The cause is the reason for failing that a flag tells of; the [scan](../scan.md) says how one is chosen.
"""


def manual(flag: Flag) -> Manual:
    """The page of a flag in its parts. Raises ValueError if the docstring lacks one."""
    return read_manual(flag.name, import_module(f"ats_sim.scan.flags.{flag.name}").__doc__)


def page(flag: Flag) -> str:
    """The page of a flag as Markdown."""
    does = [_EFFECTS[effect] for effect in sorted(flag.effects)]
    does += [f"It tells of the cause `{flag.cause}`."] if flag.cause else []
    does += [f"The lens `{lens}` forgives it." for lens in sorted(flag.forgiven_by)]
    does += [f"What settles it: {flag.question}"] if flag.question else []
    if flag.rules:
        does.append(f"It is built from what {_listed(flag.rules)} find{'s' if len(flag.rules) == 1 else ''}.")
    items = "".join(f"\n- {item}" for item in does)
    return markdown(
        manual(flag), flag.name, f"Weight: {flag.weight}; {_WEIGHTS[flag.weight]}.{items and chr(10) + items}"
    )


def index(flags: Sequence[Flag]) -> str:
    """The page in front of the others: what weights and causes mean, and all flags."""
    weights = "\n".join(f"- `{weight}`: {meaning}." for weight, meaning in _WEIGHTS.items())
    rows = [
        f"| [{flag.name}]({flag.name}.md) | {flag.weight} | {flag.cause or ''} | {manual(flag).title} |"
        for flag in flags
    ]
    table = "\n".join(["| Flag | Weight | Cause | What it finds |", "|---|---|---|---|", *rows])
    return f"{_INDEX}\n{weights}\n\n{_CAUSES}\n{len(flags)} flags.\n\n{table}\n"


def _listed(rules: tuple[str, ...]) -> str:
    links = [f"[{rule}](../rules/{rule}.md)" for rule in rules]
    return f"{', '.join(links[:-1])} and {links[-1]}" if len(links) > 1 else links[0]
