"""How long the page of ``ats-sim serve`` waits for the server: a dropped resume, an edited statement, a mended posting.

    python bench/page.py [--rounds N]

A server as a process of its own is asked over HTTP, as the page asks it. "First" is a file that it has not seen (its
name and bytes are new), with its report; "edit" other words for one statement. Seconds of the clock, on this machine.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import re
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

from ats_sim.model.settings import Settings
from ats_sim.page import Engine, Upload
from ats_sim.serving.envelope import sealed
from ats_sim.serving.guard import TOKEN_HEADER

ROOT = Path(__file__).resolve().parents[1]
AS_OF = datetime.date(2026, 11, 1)
RESUMES = ("ml-engineer-latex", "kaggle-graduate-typst", "data-analyst-chromium", "staff-nurse-libreoffice")
POSTING = (ROOT / "fixtures" / "postings" / "ml-engineer.txt").read_text(encoding="utf-8")


class Server:
    """The server, and questions to it."""

    def __init__(self, *words: str) -> None:
        call = [sys.executable, "-m", "ats_sim", "serve", "--no-browser", "--isolated", *words]
        self.process = subprocess.Popen(call, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline() if self.process.stdout else ""
        told = re.search(r"(http://[\d.:]+)/#token=(\S+)", line)
        if told is None:
            raise SystemExit("the server printed no address")
        self.url, self.token = told.groups()

    def ask(self, operation: str, payload: dict[str, Any], files: dict[str, Upload]) -> tuple[float, dict[str, Any]]:
        """The seconds that an answer took, and the answer."""
        body = sealed(payload, files)
        request = urllib.request.Request(  # noqa: S310 - the server's own address
            f"{self.url}/api/{operation}", body, {TOKEN_HEADER: self.token}
        )
        start = time.perf_counter()
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            whole = answer.read()
        return time.perf_counter() - start, json.loads(whole)


def processor() -> list[float]:
    """The seconds of the processor for an edited statement, in this process: what a busy machine does not lengthen."""
    engine = Engine(Settings(), lambda: AS_OF)
    found = []
    for name in RESUMES:
        files = {"resume": Upload("a.pdf", (ROOT / "fixtures" / "resumes" / name / "resume.pdf").read_bytes())}
        first = engine.answer("simulate", {"posting": {"text": POSTING}}, files)["statements"][0]["start"]
        for turn in range(6):
            edit = {"start": first, "text": f"Cut the waiting time of {turn} callers by {turn + 10}% with SQL"}
            before = time.process_time()
            engine.answer("simulate", {"posting": {"text": POSTING}, "statements": [edit]}, files)
            found.append(time.process_time() - before)
    return found


def main() -> None:
    """Print medians and the slowest of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=8)
    rounds = parser.parse_args().rounds
    server = Server("--as-of", "2026-11-01")
    try:
        times: dict[str, list[float]] = {"first": [], "again": [], "edit": [], "posting": []}
        for number, name in zip(range(rounds), itertools.cycle(RESUMES), strict=False):
            data = (ROOT / "fixtures" / "resumes" / name / "resume.pdf").read_bytes() + b"\n%" + str(number).encode()
            files = {"resume": Upload(f"{name}-{number}.pdf", data)}
            payload: dict[str, Any] = {"posting": {"text": POSTING}, "report": True}
            seconds, answer = server.ask("simulate", payload, files)
            times["first"].append(seconds)
            times["again"].append(server.ask("simulate", payload, files)[0])
            for turn in range(4):
                text = f"Cut the waiting time of {turn + 40} callers a day by {number + 10}% with SQL and Python"
                edit = {"start": answer["statements"][turn % len(answer["statements"])]["start"], "text": text}
                times["edit"].append(
                    server.ask("simulate", {"posting": {"text": POSTING}, "statements": [edit]}, files)[0]
                )
                line = {"index": turn, "now": "struck"}
                mended = {"posting": {"text": POSTING, "lines": [line]}}
                times["posting"].append(server.ask("simulate", mended, files)[0])
        times["edit, the processor alone"] = processor()
        for what, all_ in times.items():
            middle, worst = statistics.median(all_), max(all_)
            print(f"{what:26} median {1000 * middle:5.0f} ms, slowest {1000 * worst:5.0f} ms, of {len(all_)}")
    finally:
        server.process.terminate()
        server.process.wait()


if __name__ == "__main__":
    main()
