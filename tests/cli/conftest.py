"""The command line called in this process, with its output as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.command import run


@dataclass(frozen=True)
class Ran:
    """What a call left behind."""

    status: int
    out: str
    err: str


@pytest.fixture
def ran() -> Callable[..., Ran]:
    """Calls ``ats-sim`` with words and standard input."""

    def call(*words: object, stdin: bytes = b"") -> Ran:
        done = run(*words, stdin=stdin)
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call
