"""Folders of made resumes to screen, and a posting for them."""

from __future__ import annotations

import shutil
from pathlib import Path

from ats_sim.bulk.run_key import RunKey
from ats_sim.model.settings import Settings
from ats_sim.pipeline import read_posting
from tests.cases import AS_OF, FIXTURES
from tests.written import resume_text

POSTING = "Data Analyst\n\nRequirements\n\n- Python\n- SQL\n- Kafka\n- 3+ years of experience\n- Bachelor's degree\n"

STRONG = [
    "Cut the cost of monthly reports by 40% with SQL and Python dashboards used by 900 people",
    "Deployed a churn model in Python on Kafka that raised retention from 81% to 88%",
]
WEAK = ["Worked on various things", "Used Python for analysis"]


def write_pool(folder: Path, count: int = 6) -> list[Path]:
    """So many Markdown resumes of different people, strong and weak in turn."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        text = resume_text(
            (f"Data Analyst, Firm {number}", "Jan 2018 - present", [*(STRONG, WEAK)[number % 2], f"Led team {number}"]),
            name="Robin Quist",
        )
        path = folder / f"resume-{number:03}.md"
        text = text.replace("robin.quist@", f"robin.quist{number}@").replace("7946 0102", f"7946 {1000 + number}")
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def copy_fixtures(folder: Path, *names: str) -> list[Path]:
    """Copies of made PDF and DOCX resumes."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in names:
        source = next(path for path in (FIXTURES / "resumes" / name).iterdir() if path.stem == "resume")
        paths.append(folder / f"{name}{source.suffix}")
        shutil.copyfile(source, paths[-1])
    return paths


def made_run(store: Path | None = None, settings: Settings | None = None) -> RunKey:
    """A run for ``POSTING``."""
    return RunKey(read_posting(POSTING), settings or Settings(), AS_OF, store)
