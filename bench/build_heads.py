"""Writes the nouns with which names of the layers end to ``ats_sim/lexicon/files/heads.txt``.

    python bench/build_heads.py

A word is taken that closes, before "of", "for" and the like, at least two names of ESCO's knowledge and tasks: what
such a word closes is a thing of some trade ("purchase ledgers", "wound care"). Run it after a change in
``files/layers``. Acts ("maintaining") are left out: what they are done to is the thing.
"""

from __future__ import annotations

import re
from collections import Counter

from ats_sim.lexicon.table import FILES, split, stream

LEAST = 2  # names; ours: a word that closes one name alone may be a slip
LETTERS = 4  # ours: shorter words are signs or everyday words
HEADER = (
    "# Last words of names in layers/esco.tsv and layers/esco_tasks.tsv (see ATTRIBUTION.md), by bench/build_heads.py."
)


def main() -> None:
    """Write the file."""
    count: Counter[str] = Counter()
    for name in ("layers/esco.tsv", "layers/esco_tasks.tsv"):
        for row in stream(name):
            for label in (row["label"], *split(row["aliases"])):
                own = re.split(r" (?:of|for|in|to|with|on|from|by|at) ", label.rstrip("?~").lower())[0].split()
                if own and own[-1].isalpha() and len(own[-1]) >= LETTERS and not own[-1].endswith("ing"):
                    count[own[-1]] += 1
    kept = sorted(word for word, number in count.items() if number >= LEAST)
    (FILES / "heads.txt").write_text("\n".join([HEADER, *kept, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
