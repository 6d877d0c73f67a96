"""A page for the terminal: 80 columns, colour only where it is wanted, always with words beside it.

Plain text is laid out here. Colours, and characters that take two columns or none, are left to rich, which is loaded
for them alone: it costs as much as reading a posting.
"""

from __future__ import annotations

import io
from functools import cached_property
from typing import TYPE_CHECKING

from ats_sim.lexicon.expressions import expression

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

WIDTH = 80
_NARROW = expression(
    r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u0391-\u03a1\u03a3-\u0482"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u25fc]*"
)
"""Characters that take one column each, as far as they are in use in the Latin, Greek and Cyrillic scripts."""
_WORD = expression(r"\s*\S+\s*")


class Page:
    """Collects a report and gives it back as text."""

    def __init__(self, *, colour: bool = False) -> None:
        self._out = io.StringIO()
        self._colour = colour

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        return Console(
            file=self._out,
            width=WIDTH,
            force_terminal=self._colour,
            color_system="standard" if self._colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def _is_plain(self, *texts: str) -> bool:
        return not self._colour and all(map(_NARROW.fullmatch, texts))

    def blank(self) -> None:
        """An empty line."""
        self._out.write("\n")

    def head(self, word: str, rest: str, style: str) -> None:
        """The first line: a word in a style and what follows it, cut off where the page ends."""
        if self._is_plain(word, rest):
            whole = word + rest
            self._out.write(f"{whole if len(whole) <= WIDTH else f'{whole[: WIDTH - 1]}…'}\n")
            return
        text = _text(word, style)
        text.append(rest, style="")
        text.truncate(WIDTH, overflow="ellipsis")  # wide characters take two columns
        self._console.print(text, soft_wrap=True)

    def title(self, text: str) -> None:
        """A heading with a blank line above."""
        self.blank()
        if self._is_plain(text):
            self._out.writelines(f"{row}\n" for row in _rows(text, WIDTH))
        else:
            self._console.print(_text(text, "bold"))

    def line(self, text: str, indent: int = 2) -> None:
        """A paragraph, wrapped and indented."""
        if text.strip() and self._is_plain(text):
            self._out.writelines(f"{' ' * indent}{row}\n" for row in _rows(text, WIDTH - indent))
            return
        from rich.padding import Padding

        self._console.print(Padding(_text(text), (0, 0, 0, indent), expand=False))

    def item(self, label: str, text: str, indent: int = 2, width: int = 10, style: str = "") -> None:
        """A label with a paragraph hanging beside it."""
        if self._is_plain(label, text):
            gap = max(width, len(label) + 1)
            for index, row in enumerate(_rows(text, WIDTH - indent - gap)):
                self._out.write(f"{' ' * indent}{'' if index else label:{gap}}{row}\n")
            return
        from rich.cells import cell_len

        gap = max(width, cell_len(label) + 1)
        for index, wrapped in enumerate(_text(text).wrap(self._console, WIDTH - indent - gap)):
            lead = _text(" " * indent)
            lead.append(label if index == 0 else "", style=style)
            lead.append(" " * (gap - (cell_len(label) if index == 0 else 0)))
            wrapped.rstrip()
            self._console.print(lead + wrapped, soft_wrap=True)

    def cells(self, first: str, room: int, second: str, wide: int, last: str, *, style: str = "") -> None:
        """A row of a table: the first cell wraps in ``room`` columns, the second has ``wide``, in ``style``."""
        if self._is_plain(first, second, last):
            for index, row in enumerate(_rows(first, room)):
                self._out.write(f"  {row}\n" if index else f"  {row.rstrip():{room + 1}}{second:{wide}} {last}\n")
            return
        from rich.cells import cell_len

        for index, wrapped in enumerate(_text(first).wrap(self._console, room)):
            wrapped.rstrip()
            lead = _text("  ") + wrapped
            if index == 0:
                lead.append(" " * (room + 1 - cell_len(wrapped.plain)))
                lead.append(f"{second:{wide}} ", style=style)
                lead.append(last)
            self._console.print(lead, soft_wrap=True)

    def row(self, left: str, right: str, wide: int) -> None:
        """Two texts side by side, the left one ``wide`` columns, with a bar between them."""
        if self._is_plain(left, right):
            self._out.write(f"{left:{wide}} | {right}\n")
            return
        from rich.cells import cell_len

        gap = " " * max(0, wide - cell_len(left))
        self._console.print(_text(f"{left}{gap} | {right}".rstrip()), soft_wrap=True)

    def text(self) -> str:
        """Everything so far, without blanks at line ends."""
        return "\n".join(line.rstrip() for line in self._out.getvalue().splitlines()) + "\n"


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(text, style=style)


def _rows(text: str, room: int) -> list[str]:
    """A text of narrow characters in rows of ``room`` columns; a word that is longer than a row goes over several."""
    rows, row = [], ""
    for word in _WORD.findall(text):
        long = len(word.rstrip())
        if len(row) + long <= room:
            row += word
            continue
        if row:
            rows.append(row)
        parts = [word[at : at + room] for at in range(0, len(word), room)] if long > room else [word]
        rows += parts[:-1]
        row = parts[-1]
    return [*rows, row]
