"""Many files over a real Dask cluster: a scheduler and two workers on loopback."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import ats_sim
from ats_sim.bulk.batch import Batch, build, screen_batch
from ats_sim.bulk.cache import Cache
from ats_sim.bulk.cluster import _parcels, screen_on_cluster
from ats_sim.bulk.here import screen_here
from ats_sim.bulk.pool import screen_in_workers
from ats_sim.bulk.run_key import RunKey
from ats_sim.errors import ConfigError
from ats_sim.model import settings as model
from ats_sim.model.screening import Screening
from tests.bulk.made import POSTING, copy_fixtures, made_run, write_pool
from tests.bulk.poison import crash, screen
from tests.cases import AS_OF, READABLE
from tests.clusters import ROOT, Cluster, wait_until


def _sorted(rows: Iterator[Screening] | list[Screening]) -> list[Screening]:
    return sorted(rows, key=lambda row: row.path)


def _run(store: Path | None = None, seconds: float = 30.0, **cluster: float) -> RunKey:
    """A run with tasks of two files or three."""
    settings = model.Settings(
        limits=model.Limits(seconds=seconds),
        cluster=model.Cluster(**{"task_files": 2} | cluster),  # type: ignore[arg-type]
    )
    return made_run(store, settings)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Readable and unreadable files of several formats, one of them not there, one with a name in no encoding."""
    folder = tmp_path / "pool"
    paths = [*write_pool(folder, 4), *copy_fixtures(folder, *[fixture.name for fixture in READABLE[:2]])]
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    (folder / "empty.md").write_bytes(b"")
    odd = os.fsencode(folder) + b"/\xff.md"
    shutil.copyfile(paths[0], odd)
    return [*map(str, [*paths, folder / "broken.pdf", folder / "empty.md", folder / "nowhere.pdf"]), os.fsdecode(odd)]


def test_a_cluster_gives_the_rows_of_one_process_of_two_and_of_the_store(
    cluster: Cluster, files: list[str], tmp_path: Path
) -> None:
    here = _sorted(screen_here(files, _run()))
    assert sorted(row.error.kind for row in here if row.error) == ["broken", "empty", "missing"]
    assert _sorted(screen_in_workers(files, _run(), 2)) == here
    assert _sorted(screen_on_cluster(files, _run(), cluster.address)) == here
    stored = _run(tmp_path / "store.sqlite")
    for _ in range(2):
        assert _sorted(screen_on_cluster(files, stored, cluster.address)) == here
    assert _sorted(screen_here(files, stored)) == here  # from the rows that the cluster made


def test_what_the_store_has_is_not_sent_and_what_is_new_is(cluster: Cluster, tmp_path: Path) -> None:
    old = list(map(str, write_pool(tmp_path / "pool", 3)))
    run = _run(tmp_path / "store.sqlite")
    first = list(screen_here(old, run))
    [*_, new] = write_pool(tmp_path / "pool", 4)
    seen = list(screen_on_cluster([*old, str(new)], run, cluster.address, crash))
    assert _sorted(seen[:3]) == first
    assert [(row.path, row.error and row.error.kind) for row in seen[3:]] == [(str(new), "crash")]


def test_a_worker_that_is_killed_in_mid_run_loses_nothing(cluster: Cluster, tmp_path: Path) -> None:
    files = list(map(str, write_pool(tmp_path, 60)))
    rows = screen_on_cluster(files, _run(task_files=5), cluster.address)
    done = [next(rows)]
    victim = cluster.workers()[cluster.busy()[0]]
    os.kill(victim, signal.SIGKILL)
    done += rows
    [dead] = [process for process in cluster.processes if process.pid == victim]
    assert dead.wait(10) == -signal.SIGKILL
    assert _sorted(done) == list(screen_here(files, _run()))
    cluster.processes.remove(dead)
    cluster.add_worker()
    cluster.wait_for(2)


