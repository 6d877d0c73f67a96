"""``ats-sim`` called in this process: the same status and the same bytes as a process of its own, without its start.

tests/cli/test_process.py holds the two equal for every command.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Counts:
    """What a process of a command loaded and made; ``tables`` and ``patterns`` with each time they were.

    ``compiled`` are those of the patterns that were compiled from their text, for which no code was kept.
    """

    modules: frozenset[str]
    tables: tuple[str, ...]
    patterns: tuple[str, ...]
    compiled: tuple[str, ...]
    collections: int


_COUNTED = """
import _sre, atexit, gc, json, re, runpy, sys
path, tables, patterns, compiled, made, compile_ = sys.argv.pop(1), [], [], [], _sre.compile, re._compiler.compile
def opened(event, words):
    if event == "open" and str(words[0]).endswith((".tsv", ".index")):
        tables.append(words[0])
sys.addaudithook(opened)
_sre.compile = lambda pattern, *rest: patterns.append(str(pattern)) or made(pattern, *rest)
re._compiler.compile = lambda pattern, flags=0: compiled.append(str(pattern)) or compile_(pattern, flags)
def collections():
    return sum(one["collections"] for one in gc.get_stats())
def tell():
    with open(path, "w", encoding="utf-8") as file:
        json.dump([sorted(sys.modules), list(map(str, tables)), patterns, compiled, collections() - before], file)
atexit.register(tell)
before = collections()
runpy.run_module("ats_sim", run_name="__main__", alter_sys=True)
"""


def start(*words: object, stdin: bytes = b"", cwd: Path | None = None) -> tuple[Done, Counts]:
    """The same as a process of its own, which costs a second, and what it did for it."""
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "counts.json"
        call = [sys.executable, "-c", _COUNTED, str(counts), *map(str, words)]
        done = subprocess.run(call, input=stdin, capture_output=True, check=False, cwd=cwd)
        modules, tables, patterns, compiled, collections = json.loads(counts.read_text(encoding="utf-8"))
    return done, Counts(frozenset(modules), tuple(tables), tuple(patterns), tuple(compiled), collections)
