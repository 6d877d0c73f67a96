"""Ctrl-C is neither lost nor let in between what belongs together."""

from __future__ import annotations

import contextlib
import os
import signal

import pytest

from ats_sim.cli.interrupts import Interrupts


def _press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_it_is_raised_at_once_where_it_does_no_harm() -> None:
    with pytest.raises(KeyboardInterrupt), Interrupts().watched():
        _press()


def test_a_block_that_holds_it_ends_first() -> None:
    interrupts, done = Interrupts(), list[str]()

    def work() -> None:
        with interrupts.held():
            _press()
            done.append("counted")
            done.append("printed")
        done.append("next")

    with pytest.raises(KeyboardInterrupt), interrupts.watched():
        work()
    assert done == ["counted", "printed"]


def test_one_that_a_library_swallowed_is_raised_behind_the_next_block() -> None:
    interrupts, done = Interrupts(), list[str]()

    def work() -> None:
        with contextlib.suppress(KeyboardInterrupt):
            _press()
        with interrupts.held():
            done.append("row")
        done.append("next")

    with pytest.raises(KeyboardInterrupt), interrupts.watched():
        work()
    assert done == ["row"]


def test_who_listened_before_listens_again() -> None:
    before = signal.getsignal(signal.SIGINT)
    interrupts = Interrupts()
    with interrupts.watched(), interrupts.held():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
