"""The blocks of a posting: a line, a list item, or the wrapped lines of one paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression

BULLET = expression(r"[ \t]*(?:[•●▪◦‣∙·➢✓✔►■§~*+>–—-]\s*(?=\S)|\d{1,2}[.)]\s+|[a-h][.)]\s+|o\s+(?=[A-Z(]))")
_BOLD_LINE = expression(r"(\*\*|__)[^*_]{2,80}\1:?")
_BOLD = 7  # a level below those of Markdown's six
_WRAP = 25  # characters; ours: a shorter line is an item and not wrapped
_WIDE = 45  # ours: a line of this width that ends in a joining word goes on
_LONGEST = 5_000  # characters of a paragraph; ours


class Block(Struct, frozen=True):
    """``text[start:end]``, without the marks before it.

    ``bullet``: a mark of a list stood before it; ``gap``: an empty line stands before it; ``level``: that of a Markdown
    heading (a line in bold is deepest), 0 for other lines; ``marked``: it begins with a sign of Markdown.
    """

    start: int
    end: int
    bullet: bool
    gap: bool
    level: int = 0
    marked: bool = False


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order."""
    found: list[Block] = []
    for line in _lines(text):
        last = found[-1] if found else None
        if last and not (line.gap or line.bullet or line.marked or last.marked) and _wraps(text, last, line):
            found[-1] = replace(last, end=line.end)
        else:
            found.append(line)
    return tuple(found)


def unwrapped(text: str, blocks: tuple[Block, ...]) -> str:
    """The text with blanks for the line breaks inside of blocks."""
    pieces, at = [], 0
    for block in blocks:
        pieces += [text[at : block.start], text[block.start : block.end].replace("\n", " ")]
        at = block.end
    return "".join([*pieces, text[at:]])


def _lines(text: str) -> Iterator[Block]:
    start, gap = 0, True
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            marked = _is_marked(raw.lstrip())
            mark = None if marked else BULLET.match(raw)
            lead = mark.end() if mark else len(raw) - len(raw.lstrip())
            if lead < len(raw.rstrip()):
                yield Block(start + lead, start + len(raw.rstrip()), mark is not None, gap, _level(bare), marked)
            gap = False
        else:
            gap = True
        start += len(raw) + 1


def _is_marked(line: str) -> bool:
    """Whether a line begins with a sign of Markdown: a heading's or one for bold."""
    depth = len(line) - len(line.lstrip("#"))
    return line.startswith(("**", "__")) or (0 < depth <= _DEPTH and line[depth : depth + 1].isspace())


_DEPTH = 6  # of Markdown's headings


def _level(bare: str) -> int:
    if bare.startswith("#"):
        depth = len(bare) - len(bare.lstrip("#"))
        return depth if bare[depth : depth + 1].isspace() else 0
    return _BOLD if _BOLD_LINE.fullmatch(bare) else 0


def _wraps(text: str, last: Block, line: Block) -> bool:
    """Whether a line goes on with what the block before began."""
    before, after = text[max(last.start, last.end - 200) : last.end], text[line.start : line.start + 20]
    if before.endswith((".", "!", "?", ":", ";")) or last.end - last.start > _LONGEST:
        return False
    item = text[last.start].islower() and "\n" not in before  # a list of lines in lower case
    if after[:1].islower() and not item and len(before) >= _WRAP and not expression(r"https?:|www\.").match(after):
        return True
    open_end = before.endswith((",", "/", "&")) or expression(
        r"\s(?:and|or|of|in|with|the|a|an|to|for|as|by|at|on|from)$"
    ).search(before)
    width = len(before) - (before.rfind("\n") + 1)
    return bool(open_end) and width >= _WIDE
