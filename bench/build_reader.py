"""Trains the reader of postings and writes its weights to ``ats_sim/lexicon/files/reader.txt``.

    python bench/build_reader.py [LABELLED...]

The postings of ``data/postings.txt`` were made for this: every employer and word in them is invented. Their markup says
what each line is and where its terms stand (``data/README.md``). LABELLED are further files in this markup. The table
of the project was also trained on 452 public postings that were labelled so; their sentences belong to others and are
not handed on (``data/README.md``). Each posting is shown to the model in several settings (glued, wrapped, without
marks), since real ones come that way. The same data give the same bytes.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from reader_data import DATA, Piece, postings, settings
from reader_drills import drills
from reader_lessons import (
    Sample,
    label_units,
    learn_cuts,
    learn_facets,
    learn_roles,
    learn_strength,
    learn_terms,
    sample,
)
from reader_model import Logistic

from ats_sim.lexicon.linear import NAME
from ats_sim.lexicon.table import FILES
from ats_sim.posting import segments

ROUNDS = 4
MADE, DRILLED = (0, 1, 2, 4), (0, 2)
"""The settings in which made postings, and those put together from sentences, are shown; labelled ones in all."""


def written(name: str, labels: Sequence[str], weights: dict[str, dict[int, int]]) -> str:
    """A model as the table holds it."""
    lines = [f"={name} {' '.join(labels)}"]
    lines += [
        sign + "\t" + " ".join(f"{n}:{value}" for n, value in sorted(weights[sign].items())) for sign in sorted(weights)
    ]
    return "\n".join(lines)


def prepared(made: Sequence[Sequence[Piece]], labelled: Sequence[Sequence[Piece]]) -> list[Sample]:
    """Every posting in its settings, cut by a model that has not seen it."""
    samples: list[Sample] = []
    number = 0
    for pieces, shown in (*((one, MADE) for one in made), *((one, DRILLED) for one in drills())):
        samples += [sample(one, number) for at, one in enumerate(settings(pieces, number)) if at in shown]
        number += 1
    for pieces in labelled:
        samples += [sample(one, number) for one in settings(pieces, number)]
        number += 1
    halves = [[one for one in samples if one.number % 2 == half] for half in (0, 1)]
    for half in (0, 1):
        cutter = learn_cuts(halves[half], 1)
        for one in halves[1 - half]:
            label_units(one, list(segments.cuts_by(cutter.score, one.tokens)))
    return samples


def trained(made: Sequence[Sequence[Piece]], labelled: Sequence[Sequence[Piece]], header: str) -> str:
    """The whole table."""
    samples = prepared(made, labelled)
    models: dict[str, Callable[[Sequence[Sample], int], Logistic]] = {
        "cut": learn_cuts,
        "role": learn_roles,
        "strength": learn_strength,
        "facet": learn_facets,
        "term": learn_terms,
    }
    learned = {name: learn(samples, ROUNDS) for name, learn in models.items()}
    return "\n".join([header, *(written(name, one.labels, one.whole()) for name, one in learned.items()), ""])


HEADER = "# Weights of the reader of postings, by bench/build_reader.py from bench/data {}{}; see lexicon/linear.py."


def main(labelled: Sequence[Path]) -> None:
    """Write the table."""
    more = [path.read_bytes() for path in labelled]
    own = b"".join(DATA.with_name(name).read_bytes() for name in ("postings.txt", "frames.txt"))
    data = [hashlib.sha256(one).hexdigest()[:16] for one in (own, *more)]
    header = HEADER.format(data[0], "".join(f" and labelled postings {one}" for one in data[1:]))
    texts = [one for raw in more for one in postings(raw.decode())]
    (FILES / NAME).write_text(trained(postings(DATA.read_text(encoding="utf-8")), texts, header), encoding="utf-8")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
