"""Each table is opened once a process, however many ask for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FIXTURES = Path(__file__).parents[2] / "fixtures"
COUNTED = """
import sys
from collections import Counter
from ats_sim.lexicon import table
opened, text = Counter(), table.text
def count(name):
    opened[name] += 1
    return text(name)
table.text = count
from click.testing import CliRunner
from ats_sim.cli import cli
result = CliRunner().invoke(cli, sys.argv[1:])
assert result.exit_code == 0, result.output
print(sum(opened.values()), *(name for name, times in opened.items() if times > 1))
"""


def test_a_check_opens_each_table_once() -> None:
    resume = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
    posting = FIXTURES / "postings" / "ml-engineer.txt"
    command = [sys.executable, "-c", COUNTED, "check", str(resume), "--posting", str(posting)]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert int(found[0]) > 20
    assert found[1:] == []
