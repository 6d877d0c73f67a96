"""A signal that a kind of employer looks for is not shown.

## What it finds

With `--lens`: each signal of the lens that no statement shows. It is raised as `lens_coding` (Google: code written by
hand), `lens_ownership` and `lens_customers` (Amazon), `lens_breadth` (startups); the words looked for stand in
`lexicon/files/lenses.tsv`, a signal a row.

## Why it matters

Some employers say in public what they ask for beside the craft. A resume that shows it needs no call to find out.

Source: what guides for candidates say of such employers, not what the employers do; Amazon publishes its leadership
principles.

## Example

- Before:
  [lens] google
- After:
  [lens] google
  Implemented the triage list of two wards from scratch; waiting fell by 20%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.lenses import signals
from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason


def _check(case: Case) -> Iterator[Reason]:
    lens = case.settings.scan.lens
    for signal in signals():
        if signal.lens == lens and not any(signal.pattern.search(proof.highlight.text) for proof in case.evidence):
            text = f"seen through the {lens} lens, no statement shows {signal.asks}"
            yield Reason(text, variant=signal.name)


FLAG = Flag(
    "lens",
    _check,
    "doubt",
    cause="lens",
    question="Which of your work shows what this kind of employer looks for?",
)
