"""What each model of the reader of postings learns from the made postings."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from reader_data import Made
from reader_model import Logistic, often

from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.skills import skills
from ats_sim.posting import roles, segments
from ats_sim.posting.roles import History, Unit, units_of
from ats_sim.posting.tagging import Tagging, named, unit_words
from ats_sim.posting.tokens import Token, tokens_of

FACETS = {"s": "skill", "e": "experience", "d": "degree", "c": "credential", "l": "language", "g": "eligibility",
          "h": "schedule", "t": "trait"}  # fmt: skip


class Sample(Struct):
    """A posting in one setting, ready to learn from."""

    made: Made
    tokens: list[Token]
    begins: list[int]
    """The tokens with which its pieces begin."""

    number: int = 0
    parted: list[Token] = []
    view: str = ""
    units: list[Unit] = []
    roles: list[str] = []
    signs: list[roles.UnitSigns] = []


def sample(made: Made, number: int) -> Sample:
    """The tokens of a posting, with the true beginnings of its units."""
    tokens = tokens_of(made.text)
    starts = [start for start, _, _ in made.pieces]
    begins, at = [], 0
    for start in starts:
        while at < len(tokens) and tokens[at].start < start:
            at += 1
        if at < len(tokens) and (not begins or at > begins[-1]):
            begins.append(at)
    return Sample(made, tokens, begins or [0], number)


def view_of(text: str, units: Sequence[Unit]) -> str:
    """The text with blanks for the line breaks inside of units."""
    return roles.view_of(text, units)


def learn_cuts(samples: Sequence[Sample], rounds: int, seed: int = 0) -> Logistic:
    """The model that cuts."""
    found = Logistic(["cut"])
    data: list[tuple[list[str], int]] = []
    shown: list[tuple[int, list[str]]] = []
    for one in samples:
        begins, last, depth = set(one.begins), 0, 0
        set_as = segments.layout(one.tokens)
        for at in range(1, len(one.tokens)):
            depth = segments.depth_after(one.tokens[at - 1], depth)
            signs = segments.gap_signs(one.tokens, at, at - last, depth, set_as)
            data.append((signs, int(at in begins)))
            shown.append((one.number, signs))
            if at in begins:
                last, depth = at, 0
    found.known = often(shown, LEAST["cut"])
    draw = random.Random(1 + 10 * seed)  # noqa: S311
    for _ in range(rounds):
        draw.shuffle(data)
        for signs, right in data:
            found.learn(signs, right)
    return found


def label_units(one: Sample, begins: Sequence[int]) -> None:
    """Cut a posting as the model does, and say what each unit truly is: what most of its letters are."""
    whole = segments.Parted(one.made.text, one.tokens, begins)
    text, one.parted = whole.text, whole.tokens
    one.units = units_of(one.parted, begins)
    one.view = view_of(text, one.units)
    found = Signs(one.view)
    one.signs = [roles.unit_signs(one.parted, one.units, at, found) for at in range(len(one.units))]
    one.roles = []
    at = 0
    pieces = one.made.pieces
    for unit in units_of(one.tokens, begins):
        share: Counter[str] = Counter()
        while at and (at == len(pieces) or pieces[at][0] > unit.start):
            at -= 1
        while at < len(pieces) and pieces[at][0] < unit.end:
            start, end, piece = pieces[at]
            share[piece.label] += max(0, min(end, unit.end) - max(start, unit.start))
            at += 1
        one.roles.append(max(share, key=lambda label: (share[label], label)) if share else "O")


def role_of(label: str) -> str:
    """The role of a label: A for all that ask."""
    return "A" if label[0] in "RP" else label


def learn_roles(samples: Sequence[Sample], rounds: int, seed: int = 0) -> Logistic:
    """The model of roles; from the second round on it sees what it said itself of the units before."""
    found = Logistic(["T", "I", "HR", "HP", "HD", "HB", "HC", "HL", "HO", "A", "D", "B", "C", "L", "N", "O"])
    found.known = often(_shown(samples, lambda history, own, _: [*own.signs, *history.signs(own)]), LEAST["role"])
    draw = random.Random(2 + 10 * seed)  # noqa: S311
    order = list(samples)
    for number in range(rounds):
        draw.shuffle(order)
        for one in order:
            history = History()
            for own, label in zip(one.signs, one.roles, strict=True):
                right = found.labels.index(role_of(label))
                thought = found.learn([*own.signs, *history.signs(own)], right)
                history.add(found.labels[thought if number and draw.random() < 0.8 else right], label[0] == "P")
    return found


def _shown(
    samples: Sequence[Sample], signs: Callable[[History, roles.UnitSigns, str], list[str]]
) -> Iterator[tuple[int, list[str]]]:
    """The signs of all units, with what came truly before them."""
    for one in samples:
        history = History()
        for own, label in zip(one.signs, one.roles, strict=True):
            yield one.number, signs(history, own, label)
            history.add(role_of(label), label[0] == "P")


def learn_strength(samples: Sequence[Sample], rounds: int, seed: int = 0) -> Logistic:
    """The model of how firmly a unit asks: above 0 it is only liked."""
    found = Logistic(["liked"])
    found.known = _telling(samples)
    draw = random.Random(5 + 10 * seed)  # noqa: S311
    order = list(samples)
    for number in range(rounds):
        draw.shuffle(order)
        for one in order:
            history = History()
            for own, label in zip(one.signs, one.roles, strict=True):
                liked = label[0] == "P"
                if label[0] in "RP":
                    signs = history.strength_signs(own)
                    thought = bool(found.learn(signs, int(liked)))
                    liked = thought if number and draw.random() < 0.5 else liked
                history.add(role_of(label), liked)
    return found


def _telling(samples: Sequence[Sample]) -> frozenset[str]:
    """The signs of strength that stand far oftener, or far more seldom, with what is liked than with what is required;
    words of the trade would else be learned by heart."""
    seen: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    total = [0, 0]
    for one in samples:
        history = History()
        for own, label in zip(one.signs, one.roles, strict=True):
            if label[0] in "RP":
                liked = label[0] == "P"
                total[liked] += 1
                seen[liked].update(set(history.strength_signs(own)))
            history.add(role_of(label), label[0] == "P")
    kept = often(
        _shown(samples, lambda history, own, label: history.strength_signs(own) if label[0] in "RP" else []),
        LEAST["strength"],
    )
    return frozenset(
        sign
        for sign in kept
        if sign[0] in "hHG" or sign == "b" or sign[:4] == "only"
        or not total[1] < FAR * total[0] * (seen[1][sign] + 1) // (seen[0][sign] + 1) < FAR * FAR * total[1]
    )  # fmt: skip


FAR = 3  # times as often; ours


def learn_facets(samples: Sequence[Sample], rounds: int, seed: int = 0) -> Logistic:
    """The model of facets."""
    found = Logistic(list(FACETS))
    found.known = often(_shown(samples, lambda _, own, label: own.signs if label[0] in "RP" else []), LEAST["facet"])
    data = [
        (own.signs, found.labels.index(label[1]))
        for one in samples
        for own, label in zip(one.signs, one.roles, strict=True)
        if label[0] in "RP"
    ]
    draw = random.Random(3 + 10 * seed)  # noqa: S311
    for _ in range(rounds):
        draw.shuffle(data)
        for signs, right in data:
            found.learn(signs, right)
    return found


def learn_terms(samples: Sequence[Sample], rounds: int, seed: int = 0) -> Logistic:
    """The model of terms."""
    found = Logistic(["O", "B", "I"])
    data = []
    for one in samples:
        marks = one.made.marks("[")
        for unit, label in zip(one.units, one.roles, strict=True):
            if label[0] not in "RP":
                continue
            own = unit_words(one.parted[unit.first : unit.stop])
            names = named(own, skills().find(one.view[unit.start : unit.end], asked=True), unit.start)
            place = dict(
                zip(
                    (token.start for token in one.parted[unit.first : unit.stop]),
                    one.tokens[unit.first : unit.stop],
                    strict=True,
                )
            )
            ends = dict(
                zip(
                    (token.end for token in one.parted[unit.first : unit.stop]),
                    one.tokens[unit.first : unit.stop],
                    strict=True,
                )
            )
            tags = []
            for token in own:
                start, end = place[token.start].start, ends[token.end].end
                inside = next(((a, b) for a, b in marks if a < end and start < b), None)
                begins = inside is not None and (not tags or tags[-1][1] != inside)
                tags.append(("O" if inside is None else "B" if begins else "I", inside))
            data.append((Tagging(own, names, label), [tag for tag, _ in tags], one.number))
    found.known = often(_term_signs(data), LEAST["term"])
    draw = random.Random(4 + 10 * seed)  # noqa: S311
    for number in range(rounds):
        draw.shuffle(data)
        for tagged, right, _ in data:
            said: list[str] = []
            last_end = -1
            for at, tag in enumerate(right):
                signs = [*tagged.fixed[at], *tagged.history_signs(at, said, last_end)]
                thought = found.labels[found.learn(signs, found.labels.index(tag))]
                own = thought if number and draw.random() < 0.5 else tag
                if own == "I" and (not said or said[-1] == "O"):
                    own = "B"
                if own == "O" and said and said[-1] != "O":
                    last_end = at
                said.append(own)
    return found


def _term_signs(data: Iterable[tuple[Tagging, list[str], int]]) -> Iterator[tuple[int, list[str]]]:
    for tagged, right, number in data:
        last_end = -1
        for at in range(len(right)):
            yield number, [*tagged.fixed[at], *tagged.history_signs(at, right[:at], last_end)]
            if right[at] == "O" and at and right[at - 1] != "O":
                last_end = at


LEAST = {"cut": 8, "role": 7, "strength": 6, "facet": 6, "term": 5}
"""Postings that must show a sign; measured: with fewer the table grows threefold and reads no better."""
