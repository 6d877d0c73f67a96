"""Which piece of an entry's head is the position and which the employer.

Every way to assign the pieces of a head gets a score from words (job titles, company words). The ways that win surely
in some entries then vote for the same layout in the others, so that one resume is read in one way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, is_department, is_legal_form
from ats_sim.lexicon.titles import title_score
from ats_sim.outline.employers import is_field
from ats_sim.outline.gates import is_tools, names_nothing
from ats_sim.outline.pieces import Head, Piece, names_town
from ats_sim.outline.roles import reads_on
from ats_sim.outline.rows import Cell

_INSIDE = expression(
    r",\s+(?![^()]*\))|\s+[-–]\s*(?![^()]*\))|\s\((?=[A-Z][^()]*\)?$)"
    r"|\s(?:en|em|presso|hos|bij)\s(?=[A-ZÀ-Ý])"
)
Slots = tuple[object, object]
_PLACED = 0.55  # ours: what a place right behind a name says for an employer
_SAID = 0.9  # how sure a piece is whose label says what it is
_LONE = 2  # ours: so many entries with an employer alone tell that others have theirs alone, too
_SURE = 0.8  # ours: a title so sure is no employer for a word of one
_LOOSE = 0.75  # ours: what an entry of the same places, but other emphasis, counts


class Reading(Struct, frozen=True):
    """One way to read a head. ``inherits``: the employer is that of the entry before; ``sure``: position and name."""

    position: Piece | None
    name: Piece | None
    score: float
    slots: Slots
    inherits: bool = False
    sure: tuple[float, float] = (0.0, 0.0)


class Votes:
    """How often each layout won surely, and how often it did when emphasis is left aside."""

    def __init__(self) -> None:
        self._exact: Counter[object] = Counter()
        self._loose: Counter[object] = Counter()
        self._positions: Counter[object] = Counter()
        self._lone: Counter[object] = Counter()

    def add(self, slots: Slots) -> None:
        """One more entry of this layout."""
        self._exact[slots] += 1
        self._loose[_plain_slots(slots)] += 1
        self._positions[slots[0]] += 1

    def add_lone(self, slot: object, count: int) -> None:
        """One more entry with nothing but an employer in this place; less than none for one with only a title."""
        self._lone[slot] += count

    def lone(self, slot: object) -> float:
        """1 where several entries have an employer alone in a place and none a title, else 0."""
        return float(self._lone[slot] >= _LONE and not self._exact)

    def share(self, slots: Slots) -> float:
        """The share of a layout, 0 to 1; less where only emphasis tells it from those that won."""
        if slots[0] is None:
            return self.lone(slots[1])
        if slots[1] is None:  # a position alone: how many have it there
            return self._positions[slots[0]] / max(1, self._exact.total())
        most = max(self._exact[slots], _LOOSE * self._loose[_plain_slots(slots)])
        return most / max(1, self._exact.total())


def _plain_slots(slots: Slots) -> Slots:
    first, second = ((slot[:2] if isinstance(slot, tuple) else slot) for slot in slots)
    return first, second


def choose(heads: Sequence[Head]) -> list[Reading]:
    """The best reading of each head; layouts that won surely count for the others."""
    votes = Votes()
    for head in heads:
        options = sorted(_readings(head, None, Votes()), key=lambda option: -option.score)
        best = options[0] if options else None
        if (
            best
            and best.position
            and best.name
            and title_score(best.position.text) >= 0.6 > title_score(best.name.text) + 0.2
        ):
            votes.add(best.slots)
        elif best and best.position is None and best.name and company_score(best.name.text) >= 0.6:
            votes.add_lone(best.name.slot, 1)
        elif best and best.name is None and best.position and title_of(best.position) >= 0.6:
            votes.add_lone(best.position.slot, -_LONE * _LONE)
    chosen: list[Reading] = []
    for head in heads:
        before = chosen[-1] if chosen else None
        options = list(_readings(head, before, votes))
        best = max(options, key=lambda option: option.score, default=Reading(None, None, 0.0, (None, None)))
        chosen.append(best)
    return [_rated(reading, votes) for reading in chosen]


def _rated(reading: Reading, votes: Votes) -> Reading:
    """The reading with its confidences: from the words themselves, from each other, from the layout of the others."""
    share = votes.share(reading.slots)
    title = title_of(reading.position) if reading.position else 0.0
    company = company_score(reading.name.text) if reading.name else 0.0
    position = min(1.0, 0.35 + 0.5 * title + 0.3 * share + (0.2 if company >= 0.6 else 0.0))
    name = min(1.0, 0.4 + 0.4 * company + 0.3 * share + (0.3 if title >= 0.5 else 0.0))
    position = max(position, _SAID if reading.position and reading.position.label == "position" else 0.0)
    name = max(name, _SAID if reading.name and reading.name.label == "employer" else 0.0)
    return replace(reading, sure=(position, name))


def _readings(head: Head, before: Reading | None, votes: Votes) -> Iterator[Reading]:
    pieces = head.pieces[:6]
    for position in pieces:
        title = title_of(position)
        usual = votes.share((position.slot, None)) if position.text[:1].isupper() else 0.0
        alone = sum(not piece.aside for piece in pieces) == 1
        yield Reading(position, None, title - 0.35 - _odd(position) + 0.3 * usual, (position.slot, None))
        shown = title >= 0.3 or (alone and position.strong and company_score(position.text) < 0.4)
        if before is not None and ((shown and _same_banner(position, before)) or _under_banner(position, before)):
            yield Reading(position, None, title + (0.5 if alone else 0.15), (position.slot, None), inherits=True)
        for name in pieces:
            slots = (position.slot, name.slot)
            placed = not position.aside or votes.share(slots) >= 0.5
            if name is not position and placed and not (name.aside and title < 0.3):
                near = 0.1 if abs(pieces.index(name) - pieces.index(position)) == 1 else 0.0
                score = _pair(position, name) + near + 0.6 * votes.share(slots)
                yield Reading(position, name, score, slots)
    for name in pieces:
        own = 0.8 * company_score(name.text) - title_of(name) - 0.3 - _odd(name)
        own += 0.6 * votes.lone(name.slot) if title_of(name) < 0.3 and "," not in name.text else 0.0
        yield Reading(None, name, own, (None, name.slot))
        banner = before is not None and title_of(name) >= 0.3 and _same_banner(name, before)
        yield from _inside(name, len(pieces) + (1 if banner else 0), votes)


def _pair(position: Piece, name: Piece) -> float:
    contrast = _PLACED if _is_seated(name) and not _is_seated(position) else 0.0
    contrast += 0.1 if position.strong != name.strong or position.row != name.row else 0.0
    order = -0.04 * (position.row + position.order + name.row + name.order)
    title = title_of(position)
    held = company_score(position.text)
    held = 0.0 if held <= _SURE <= title and "," not in position.text else held  # "School Manager"
    score = title - 0.8 * title_of(name) + 0.8 * company_score(name.text) - 0.4 * held
    labels = (
        (position.label == "position")
        + (name.label == "employer")
        - (position.label == "employer")
        - (name.label == "position")
    )
    return score + contrast + order + 2.0 * labels - _odd(position) - _odd(name)


def _is_seated(piece: Piece) -> bool:
    """Whether a place stands behind a piece, or a town behind words of an employer ("Hill Hospital, Akron")."""
    first, comma, town = piece.text.rpartition(", ")
    named = bool(comma) and "," not in first and company_score(first) >= 0.6 and title_score(first) < 0.3
    return piece.placed or (named and names_town(town))


def _inside(piece: Piece, count: int, votes: Votes) -> Iterator[Reading]:
    """Position and employer in one piece, parted by a comma: "Engineer, Acme", "Acme, Engineer"."""
    for found in _INSIDE.finditer(piece.text):
        if found.group().endswith("(") and _is_code(piece.text[found.end() :].rstrip(")")):
            continue
        left = replace(piece, cell=Cell(piece.text[: found.start()], piece.cell.start), order=piece.order)
        right = replace(piece, cell=Cell(_unclosed(piece.text[found.end() :]), piece.cell.start + found.end()))
        if found.group().strip().isalpha():
            right = replace(right, cell=Cell(re.sub(r"\s*\([^()]*\)$", "", right.text), right.cell.start))
        if not right.text or is_legal_form(right.text) or is_legal_form(right.text.split(",")[0]):
            continue
        told = "," not in left.text and title_score(left.text) >= 0.8 and title_score(right.text) < 0.3
        told = told and not is_field(right.text.split(",")[0])
        cost = (0.05 if told else 0.25) + (0.25 if count > 1 else 0.0)
        for position, name, order in ((left, right, "title first"), (right, left, "name first")):
            slots: Slots = ((piece.step, order), piece.slot)
            if max(title_of(left), title_of(right)) < 0.3 and not votes.share(slots):
                continue
            score = _pair(position, name) + 0.6 * votes.share(slots) - cost
            if order == "title first":
                score -= _misplaced(position.text, name.text)
            yield Reading(position, name, score, slots)


def _is_code(text: str) -> bool:
    """Whether a text in brackets is a grade or code ("Professor (F5)") and no name."""
    return " " not in text and (len(text) < 3 or (text.isupper() and any(map(str.isdigit, text))))


def _misplaced(position: str, name: str) -> float:
    """What speaks against a comma as the end of a title: a team right behind it, or an employer still before it."""
    before, behind = position.split(",")[1:], name.split(",")
    cost = 0.3 if any(is_department(part.strip()) for part in before) else 0.0
    cost += 0.5 if is_field(behind[0]) else 0.0
    cost += 0.3 if len(behind) > 1 and company_score(behind[0]) < 0.6 <= company_score(behind[1]) else 0.0
    cost += (
        0.3 if before and names_town(name) and not is_field(before[-1].strip()) and _title_of(before[-1]) < 0.3 else 0.0
    )
    return cost


def _title_of(text: str) -> float:
    return title_score(text.strip())


def _unclosed(text: str) -> str:
    """A text without a closing bracket that it does not open."""
    return text[:-1] if text.endswith(")") and "(" not in text else text


def title_of(piece: Piece) -> float:
    """How much a piece looks like a title; behind a comma may be a team of any name, in brackets a remark."""
    if piece.label == "position":
        return 1.0
    first = piece.text.partition(",")[0].partition(" (")[0]
    return max(title_score(piece.text), 0.9 * title_score(first) if first != piece.text else 0.0)


def _odd(piece: Piece) -> float:
    """What speaks against a piece naming anything: length, prose, a label, a list of tools."""
    if (names_nothing(piece.text) and title_score(piece.text) < 0.8) or is_tools(piece.text):
        return 1.5
    words = piece.text.split()
    odd = 0.3 if len(words) > 9 else 0.0
    odd += 0.3 if piece.text.rstrip().endswith(".") and len(words) > 4 and len(words[-1]) > 4 else 0.0
    odd += 0.2 if piece.text[:1].islower() else 0.0
    odd += 0.4 if len(words[0]) > 3 and words[0].islower() else 0.0
    odd += 0.5 if reads_on(piece.text) else 0.0
    odd += 0.3 if piece.aside else 0.0
    return odd


def _under_banner(position: Piece, before: Reading) -> bool:
    """Whether the entry before named only an employer, for the positions below it."""
    return before.position is None and before.name is not None and position.row == 0 and title_of(position) >= 0.5


def _same_banner(position: Piece, before: Reading) -> bool:
    """Whether the entry before had its employer in a row above its position, and this position looks like that one."""
    last = before.position
    if last is None:
        return False
    if before.inherits:
        return abs(position.left - last.left) < 3 and position.style[:3] == last.style[:3]
    if before.name is None or before.name.row >= last.row:
        return False
    return abs(position.left - last.left) < 3 and position.style[:3] == last.style[:3] and position.row == 0
