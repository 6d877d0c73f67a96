"""The made postings that the reader of postings is trained on: their markup taken apart, and each set in the ways that
real ones come in."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from ats_sim.lexicon.table import FILES
from ats_sim.posting import roles

DATA = Path(__file__).with_name("data") / "postings.txt"
BULLET = re.compile(r"^\s*(?:[•●▪◦∙·*–>✓-]|o(?= [A-Z(])|\d{1,2}[.)])\s+")


class Piece(Struct):
    """A clause of a posting: its label, its text without markup, and the places of what is marked in it."""

    label: str
    text: str
    marks: list[tuple[str, int, int]]
    joint: str = ""
    """What joins it to the piece before: a line break, an empty line, a blank, nothing."""


class Made(Struct):
    """A posting as text with the pieces it is made of, each at its place."""

    text: str
    pieces: list[tuple[int, int, Piece]]

    def marks(self, kind: str) -> list[tuple[int, int]]:
        """The places marked so."""
        return [(start + a, start + b) for start, _, piece in self.pieces for mark, a, b in piece.marks if mark == kind]


_OPEN = {"[": "]", "{": "}"}


def unmarked(label: str, raw: str, joint: str) -> Piece:
    """A piece of markup taken apart."""
    if label[0] not in "RP":
        return Piece(label, raw, [], joint)
    out: list[str] = []
    marks: list[tuple[str, int, int]] = []
    stack: list[tuple[str, int]] = []
    size = 0
    for char in raw:
        if char in "[{":
            stack.append((char, size))
        elif char in "]}":
            while stack:
                opened, start = stack.pop()
                if _OPEN.get(opened) == char:
                    marks.append((opened, start, size))
                    break
        elif char in "*^" and not (char == "*" and not "".join(out).strip()):
            at = next((n for n, (opened, _) in enumerate(stack) if opened == char), None)
            if at is None:
                stack.append((char, size))
            else:
                marks.append((char, stack.pop(at)[1], size))
        else:
            out.append(char)
            size += 1
    return Piece(label, "".join(out), marks, joint)


def parsed(raw: str) -> list[Piece]:
    """The pieces of one posting in markup."""
    found: list[Piece] = []
    joint = ""
    for line in raw.splitlines():
        if not line.strip():
            joint = "\n\n" if found else ""
            continue
        own = joint or ("\n" if found else "")
        rest = line.strip()
        for mark, glue in (("+~", ""), ("+", " "), ("&", " ")):
            if rest.startswith(mark + " "):
                own, rest = ("&" if mark == "&" else glue) if mark != "+~" else "", rest[len(mark) :].strip()
                break
        label, _, body = rest.partition(" ")
        if re.fullmatch(r"[TIDBCLNO]|H[RPDBCLO]|[RP][sedclght]", label) and body.strip():
            found.append(unmarked(label, body.strip() if own in ("", " ", "&") else body.rstrip(), own))
            joint = ""
    return found


def postings(raw: str) -> list[list[Piece]]:
    """All postings of the packed file."""
    return [pieces for block in raw.split("\n%%\n") if len(pieces := parsed(block)) > 2]


def _bare(piece: Piece) -> Piece:
    lead = BULLET.match(piece.text)
    cut = lead.end() if lead else len(piece.text) - len(piece.text.lstrip())
    return Piece(piece.label, piece.text[cut:], [(m, a - cut, b - cut) for m, a, b in piece.marks], piece.joint)


def assembled(pieces: Sequence[Piece], joined: Callable[[Piece, Piece], tuple[str, Piece]]) -> Made:
    """The text of a posting in one setting."""
    text = ""
    placed: list[tuple[int, int, Piece]] = []
    before: Piece | None = None
    for piece in pieces:
        joint, own = ("", piece) if before is None else joined(before, piece)
        text += joint
        placed.append((len(text), len(text) + len(own.text), own))
        text += own.text
        before = piece
    return Made(text, placed)


@cache
def heads(label: str) -> tuple[str, ...]:
    """The headings of the table that say the same as a label."""
    english = (FILES / "posting_headings.tsv").read_text(encoding="utf-8").split("\n# de")[0].splitlines()
    rows = (line.split("\t") for line in english if "\t" in line)
    return tuple(phrase for kind, phrase in rows if roles.HEADS.get(kind) == label)


SAID = {
    "preferred": ("preferred", "desired", "desirable", "preferable", "advantageous", "beneficial", "helpful", "useful",
                  "valued", "appreciated", "encouraged", "welcome", "prefered", "favoured", "highly desired",
                  "strongly preferred", "highly valued", "ideal"),
    "plus": ("plus", "bonus", "benefit", "big plus", "definite plus", "strong plus", "nice extra", "real help",
             "good thing to have"),
}  # fmt: skip
_SAID = re.compile(
    r"\b(?:(?P<preferred>preferred|desirable|desired|preferable|helpful|beneficial|advantageous)"
    r"|a (?P<plus>plus|bonus))(?=[).!]*$)", re.IGNORECASE
)  # fmt: skip


def renamed(pieces: Sequence[Piece], draw: random.Random) -> list[Piece]:
    """A posting with most of its headings, and of the words that end what is liked, in other words."""
    found = []
    for piece in pieces:
        said = _SAID.search(piece.text) if piece.label[0] == "P" else None
        if piece.label[0] == "H" and heads(piece.label) and draw.random() < 0.7:
            phrase = draw.choice(heads(piece.label))
            phrase = draw.choice([phrase.capitalize(), phrase.title(), phrase.upper(), phrase.capitalize()])
            if piece.label == "HP" and draw.random() < 0.2:
                phrase += draw.choice(
                    [" (bonus)", " (preferred)", " (nice to have)", " (not essential)", " (optional)"]
                )
            piece = Piece(piece.label, phrase + draw.choice(["", ":", ":"]), [], piece.joint)
        elif said and draw.random() < 0.6 and not any(end > said.start() for _, _, end in piece.marks):
            kind = "preferred" if said["preferred"] else "plus"
            text = piece.text[: said.start(kind)] + draw.choice(SAID[kind]) + piece.text[said.end() :]
            piece = Piece(piece.label, text, piece.marks, piece.joint)
        found.append(piece)
    return found


STYLES = (
    ("", "", "", ":"),
    (" ", "", "", ":"),
    (" ", " ", " ", ":"),
    ("", "", "", ""),
    (" ", " ", "", ":"),
    ("\n", "", "", ""),
    (" ", "", " ", ":"),
    ("\n", "\n", "", ""),
)
"""What stands before a heading, behind it, between items, and at its end, where breaks were lost."""


def settings(pieces: Sequence[Piece], seed: int) -> Iterator[Made]:
    """A posting in the settings that real ones come in."""
    draw = random.Random(seed)  # noqa: S311

    def plain(_: Piece, piece: Piece) -> tuple[str, Piece]:
        return (" " if piece.joint == "&" else piece.joint), piece

    def glued(before: Piece, piece: Piece) -> tuple[str, Piece]:
        if piece.joint[:1] != "\n":
            return plain(before, piece)
        bare = _bare(piece)
        if piece.label[0] == "H" and draw.random() < 0.5:
            bare = _bare(Piece(piece.label, bare.text.rstrip(" :") + style[3], bare.marks))
        if piece.joint == "\n\n" and draw.random() < 0.3:
            return piece.joint, bare
        if piece.label[0] == "H":
            return style[0], bare
        return (style[1] if before.label[0] == "H" else style[2] if draw.random() < 0.95 else "\n"), bare

    style = draw.choice(STYLES)

    def flat(before: Piece, piece: Piece) -> tuple[str, Piece]:
        if piece.joint[:1] != "\n":
            return plain(before, piece)
        return " " if draw.random() < 0.9 else "\n", (piece if keep else _bare(piece))

    def loose(before: Piece, piece: Piece) -> tuple[str, Piece]:
        if piece.joint[:1] != "\n":
            return plain(before, piece)
        return ("\n\n" if piece.joint == "\n\n" or draw.random() < 0.8 else "\n") + pad, _bare(piece)

    def bare(before: Piece, piece: Piece) -> tuple[str, Piece]:
        return ("\n" if piece.joint[:1] == "\n" else plain(before, piece)[0]), _bare(piece)

    keep = draw.random() < 0.5
    pad = draw.choice(["", "    ", "\t"])
    yield assembled(pieces, plain)
    original, pieces = pieces, renamed(pieces, draw)
    made = assembled(pieces, plain)
    yield _wrapped(made, draw.randint(60, 90)) if draw.random() < 0.5 else assembled(pieces, bare)
    yield assembled(pieces, glued)
    pieces = renamed(original, draw)
    yield assembled(pieces, loose)
    style = draw.choice(STYLES)
    yield assembled(pieces, glued if draw.random() < 0.6 else flat)


def _wrapped(made: Made, width: int) -> Made:
    """Lines broken at a width; a blank becomes a break, so that every place stays."""
    text = list(made.text)
    begin = blank = -1
    for at, char in enumerate(text):
        if char == "\n":
            begin, blank = at, -1
        elif char == " ":
            if at - begin > width and blank > begin:
                text[blank], begin = "\n", blank
            blank = at
    return Made("".join(text), made.pieces)


def power(x: float) -> float:
    """e to the power of x by products alone, so that every machine finds the same."""
    y = 1.0 + max(-30.0, min(30.0, x)) / 4096
    for _ in range(12):
        y *= y
    return y
