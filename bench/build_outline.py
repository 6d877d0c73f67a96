"""Builds ``ats_sim/lexicon/files/row_weights.tsv``: what signs weigh for the kinds of rows.

    pip install python-crfsuite
    python -m bench.build_outline [DOCUMENTS]

Its only material are made resumes (``bench/made``), whose truth is exact. Trained is a linear chain over the rows of
whole documents, five times, each time on two thirds of the documents and with another share of the signs left out at
random, so that no sign is leant on alone; the mean is kept in hundredths. Steps that no resume makes (from a statement
to a row of another section without a heading) never happen. The same version of python-crfsuite gives the same bytes.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import get_args

import pycrfsuite

from ats_sim.lexicon.row_weights import NEVER
from ats_sim.model.resume import SectionKind
from ats_sim.outline.headings import find_headings
from ats_sim.outline.rows import read_rows
from ats_sim.outline.signs import row_signs
from ats_sim.outline.unwrapping import whole_rows
from bench.made.flow import Made
from bench.made.resumes import make

TABLE = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / "row_weights.tsv"
HEADER = """# What each sign of a row weighs for each kind of row, in hundredths: see row_weights.py.
# Learned from made resumes by bench/build_outline.py.
sign\tweights
"""
LEFT_OUT = (0.05, 0.1, 0.2, 0.3, 0.4)
"""The share of signs left out in each training. Ours."""
SETTINGS = {"c1": 5, "c2": 0.1, "max_iterations": 40, "feature.minfreq": 3, "feature.possible_transitions": True}
LEAST = 4
"""Hundredths: a lesser weight is left out."""
_LINE = re.compile(r"  \(\d+\) (.*) --> (\S+): (-?[\d.e+-]+)$")
_KNOWN = {"work": "H", "education": "J", "skills": "K"}

Weights = dict[tuple[str, str], float]


def examples(count: int) -> Iterator[tuple[list[list[str]], str]]:
    """The signs and kinds of the rows of made resumes."""
    for seed in range(count):
        made = make(seed)
        rows = whole_rows(read_rows(made.document))
        if rows:
            yield row_signs(rows, find_headings(rows)), kinds(made, [row.line.span.start for row in rows])


def kinds(made: Made, starts: list[int]) -> str:
    """The kind of each row, in capitals within entries whose first row has the date."""
    dates = [begin for begin, _, label in made.spans if label in "Dd"]
    ends = {line.span.start: line.span.end for line in made.document.lines}
    found, first = "", False
    for start in starts:
        kind = made.rows.get(start, "o")
        if kind in "wge":
            first = any(start <= date < ends[start] for date in dates)
        found += kind.upper() if first and kind in "wvbmef" else kind
    return found


def trained(data: list[tuple[list[list[str]], str]], number: int) -> tuple[Weights, Weights]:
    """The weights of signs and of steps of one training."""
    rng = Random(100 + number)  # noqa: S311
    trainer = pycrfsuite.Trainer(verbose=False)
    for index, (signs, labels) in enumerate(data):
        if (index + number) % 3:
            kept = [[sign for sign in row if rng.random() > LEFT_OUT[number]] for row in signs]
            trainer.append(kept, list(labels))
    trainer.select("lbfgs")
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        model, dump = f"{folder}/model", f"{folder}/dump"
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        tagger.dump(dump)
        text = Path(dump).read_text(encoding="utf-8")
    steps, _, signs = text.partition("STATE_FEATURES")
    return _weights(signs), _weights(steps.partition("TRANSITIONS")[2])


def _weights(text: str) -> Weights:
    found = filter(None, map(_LINE.match, text.splitlines()))
    return {(match.group(1), match.group(2)): float(match.group(3)) for match in found}


def never(here: str, after: str) -> bool:
    """Whether no resume has a row of the one kind right behind one of the other."""
    work, study = "wvgbmWVBM", "efdEF"
    inner = "vbmVBMfdF"
    crossed = (here in "wvb" and after in "VBM") or (here in "WVB" and after in "vbm")
    left = (here in work and after in "osc") or (here in study and after in "sc")
    entered = here in "ocs" and (after in inner or (here == "s" and after in "oc") or (here == "c" and after == "s"))
    return crossed or left or entered or (here in "HJK" and after == "c") or (here == "K" and after in "weWEvo")


def lines(signs: Weights, steps: Weights, labels: str) -> Iterator[str]:
    """The lines of the table."""
    for here in labels:
        row = {after: round(100 * steps.get((here, after), 0.0)) for after in labels}
        row |= {after: NEVER for after in labels if never(here, after)}
        yield f"> {here}\t" + "|".join(f"{after}:{weight}" for after, weight in row.items() if weight)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (sign, label), weight in sorted(signs.items()):
        found[sign][label] = round(100 * weight)
    for kind in get_args(SectionKind):
        for label in "HJKL":  # what a heading with known words heads is known
            if kind != "other" and label != _KNOWN.get(kind, "L"):
                found[f"O{kind}"][label] = found[f"O{kind}"].get(label, 0) - 300
    for sign, row in sorted(found.items()):
        kept = {label: weight for label, weight in sorted(row.items()) if abs(weight) >= LEAST}
        if kept:
            yield f"{sign}\t" + "|".join(f"{label}:{weight}" for label, weight in kept.items())


def main() -> None:
    """Write the table."""
    data = list(examples(int(sys.argv[1]) if len(sys.argv) > 1 else 2500))
    signs: Weights = defaultdict(float)
    steps: Weights = defaultdict(float)
    for number in range(len(LEFT_OUT)):
        for mean, part in zip((signs, steps), trained(data, number), strict=True):
            for key, weight in part.items():
                mean[key] += weight / len(LEFT_OUT)
    labels = "".join(sorted({label for _, labels in data for label in labels}))
    TABLE.write_text(HEADER + "\n".join(lines(signs, steps, labels)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
