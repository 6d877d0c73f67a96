"""What tests of several folders share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from ats_sim.bulk import pool
from tests.clusters import Cluster

# A shared machine is slow now and then; what must be fast has a bound in CPU time of its own.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A scheduler and two workers; who kills one starts another."""
    with Cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture(autouse=True)
def of_no_build_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the tests run: the program chooses its format by these."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture(scope="session", autouse=True)
def one_server() -> Iterator[None]:
    """Keeps the process that workers are copied from: each screening of a test would start it, which takes a second."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pool, "close_server", lambda: None)
        yield
    pool.close_server()
