"""Marks the terms in the units that ask: a linear model says of each word whether a term begins, goes on or is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ats_sim.lexicon import titles
from ats_sim.lexicon.head_words import closes_names
from ats_sim.lexicon.linear import model
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import Mention
from ats_sim.lexicon.verbs import verbs
from ats_sim.posting.tokens import Token

KINDS = (
    "function", "weak", "opener", "tail", "generic", "vague", "abstract", "soft", "head", "trade", "item-end", "verb",
    "nounverb", "branch", "person", "empty", "no-item", "phrase", "knows", "everyday",
)  # fmt: skip


@cache
def word_classes(low: str) -> tuple[str, ...]:
    """The lists of the tables that a word stands in, and what sort of word it is by the other tables."""
    found = [f"c {kind}" for kind in KINDS if low in words(kind)]
    verb = verbs().get(low)
    if verb is not None:
        found.append(f"v {'base' if verb.base == low else low[-3:] if low.endswith('ing') else 'form'} {verb.cls}")
    if closes_names(low):
        found.append("head")
    if low in titles.heads() or low.removesuffix("s") in titles.heads():
        found.append("job")
    return tuple(found)


def named(tokens: Sequence[Token], mentions: Sequence[Mention], offset: int) -> list[tuple[str, str]]:
    """For each token its place in a name of the lexicon (S, B, I, E or O) and what sort of name it is."""
    found = [("O", "")] * len(tokens)
    at = 0
    for one in mentions:
        start, end = one.start + offset, one.end + offset
        while at < len(tokens) and tokens[at].end <= start:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < end:
            at += 1
        sort = f"{one.skill.kind}{'~' if one.skill.layered else ''}"
        for n in range(first, at):
            place = "S" if at - first == 1 else "B" if n == first else "E" if n == at - 1 else "I"
            found[n] = (place, sort)
    return found


def unit_words(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a unit, where pieces that were taken apart and not cut stand together again."""
    found: list[Token] = []
    for one in tokens:
        if found and one.gap == "glue" and one.whole and found[-1].whole == one.whole and found[-1].end == one.start:
            last = found[-1]
            word = last.word + one.word
            found[-1] = Token(last.start, one.end, word, word.lower(), last.gap, "xX", one.whole)
        else:
            found.append(one)
    return found


class Tagging:
    """The signs of the words of one unit."""

    def __init__(self, tokens: Sequence[Token], names: Sequence[tuple[str, str]], about: str) -> None:
        self.tokens, self.names, self.about = tokens, names, about
        lows = [one.low for one in tokens]
        self.lows = ["^^", "^", *lows, "$", "$$"]
        self.shapes = ["^", *(one.shape for one in tokens), "$"]
        self.commas = min(3, sum(low in ",/" for low in lows))
        self.fixed = [self._signs(at) for at in range(len(tokens))]

    def _signs(self, at: int) -> list[str]:
        a, b, low, c, d = self.lows[at : at + 5]
        left, shape, right = self.shapes[at : at + 3]
        place, sort = self.names[at]
        before = self.names[at - 1][0] if at else "^"
        after = self.names[at + 1] if at + 1 < len(self.names) else ("$", "")
        classes = word_classes(low)
        following = word_classes(c)
        found = [
            f"w {low}",
            f"w- {b}",
            f"w+ {c}",
            f"w-- {a}",
            f"w++ {d}",
            f"ww {b} {low}",
            f"ww+ {low} {c}",
            f"w-w- {a} {b}",
            f"w+w+ {c} {d}",
            f"wsw {b} {shape} {c}",
            f"s {shape}",
            f"ss {left} {shape} {right}",
            f"suf {low[-3:]} {shape}",
            f"suf4 {low[-4:]}",
            f"n {place} {sort}",
            f"nw {place} {low}",
            f"nb {place} {sort} {b}",
            f"nc {place} {sort} {c}",
            f"ns {place} {sort} {shape}",
            f"nn {before} {place} {after[0]} {after[1]}",
            f"na {place} {sort} {self.about}",
            f"a {self.about} {shape}",
            f"first {at == 0} {shape} {len(self.tokens) < 5} {place}",
            f"list {self.commas} {place} {shape}",
            f"len {min(len(self.tokens), 8)} {place}",
        ]
        found += [f"{one} {place}" for one in classes]
        found += [f"c+ {one} {place} {shape}" for one in following]
        found += [f"c- {one} {place}" for one in word_classes(b)]
        return found

    def history_signs(self, at: int, tags: Sequence[str], last_end: int) -> list[str]:
        """The signs that depend on what was marked before: the last tag, and what stands between the last term and
        this word."""
        tag = tags[-1] if tags else "^"
        low, shape = self.tokens[at].low, self.tokens[at].shape
        place, sort = self.names[at]
        found = [
            f"t {tag}",
            f"tw {tag} {low}",
            f"tn {tag} {place} {sort}",
            f"ts {tag} {shape} {self.shapes[at]}",
            f"tb {tag} {self.lows[at + 1]} {place}",
        ]
        if last_end >= 0 and tag == "O" and at - last_end <= 3:
            between = " ".join(one.low for one in self.tokens[last_end:at])
            found += [f"sep {between}", f"sepn {between} {place} {shape}"]
        if tag in "BI":
            run = 1
            while run < len(tags) and tags[-run] == "I":
                run += 1
            found.append(f"run {min(run, 5)} {place}")
            found += [f"tc {one} {tag}" for one in word_classes(low)]
        return found


def tags_of(tagging: Tagging, bias: int = 0) -> list[tuple[str, int]]:
    """For each word its tag (B, I or O) and by how much it won against none."""
    term = model("term")
    tags: list[str] = []
    found: list[tuple[str, int]] = []
    last_end = -1
    for at in range(len(tagging.tokens)):
        scores = dict(
            zip(term.labels, term.scores([*tagging.fixed[at], *tagging.history_signs(at, tags, last_end)]), strict=True)
        )
        if not tags or tags[-1] == "O":
            scores["I"] = -(10**9)
        scores["O"] += bias
        best = max("OBI", key=scores.__getitem__)
        if best == "O" and tags and tags[-1] != "O":
            last_end = at
        tags.append(best)
        found.append((best, max(scores["B"], scores["I"]) - scores["O"]))
    return found


def spans(tags: Sequence[tuple[str, int]]) -> Iterator[tuple[int, int, int]]:
    """The terms as runs of words, each with the margin of its first word."""
    first = -1
    for at, (tag, _) in enumerate([*tags, ("O", 0)]):
        if first >= 0 and tag != "I":
            yield first, at, tags[first][1]
            first = -1
        if tag == "B":
            first = at
