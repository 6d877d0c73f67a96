"""A kit as Markdown: headings, lists, and boxes to tick in a plan."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.reporting.kit import Kit, Row, Section
from ats_sim.reporting.plain import printable

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>|#~"})


def render(kit: Kit) -> str:
    """The kit as Markdown."""
    parts = [f"# {_plain(kit.title)}", *map(_plain, kit.intro)]
    for section in kit.sections:
        parts += ["\n".join(_section(section)).rstrip()]
    parts += map(_plain, kit.end)
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {_plain(section.title)}"
    yield ""
    if section.lead:
        yield _plain(section.lead)
        yield ""
    for row in section.rows:
        yield from _row(row)
    for text in section.end:
        yield ""
        yield _plain(text)


def _row(row: Row) -> Iterator[str]:
    if row.label == "[ ]":
        yield f"- [ ] {_plain(row.text)}{_place(row)}"
    else:
        label = f"**{_plain(row.label)}** " if row.label else ""
        yield f"- {label}{_plain(row.text)}{_place(row)}"
    for label, text in row.notes:
        yield f"  - {_plain(label)}: {_plain(text)}" if label else f"  - {_plain(text)}"


def _place(row: Row) -> str:
    return f" ({row.place})" if row.place else ""


def _plain(text: str) -> str:
    """Words that no renderer takes for markup."""
    return printable(text).translate(_SIGNS)
