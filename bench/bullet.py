"""What ``ats-sim bullet`` costs for 1,000 lines from standard input, start-up included, beside Python's own start.

    python bench/bullet.py [--lines N] [--rounds N]

The lines are those of tests/evidence/lines.tsv, made different from each other by a place at their end, so that nothing
is graded twice. The fastest of the rounds counts. CPU seconds are of this machine; the ratio travels better.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import resource
import subprocess
import sys
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "tests" / "evidence" / "lines.tsv"


def lines(count: int) -> str:
    """So many different lines."""
    with TABLE.open(encoding="utf-8") as file:
        texts = [row["text"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    chosen = itertools.islice(itertools.cycle(texts), count)
    return "".join(f"{text.rstrip('.')} at site {number}\n" for number, text in enumerate(chosen))


def seconds(*words: str, text: str = "") -> float:
    """CPU seconds of one call of Python."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *words], input=text.encode(), stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the fastest round of each format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    text = lines(asked.lines)
    start = min(seconds("-c", "") for _ in range(asked.rounds))
    print(f"Python's start alone: {start:.2f} s")
    for format_ in ("jsonl", "text"):
        call = ("-m", "ats_sim", "bullet", "--isolated", "--format", format_)
        one, all_ = (min(seconds(*call, text=part) for _ in range(asked.rounds)) for part in ("Used SQL\n", text))
        print(
            f"{format_}: {all_:.2f} s for {asked.lines} lines ({one:.2f} s for one), {all_ / start:.0f} times the start"
        )


if __name__ == "__main__":
    main()
