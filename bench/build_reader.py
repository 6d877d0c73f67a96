"""Trains the reader of postings and writes its weights to ``ats_sim/lexicon/files/reader.txt``.

    python bench/build_reader.py

The postings of ``data/postings.txt`` were made for this: every employer and word in them is invented. Their markup says
what each line is and where its terms stand (``data/README.md``). Each is shown to the model in several settings (glued,
wrapped, without marks), since real ones come that way. The models are averaged perceptrons in whole numbers: the same
data give the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from reader_data import DATA, Piece, postings, settings
from reader_drills import drills
from reader_lessons import (
    Sample,
    label_units,
    learn_cuts,
    learn_roles,
    learn_strength,
    sample,
)
from reader_model import Logistic

from ats_sim.lexicon.linear import NAME
from ats_sim.lexicon.table import FILES
from ats_sim.posting import segments

ROUNDS = 5


def written(name: str, labels: Sequence[str], weights: dict[str, dict[int, int]]) -> str:
    """A model as the table holds it."""
    lines = [f"={name} {' '.join(labels)}"]
    lines += [
        sign + "\t" + " ".join(f"{n}:{value}" for n, value in sorted(weights[sign].items())) for sign in sorted(weights)
    ]
    return "\n".join(lines)


def prepared(all_pieces: Sequence[Sequence[Piece]], rounds: int) -> list[Sample]:
    """Every posting in its settings, cut by a model that has not seen it."""
    samples = [sample(made, number) for number, pieces in enumerate(all_pieces) for made in settings(pieces, number)]
    for number, pieces in enumerate(drills(), len(all_pieces)):
        samples += [sample(made, number) for at, made in enumerate(settings(pieces, number)) if at in (0, 2)]
    halves = [[one for one in samples if one.number % 2 == half] for half in (0, 1)]
    for half in (0, 1):
        cutter = learn_cuts(halves[half], rounds // 2)
        for one in halves[1 - half]:
            label_units(one, list(segments.cuts_by(cutter.score, one.tokens)))
    return samples


def trained(all_pieces: Sequence[Sequence[Piece]], rounds: int = ROUNDS) -> str:
    """The whole table."""
    samples = prepared(all_pieces, rounds)
    models = {
        "cut": learn_cuts,
        "role": learn_roles,
        "strength": learn_strength,
    }
    return "\n".join([header(), *(bagged(name, learn, samples, rounds) for name, learn in models.items()), ""])


BAGS = 1


def bagged(name: str, learn: Callable[..., Logistic], samples: Sequence[Sample], rounds: int) -> str:
    """The sum of models, each of which has seen the examples in another order and not all of them."""
    total: dict[str, dict[int, int]] = {}
    for bag in range(BAGS):
        own = [one for one in samples if BAGS == 1 or (one.number + bag) % (BAGS + 1)]
        one = learn(own, rounds, bag)
        for sign, weights in one.whole().items():
            mine = total.setdefault(sign, {})
            for label, weight in weights.items():
                mine[label] = mine.get(label, 0) + weight
    kept = {}
    for sign, weights in total.items():
        if own := {label: value for label, weight in weights.items() if (value := (weight + BAGS // 2) // BAGS)}:
            kept[sign] = own
    return written(name, one.labels, kept)


HEADER = "# Weights of the reader of postings, made by bench/build_reader.py from bench/data {}; see lexicon/linear.py."


def header() -> str:
    """The first line, with a sign of the data."""
    data = b"".join(DATA.with_name(name).read_bytes() for name in ("postings.txt", "frames.txt"))
    return HEADER.format(hashlib.sha256(data).hexdigest()[:16])


def main() -> None:
    """Write the table."""
    (FILES / NAME).write_text(trained(postings(DATA.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
