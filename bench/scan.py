"""What the 30-second scan and the search for what would change it cost on a resume of two pages.

    python bench/scan.py [--rounds N]        (with the checkout on PYTHONPATH, or installed from it)

The resume is made here: two pages of positions with weak statements, so that the search has most to try. CPU seconds of
this process, the fastest of the rounds; the first round, which loads the word lists, is told apart.
"""

from __future__ import annotations

import argparse
import datetime
import time
from collections.abc import Callable

from ats_sim import counterfactual, pipeline, scan
from ats_sim.model.settings import Settings
from ats_sim.reading import read

SETTINGS = Settings()
AS_OF = datetime.date(2026, 11, 1)
POSTING = """Machine Learning Engineer

Responsibilities
- Build and deploy forecasting models
- Monitor models in production

Requirements
- 5+ years of machine learning engineering
- Python, SQL and Spark
- Kubernetes or Nomad
- Docker
- Airflow
- Feature engineering
- Terraform
- Model monitoring

Nice to have
- Kafka
- Go
"""
STATEMENTS = (
    "Used TensorFlow and Keras to train models for the {place} depot",
    "Worked on data pipelines in Python and pandas for the {place} team",
    "Responsible for the weekly reports of the {place} region",
    "Ran batch jobs on k8s with Helm charts for the {place} planners",
    "Helped with the migration of the {place} warehouse to SQL",
    "Built 14 dashboards in Power BI for the {place} office",
    "Trained a CNN in PyTorch with 94% accuracy on images of the {place} yard",
    "Wrote documentation and attended meetings with the {place} stakeholders",
    "Cut the nightly run of the {place} forecast from 6 hours to 50 minutes",
)
PLACES = ("northern", "southern", "eastern", "western", "coastal", "central")
TITLES = (
    "Data Analyst",
    "Machine Learning Engineer",
    "Data Engineer",
    "Data Scientist",
    "Analyst",
    "Reporting Analyst",
)


def written() -> str:
    """About 750 words in plain text: six positions of nine statements."""
    work = ""
    for number, (title, place) in enumerate(zip(TITLES, PLACES, strict=True)):
        year = 2024 - 2 * number
        said = "\n".join(f"- {text.format(place=place)}" for text in STATEMENTS)
        work += f"{title}, Nordbane {place.title()}\nJanuary {year} - December {year + 1}\n{said}\n\n"
    head = "Robin Quist\nData Analyst\nrobin.quist@example.com | +44 20 7946 0102\n\n"
    study = "EDUCATION\n\nBSc Statistics, Testland University, 2010 - 2013\n\n"
    return f"{head}EXPERIENCE\n\n{work}{study}SKILLS\n\nPython, SQL, Docker, pandas, Power BI\n"


def cpu(call: Callable[[], object]) -> float:
    """CPU seconds of a call."""
    before = time.process_time()
    call()
    return time.process_time() - before


def main() -> None:
    """Print the milliseconds of each part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    text = written()
    document = read(text.encode(), "resume.txt", SETTINGS.limits, SETTINGS.reading)
    parsed = pipeline.parse_resume(document)
    wanted = pipeline.parse_posting(POSTING)
    results = []
    first = cpu(lambda: results.append(pipeline.simulate(parsed, wanted, as_of=AS_OF)))
    [result] = results
    case, findings = result.case, result.findings
    parts: dict[str, Callable[[], object]] = {
        "scan and verdict": lambda: scan.scan(case),
        "matching, scan and verdict": lambda: pipeline.judge(parsed, wanted, findings, as_of=AS_OF),
        "search for what would change it": lambda: counterfactual.what_if(result),
    }
    whatif = counterfactual.what_if(result)
    print(f"{len(text.split())} words, {len(parsed.evidence)} statements, first run {1000 * first:.0f} ms")
    print(f"{result.verdict.disposition}, {len(whatif.changes)} edits, smallest set {len(whatif.smallest)}")
    for name, call in parts.items():
        print(f"{name}: {1000 * min(cpu(call) for _ in range(rounds)):.0f} ms")


if __name__ == "__main__":
    main()