def test_poison_costs_its_own_row_and_no_worker_of_the_cluster(cluster: Cluster, tmp_path: Path) -> None:
    good = list(map(str, write_pool(tmp_path, 4)))
    kinds = {"kill": "crash", "leave": "crash", "burn": "time", "swell": "memory"}
    bad = [str(tmp_path / f"{name}.md") for name in kinds]
    for path in bad:
        Path(path).write_text("# Poison\n", encoding="utf-8")
    before = cluster.workers()
    run = _run(seconds=1.0, task_files=4)
    rows = {row.path: row for row in screen_on_cluster([*bad, *good], run, cluster.address, screen)}
    assert sorted(rows) == sorted([*bad, *good])
    assert [rows[path] for path in good] == list(screen_here(good, run))
    found = {Path(path).stem: error.kind for path in bad if (error := rows[path].error)}
    assert found == kinds
    assert cluster.workers() == before


def test_a_file_that_kills_every_worker_is_found_and_costs_its_own_row(tmp_path: Path) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 2)))
    poison = tmp_path / "pool" / "worker.md"
    poison.write_text("# Poison\n", encoding="utf-8")
    strict = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with Cluster(tmp_path / "cluster", 1, "--nanny", **strict) as nannied:
        first = nannied.workers()
        rows = _sorted(screen_on_cluster([str(poison), *files], _run(task_files=3), nannied.address, screen))
        assert rows[:2] == list(screen_here(files, _run()))
        assert [(row.path, row.error and row.error.kind) for row in rows[2:]] == [(str(poison), "crash")]
        nannied.wait_for(1)
        assert set(nannied.workers().values()).isdisjoint(first.values())
    assert b"Worker process still alive" not in (nannied.folder / "worker.log").read_bytes()


@pytest.fixture
def another(tmp_path: Path) -> str:
    """A folder with another version of the package."""
    folder = tmp_path / "another"
    shutil.copytree(ROOT / "ats_sim", folder / "ats_sim", ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "ats_sim" / "errors.py").open("a", encoding="utf-8") as file:
        file.write("# another version\n")
    return str(folder)


def test_a_scheduler_with_other_code_or_none_is_refused(another: str, tmp_path: Path) -> None:
    (tmp_path / "broken" / "ats_sim").mkdir(parents=True)
    (tmp_path / "broken" / "ats_sim" / "__init__.py").write_text("raise ImportError\n", encoding="utf-8")
    for folder, says in ((another, r"has ats-sim \S+ on "), (tmp_path / "broken", "cannot say which ats-sim it has")):
        with Cluster(tmp_path / "cluster", 0, PYTHONPATH=str(folder)) as other:
            with pytest.raises(ConfigError, match=rf"^the scheduler tcp://127.0.0.1:\d+ {says}.*would not be the same"):
                next(screen_on_cluster(["a.md"], _run(), other.address))
            (other.folder / "scheduler.json").unlink()


def test_a_worker_with_other_code_is_refused(cluster: Cluster, another: str, tmp_path: Path) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 1)))
    other = cluster.add_worker(PYTHONPATH=another)
    cluster.wait_for(3)
    with pytest.raises(
        ConfigError, match=r"^the worker tcp://127.0.0.1:\d+ has ats-sim \S+ on .*would not be the same"
    ):
        next(screen_on_cluster(files, _run(), cluster.address))
    other.terminate()
    other.wait(20)
    cluster.processes.remove(other)
    cluster.wait_for(2)
    assert [row.error for row in screen_on_cluster(files, _run(), cluster.address)] == [None]


def test_a_batch_of_other_code_is_refused_by_a_worker_that_joined_late(cluster: Cluster, tmp_path: Path) -> None:
    from distributed import Client

    [path] = write_pool(tmp_path, 1)
    batch = Batch(_run(), f"{build()} another", {str(path): path.read_bytes()})
    with Client(cluster.address, set_as_default=False) as client:
        said = client.submit(screen_batch, batch, pure=False).result(timeout=60)
    assert re.fullmatch(rf"the worker tcp://\S+ has ats-sim {re.escape(build())}, here is .* another: .*", said)
    assert "Robin Quist" not in repr(batch)


