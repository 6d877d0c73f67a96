"""Whether an ambiguous name ("Go", "Excel", "R") means the skill where it stands.

The conditions are explained in ``skills``; the words around a language that is used: ``files/words/languages.tsv``.
"""

from __future__ import annotations

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import word_set

_REACH = 80  # characters to either side in which a word of the same subject counts; ours
_SIGNS = 12  # characters to either side in which the signs of a list are looked for; ours
_JOINTS = "-/_.&"
_ENDS = ".:;!?,•|"
_WHOLE = frozenset(["exact", "asked"])
"""Conditions that are needed always."""


class Place(Struct, frozen=True):
    """A name at ``[start:end]`` of a text: ``low`` is the text in lower case, ``written`` the name in its table."""

    text: str
    low: str
    start: int
    end: int
    written: str

    @property
    def exact(self) -> bool:
        """Whether it is written with the table's own capitals, whatever its hyphens, or as its plural."""
        found, written = _glued(self.text[self.start : self.end]), _glued(self.written)
        return found == written or found == written + "s"

    @property
    def item(self) -> bool:
        """Whether it stands alone between signs of a list, or is the whole text."""
        cut = max(self.start - _SIGNS, 0)
        before = ("x" if cut else "") + self.low[cut : self.start]
        after = self.low[self.end : self.end + _SIGNS]
        return bool(regex("item-before").search(before) and regex("item-after").match(after))

    @property
    def before(self) -> str:
        """The word before it in the same sentence, as written; empty if there is none."""
        match = regex("word-before").search(self.text[max(self.start - 30, 0) : self.start])
        return "" if match is None or match.group(1)[-1] in _ENDS else match.group(1)

    @property
    def after(self) -> str:
        """The word after it, as written."""
        match = regex("word-after").match(self.text[self.end : self.end + 30])
        return match.group(1) if match else ""

    @property
    def inside(self) -> bool:
        """Whether its capital is its own: it stands inside a sentence that is not written in capitals throughout."""
        before = self.before
        return bool(before) and (before[0].islower() or self.after[:1].islower())

    @property
    def used(self) -> bool:
        """Whether the words around it speak of using a language ("in R", "C code")."""
        return self.before.lower() in word_set("language-before") or self.after.lower() in word_set("language-after")

    def near(self, word: str) -> bool:
        """Whether a word that begins so stands within reach."""
        for window in (self.low[max(self.start - _REACH, 0) : self.start], self.low[self.end : self.end + _REACH]):
            at = window.find(word)
            while at >= 0:
                if at == 0 or not window[at - 1].isalnum():
                    return True
                at = window.find(word, at + 1)
        return False


def _glued(name: str) -> str:
    return "".join(sign for sign in name if sign not in _JOINTS and not sign.isspace())


def barred(when: tuple[str, ...], place: Place) -> bool:
    """Whether the word before or after rules the meaning out ("Go to", "Vitamin C")."""
    bars = [word for word in when if word[0] == "-" or word[-1] == "-"]
    if not bars:
        return False
    match = regex("word-joined-before").search(place.low[max(place.start - 30, 0) : place.start])
    return "-" + place.after.lower() in bars or (match is not None and match.group(1) + "-" in bars)


def choices(when: tuple[str, ...]) -> list[str]:
    """The conditions of which one is enough."""
    return [word for word in when if word not in _WHOLE and word[0] != "-" and word[-1] != "-"]


def meant(when: tuple[str, ...], place: Place, in_list: bool, beside: bool) -> bool:
    """Whether the conditions hold.

    ``in_list``: it is an item of a list in which a tool is named near by; ``beside``: that tool is the next item.
    """
    if barred(when, place):
        return False
    if beside:
        return True
    if "exact" in when and not place.exact:
        return False
    enough = choices(when)
    return not enough or any(_holds(word, place, in_list) for word in enough)


def _holds(word: str, place: Place, in_list: bool) -> bool:
    if word == "list":
        return in_list or place.end - place.start == len(place.text.strip())
    if word == "inside":
        return place.inside
    return place.used if word == "use" else place.near(word.lower())
