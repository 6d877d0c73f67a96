"""``python -m ats_sim`` and the command ``ats-sim``: the command line as a process of its own."""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading

_UNCOLLECTED = 200_000  # ours: objects; one resume makes 130,000, and looking through them frees none


def main() -> None:
    """Run the command line and end this process."""
    gc.set_threshold(_UNCOLLECTED)
    from ats_sim import cli

    try:
        cli.main()
    except SystemExit as stop:
        _leave(stop)


def _leave(stop: SystemExit) -> None:
    """End without taking all values apart; by the usual way where a thread still works or output cannot be written."""
    if threading.active_count() > 1 or not isinstance(stop.code, int):
        raise stop
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        raise stop from None
    os._exit(stop.code)


if __name__ == "__main__":
    main()
