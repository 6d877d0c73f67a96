"""How a posting was read, in two lines, for whoever is about to hold resumes against it."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.model.posting import Posting, RequirementKind, joined, names_of
from ats_sim.reporting.plain import printable, quoted, shorten
from ats_sim.reporting.posting_text import read, years

_LONGEST = 400  # ours: characters of a line; more is in `ats-sim posting`
HOW_TO_MEND = (
    'Misread? --without "NAME" strikes a demand, --must "NAME" adds one, --weight "NAME=3" lets it count three times; '
    "ats-sim posting FILE shows all."
)


EDITS = "-N or -NAME strikes, ~N or ~NAME marks as preferred, +NAME adds, w FILE keeps it; an empty line goes on."


def numbered(posting: Posting, name: str) -> list[str]:
    """The two lines, then each demand with its number, to be edited."""
    found = list(lines(posting, name))
    for number, demand in enumerate(posting.demands, 1):
        terms = f" {'/'.join(printable(term.text) for term in demand.terms)}" if demand.terms else ""
        found.append(shorten(f"{number:3} {demand.kind} {demand.facet}{terms}: {quoted(demand.quote.text, 60)}", 120))
    return found


def lines(posting: Posting, name: str) -> tuple[str, str]:
    """What opening it is with years and degree, then what is required and what is liked."""
    title = printable(posting.title.text) if posting.title else "a posting without a title"
    degree = posting.degree if posting.degree != "none" else "none asked"
    first = f"{title} ({printable(name)}): years {years(posting.experience)}; degree {degree}; {read(posting)}"
    required, liked = (_things(posting, kind) for kind in ("required", "preferred"))
    second = f"  required: {', '.join(required) or 'nothing by name'}"
    if liked:
        second += f"; preferred: {', '.join(liked)}"
    return shorten(first, _LONGEST), "  " + shorten(second, _LONGEST)


def _things(posting: Posting, kind: RequirementKind) -> Sequence[str]:
    """What is asked for of a kind, alternatives as one."""
    groups = ([posting.requirements[at] for at in indices] for indices in group_requirements(posting.requirements))
    return [printable(joined(names_of(group)[:3])) for group in groups if group[0].kind == kind]
