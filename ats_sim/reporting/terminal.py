"""A page for the terminal: 80 columns, colour only where it is wanted, always with words beside it."""

from __future__ import annotations

import io

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

WIDTH = 80


class Page:
    """Collects a report and gives it back as text."""

    def __init__(self, *, colour: bool = False) -> None:
        self._out = io.StringIO()
        self.console = Console(
            file=self._out,
            width=WIDTH,
            force_terminal=colour,
            color_system="standard" if colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def title(self, text: str) -> None:
        """A heading with a blank line above."""
        self.console.print()
        self.console.print(Text(text, style="bold"))

    def line(self, text: str | Text, indent: int = 2) -> None:
        """A paragraph, wrapped and indented."""
        content = Text(text) if isinstance(text, str) else text
        self.console.print(Padding(content, (0, 0, 0, indent), expand=False))

    def item(self, label: str, text: str, indent: int = 2, width: int = 10, style: str = "") -> None:
        """A label with a paragraph hanging beside it."""
        gap = max(width, cell_len(label) + 1)
        room = WIDTH - indent - gap
        content = Text(text)
        rows = content.wrap(self.console, room)
        for index, row in enumerate(rows):
            lead = Text(" " * indent)
            lead.append(label if index == 0 else "", style=style)
            lead.append(" " * (gap - (cell_len(label) if index == 0 else 0)))
            row.rstrip()
            self.console.print(lead + row, soft_wrap=True)

    def cells(self, first: str, room: int, second: str, wide: int, last: str, *, style: str = "") -> None:
        """A row of a table: the first cell wraps in ``room`` columns, the second has ``wide``, in ``style``."""
        for index, row in enumerate(Text(first).wrap(self.console, room)):
            row.rstrip()
            lead = Text("  ") + row
            if index == 0:
                lead.append(" " * (room + 1 - cell_len(row.plain)))
                lead.append(f"{second:{wide}} ", style=style)
                lead.append(last)
            self.console.print(lead, soft_wrap=True)

    def row(self, left: str, right: str, wide: int) -> None:
        """Two texts side by side, the left one ``wide`` columns, with a bar between them."""
        gap = " " * max(0, wide - cell_len(left))
        self.console.print(Text(f"{left}{gap} | {right}".rstrip()), soft_wrap=True)

    def text(self) -> str:
        """Everything so far, without blanks at line ends."""
        return "\n".join(line.rstrip() for line in self._out.getvalue().splitlines()) + "\n"
