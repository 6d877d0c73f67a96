"""``serve`` as far as it does not serve: what it refuses to begin with, and what it says when it begins."""

from __future__ import annotations

import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ats_sim.cli import serve
from tests.bulk.made import POSTING, write_pool
from tests.command import run


def told(*words: object, status: int) -> str:
    """The one line on standard error of a call that does not begin."""
    done = run("serve", "--no-browser", *words)
    assert done.returncode == status, done.stderr
    assert done.stdout == b""
    return done.stderr.decode().strip().splitlines()[-1]


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    """The file of an opening."""
    path = tmp_path / "posting.txt"
    path.write_text(POSTING, encoding="utf-8")
    return path


def test_a_port_in_use_is_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"port {port} is in use" in told("--port", port, status=2)


def test_a_desk_needs_an_opening_and_resumes(tmp_path: Path, posting: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "needs an opening" in told(tmp_path, status=2)
    assert "no resumes found" in told(tmp_path / "empty", "--posting", posting, status=3)
    write_pool(tmp_path / "pool", 1)
    assert "nowhere.txt" in told(tmp_path / "pool", "--posting", tmp_path / "nowhere.txt", status=3)
    nothing = tmp_path / "nothing.txt"
    nothing.write_text("Log in to go on.", encoding="utf-8")
    assert "no job posting" in told(tmp_path / "pool", "--posting", nothing, status=3)


def test_decisions_that_cannot_be_kept_are_told_before_the_work(tmp_path: Path, posting: Path) -> None:
    write_pool(tmp_path / "pool", 1)
    other = sqlite3.connect(tmp_path / "theirs.sqlite")
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    line = told(tmp_path / "pool", "--posting", posting, "--decisions", tmp_path / "theirs.sqlite", status=2)
    assert "another program" in line


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert 'pip install "ats-sim[serve]"' in told(status=2)


def test_no_browser_is_told_and_no_reason_to_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: opened.append(url))
    serve._tell("http://127.0.0.1:1/#token=t", "http://127.0.0.1:1/#ticket=once", False)
    said = capsys.readouterr()
    assert "http://127.0.0.1:1/#token=t" in said.out
    assert "keeps nothing" in said.out
    assert "open the address yourself" in said.err
    assert opened == ["http://127.0.0.1:1/#ticket=once"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("ends", [signal.SIGINT, signal.SIGTERM])
def test_it_listens_on_this_machine_only_and_ends_cleanly(ends: signal.Signals) -> None:
    call = [sys.executable, "-m", "ats_sim", "serve", "--no-browser", "--isolated"]
    process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout
    line = process.stdout.readline()
    assert "http://127.0.0.1:" in line
    port = int(line.rpartition(":")[2].partition("/")[0])
    with socket.socket() as here:
        here.connect(("127.0.0.1", port))
    table = Path("/proc/net/tcp").read_text(encoding="ascii") if Path("/proc/net/tcp").exists() else ""
    listening = [row.split()[1] for row in table.splitlines()[1:] if row.split()[3] == "0A"]
    assert all(place.startswith("0100007F") for place in listening if place.endswith(f":{port:04X}"))
    process.send_signal(ends)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0
    assert errors == ""
