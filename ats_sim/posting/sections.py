"""Splits a posting into parts under headings, and each part into sentences.

Headings stand on lines of their own, before a colon, before a list, or, where the line breaks were lost, inside the
running text.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.model.document import Quote, Span
from ats_sim.posting.blocks import Block, read_blocks
from ats_sim.posting.headings import STORY, Heading, PartKind, bare_heading, heading_before_list, heading_of, inline
from ats_sim.posting.sentences import sentences

__all__ = ["STORY", "PartKind", "Sentence", "read_sections"]


class Sentence(Struct, frozen=True):
    """One sentence or list item: the kind of the part it stands in, the heading above it (empty if none), the number
    of its part, and whether a mark of a list or a label with a colon stood before it."""

    quote: Quote
    part: PartKind
    heading: str = ""
    number: int = 0
    bullet: bool = False
    label: str = ""

    @property
    def span(self) -> Span:
        """Its place."""
        return self.quote.span


_FIRM = expression(r"\b(?:requir\w+|must|essential|minimum|mandatory|qualifications?|need)\b")
_FOLLOWING = expression(
    r"\b(?:must|should|need to|needs to|will need to|have to) (?:also )?"
    r"(?:have|be|possess|meet|demonstrate|hold|bring|show)\b"
    r"[^:]{0,60}\bfollowing\b[^:]{0,30}:$"
)
_DENIES = expression(r"\b(?:is|are|was)(?:n't| not)\b|\bnot (?:just|only)\b")
_LEAD = 120  # characters of a sentence that opens a list; ours
_PROSE = 60  # characters of a sentence behind it that is no value; ours
_NUMBER = expression(r"\d[.)]\s+$")
_HEAD = 5  # words of a numbered heading; ours
_ROW = 80  # characters; ours: a longer line is prose
_LOOSE = 8  # the depth of a heading without a mark, below those of Markdown


class _Reader:
    """The part that the reading stands in, block after block."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text, self.blocks = text, blocks
        self.found: list[Sentence] = []
        self.number = 0
        self._open("role", "")
        self.depth = _LOOSE

    def _open(self, kind: PartKind, heading: str) -> None:
        self.kind, self.heading = kind, heading
        self.listed, self.rows = False, 0
        self.number += 1

    def read(self, index: int) -> None:
        """One block: perhaps a heading, else sentences of the part."""
        block, text = self.blocks[index], self.text
        ends_colon = text[block.start : block.end].rstrip(" *_").endswith(":")
        head = None if block.bullet and not ends_colon else heading_of(text, block.start, block.end, block.marked)
        if head is None and block.bullet:
            head = bare_heading(text, block.start, block.end) or self._numbered(index)
        loose = block.gap and not block.bullet and not block.marked
        if head is None:
            head = heading_before_list(text, self.blocks, index)
        if head is None and loose and (self.listed or (self.rows > 1 and text[block.end - 1] in ".!")):
            self._open("role", "")  # a paragraph after a list: the list's heading is over
        if head is None and block.level and block.level <= self.depth:
            self._open("unknown", "")  # a heading that the table lacks: another part
            self.depth = block.level
        start, now, name, label = block.start, self.kind, self.heading, ""
        if head is not None:
            head = self._weak_label(head, block)
            start, now, name = head.content, head.kind, head.key
            self._under(head, block)
            label = head.key
        self.listed = self.listed or block.bullet
        short = block.end - block.start < _ROW and text[block.end - 1] not in ".!?:;"
        self.rows = self.rows + 1 if short else 0
        self._sentences(block, start, now, name, label)

    def _numbered(self, index: int) -> Heading | None:
        """The heading that a short numbered line is before lines without a mark: "3. Subject requirement"."""
        block, text = self.blocks[index], self.text
        after = self.blocks[index + 1 : index + 2]
        short = len(text[block.start : block.end].split()) <= _HEAD and text[block.end - 1] not in ".;,!"
        if not after or after[0].bullet or not short or not _NUMBER.search(text, max(0, block.start - 6), block.start):
            return None
        return heading_of(text, block.start, block.end, True)

    def _weak_label(self, head: Heading, block: Block) -> Heading:
        """A label such as "Education:" inside a list of what is preferred asks no more than the list."""
        inside = self.kind == "preferred" and head.kind == "required" and head.content < block.end
        return replace(head, kind="preferred") if inside and not _FIRM.search(head.key) else head

    def _under(self, head: Heading, block: Block) -> None:
        self.depth = block.level or _LOOSE
        if head.kind != "facts":
            self._open(head.kind, head.key)

    def _sentences(self, block: Block, start: int, now: PartKind, name: str, label: str) -> None:
        text = self.text
        kind, heading = now, name
        for kind, heading, span in inline(text, start, block.end, now, name):
            if heading != name and kind != self.kind:
                self._open(kind, heading)
            for place in sentences(text, span):
                if kind == "facts" and self.text[span.start : place.start].strip() and place.end - place.start > _PROSE:
                    kind, heading, label = self.kind, self.heading, ""  # the value of a label is short
                quote = Quote(text[place.start : place.end], place)
                self.found.append(Sentence(quote, kind, heading, self.number, block.bullet, label))
                leads = self._leads(place)
                if leads and place.end - place.start < block.end - block.start:
                    kind, heading = leads.kind, leads.key  # "He should have the following skills:"
                    self._open(kind, heading)
        if heading != name:
            self.kind, self.heading = kind, heading

    def _leads(self, span: Span) -> Heading | None:
        """The part that a sentence with a colon at its end opens for what follows."""
        opens = self.text[span.start : span.end].rstrip(" .")
        if not opens.endswith((":", ";")) or span.end - span.start > _LEAD or _DENIES.search(opens):
            return None
        opens = opens[:-1] + ":" if opens[-1] == ";" else opens
        if _FOLLOWING.search(opens.lower()):
            return Heading("required", len(opens), " ".join(opens.lower().split())[-_LEAD:])
        if self.text[span.start : span.end].rstrip(" .").endswith(";"):
            return None  # an item of a list, not what opens one
        head = heading_of(opens, 0, len(opens), False)
        return head if head and head.kind in ("required", "preferred", "duties") else None


def read_sections(text: str, blocks: Sequence[Block] | None = None) -> tuple[Sentence, ...]:
    """Every sentence of a posting with the part it belongs to. ``text`` as given by ``plain_text.plain``."""
    blocks = read_blocks(text) if blocks is None else blocks
    reader = _Reader(text, blocks)
    for index in range(len(blocks)):
        reader.read(index)
    return tuple(reader.found)
