"""LaTeX source of one file: its text with the lines of the file, by a walk that knows what common commands do.

Nothing is run. What a command does is a row of ``lexicon/files/latex.tsv``; an unknown one prints its arguments: one in
its line, several as the parts of an entry, two a line. Definitions of the file are not followed. A resume in several
files must be compiled: its parts are not here.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct, field

from ats_sim.errors import ReadingError
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import line_starts
from ats_sim.model.document import Document
from ats_sim.model.settings import Limits
from ats_sim.reading import bullets
from ats_sim.reading.assemble import Piece, Row, assemble
from ats_sim.reading.latex_parts import SPACE, arguments, closing, known, squeezed, typed
from ats_sim.reading.text import check_length, decode

_DEPTH: Final = 60  # ours: groups in groups
_SHORT: Final = 160  # ours: characters of an argument that is a part of a line, not a text of its own
_COMMENT: Final = expression(r"(?<!\\)((?:\\\\)*)%[^\n]*")
_NAME: Final = expression(r"[A-Za-z@]+\*?")
_WORDS: Final = expression(r"[^\\{}\[\]$&~%\n]+")
_MARKS: Final = "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0306\u030c\u030b\u0327\u0328\u030a\u0323"
_ACCENT: Final = dict(zip("`'^\"~=.uvHckrd", _MARKS, strict=True))
_LETTERS: Final = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø",
                   "l": "ł", "L": "Ł", "i": "ı"}  # fmt: skip
_SIGNS: Final = {"LaTeX": "LaTeX", "TeX": "TeX", "textbullet": "•", "textbar": "|", "textbackslash": "\\", "ldots": "…",
                 "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "slash": "/", "cdot": "·",
                 "textasciitilde": "~"}  # fmt: skip
_HEAD: Final = (
    *("name", "firstname", "lastname", "familyname", "title", "position", "address", "phone", "mobile", "email"),
    *("homepage", "website", "github", "linkedin", "social"),
)
_CONTACT: Final = expression(rf"\\({'|'.join(_HEAD)})\s{{0,3}}(?:\[[^\]\n]{{0,60}}\])?\s{{0,3}}(?=\{{)")


class _Walk(Struct):
    """A walk over a text: the rows so far, and the pieces of the row that is being made."""

    text: str
    starts: list[int]
    rows: list[Row] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    level: int = 0
    block: int = 0

    def line(self, at: int) -> int:
        """The line of the file that a place stands in."""
        from bisect import bisect_right

        return bisect_right(self.starts, at)

    def say(self, text: str, at: int, *, strong: bool = False) -> None:
        """Add words to the row."""
        if text:
            self.pieces.append(Piece(text, strong=strong, source=self.line(at)))

    def end(self) -> None:
        """End the row; one without words is none."""
        words = "".join(piece.text for piece in self.pieces)
        if words.strip(" \t•"):
            self.rows.append(Row(tuple(squeezed(self.pieces)), level=self.level, block=self.block))
        self.pieces, self.level = [], 0

    def run(self, at: int, stop: int, depth: int = 0, *, strong: bool = False) -> None:
        """Walk from one place to another."""
        text = self.text
        while at < stop:
            letter = text[at]
            if letter == "\\":
                at = self.command(at, stop, depth, strong=strong)
            elif letter == "{":
                inner = closing(text, at, stop)
                if depth < _DEPTH:
                    self.run(at + 1, inner, depth + 1, strong=strong)
                at = inner + 1
            elif letter == "\n":
                after = at + 1
                while after < stop and text[after] in " \t":
                    after += 1
                if after < stop and text[after] == "\n":
                    self.end()
                    self.block += 1
                else:
                    self.say(" ", at)
                at = after
            elif letter in "~&":
                self.say(" " if letter == "~" else "\t", at)
                at += 1
            elif letter in "}$%":
                at += 1
            else:
                words = _WORDS.match(text, at, stop)
                end = words.end() if words else at + 1
                self.say(typed(text[at:end]), at, strong=strong)
                at = end

    def command(self, at: int, stop: int, depth: int, *, strong: bool) -> int:
        """A command at a place, and the place behind it and its arguments."""
        text = self.text
        found = _NAME.match(text, at + 1, stop)
        if not found:
            return self.escape(at, stop)
        name = found.group().rstrip("*")
        if name in _ACCENT and text[found.end() : found.end() + 1] == "{" and len(name) == 1:
            return self.escape(at, stop)
        if name in _LETTERS or name in _SIGNS:
            self.say(_LETTERS.get(name) or _SIGNS[name], at, strong=strong)
            space = SPACE.match(text, found.end(), stop)
            return space.end() if name in _LETTERS and space else found.end()
        if name in ("begin", "end"):
            return self.environment(name, found.end(), stop, depth)
        does = known("command").get(name.lower(), "")
        if does == "item":
            return self.item(at, found.end(), stop, depth)
        if does in ("break", "gap"):
            self.end() if does == "break" else self.say("\t", at)
            return found.end()
        groups, after = arguments(text, found.end(), stop)
        if does == "drop":
            return after
        if groups and depth < _DEPTH:
            self.printed(name, does, groups, depth, strong=strong)
        return after if groups else found.end()

    def printed(self, name: str, does: str, groups: list[tuple[int, int]], depth: int, *, strong: bool) -> None:
        """The arguments of a command, as it prints them."""
        if name == "href" and len(groups) == 2:
            before = len(self.pieces)
            self.run(*groups[1], depth + 1, strong=strong)
            if not "".join(piece.text for piece in self.pieces[before:]).strip():
                self.say(self.text[slice(*groups[0])].removeprefix("mailto:"), groups[0][0])
            return
        if does == "second":
            for group in groups[-1:]:
                self.run(*group, depth + 1, strong=strong)
            return
        if does in ("heading", "line") or (len(groups) == 1 and "section" in name.lower()):
            self.end()
            for group in groups:
                self.run(*group, depth + 1)
            self.level = 2 if does != "line" else 0
            self.end()
            self.block += 1
            return
        if len(groups) == 1:
            if "item" in name.lower() or "bullet" in name.lower():
                self.end()
                self.say(bullets.BULLET, groups[0][0])
            self.run(*groups[0], depth + 1, strong=strong or name in ("textbf", "bfseries", "bf"))
            if "item" in name.lower():
                self.end()
            return
        self.parts(groups, depth)

    def parts(self, groups: list[tuple[int, int]], depth: int) -> None:
        """The parts of an entry: two short ones a line, a long one a text of its own."""
        self.end()
        beside = 0
        for start, stop in groups:
            if not self.text[start:stop].strip():
                continue
            long = stop - start > _SHORT or "\\item" in self.text[start:stop]
            if beside and not long:
                self.say("\t", start)
            elif beside:
                self.end()
            self.run(start, stop, depth + 1)
            beside = 0 if long or beside else 1
            if not beside:
                self.end()
        self.end()

    def item(self, at: int, after: int, stop: int, depth: int) -> int:
        """An item of a list, with its label if it has one."""
        self.end()
        self.say(bullets.BULLET, at)
        space = SPACE.match(self.text, after, stop)
        begin = space.end() if space else after
        if self.text[begin : begin + 1] == "[":
            end = closing(self.text, begin, stop)
            if self.text[begin + 1 : end].strip(" -$\\"):
                self.run(begin + 1, end, depth + 1)
                self.say(" ", end)
            return end + 1
        return begin

    def environment(self, name: str, after: int, stop: int, depth: int) -> int:
        """The begin or end of an environment."""
        self.end()
        groups, behind = arguments(self.text, after, stop)
        if not groups:
            return after
        kind = self.text[slice(*groups[0])].strip().rstrip("*").lower()
        does = known("environment").get(kind, "")
        if name == "end":
            return groups[0][1] + 1
        self.block += 1
        if does == "drop" or not groups[1:]:
            return behind if does == "drop" else groups[0][1] + 1
        if depth < _DEPTH:
            if does == "heading" or "section" in kind:
                self.printed(kind, "heading" if len(groups) == 2 else "", groups[1:], depth, strong=False)
            else:
                self.parts(groups[1:], depth)
        return behind

    def escape(self, at: int, stop: int) -> int:
        """A backslash before a sign: a break, a letter with an accent, or the sign itself."""
        text = self.text
        sign = text[at + 1 : at + 2]
        if sign == "\\":
            self.end()
            found = expression(r"\*?[ \t]{0,9}(?:\[[^\]\n]{0,40}\])?").match(text, at + 2, stop)
            return found.end() if found else at + 2
        if sign in _ACCENT:
            found = expression(r"[ ]?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))").match(text, at + 2, stop)
            if found:
                import unicodedata

                self.say(unicodedata.normalize("NFC", (found[1] or found[2]) + _ACCENT[sign]), at)
                return found.end()
        if sign in "%&$#_{}":
            self.say(sign, at)
        elif sign in " ,;:!/\n":
            self.say("" if sign in "!/" else " ", at)
        return at + 1 + len(sign)


def read_latex(data: bytes, name: str, limits: Limits) -> Document:
    """Read LaTeX; places are lines of the file.

    Raises ReadingError: "latex" for a source in several files and for one of these, "no-text" for one that prints
    nothing.
    """
    check_length(data, name, limits)
    text = decode(data)
    bare = _COMMENT.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), text)
    begin = regex("latex-begin").search(bare)
    if begin is None:
        raise ReadingError("latex", f"{name}: this is a part of a LaTeX source; compile the whole and give the PDF.")
    if regex("latex-part").search(bare, begin.end()):
        raise ReadingError("latex", f"{name}: this LaTeX source is in several files; compile it and give the PDF.")
    walk = _Walk(bare, line_starts(bare))
    _head(walk, begin.start())
    walk.run(begin.end(), len(bare))
    walk.end()
    return assemble(name, "latex", walk.rows, limits, size=len(data))


def _head(walk: _Walk, stop: int) -> None:
    """Who the resume is about, where the class of the document prints it by itself."""
    shown: dict[str, list[tuple[int, int]]] = {}
    for found in _CONTACT.finditer(walk.text, 0, stop):
        groups, _ = arguments(walk.text, found.end(), stop)
        if groups and "#" not in walk.text[groups[0][0] : groups[-1][1]]:
            shown.setdefault(found[1], groups)
    for number, name in enumerate(name for name in _HEAD if name in shown):
        first = name in ("name", "firstname")
        if name in ("lastname", "familyname"):
            continue
        groups = shown[name] + (shown.get("lastname", shown.get("familyname", [])) if name == "firstname" else [])
        for group in groups:
            walk.run(*group)
            walk.say(" ", group[1])
        if first or number == len(shown) - 1:
            walk.level = int(first)
            walk.end()
        else:
            walk.say(" | ", groups[-1][1])
    walk.end()
