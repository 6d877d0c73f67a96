"""What reading a resume costs, as a share of pdfplumber's own ``extract_words`` on the same files in the same run.

    python bench/reading.py [FOLDER] [--rounds N]

Both are done in turn, file by file, and the fastest of the rounds counts for each file: a ratio of CPU times, which a
slower or busier machine changes little. The default folder is that of the fixtures; only its PDF files are read.
"""

from __future__ import annotations

import argparse
import io
import logging
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

from ats_sim import outline, reading
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Settings

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "resumes"
SETTINGS = Settings()


@dataclass(frozen=True)
class Cost:
    """CPU seconds for one file: ours for reading and outline, pdfplumber's for its words."""

    name: str
    ours: float
    theirs: float


def costs(folder: Path, rounds: int) -> list[Cost]:
    """The costs of all PDF files below a folder that can be read, in the order of their names."""
    found: list[Cost] = []
    for path in sorted(folder.rglob("*.pdf")):
        data = path.read_bytes()
        try:
            _ours(data)
        except ReadingError:
            continue
        _theirs(data)
        ours, theirs = zip(*((_seconds(_ours, data), _seconds(_theirs, data)) for _ in range(rounds)), strict=True)
        found.append(Cost(str(path.relative_to(folder)), min(ours), min(theirs)))
    return found


def ratio(found: Sequence[Cost]) -> float:
    """All of our time by all of theirs."""
    return sum(cost.ours for cost in found) / sum(cost.theirs for cost in found)


def _seconds(work: Callable[[bytes], object], data: bytes) -> float:
    start = time.process_time()
    work(data)
    return time.process_time() - start


def _ours(data: bytes) -> object:
    return outline.outline(reading.read(data, "resume.pdf", SETTINGS.limits, SETTINGS.reading))


def _theirs(data: bytes) -> object:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [page.extract_words() for page in pdf.pages]


def main() -> None:
    """Print the cost of each file and of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FIXTURES)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    warnings.simplefilter("ignore")
    found = costs(given.folder, given.rounds)
    for cost in found:
        print(f"{cost.ours * 1e3:8.1f} ms {cost.theirs * 1e3:8.1f} ms  {cost.ours / cost.theirs:5.2f}  {cost.name}")
    print(f"{len(found)} files, ratio {ratio(found):.2f}")


if __name__ == "__main__":
    main()
