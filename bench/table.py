"""Writes docs/bench.md: what reading costs on the fixtures and on any other folders of resumes.

    python bench/table.py [NAME=FOLDER ...]

CPU is measured as in bench/reading.py; time and memory are those of a whole ``ats-sim view`` of each file, in a process
of its own, as a user waits for it. Needs a system with ``os.wait4``.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

from reading import FIXTURES, costs, ratio

TARGET = Path(__file__).resolve().parents[1] / "docs" / "bench.md"
SUFFIXES = (".pdf", ".docx", ".odt", ".rtf", ".html", ".txt", ".doc", ".docm", ".dotx")
HEAD = """# What reading costs

Made by `python bench/table.py`, which measures again and writes this page. "CPU" is the time for reading and outline as
a share of pdfplumber's `extract_words` on the same PDF files in the same run; the bound is 0.6. "Slowest" and "memory"
are the worst of `ats-sim view` on one file, start of the program included; the bounds are 35 s and 600 MB.

| files | number | refused | CPU | slowest | memory |
|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Waited:
    """What one ``ats-sim view`` took: seconds by the clock, the most memory in MB, and whether the file was refused."""

    seconds: float
    memory: float
    refused: bool


def waited(path: Path) -> Waited:
    """Run ``ats-sim view`` on a file and wait for it."""
    start = time.perf_counter()
    words = [sys.executable, "-m", "ats_sim", "view", str(path), "--format", "jsonl"]
    run = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode not in (0, 3):
        raise SystemExit(f"{path}: exit status {run.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Waited(time.perf_counter() - start, usage.ru_maxrss * unit / 1e6, run.returncode == 3)


def row(name: str, folder: Path) -> str:
    """One row of the table."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.name != "posting.txt")
    found = [waited(path) for path in paths]
    if not found:
        raise SystemExit(f"{folder}: no resumes there")
    cpu = costs(folder, 3)
    share = f"{ratio(cpu):.2f}" if cpu else "-"
    slowest, memory = max(one.seconds for one in found), max(one.memory for one in found)
    refused = sum(one.refused for one in found)
    return f"| {name} | {len(found)} | {refused} | {share} | {slowest:.1f} s | {memory:.0f} MB |\n"


def main() -> None:
    """Measure and write the page."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    warnings.simplefilter("ignore")
    given = [word.partition("=") for word in sys.argv[1:]]
    folders = [("the fixtures", FIXTURES), *((name, Path(folder)) for name, _, folder in given)]
    TARGET.write_text(HEAD + "".join(row(name, folder) for name, folder in folders), encoding="utf-8")
    print(TARGET.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
