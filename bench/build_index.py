"""Builds ``ats_sim/lexicon/files/skills.index`` from the tables in ``skills/``, ``layers/`` and ``told/``.

    python bench/build_index.py

Run it after every change of those tables; a test holds the two together. The same tables give the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from ats_sim.lexicon.skills import INDEX, written_index

TARGET = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / INDEX


def main() -> None:
    """Write the index."""
    text = written_index()
    TARGET.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {len(text.encode())} bytes\n")


if __name__ == "__main__":
    main()
