"""A kit in the format asked for; what writes the others is not imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ats_sim.reporting.kit import Kit


def drawn(kit: Kit, format_: str) -> str:
    """The kit as text, Markdown or HTML."""
    if format_ == "markdown":
        from ats_sim.reporting import kit_markdown

        return kit_markdown.render(kit)
    if format_ == "html":
        from ats_sim.reporting import kit_html

        return kit_html.render(kit)
    from ats_sim.reporting import kit_text

    return kit_text.render(kit)
