"""The kinds of parts whose heading says nothing: their own lines tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.skills import TOOL_KINDS
from ats_sim.posting.clause_reader import FIRST, acts
from ats_sim.posting.headings import PartKind
from ats_sim.posting.known_names import known_names
from ats_sim.posting.sections import Sentence
from ats_sim.posting.statements import Classifier

_ASKING_HEAD = expression(
    r"\b(?:requir\w+|must|essential|minimum|qualif\w+|need\w*|you|able|can|candidate|who|bring|ideal)\b"
)
_NO_MUST = expression(
    r"\W*(?:none|not all) of (?:those|these|them|this|the above) (?:is|are) (?:an? |strictly |really |absolutely )*"
    r"(?:must\b|must-have|requir|essential|mandatory|needed|necessary)"
)
_HAVING = frozenset({"have", "bring", "hold", "possess"})
"""Words at the end of a heading that its lines go on from: "The mason will have"."""
_ORDERS = 3  # in a row; ours: one or two may be what somebody must be able to do
_NAMED = 12  # words of an item that is only names; ours


class PartReader(Classifier):
    """Tells what the parts of one posting are, and what the clauses in them."""

    def resolve(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences, where parts whose heading says nothing take their kind from their own lines."""
        votes: dict[tuple[int, str], Counter[str]] = {}
        for one in sentences:
            if one.part == "unknown":
                votes.setdefault((one.number, one.heading), Counter())[self._vote(one)] += 1
        kinds = {number: self._elected(count, heading) for (number, heading), count in votes.items()}
        found = [replace(one, part=kinds[one.number]) if one.part == "unknown" else one for one in sentences]
        for at, one in enumerate(found[1:]):
            if found[at].part in ("role", "required") and _NO_MUST.match(self.low, one.span.start, one.span.end):
                found[at] = replace(found[at], part="preferred")  # "None of those is a must"
        parts = [list(part) for _, part in groupby(found, key=lambda one: (one.number, one.part, one.heading))]
        above: PartKind = "role"
        for at, part in enumerate(parts):
            goes_on = above == "duties" and self._only_does(part)
            if part[0].part == "required" and (goes_on or self._in_third_person(part)):
                parts[at] = [replace(one, part="duties") for one in part]
            elif part[0].part == "required":
                parts[at] = self._without_duties(part)
            above = parts[at][-1].part
        return tuple(one for part in parts for one in part)

    def _without_duties(self, part: list[Sentence]) -> list[Sentence]:
        """The lines of a part that asks, where several orders in a row are duties that have lost their heading."""
        orders = [
            self.imperative(one.span.start, one.span.end) and self.asks(one.span.start, one.span.end) < 2
            for one in part
        ]
        found, at = list(part), 0
        for order, run in groupby(orders):
            size = len(list(run))
            if order and size >= _ORDERS:
                found[at : at + size] = [replace(one, part="duties") for one in part[at : at + size]]
            at += size
        return found

    def _in_third_person(self, part: Sequence[Sentence]) -> bool:
        """Whether most lines of a part say what somebody does: "Verifies orders", "Maintains logs"."""
        if _ASKING_HEAD.search(part[0].heading):
            return False
        first = [FIRST.match(self.low, one.span.start, one.span.end) for one in part]
        said = [m["word"] for m in first if m and m["word"].endswith("s") and acts(m["word"])]
        return len(part) > 2 and len(said) * 3 > len(part)

    def _only_does(self, part: Sequence[Sentence]) -> bool:
        """Whether a part below duties goes on with them, though its heading is a subject that others ask in
        ("Training and education"): its lines say what to do, and none what to bring."""
        if _ASKING_HEAD.search(part[0].heading):
            return False
        does = [
            self.verb_first(one.span.start, one.span.end)
            and not one.quote.text.partition(" ")[0].lower().endswith("ing")
            and " " in one.quote.text
            for one in part
        ]
        asks = any(not d and self.asks(one.span.start, one.span.end) == 2 for d, one in zip(does, part, strict=True))
        return not asks and sum(does) > len(part) / 2

    def _vote(self, sentence: Sentence) -> str:
        start, end = sentence.span.start, sentence.span.end
        if self.apart(start, end, False):
            return "offer"
        if not self.verb_first(start, end) and self.prose(start, end, self.asks(start, end))[0] == "demand":
            return "demand"
        if self.verb_first(start, end) or self.signs.has("duty", start, end):
            return "duty"
        if len(sentence.quote.text.split()) > _NAMED:
            return "other"
        named = known_names(self.text, sentence.span)
        return "name" if any(one.category in TOOL_KINDS for one in named) else "other"

    @staticmethod
    def _elected(count: Counter[str], heading: str) -> PartKind:
        total = sum(count.values())
        asks = count["demand"] + count["name"]
        if count["offer"] * 2 >= total and count["offer"] > count["demand"]:
            return "benefits"
        if heading == "you" or (heading.rpartition(" ")[2] in _HAVING and " to " not in heading):
            return "required"  # "You: are on the register, have a year in practice"
        if asks * 2 >= total and asks > count["duty"]:
            return "required"
        return "duties" if count["duty"] * 2 >= total and count["duty"] > 1 else "role"
