"""``screen`` on a Dask cluster as a user calls it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from tests.bulk.made import POSTING, copy_fixtures, write_pool
from tests.cli.conftest import Ran
from tests.clusters import ROOT, Cluster, wait_until

WORDS = ("screen", "resumes", "--posting", "posting.txt", "--as-of", "2026-11-01")
Call = Callable[..., Ran]


@pytest.fixture
def pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a folder of resumes with one that is broken, a posting beside it."""
    write_pool(tmp_path / "resumes", 4)
    copy_fixtures(tmp_path / "resumes", "ml-engineer-latex", "accountant-docx")
    (tmp_path / "resumes" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def nobody() -> str:
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"tcp://127.0.0.1:{server.getsockname()[1]}"


def _process(*words: str, stdout: int | IO[bytes] = subprocess.PIPE, **environment: str) -> subprocess.Popen[bytes]:
    """The command as a process of its own, so that also what libraries print at its end is seen."""
    return subprocess.Popen(
        [sys.executable, "-m", "ats_sim", *words],
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def test_jobs_the_store_and_a_cluster_give_the_same_bytes(ran: Call, cluster: Cluster, pool: Path) -> None:
    ways: tuple[tuple[str, ...], ...] = (
        ("--jobs", "1", "--no-cache"),
        ("--jobs", "2", "--no-cache"),
        ("--jobs", "0", "--store", "store.sqlite"),
        ("--jobs", "0", "--store", "store.sqlite"),
        ("--scheduler", cluster.address, "--no-cache"),
        ("--engine", "dask", "--scheduler", cluster.address, "--store", "other.sqlite"),
        ("--jobs", "0", "--store", "other.sqlite"),
    )
    lists = set[bytes]()
    for way in ways:
        done = ran(*WORDS, "--format", "jsonl", "-o", "list.jsonl", *way)
        assert done.status == 3, done.err  # of the broken file
        lists.add((pool / "list.jsonl").read_bytes())
    [whole] = lists
    assert [json.loads(line)["rank"] for line in whole.splitlines()] == [1, 2, 3, 4, 5, 6, None]
    streamed = ran(*WORDS, "--format", "jsonl", "--scheduler", cluster.address, "--no-cache").out
    assert sorted(re.sub(r'"rank":\d+', '"rank":null', whole.decode()).splitlines()) == sorted(streamed.splitlines())


@pytest.mark.usefixtures("pool")
def test_the_address_may_be_of_dasks_own_configuration(cluster: Cluster) -> None:
    words = (*WORDS, "--engine", "dask", "--no-cache", "--format", "jsonl")
    out, err = _process(*words, DASK_SCHEDULER_ADDRESS=cluster.address).communicate(timeout=60)
    assert len(out.splitlines()) == 7
    assert "\n7 files, 6 read" in err.decode()


def test_no_scheduler_there_is_one_line_and_leaves_nothing(pool: Path, nobody: str) -> None:
    short = pool / "short.toml"
    short.write_text("[cluster]\nconnect_seconds = 0.5\n", encoding="utf-8")
    before = sorted(pool.rglob("*"))
    words = (*WORDS, "--scheduler", nobody, "--no-cache", "--config", "short.toml", "-o", "list.csv", "--format", "csv")
    process = _process(*words)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert out == b""
    (line,) = (one for one in err.decode().splitlines() if one.startswith("ats-sim: "))  # behind what was read
    assert re.fullmatch(rf"ats-sim: {nobody}: no scheduler answers there \(.*\); start one with: .*", line)
    assert sorted(pool.rglob("*")) == before


def test_interrupted_it_says_so_and_takes_its_work_back(cluster: Cluster, pool: Path) -> None:
    write_pool(pool / "resumes", 400)
    words = (*WORDS, "--scheduler", cluster.address, "--store", "store.sqlite", "--format", "jsonl")
    listed = pool / "listed.jsonl"
    with listed.open("wb") as out:
        process = _process(*words, stdout=out)
    wait_until(lambda: listed.stat().st_size)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    lines = listed.read_bytes().splitlines()
    assert all(json.loads(line)["path"] for line in lines)
    last = [line for line in err.decode().splitlines() if line.startswith("ats-sim: ") and "broken.pdf" not in line]
    assert last[0] == (
        f"ats-sim: interrupted, {403 - len(lines)} of 403 files are not done and the same command goes on from here"
    )
    assert b"Traceback" not in err
    wait_until(lambda: not cluster.busy())


@pytest.mark.usefixtures("pool")
@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--engine", "dask"), "DASK_SCHEDULER_ADDRESS"),
        (("--scheduler", ""), "--scheduler tcp://HOST:8786"),
        (("--scheduler", "tcp://127.0.0.1:9", "--engine", "local"), "contradict each other"),
        (("--scheduler", "tcp://127.0.0.1:9", "--jobs", "2"), "leave it out"),
        (("--engine", "dask", "--jobs", "0"), "leave it out"),
        (("--engine", "spark"), "'spark' is not one of"),
    ],
)
def test_wrong_usage_has_status_two(ran: Call, words: tuple[str, ...], says: str) -> None:
    done = ran(*WORDS, *words)
    assert (done.status, done.out) == (2, "")
    assert says in done.err.splitlines()[-1]


@pytest.mark.usefixtures("pool")
def test_without_the_extra_the_line_names_it(ran: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = ran(*WORDS, "--scheduler", "tcp://127.0.0.1:9")
    assert (done.status, done.out) == (2, "")
    assert re.fullmatch(r'ats-sim: .*pip install "ats-sim\[dask\]"\n', done.err)
