"""Markdown (CommonMark with tables and strike-out) by markdown-it-py's tokens, read as the web page that it makes.

What may stand in Markdown as HTML (heads, comments, folded parts) is so read by the reader of HTML. Each block of the
page begins in the line in which it begins in the file, so that line numbers agree.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from ats_sim.errors import LimitError
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.assemble import Row, assemble
from ats_sim.reading.disguise import broken_words
from ats_sim.reading.html import walked
from ats_sim.reading.text import check_length, decode, raw

_FENCES: Final = {"---": ("---", "..."), "+++": ("+++",)}
_YAML: Final = expression(r"[^:]{1,200}:|[ \t#-]|$")
_TOML: Final = expression(r"[^=]{1,200}=|[ \t#\[\]]|$")
_FRONT_LINES: Final = 300  # ours
_NESTING: Final = 100  # ours: open tags; a list in a list has two
_DEFINITIONS: Final = 2_000  # ours: the time for them grows with their square


def read_markdown(data: bytes, name: str, limits: Limits, settings: Reading) -> Document:
    """Read Markdown; places are lines of the file. Comments and front matter are hidden text. Raises ReadingError."""
    check_length(data, name, limits)
    lines = decode(data).rstrip().split("\n")
    front = _front_matter(lines)
    losses = [Loss("hidden", "\n".join(lines[1 : front - 1]).strip(), note=True)] if front else []
    if sum(regex("link-definition").match(line) is not None for line in lines) > _DEFINITIONS:
        raise LimitError("markup", f"{name}: more link definitions than any resume has; save it again as PDF.")
    tokens = _parser().parse("\n".join([*[""] * front, *lines[front:]]))
    if any(token.level >= _NESTING - 2 for token in tokens):
        losses.append(Loss("truncated", f"what is nested more than {_NESTING // 2} lists or quotes deep"))
    source = "".join(_Page().rendered(tokens)).encode("utf-8", "replace")
    page = walked(source, "utf-8", name, limits, settings, typed=True)
    losses += [*page.losses, *broken_words(raw(data))]
    return assemble(
        name, "markdown", _in_blocks(page.rows, lines), limits, size=len(data), losses=losses, links=page.links
    )


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True, "maxNesting": _NESTING}).enable(["table", "strikethrough"])


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines of front matter (YAML between "---", TOML between "+++") the file begins with."""
    fence = lines[0].rstrip()
    if fence not in _FENCES:
        return 0
    ends = _FENCES[fence]
    end = next((number for number, line in enumerate(lines[1:_FRONT_LINES], 1) if line.rstrip() in ends), 0)
    shape = _TOML if fence == "+++" else _YAML
    return end + 1 if end and all(shape.match(line) for line in lines[1:end]) else 0


def _in_blocks(rows: Sequence[Row], lines: Sequence[str]) -> Iterator[Row]:
    """The rows with a new block where the file leaves a line between two, but for the line below a table's titles."""
    block = last = 0
    alone = False
    for row in rows:
        apart = any(not regex("table-rule").fullmatch(line) for line in lines[last : row.source - 1])
        pictured = any(regex("markdown-picture").fullmatch(line) for line in lines[max(row.source - 1, 0) : row.source])
        block += last > 0 and (apart or pictured or alone)
        last, alone = row.source or last, pictured
        yield replace(row, block=block)


class _Page:
    """Writes the page that tokens make, a line of the page for each line of the file."""

    def __init__(self) -> None:
        self._line = 0
        self._opened = False  # whether the list item that is open has no words yet

    def rendered(self, tokens: Sequence[Token]) -> Iterator[str]:
        """The page in pieces."""
        yield "<body>"
        for token in tokens:
            if token.map and token.nesting >= 0 and token.map[0] > self._line:
                yield "\n" * (token.map[0] - self._line)
                self._line = token.map[0]
            for part in self._block(token):
                self._line += part.count("\n")
                yield part

    def _block(self, token: Token) -> Iterator[str]:
        kind = token.type
        if kind == "inline":
            yield from self._inline(token.children or [])
        elif kind == "html_block":
            yield token.content
        elif kind in ("fence", "code_block"):
            yield f"<pre>{chr(10) * (kind == 'fence')}{html.escape(token.content)}</pre>"
        elif kind == "list_item_open":
            self._opened = True
            mark = token.markup if not token.info else "1" + token.markup
            yield f'<li data-marker="{mark}">'
        elif token.tag and not token.hidden:
            yield f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"

    def _inline(self, tokens: Sequence[Token]) -> Iterator[str]:
        for token in tokens:
            kind, content = token.type, token.content
            if kind == "text" and self._opened:
                content = regex("task-box").sub("", content, count=1) if regex("task-box").match(content) else content
            self._opened = self._opened and not content
            if kind in ("softbreak", "hardbreak"):
                yield "<br>\n"
            elif kind == "html_inline":
                yield content
            elif kind == "code_inline":
                yield f"<code>{html.escape(content)}</code>"
            elif kind == "image":
                yield f'<img alt="{html.escape(_words(token.children or []))}">'
            elif kind == "link_open":
                yield f'<a href="{html.escape(str(token.attrs.get("href", "")))}">'
            elif token.tag:
                yield f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>"
            else:
                yield html.escape(content)


def _words(tokens: Sequence[Token]) -> str:
    """The words of a picture's description."""
    inner = (
        _words(token.children) if token.children else token.content or " " * ("break" in token.type) for token in tokens
    )
    return "".join(inner)
