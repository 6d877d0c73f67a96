"""The limits of time on one file: the processor's decides, the clock's is a guard, and each says what to do."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ats_sim import reading
from ats_sim.bulk.paths import READABLE
from ats_sim.cli.deadline import deadline
from ats_sim.errors import LimitError
from ats_sim.reading import costs
from tests.cli.conftest import Ran


def _burn(*_: object, **__: object) -> None:
    while True:
        with contextlib.suppress(Exception):  # as a library does that swallows what it can
            sum(range(1000))


def _wait(*_: object, **__: object) -> None:
    time.sleep(20)


def test_who_burns_is_stopped_by_the_processor() -> None:
    start = time.process_time()
    with pytest.raises(LimitError) as stop, deadline(0.2, 60.0, "resume.pdf"):
        _burn()
    assert 0.1 < time.process_time() - start < 2.0  # the clock of the limit ticks coarsely on a busy machine
    assert stop.value.kind == "time"
    assert stop.value.message == (
        "resume.pdf: it took more than 0.2 s of processor time and was stopped; print it to a new PDF and try that"
    )


def test_who_waits_is_stopped_by_the_clock_and_the_machine_is_blamed() -> None:
    start = time.monotonic()
    with pytest.raises(LimitError) as stop, deadline(60.0, 0.2, "resume.pdf"):
        _wait()
    assert 0.15 < time.monotonic() - start < 10.0
    assert stop.value.kind == "busy"
    assert stop.value.message == (
        "resume.pdf: it was stopped after 0.2 s by the clock with processor time left: this machine is busy, or the "
        "file slow to come; run the command again"
    )


def test_who_waits_for_its_turn_is_not_stopped() -> None:
    with deadline(0.2, 60.0, "resume.pdf"):
        time.sleep(0.4)


def test_all_is_as_before_behind_it() -> None:
    def state() -> tuple[object, ...]:
        handlers = [signal.getsignal(number) for number in (signal.SIGPROF, signal.SIGALRM)]
        timers = (signal.ITIMER_PROF, signal.ITIMER_REAL, signal.ITIMER_VIRTUAL)
        return (*handlers, *map(signal.getitimer, timers))

    before = state()
    with deadline(5.0, 5.0, "resume.pdf"):
        assert not set(state()) & set(before)
    assert state() == before
    with pytest.raises(LimitError), deadline(0.1, 60.0, "resume.pdf"):
        _burn()
    assert state() == before


def test_a_thread_has_no_timer_to_set() -> None:
    done: list[bool] = []

    def work() -> None:
        with deadline(0.01, 0.01, "resume.pdf"):
            time.sleep(0.05)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


def test_a_library_that_never_comes_back_ends_with_the_process() -> None:
    script = (
        "import collections, itertools\nfrom ats_sim.cli.deadline import deadline\n"
        "with deadline(0.1, 60.0, 'resume.pdf'):\n    collections.deque(itertools.repeat(0), maxlen=0)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=60).returncode == -signal.SIGVTALRM


@pytest.mark.parametrize("suffix", sorted(READABLE))
def test_the_advice_fits_the_kind_of_file(suffix: str) -> None:
    lines = (
        costs.too_long(30.0, f"a/resume{suffix}"),
        costs.crashed(f"a/resume{suffix}"),
        costs.too_large(1_000_000_000, f"a/resume{suffix.upper()}"),
    )
    text = suffix in (".txt", ".md", ".markdown", ".json")
    for line in lines:
        assert ("PDF" in line) != text
        assert ("new PDF" in line) == (suffix == ".pdf")
        assert ("browser" in line) == suffix.startswith((".htm", ".xhtm"))
        assert "--ocr" not in line


@pytest.mark.parametrize(
    ("work", "factor", "says"),
    [(_burn, 100.0, "took more than 0.2 s of processor time"), (_wait, 2.0, "was stopped after 0.4 s by the clock")],
)
def test_a_command_says_it_in_one_line(
    ran: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, work: Any, factor: float, says: str
) -> None:
    (tmp_path / "short.toml").write_text(f"[limits]\nseconds = 0.2\nclock_factor = {factor}\n", encoding="utf-8")
    (tmp_path / "resume.md").write_text("# Robin Quist\n", encoding="utf-8")
    monkeypatch.setattr(reading, "read", work)
    done = ran("view", tmp_path / "resume.md", "--config", tmp_path / "short.toml")
    assert (done.status, done.out.strip(), done.err.count("\n")) == (3, "", 1)
    assert says in done.err
