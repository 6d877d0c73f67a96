"""Cuts a posting into units: headings, sentences, list items, and the clauses of a sentence that say different things.

A learned model decides at each gap between two words whether a unit ends there, so that lost line breaks, wrapped lines
and clauses are one question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ats_sim.lexicon.linear import model
from ats_sim.lexicon.posting_words import headings, headings_by_word
from ats_sim.lexicon.skills import skills
from ats_sim.posting.tokens import Token

_SINCE = (1, 2, 3, 5, 8, 13, 21, 34, 55)  # tokens since the last cut, in steps; ours
_GLUED = 3  # glued words that make a text one that lost its breaks; ours
_LONG_LINE = 9  # tokens a line on average in a text with wrapped lines; ours
_FEW = 80  # tokens a line on average in a text that is a few paragraphs; ours
LONGEST = 120  # tokens; ours: what is longer is cut


def step(number: int, steps: Sequence[int]) -> int:
    """Which step a number falls on."""
    return next((at for at, stop in enumerate(steps) if number <= stop), len(steps))


def layout(tokens: Sequence[Token]) -> str:
    """How a posting is set: glued, wrapped, in few paragraphs, in lines."""
    breaks = [at for at, one in enumerate(tokens) if one.gap.startswith(("break", "empty"))]
    glued = sum(one.gap == "glue" and bool(one.whole) for one in tokens)
    if glued >= _GLUED:
        return "glued"
    if len(tokens) > _FEW * (len(breaks) + 1):
        return "prose"
    single = [at for at in breaks if tokens[at].gap == "break"]
    on = sum(tokens[at].shape == "x" and tokens[at - 1].low not in ".:;!?" for at in single)
    return "wrapped" if len(tokens) > _LONG_LINE * len(breaks) and on * 4 > len(single) else "lines"


def gap_signs(tokens: Sequence[Token], at: int, since: int, depth: int, set_as: str) -> list[str]:
    """The signs of the gap before a token."""
    one, before = tokens[at], tokens[at - 1]
    gap, low, left = one.gap, one.low, before.low
    after = tokens[at + 1].low if at + 1 < len(tokens) else "$"
    left2 = tokens[at - 2].low if at > 1 else "^"
    shape, left_shape = one.shape, before.shape
    far = step(since, _SINCE)
    found = [
        f"g {gap}",
        f"gs {gap} {shape}",
        f"gss {gap} {left_shape} {shape}",
        f"gr {gap} {low}",
        f"gl {gap} {left}",
        f"lr {left} {low}",
        f"r2 {low} {after}",
        f"l2 {left2} {left}",
        f"gf {gap} {far}",
        f"gfs {gap} {far} {left_shape} {shape}",
        f"lg {set_as} {gap} {shape}",
        f"d {depth > 0} {gap}",
        f"as {left} {shape} {after if tokens[min(at + 1, len(tokens) - 1)].shape in ':,.' else ''}",
    ]
    if gap == "glue" and one.whole:
        known = skills().get(one.whole) is not None
        found += [
            f"k {known}",
            f"kl {left[-3:]} {shape}",
            f"kn {set_as} {known} {min(len(low), 4)} {min(len(left), 4)}",
        ]
    if shape in ("Xx", "XX", "xX", "X", "9"):
        kind, stop = heading_at(tokens, at)
        then = tokens[stop].shape if stop < len(tokens) else "$"
        then_gap = tokens[stop].gap[:2] if stop < len(tokens) else "$"
        found += [f"hk {kind} {gap} {then}", f"hkk {bool(kind)} {then_gap} {then}"]
        found += [f"to: {_to_colon(tokens, at)} {gap}", f"to:k {_to_colon(tokens, at)} {bool(kind)} {shape}"]
    if shape == "x" or left_shape == ",":
        found.append(f"cl {left} {low} {after}")
    return found


def cuts(tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens with which units begin, the first one included."""
    return cuts_by(model("cut").score, tokens)


def cuts_by(score: Callable[[list[str]], float], tokens: Sequence[Token]) -> Iterator[int]:
    """The same by any model."""
    if not tokens:
        return
    yield 0
    set_as, last, depth = layout(tokens), 0, 0
    for at in range(1, len(tokens)):
        depth = depth_after(tokens[at - 1], depth)
        if score(gap_signs(tokens, at, at - last, depth, set_as)) > 0 or at - last >= LONGEST:
            yield at
            last, depth = at, 0


def heading_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The kind of the longest heading of the table that begins with a token, and the token behind it."""
    for phrase in headings_by_word().get(tokens[at].low, ()):
        count = phrase.count(" ") + 1
        if " ".join(one.low for one in tokens[at : at + count]) == phrase:
            return headings()[phrase], at + count
    return "", at + 1


def _to_colon(tokens: Sequence[Token], at: int) -> int:
    """How many words away a colon is with nothing but words before it; 0 where it is far."""
    for far in range(1, _NEAR):
        if at + far >= len(tokens) or tokens[at + far].shape in ".,;!?()":
            return 0
        if tokens[at + far].shape == ":":
            return far
    return 0


_NEAR = 9  # ours


class Parted:
    """A text with a line break before each unit that was glued to what stands before: its ``text`` and ``tokens``."""

    def __init__(self, text: str, tokens: Sequence[Token], begins: Sequence[int]) -> None:
        lost = {at for at in begins if tokens[at].gap == "glue"}
        pieces, last = [], 0
        for place in (tokens[at].start for at in sorted(lost)):
            pieces.append(text[last:place])
            last = place
        self.text = "\n".join([*pieces, text[last:]])
        self.tokens: list[Token] = []
        put = 0
        for at, one in enumerate(tokens):
            put += at in lost
            self.tokens.append(one._replace(start=one.start + put, end=one.end + put) if put else one)


def depth_after(one: Token, depth: int) -> int:
    """How many brackets are open behind a token."""
    if one.shape in ("(", "["):
        return depth + 1
    return max(0, depth - 1) if one.shape in (")", "]") else depth