def test_a_run_that_is_left_early_takes_its_work_back(cluster: Cluster, tmp_path: Path) -> None:
    rows = screen_on_cluster(list(map(str, write_pool(tmp_path, 40))), _run(), cluster.address)
    assert next(rows).error is None
    rows.close()  # type: ignore[attr-defined]
    wait_until(lambda: not cluster.busy())


def test_a_cluster_that_is_not_there_has_no_workers_or_goes_away_is_one_line(tmp_path: Path) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 40)))
    quick = _run(connect_seconds=1.0, worker_seconds=1.0)
    with Cluster(tmp_path / "cluster", 0) as lone:
        with pytest.raises(ConfigError, match=f"{lone.address}: it has no workers; start one with: dask worker"):
            next(screen_on_cluster(files, quick, lone.address))
        lone.add_worker()
        lone.wait_for(1)
        rows = screen_on_cluster(files, quick, lone.address)
        next(rows)
        lone.processes[0].kill()
        with pytest.raises(ConfigError, match="its workers are gone"):
            list(rows)
        lone.add_worker()
        lone.wait_for(1)
        rows = screen_on_cluster(files, quick, lone.address)
        next(rows)
        lone.scheduler.kill()
        with pytest.raises(ConfigError, match="the connection to the scheduler was lost"):
            list(rows)
        with pytest.raises(ConfigError, match=f"{lone.address}: no scheduler answers there .*; start one with"):
            next(screen_on_cluster(files, quick, lone.address))


@pytest.mark.parametrize("says", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n"])
def test_something_else_at_the_address_is_one_line(says: bytes) -> None:
    with contextlib.ExitStack() as opened:
        server = opened.enter_context(socket.create_server(("127.0.0.1", 0)))

        def answer() -> None:
            connection, _ = server.accept()
            opened.enter_context(connection).sendall(says)

        answering = threading.Thread(target=answer)
        answering.start()
        address = f"tcp://127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(ConfigError, match=f"{address}: no scheduler answers there"):
            next(screen_on_cluster(["a.md"], _run(connect_seconds=0.5), address))
        answering.join()


@pytest.mark.parametrize("address", ["nonsense://x", "tcp://", "tcp://127.0.0.1:99999", "not an address", "\x1b[31m"])
def test_an_address_that_is_none_is_one_line(address: str) -> None:
    with pytest.raises(ConfigError, match="no scheduler answers there"):
        next(screen_on_cluster(["a.md"], _run(connect_seconds=0.5), address))


def test_files_are_dealt_out_twenty_or_more_a_task_and_not_too_many_bytes(tmp_path: Path) -> None:
    files = list(map(str, write_pool(tmp_path, 65)))
    batches = [list(one) for one in _parcels(files, made_run(), Cache(None), "") if isinstance(one, dict)]
    assert [len(batch) for batch in batches] == [22, 22, 21]
    assert sorted(path for batch in batches for path in batch) == files
    assert [batch[0] for batch in batches] == files[:3]
    size = Path(files[0]).stat().st_size
    small = list(_parcels(files, _run(task_files=65, task_bytes=3 * size + 9), Cache(None), ""))
    assert [len(one) for one in small if isinstance(one, dict)] == [3] * 21 + [2]


def test_the_python_interface_takes_a_scheduler(cluster: Cluster, tmp_path: Path) -> None:
    write_pool(tmp_path, 3)
    rows = ats_sim.screen([tmp_path], POSTING, as_of=AS_OF, scheduler=cluster.address)
    assert _sorted(rows) == _sorted(ats_sim.screen([tmp_path], POSTING, as_of=AS_OF))
    with pytest.raises(ConfigError, match="leave them out"):
        ats_sim.screen([tmp_path], POSTING, as_of=AS_OF, scheduler=cluster.address, jobs=2)
