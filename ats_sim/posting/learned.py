"""The second reading of an English posting, by the models of ``bench/build_reader.py``: its units, which of them ask,
how firmly, for what sort of thing, and which of their words are names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.linear import model
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Span
from ats_sim.model.posting import Facet
from ats_sim.posting.headings import kinds_told
from ats_sim.posting.roles import STRENGTH, History, Unit, best_of, unit_signs, units_of, view_of
from ats_sim.posting.segments import Parted, cuts
from ats_sim.posting.tagging import Tagging, named, spans, tags_of, unit_words
from ats_sim.posting.tokens import Token, tokens_of

FACETS: dict[str, Facet] = {
    "s": "skill", "e": "experience", "d": "degree", "c": "credential", "l": "language", "g": "eligibility",
    "h": "schedule", "t": "trait",
}  # fmt: skip
LIKED = 12  # of the margin of what is liked; measured
ASKS = 40  # the least margin of what asks; measured
TOLD = 70  # and below a heading of the offer, the employer or the process, or of what is doubtful; measured
_HEAD = 9  # tokens of a line that heads a list; ours
_MAY_HEAD = frozenset({"A", "N", "O", "D", "HR"})
_ITEM_LEADS = frozenset(f"{gap}{mark}" for gap in ("break", "empty") for mark in "*-#")
UNMARKED = 1_000  # a margin of what has no word of its own; ours
_STORY = ("HB", "HC", "HL")
_BRINGS = STRENGTH | {"bring", "person", "seek"}
_WAIVES = frozenset({"waive-back", "waive-forward", "train"})
_OTHERS = frozenset({"employer", "company", "offer"})


class Name(Struct, frozen=True):
    """A name at its place in the posting, and by how much it won against none."""

    span: Span
    sure: int


class Reading(Struct, frozen=True):
    """What a unit is: its place, its role and that of the heading above, by how much asking won against all else; and
    where it asks how firmly, for what sort of thing, by which names."""

    span: Span
    role: str
    head: str
    sure: int
    liked: bool = False
    told: bool = False
    """The patterns know a word of its strength."""
    facet: Facet = "skill"
    names: tuple[Name, ...] = ()

    waived: bool = False
    """It says of something that it is not asked."""
    doubtful: bool = False
    """It speaks of the employer, or tells what to do below a heading that the table lacks."""

    @property
    def asks(self) -> bool:
        """Whether it surely asks."""
        return (
            self.role == "A"
            and not self.waived
            and self.sure >= (TOLD if self.doubtful or self.head in _STORY else ASKS)
        )


def readings(text: str, known: Signs | None = None) -> tuple[Reading, ...]:
    """The units of a posting as the models read them, in order. ``known``: signs that may be those of its units."""
    tokens = tokens_of(text)
    begins = list(cuts(tokens))
    whole = Parted(text, tokens, begins)
    units = units_of(whole.tokens, begins)
    view = view_of(whole.text, units)
    signs = known if known and view == known.text else Signs(view)
    return tuple(_read(view, whole.tokens, units, signs, tokens))


def _read(
    view: str, parted: Sequence[Token], units: Sequence[Unit], signs: Signs, tokens: Sequence[Token]
) -> Iterator[Reading]:
    role, strength, facet, history = model("role"), model("strength"), model("facet"), History()
    asks = role.labels.index("A")
    known = False  # the table of headings has the one above
    for at, unit in enumerate(units):
        own = unit_signs(parted, units, at, signs)
        scores = role.scores([*own.signs, *history.signs(own)])
        best = scores.index(max(scores))
        said = role.labels[best]
        if own.heading and said[0] != "H" and said != "T":
            said = own.heading
        elif said in _MAY_HEAD and unit.stop - unit.first <= _HEAD:
            said = _opened(parted[unit.first : unit.stop + 1], unit.stop - unit.first, said)
        sure = scores[asks] - max(score for n, score in enumerate(scores) if n != asks)
        span, head = Span(tokens[unit.first].start, tokens[unit.stop - 1].end), history.head
        doing = own.verb in ("base", "s") and not known and not _BRINGS.intersection(own.groups)
        waived = not _WAIVES.isdisjoint(own.groups)
        one = Reading(span, said, head, sure, waived=waived, doubtful=doing or not _OTHERS.isdisjoint(own.groups))
        if said == "A":
            margin = strength.score(history.strength_signs(own))
            sort = best_of(facet, own.signs)
            names = _names(view, parted, unit, tokens, ("P" if margin > 0 else "R") + sort)
            told = bool(STRENGTH.intersection(own.groups) - {"must"})
            one = replace(one, liked=margin > LIKED, told=told, facet=FACETS[sort], names=names)
        known = bool(own.heading) if said[0] == "H" else known
        history.add(said if one.asks or said != "A" else head[1] if head in _STORY else "O", one.liked)
        yield one


def _opened(own: Sequence[Token], count: int, said: str) -> str:
    """What a few words before a colon or the first mark of a list are, by what they tell of the list: "Useful extra
    skills:", "The mason will have". ``own``: ``count`` tokens and the one behind; ``said``: what the model says."""
    listed = own[-1].gap in _ITEM_LEADS and own[0].gap in ("break", "empty")
    words = [one.low for one in own[:count] if one.shape != ":"]
    if not (len(words) < count or listed):
        return said
    kinds = tuple(kinds_told(" ".join(words)))
    if kinds[:1] == ("preferred",) and said != "D" and (said != "HR" or "required" not in kinds):
        return "HP"
    return "HR" if words[-1:] == ["have"] and kinds[:1] == ("required",) else said


def _names(view: str, parted: Sequence[Token], unit: Unit, tokens: Sequence[Token], about: str) -> tuple[Name, ...]:
    """The names that the model marks, and those of the lexicon that it does not, each with its margin against none."""
    own = unit_words(parted[unit.first : unit.stop])
    known = skills().find(view[unit.start : unit.end], asked=True)
    tags = tags_of(Tagging(own, named(own, known, unit.start), about))
    found = [(own[first].start, own[stop - 1].end, sure) for first, stop, sure in spans(tags)]
    for one in known:
        start, end = unit.start + one.start, unit.start + one.end
        if not any(start < other and begin < end for begin, other, _ in found):
            inside = [sure for token, (_, sure) in zip(own, tags, strict=True) if start <= token.start < end]
            found.append((start, end, max(inside, default=-UNMARKED)))
    begins = {one.start: tokens[at].start for at, one in enumerate(parted[unit.first : unit.stop], unit.first)}
    ends = {one.end: tokens[at].end for at, one in enumerate(parted[unit.first : unit.stop], unit.first)}
    return tuple(
        Name(Span(begins[start], ends[end]), sure)
        for start, end, sure in sorted(found)
        if start in begins and end in ends
    )
