"""What each unit of a posting is: a demand (required or liked), a duty, an offer, a heading ... One linear model reads
the units in order; what it said of those before is among its signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from ats_sim.lexicon.linear import Linear
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.posting_words import headings
from ats_sim.lexicon.verbs import verbs
from ats_sim.posting.segments import heading_at, step
from ats_sim.posting.tokens import Token

GROUPS = (
    "bring", "must", "require-back", "require-forward", "require-must", "prefer-back", "prefer-forward", "waive-back",
    "waive-forward", "offer", "train", "employer", "company", "duty", "equal", "equal-theme", "apply", "aside",
    "person", "seek",
)  # fmt: skip
STRENGTH = frozenset(
    {"must", "require-back", "require-forward", "require-must", "prefer-back", "prefer-forward", "waive-back",
     "waive-forward"}
)  # fmt: skip
HEADS = {
    "required": "HR", "preferred": "HP", "duties": "HD", "benefits": "HB", "about": "HC", "equal": "HL", "apply": "HL",
    "role": "HO",
}  # fmt: skip
"""The kinds of the table of headings as roles."""
_SIZES = (1, 2, 3, 4, 6, 9, 14, 22, 40)
_PERSONS = frozenset(
    {"you", "your", "you'll", "we", "our", "us", "they", "candidate", "applicant", "must", "should", "will"}
)
_SHOWN = 60  # words of a unit that are looked at; ours


class Unit(Struct, frozen=True):
    """Tokens ``[first:stop]`` of a posting, at ``[start:end]`` of its text."""

    first: int
    stop: int
    start: int
    end: int


def units_of(tokens: Sequence[Token], begins: Sequence[int]) -> list[Unit]:
    """The units that begin with those tokens."""
    ends = [*begins[1:], len(tokens)] if begins else []
    return [
        Unit(first, stop, tokens[first].start, tokens[stop - 1].end)
        for first, stop in zip(begins, ends, strict=True)
        if first < stop
    ]


class History:
    """What was said of the units before: their roles, and the heading that is open."""

    def __init__(self) -> None:
        self.last = self.last2 = "^"
        self.head = ""
        self.since = 0
        self.seen: dict[str, int] = {}
        self.strength = self.part = "^"

    def add(self, role: str, liked: bool = False) -> None:
        """Take in what a unit is, and whether it is only liked where it asks."""
        self.last, self.last2 = role, self.last
        self.since += 1
        if role == "A":
            self.strength = self.part = "P" if liked else "R"
        if role[0] == "H":
            self.head, self.since, self.seen, self.part = role, 0, {}, "^"
        else:
            self.seen[role] = self.seen.get(role, 0) + 1

    def signs(self, unit: UnitSigns) -> list[str]:
        """The signs that depend on what came before."""
        head, last = self.head, self.last
        most = max(self.seen, key=self.seen.__getitem__) if self.seen else ""
        return [
            f"h {head}",
            f"hb {head} {unit.lead}",
            f"p {last}",
            f"p2 {last} {self.last2}",
            f"pl {last} {unit.lead}",
            f"pf {last} {unit.first}",
            f"hf {head} {unit.first}",
            f"hs {head} {min(self.since, 4)} {unit.lead}",
            f"hm {head} {most}",
            f"hpl {head} {last} {unit.lead}",
            f"hv {head} {unit.verb}",
            *(f"hg {head} {group}" for group in unit.groups),
            *(f"pg {last} {group} {unit.lead[:5]}" for group in unit.groups),
        ]

    def strength_signs(self, unit: UnitSigns) -> list[str]:
        """The signs by which it is told how firmly a unit asks."""
        head, near = self.head, self.strength if not unit.line and self.last == "A" else "-"
        return [
            "b",
            f"h {head}",
            f"hp {head} {self.part}",
            f"hpl {head} {self.part} {unit.lead}",
            f"hn {head} {near}",
            f"hl {head} {self.last} {unit.line}",
            f"hs {head} {min(self.since, 3)}",
            *unit.strength,
            *(f"{head} {one}" for one in unit.strength if one[0] == "G"),
        ]


class UnitSigns(Struct):
    """The signs of one unit alone, and those that are joined with what came before."""

    signs: list[str]
    lead: str
    first: str
    verb: str
    groups: tuple[str, ...]
    line: bool
    strength: list[str]
    heading: str
    """The role of the heading of the table that it is, alone on its line."""


def unit_signs(tokens: Sequence[Token], units: Sequence[Unit], at: int, found: Signs) -> UnitSigns:
    """The signs of a unit."""
    unit = units[at]
    own = tokens[unit.first : unit.stop]
    lows = [one.low for one in own[:_SHOWN]]
    words = [one.low for one in own if one.shape[0] in "xX9"]
    after = tokens[unit.stop] if unit.stop < len(tokens) else None
    lead = own[0].gap
    line = lead.startswith(("break", "empty", "first"))
    closed = after is None or after.gap.startswith(("break", "empty"))
    groups = tuple(group for group in GROUPS if found.has(group, unit.start, unit.end))
    first = words[0] if words else lows[0]
    verb = _verb(first)
    size = step(len(words), _SIZES)
    end = own[-1].low if own[-1].shape in ".:;!?," else "w"
    capital = sum(one.shape in ("Xx", "XX", "X", "xX") for one in own)
    caps = min(4, 4 * capital // max(1, len(words)))
    key = " ".join(words)
    kind = headings().get(key) if len(words) < 8 else None
    nxt = units[at + 1] if at + 1 < len(units) else None
    next_lead = tokens[nxt.first].gap if nxt else "$"
    next_low = tokens[nxt.first].low if nxt else "$"
    place = min(9, 10 * unit.first // len(tokens))
    signs = [
        "b",
        f"l {lead}",
        f"ls {lead} {size} {end}",
        f"lsc {line} {closed} {size} {end} {caps}",
        f"ln {line} {closed} {size} {next_lead}",
        f"n {next_lead} {end}",
        f"nl {next_low} {size}",
        f"pos {place}",
        f"posl {place} {line} {size}",
        f"f {first}",
        f"f2 {' '.join(words[:2])}",
        f"f3 {' '.join(words[:3])}",
        f"e {' '.join(words[-1:])}",
        f"e2 {' '.join(words[-2:])}",
        f"v {verb}",
        f"vl {verb} {line}",
        f"k {kind}",
        f"whole {key[:60]}",
        *(f"w {low}" for low in dict.fromkeys(lows)),
        *(f"s {low[:5]}" for low in dict.fromkeys(lows) if len(low) > 5),
        *(f"b {one} {two}" for one, two in pairwise(words[:12])),
        *(f"G {group}" for group in groups),
    ]
    if size < 8:
        signs += _heading_signs(tokens, unit, f"{size} {line} {closed} {end} {next_lead}".split(), len(words))
    signs += [f"GG {groups[i]} {groups[j]}" for i in range(len(groups)) for j in range(i)]
    signs += [f"ps {one} {verb}" for one in dict.fromkeys(lows) if one in _PERSONS]
    if size < 6:
        signs += [f"hw {low} {end} {line}" for low in dict.fromkeys(words)]
    firm = [f"G {group}" for group in groups if group in STRENGTH]
    firm += [f"w {low}" for low in dict.fromkeys(lows)] + [f"b {one} {two}" for one, two in pairwise(lows)]
    firm += [f"f {first}", f"f2 {' '.join(words[:2])}", f"e {' '.join(words[-1:])}", f"e2 {' '.join(words[-2:])}"]
    firm.append(f"only {' '.join(sorted(group for group in groups if group in STRENGTH))}")
    apart = closed or own[-1].shape == ":" or (after is not None and after.gap == "glue")
    alone = (line or lead == "glue") and apart and kind is not None
    return UnitSigns(signs, lead, first, verb, groups, line, firm, HEADS.get(kind or "", "") if alone else "")


def _heading_signs(tokens: Sequence[Token], unit: Unit, how: Sequence[str], count: int) -> list[str]:
    """The signs of the headings of the table that stand in a short unit, and how much of it they are."""
    size, line, closed, end, next_lead = how
    heads = [(*heading_at(tokens, n), n) for n in range(unit.first, unit.stop) if tokens[n].shape[0] in "xX"]
    kinds = [kind for kind in dict.fromkeys(kind for kind, _, _ in heads) if kind]
    long, most = max(((stop - n, kind) for kind, stop, n in heads if kind), default=(0, ""))
    share = 4 * long // max(1, count)
    return [
        f"hc {most} {share} {line} {end}",
        f"hd {most} {share} {closed} {next_lead}",
        f"he {most} {size} {end}",
        *(f"kk {kind} {end} {line}" for kind in kinds),
        *(f"kks {kind} {size} {closed}" for kind in kinds),
    ]


def _verb(low: str) -> str:
    verb = verbs().get(low)
    if verb is None:
        return ""
    return "base" if verb.base == low else "ing" if low.endswith("ing") else "s" if low.endswith("s") else "ed"


def best_of(linear: Linear, signs: Iterable[str]) -> str:
    """The label of the highest score."""
    scores = linear.scores(signs)
    return linear.labels[max(range(len(scores)), key=lambda n: (scores[n], -n))]


def view_of(text: str, units: Sequence[Unit]) -> str:
    """The text with blanks for the line breaks inside of units."""
    pieces, at = [], 0
    for unit in units:
        pieces += [text[at : unit.start], text[unit.start : unit.end].replace("\n", " ")]
        at = unit.end
    return "".join([*pieces, text[at:]])
