"""Gives back the line breaks that a posting lost on its way: "SQL skillsStrong knowledge", "studies  Preparation of".

Web pages are often copied without the ends of their list items. Where two words run into each other and the second
begins like an item or a heading, or where blanks stand between items of one long line, a break is put in. Everything
that is read from the text with breaks is moved back to its place in the text as given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon import posting_words
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Span

T = TypeVar("T")

_TOKEN = expression(
    r"(?:(?<![\w@/.#&'-])|(?<=[a-z]{3}[.!?])(?=[A-Z]))[A-Za-z][A-Za-z0-9+#&]*(?![\w@]|/[a-z]|\.(?:com|org|net|co|io)\b)"
)
_SEAM = expression(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9+#])(?=[A-Z][a-z])")
_CAPITALS = expression(r"(?<=[A-Z]{5})(?=[A-Z][a-z])")
_YEARS = expression(
    r"(?<=[a-z)])\.?(?=\d{1,2}\s?(?:(?:-|–|to)\s?\d{1,2}\s?)?\+?\s?(?:[Yy]ears?|[Yy]rs?|[Mm]onths?)\b)"
    r"|(?<=[a-z)]\.)(?=\d{1,2}\+)"
)
_ARTICLE = expression(r"(?<=[a-z]{3})(?=An? [a-z])")
_STAR = expression(r"(?<=[\w).:])(?= ?\* ?[A-Z])")
_WORD_STOP = expression(
    r"(?<=[A-Z]{2}\.)(?=[A-Z][a-z]+ )|(?<=[a-z]{3}[.!?])(?=[A-Z][A-Za-z]+[ ,:/]|(?:hands-on|experience|knowledge"
    r"|strong|ability|must|familiar)\b)"
)
_ENDED = expression(r"[A-Z]?[a-z]{3,}(?:s|ing|ion|ment|ity|ed|ance|ence)$")
_NUMBERED = expression(r"(?<=[A-Za-z%.)])(?P<number>\d{1,2})[.)] ?(?=[A-Z])")
_DASHED = expression(r"(?<=[\w.*!?)])(?=- [A-Z][a-z])")
_LONG_DASHED = expression(r"(?<=[\w.*!?):;])(?=[–—] ?[A-Z][\w/.&-]*[ ,])")
_DOTTED = expression(r"(?<=[\w.*!?):;])(?= ?· ?[A-Z0-9])")
_LETTER = expression(r"(?<=[a-z)]) (?=o \(?[A-Z\d])|(?<=required)(?=o [A-Z])|(?<=preferred)(?=o [A-Z])")
_ABOUT = expression(r"(?<=[.!?)]) ?(?=About (?!you\b|the\b)(?:[A-Z][\w&'.-]* ?){1,5}:)")
_COLON = expression(r"(?<=[a-z]:)(?=[A-Za-z0-9])")
_BRACKET = expression(r"(?<=[a-z]\))(?=[A-Z][a-z]{2,})")
_COLUMN = expression(r"(?<=[^\s.!?:;,–—|-])(?= {2,}(?:[A-Z][a-z]|[A-Z]{2,}\b))")
_RUN = 150  # characters without a mark that are a list which lost its breaks; ours
_MARKS = str.maketrans(".;:!?•", "\n" * 6)
_ITEM = expression(r"(?:(?<![\w&'-])[a-z][\w'-]{0,30}|[A-Z]{2,9}|[a-z]\))(?= (?P<word>[A-Z][a-z]+) [a-z(])")
_WORD = 60  # letters of a word that are looked at; ours: more is no word
_LONG = 200  # characters; ours: a longer line with several wide gaps is a list
_GAPS = 3  # ours
_SHORT = 2  # letters; ours: so few before a name are a part of it ("CiLCA")
_SURE = 2  # ours: words run together that make a text one that lost its breaks


class Broken(Struct, frozen=True):
    """A text with breaks put in: ``text``, and the places of the ``original`` where they stand, with their lengths."""

    text: str
    places: tuple[int, ...]
    lengths: tuple[int, ...]

    def moved(self, value: T) -> T:
        """A value, and all in it, with the spans as they are in the original."""
        return _moved(value, self._back) if self.places else value

    def put(self, value: T) -> T:
        """A value of the original, and all in it, with the spans as they are in ``text``."""
        return _moved(value, self._forth) if self.places else value

    def _back(self, span: Span) -> Span:
        return Span(self._place(span.start), self._place(span.end))

    def _forth(self, span: Span) -> Span:
        first, last = bisect_right(self.places, span.start), bisect_left(self.places, span.end)
        return Span(span.start + sum(self.lengths[:first]), span.end + sum(self.lengths[:last]))

    def _place(self, offset: int) -> int:
        gone = 0
        for place, length in zip(self.places, self.lengths, strict=True):
            if place + gone >= offset:
                break
            gone += min(length, offset - place - gone)
        return offset - gone


def _moved(value: Any, place: Callable[[Span], Span]) -> Any:
    if isinstance(value, Span):
        return place(value)
    if isinstance(value, tuple):
        return tuple(_moved(one, place) for one in value)
    if isinstance(value, Struct):
        return replace(value, **{name: _moved(getattr(value, name), place) for name in value.__struct_fields__})
    return value


def broken(text: str) -> Broken:
    """The text with the breaks that it lost: "\\n• " before an item, an empty line before a heading."""
    stars = [match.start() for match in _STAR.finditer(text)]
    marks_ = [
        found
        for pattern, least in ((_DASHED, _SURE), (_LONG_DASHED, _SURE), (_DOTTED, _GAPS), (_LETTER, _SURE))
        if len(found := [match.start() for match in pattern.finditer(text)]) >= least
    ]
    lists = [place for found in marks_ for place in found]
    lists += [*_numbers(text), *(match.start() for match in _WORD_STOP.finditer(text))]
    places = sorted({*_seams(text), *_columns(text), *_items(text), *lists, *(stars if len(stars) >= _GAPS else ())})
    marks = [_mark(text, place) for place in places]
    pieces, last = [], 0
    for place, mark in zip(places, marks, strict=True):
        pieces += [text[last:place], mark]
        last = place
    return Broken("".join([*pieces, text[last:]]), tuple(places), tuple(map(len, marks)))


def _numbers(text: str) -> Iterator[int]:
    """Places where the next number of a list was glued to the item before: "systems2. Proficient ...3. Must"."""
    found: list[int] = []
    for match in _NUMBERED.finditer(text):
        if int(match["number"]) == len(found) + 2:
            found.append(match.start())
    if len(found) >= _SURE:
        yield from found


def _mark(text: str, place: int) -> str:
    """What stands for the break: an empty line before a heading, which a colon or the next break follows."""
    return "\n\n" if _begins_heading(text, place) else "\n• "


def _begins_heading(text: str, place: int) -> bool:
    """Whether a heading begins there, by the colon, the end of the line or the next words run together behind it."""
    after = text[place : place + 60].lstrip(" ")
    low = after.lower()
    return any(
        low.startswith(head) and expression(r"\s?[:•]|\n|[A-Z][a-z]").match(after[len(head) :])
        for head in posting_words.headings_by_word().get(expression(r"[^\w-]").split(low, maxsplit=1)[0], ())
    )


def _columns(text: str) -> Iterator[int]:
    """Places in long lines where wide gaps stand for breaks."""
    start = 0
    for line in text.split("\n"):
        if len(line) > _LONG:
            gaps = [match.start() for match in _COLUMN.finditer(text, start, start + len(line))]
            if len(gaps) >= _GAPS:
                yield from gaps
        start += len(line) + 1


def _items(text: str) -> Iterator[int]:
    """Places between the items of a list that is one sentence without end: "vehicles Identify faults Carry out"."""
    start = 0
    for run in text.translate(_MARKS).split("\n"):
        if len(run) >= _RUN:
            begins = [match.end() for match in _ITEM.finditer(run) if _starter(match["word"].lower())]
            if len(begins) >= _GAPS:
                yield from (start + begin for begin in begins)
        start += len(run) + 1


def _seams(text: str) -> Iterator[int]:
    """Places where two words run into each other."""
    sure = [place for place in _stops(text) if _begins_heading(text, place)]
    sure += [match.start() for match in _COLON.finditer(text) if _ends_heading(text, match.start() - 1)]
    sure += [*(match.start() for match in _CAPITALS.finditer(text)), *(match.end() for match in _YEARS.finditer(text))]
    sure += [match.start() for match in _ABOUT.finditer(text)]
    doubtful: list[int] = []
    glued: list[int] = []
    for token in _TOKEN.finditer(text):
        name = token[0]
        seams = [match.start() for match in _SEAM.finditer(name)]
        if not seams:
            continue
        known = max((at for at in (*seams, len(name)) if skills().get(name[:at])), default=0)
        for at in seams:
            if at < known or (at == 1 and name[0].islower()):
                continue  # inside of "SolidWorks", "iContact"
            left, right = (
                expression(r"[A-Z]?[a-z]*$|[A-Z0-9+#]+$").search(name, max(0, at - _WORD), at),
                expression(r"[A-Z][a-z]+|[A-Z]+").match(name[at:]),
            )
            if _ends_heading(text, token.start() + at) or _begins_heading(text, token.start() + at):
                sure.append(token.start() + at)
            elif left and right and len(right[0]) > 1:
                plain = left[0].islower() and len(left[0]) > 2
                if left[0].lower() in words("closer"):
                    sure.append(token.start() + at)
                    continue
                opens = _starter(right[0].lower()) or (at > _SHORT and skills().get(right[0]) is not None)
                if (plain or at == known) and (opens or len(right[0]) > 3):
                    sure.append(token.start() + at)
                elif opens and len(right[0]) > 3:
                    doubtful.append(token.start() + at)
                elif _ENDED.search(left[0]) and not skills().get(name):
                    glued.append(token.start() + at)
    again = Counter(expression(r"[A-Za-z]+").match(text, place)[0] for place in doubtful)  # type: ignore[index]
    sure += [place for place in doubtful if again[expression(r"[A-Za-z]+").match(text, place)[0]] > _SURE]  # type: ignore[index]
    yield from sure
    if len(sure) >= _SURE:
        yield from (*doubtful, *glued)
        yield from (match.start() for pattern in (_BRACKET, _ARTICLE) for match in pattern.finditer(text))
        yield from _hidden(text)


def _stops(text: str) -> Iterator[int]:
    """Places where a capital stands right behind the mark that ends a sentence."""
    for at in range(2, len(text)):
        if text[at - 1] in ".!?" and "A" <= text[at] <= "Z":
            before = text[at - 2]
            if before.isalnum() or before in "_)":
                yield at


def _hidden(text: str) -> Iterator[int]:
    """Places inside words in small letters, in a text that surely lost breaks: "testingdefine", "ETLoutstanding"."""
    own = set(expression(r"(?<![\w-])[a-z]{4,}(?![\w-])").findall(text))
    for match in expression(r"(?<![\w@/.-])(?:[A-Z]{2,5})?[a-z]{5,}(?![\w-])").finditer(text):
        name = match[0]
        if text.count(name) > 1 or skills().get(name):
            continue
        for at in range(len(name) - 4, 1, -1):
            left, right = name[:at], name[at:]
            inside = len(left) > 4 and left in own - words("function") and len(right) > 4 and right in words("verb")
            if inside or (left.isupper() and _act(right)):
                yield match.start() + at
                break


def _ends_heading(text: str, place: int) -> bool:
    """Whether a heading that begins with a capital ends there."""
    before = text[max(0, place - 50) : place]
    last = expression(r"(?:[A-Z]?[a-z/&-]+|[A-Z/&-]*)$").search(before)[0].lower()  # type: ignore[index]
    for head in _headings_by_end().get(last, ()):
        begin = len(before) - len(head)
        if before.lower().endswith(head) and before[begin].isupper() and not before[begin - 1 : begin].isupper():
            return True
    return False


@cache
def _headings_by_end() -> dict[str, tuple[str, ...]]:
    """The last word of a heading to the headings that end with it."""
    found: dict[str, list[str]] = {}
    for head in posting_words.headings():
        if " " in head or len(head) > 6:
            found.setdefault(head.rsplit(" ", 1)[-1], []).append(head)
    return {word: tuple(heads) for word, heads in found.items()}


@cache
def _starter(low: str) -> bool:
    """Whether an item or a heading may begin with this word."""
    kinds = ("opener", "weak", "soft", "start")
    return any(low in words(kind) for kind in kinds) or low in posting_words.headings_by_word() or _act(low)


@cache
def _act(low: str) -> bool:
    """Whether a word is a verb in a form that opens an item, or an adjective that does."""
    if low in words("verb") or low in words("weak"):
        return len(low) > 2
    stems = (low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ing"), low.removesuffix("ing") + "e")
    return len(low) > 5 and any(stem != low and stem in words("verb") for stem in stems)
