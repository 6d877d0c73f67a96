"""How far one machine's workers scale: what the process that hands files out and takes rows uses for each file.

    python bench/ceiling.py [--files N] [--jobs 1 4 8] [--rows N]

Workers give a made row at once instead of reading anything, so all that is measured is the parent's own CPU: it is the
ceiling, since there is one parent. Then a list of so many rows is ranked and summed up, with the memory it takes.
"""

from __future__ import annotations

import argparse
import datetime
import os
import resource
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace

from ats_sim import reading
from ats_sim.bulk.cache import Cache
from ats_sim.bulk.likeness import sketch
from ats_sim.bulk.pool import in_workers
from ats_sim.bulk.ranking import ranked
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.summary import summed_up
from ats_sim.bulk.warm import RESUME
from ats_sim.bulk.worker import failed
from ats_sim.model.case import ParsedResume
from ats_sim.model.fits import Credits, Fit
from ats_sim.model.screening import Identity, Person, Screening
from ats_sim.model.settings import Limits, Reading, Settings
from ats_sim.pipeline import parse_resume, read_posting

POSTING = "Data Analyst\n\nRequirements\n\n- Python\n- SQL\n- Kafka\n- 3+ years of experience\n"
_SKETCH = sketch(" ".join(f"word{n}" for n in range(300)))


def row_of(path: str) -> Screening:
    """A row as large as a read resume's."""
    number = int(path)
    return Screening(
        path=f"resumes/{number:07}.pdf",
        fit=Fit(number * 7919 % 1000 / 10, 0.5, 0.5, 0.5, 0.5, 0.5),
        disposition="reject" if number % 3 else "advance",
        filtered="pass",
        literal_score=50.0,
        understood_score=60.0,
        answers=(True, False, True),
        strength="the latest title, Data Analyst, is close to the posting's",
        risk="12 of 20 statements say nothing that can be checked",
        years=8.9,
        level="senior",
        missing=("Kafka",),
        flags=("vague", "missing_some"),
        note="Reads as a data analyst of 8.9 years; what is required is shown in part, and little of it has a result.",
        pages=2,
        content=f"{number:064x}",
        person=Person("Robin Quist", f"robin{number}@example.com", f"+44 20 {number:08}", "Data Analyst", "Firm"),
        identity=Identity(f"{number:024x}", f"{number + 1:024x}", "f" * 24),
        newest="2024-03",
        sketch=number.to_bytes(8, "big") + _SKETCH[8:],
        credits=Credits((1.0,) * 12, (1.0,) * 12, (0.6,) * 12),
        document="resume",
    )


def kept_row(path: str) -> Screening:
    """The same, kept in the store with a parsed resume beside it, as a worker does."""
    global _cache
    if _cache is None:
        _cache = Cache(Path(os.environ["CEILING_STORE"]))
        document = reading.read(RESUME, "resume.md", Limits(), Reading())
        _parsed.append(parse_resume(document))
    _cache.keep_parsed(path, "version", _parsed[0])
    _cache.keep_result(path, "run", row_of(path))
    return row_of(path)


_cache: Cache | None = None  # of this worker
_parsed: list[ParsedResume] = []


def _own() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def handing_out(files: int, jobs: int, store: Path | None = None) -> None:
    """Print the parent's CPU for each file with so many workers; with a store they only write to it."""
    run = RunKey(read_posting(POSTING), Settings(), datetime.date(2026, 11, 1))
    rows = in_workers([str(number) for number in range(files)], run, jobs, kept_row if store else row_of, failed)
    next(rows)
    before, start = _own(), time.monotonic()
    count = sum(1 for _ in rows)
    used, clock = _own() - before, time.monotonic() - start
    if store:
        print(f"{jobs} workers that only write to one store: {count / clock:,.0f} a second by the clock")
        return
    print(f"{jobs} workers: {1e3 * used / count:.2f} ms of CPU a file in the parent, {count / clock:,.0f} a second")


def listing(count: int) -> None:
    """Print what a list of so many rows takes."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows = [replace(row_of(str(number)), credits=Credits()) for number in range(count)]
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    start = _own()
    pool = ranked(rows)
    summed_up([row for _, row in pool], read_posting(POSTING))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    used = _own() - start
    print(f"{count:,} rows: {held / count:.2f} kB, {most / count:.2f} kB while they are ranked, {used:.1f} s of CPU")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=4_000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 4, 8])
    parser.add_argument("--rows", type=int, default=100_000)
    given = parser.parse_args()
    for jobs in given.jobs:
        handing_out(given.files, jobs)
    with tempfile.TemporaryDirectory() as folder:
        for jobs in given.jobs:
            store = Path(folder) / f"{jobs}.sqlite"
            os.environ["CEILING_STORE"] = str(store)
            handing_out(given.files, jobs, store)
    listing(given.rows)


if __name__ == "__main__":
    main()
