"""``ats-sim`` called in this process: the same status and the same bytes as a process of its own, without its start.

tests/cli/test_process.py holds the two equal for every command.
"""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from ats_sim.cli import main

Done = subprocess.CompletedProcess[bytes]


def run(*words: object, stdin: bytes = b"", cwd: Path | None = None) -> Done:
    """What the command line leaves behind; ``--jobs`` still starts workers."""
    taken, out, err = io.BytesIO(stdin), io.BytesIO(), io.BytesIO()
    streams = {
        "stdin": io.TextIOWrapper(taken, "utf-8", "surrogateescape"),
        "stdout": io.TextIOWrapper(out, "utf-8", "strict"),
        "stderr": io.TextIOWrapper(err, "utf-8", "backslashreplace", write_through=True),
    }
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "argv", ["ats-sim", *map(str, words)])
        for name, stream in streams.items():
            patched.setattr(sys, name, stream)
        if cwd:
            patched.chdir(cwd)
        with pytest.raises(SystemExit) as stop:
            main()
        streams["stdout"].flush()
    assert isinstance(stop.value.code, int)
    return Done(words, stop.value.code, out.getvalue(), err.getvalue())


def start(*words: object, stdin: bytes = b"", cwd: Path | None = None) -> Done:
    """The same as a process of its own, which costs a second."""
    call = [sys.executable, "-m", "ats_sim", *map(str, words)]
    return subprocess.run(call, input=stdin, capture_output=True, check=False, cwd=cwd)
