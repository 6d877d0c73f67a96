"""How long the desk of ``ats-sim serve`` takes for 5,000 rows: search, filter, sort, other weights, scrolling.

    python bench/desk.py [--rows N]

The rows are made up; the server is a thread of this process, the browser Chromium without a window (with Selenium and
chromedriver; without them only the server's part is told). Of the browser: from the input to the drawn rows. Seconds of
the clock, on this machine; medians of several turns.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import uvicorn

from ats_sim.bulk.decisions import Decisions
from ats_sim.bulk.run_key import RunKey
from ats_sim.cli.options import as_of_date
from ats_sim.desk import Desk, asset
from ats_sim.model.fits import Credits, Fit
from ats_sim.model.screening import Identity, Person, Screening
from ats_sim.model.settings import Settings
from ats_sim.page import Engine
from ats_sim.page.readers import readers_here
from ats_sim.pipeline import read_posting
from ats_sim.serving.application import application
from ats_sim.serving.run import address, listening

ROOT = Path(__file__).resolve().parents[1]
POSTING = ROOT / "fixtures" / "postings" / "ml-engineer.txt"
NAMES = ("Alder", "Birk", "Castell", "Dorn", "Elm", "Farrow", "Grau", "Holt", "Iver", "Jonk")
LIMIT = 200  # milliseconds


def row(number: int, chance: random.Random, asked: int) -> Screening:
    """One made-up row."""
    person = Person(
        f"{chance.choice(NAMES)} {chance.choice(NAMES)} {number}", f"p{number}@example.com", title="Engineer"
    )
    things = ("Python", "SQL", "Docker", "Kubernetes", "Airflow", "Kafka", "logistics", "production")
    return Screening(
        f"pool/{number:05}.pdf",
        fit=Fit(round(100 * chance.random(), 1), chance.random(), chance.random(), 0.5, 0.4, 1.0),
        disposition=chance.choice(("advance", "borderline", "reject")),
        filtered="pass",
        literal_score=50.0,
        understood_score=60.0,
        answers=(True, False, True),
        years=round(10 * chance.random(), 1),
        missing=tuple(chance.sample(things, 3)),
        note="Results with numbers that have to do with this opening. " * 2,
        content=f"{number:064x}",
        person=person,
        identity=Identity(f"{number}"),
        credits=Credits(*(tuple(chance.random() for _ in range(asked)) for _ in range(3))),
    )


def timed(work: Callable[[int], Any], turns: int = 7) -> float:
    """The median in milliseconds."""
    times = []
    for turn in range(turns):
        start = time.perf_counter()
        work(turn)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def told(name: str, milliseconds: float) -> None:
    """Print one figure beside the limit."""
    print(f"{name:38}{milliseconds:6.0f} ms  {'' if milliseconds <= LIMIT else f'over {LIMIT}'}")


def in_browser(url: str) -> None:
    """What a person waits for."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={tempfile.mkdtemp()}")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver") or ""))
    try:
        driver.set_script_timeout(120)
        driver.get(url)
        while "were read" not in driver.find_element("id", "progress-text").text:
            time.sleep(0.1)
        for name, work in STEPS.items():
            times = [driver.execute_async_script(f"{MEASURE}({work})(arguments[0], done)", turn) for turn in range(7)]
            told(f"browser: {name}", statistics.median(times))
    finally:
        driver.quit()


MEASURE = """
const finish = arguments[arguments.length - 1];
const body = document.querySelector('#list tbody');
const begun = performance.now();
const done = () => requestAnimationFrame(() => requestAnimationFrame(() => finish(performance.now() - begun)));
const drawn = (then) => { const seen = new MutationObserver(() => { seen.disconnect(); then(); });
  seen.observe(body, {childList: true}); };
"""
STEPS = {
    "search": """(turn, done) => { drawn(done);
        const field = document.getElementById('search');
        field.value = ['holt', '', 'kafka', 'birk', 'grau 1', 'elm', ''][turn];
        field.dispatchEvent(new Event('input')); }""",
    "filter": """(turn, done) => { drawn(done);
        const field = document.getElementById('by-disposition');
        field.value =
            ['advance', '', 'reject', '', 'borderline', 'reject', ''][turn];
        field.dispatchEvent(new Event('change')); }""",
    "sort": """(turn, done) => { drawn(done);
        document.querySelector(['.c-years', '.c-fit', '.c-who', '.c-rank'][turn % 4] + ' button').click(); }""",
    "other weights, with the server": """(turn, done) => { drawn(done);
        const field = document.querySelector('#weights select');
        field.value = ['2', '3', '5', '0.5', '0', '2', '1'][turn]; field.dispatchEvent(new Event('change')); }""",
    "scroll by a thousand rows": """(turn, done) => { drawn(done);
        document.getElementById('scroller').scrollTop = 20000 * ((turn % 4) + 1); }""",
}


def main() -> None:
    """Print what each step takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=5_000)
    count = parser.parse_args().rows
    chance = random.Random(7)  # noqa: S311 - made-up rows
    readers = readers_here(Settings())
    run = RunKey(read_posting(POSTING), Settings(), as_of_date(None))
    with tempfile.TemporaryDirectory() as folder:
        decisions = Decisions(Path(folder) / "decisions.sqlite", "bench")
        files = [f"pool/{number:05}.pdf" for number in range(count)]
        desk = Desk(files, run, 1, decisions, readers, blind=False)
        reading = desk._reading
        reading.rows.extend(row(number, chance, len(run.posting.requirements)) for number in range(count))
        reading.finished = True
        engine = Engine(Settings(), lambda: as_of_date(None), readers)
        told("server: all rows", timed(lambda _: desk.answer("desk-rows", {}, {}), 3))
        weights = [{"parts": {"title": turn + 1.0}, "things": {"Kafka": 3.0}} for turn in range(7)]
        told("server: other weights", timed(lambda turn: desk.answer("desk-order", {"weights": weights[turn]}, {})))
        if not shutil.which("chromedriver"):
            return
        at = listening(None)
        number = at.getsockname()[1]

        def ask(operation: str, payload: Any, given: Any) -> Any:
            return (desk if operation.startswith("desk-") else engine).answer(operation, payload, given)

        app = application(ask, port=number, token="bench", file_bytes=1_000_000, home="desk.html", find=asset)  # noqa: S106
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))  # type: ignore[arg-type]
        threading.Thread(target=server.run, args=([at],), daemon=True).start()
        in_browser(address(number, "bench"))
    print(f"{count} rows; load of the machine {os.getloadavg()[0]:.1f}")
    os._exit(0)


if __name__ == "__main__":
    main()
