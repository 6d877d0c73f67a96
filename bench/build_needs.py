"""Builds ``ats_sim/lexicon/files/expressions.index`` from the expressions in the code and in the tables.

    python bench/build_needs.py

Beside it ``expressions.code``: what this Python compiles them to, and which engines compile them to the same, asked of
the other Pythons that stand on the path. Run it after adding or changing expressions: one that the index does not know
is right, but is always compiled.
"""

from __future__ import annotations

import ast
import gc
import json
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from inspect import signature
from pathlib import Path

import ats_sim
from ats_sim.lexicon import compiled
from ats_sim.lexicon.expressions import INDEX, Expression, expression, index_text, key
from ats_sim.lexicon.patterns import all_rows, regex
from ats_sim.lexicon.posting_patterns import begins, groups

TARGET = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / INDEX
OTHERS = ("python3.12", "python3.13", "python3.14", "python3.15")


def expressions() -> set[tuple[str, int]]:
    """All expressions that are made when modules are imported and their cached functions without arguments are called,
    those that stand inside functions, and those of the tables."""
    for module in pkgutil.walk_packages(ats_sim.__path__, "ats_sim."):
        if module.name.endswith(("__main__", "preload")):  # these two run when they are imported
            continue
        for value in list(vars(import_module(module.name)).values()):
            if hasattr(value, "cache_info") and value.__module__ == module.name and not signature(value).parameters:
                value()
    for file in Path(ats_sim.__file__).parent.rglob("*.py"):
        for pattern, flags in written(file.read_text(encoding="utf-8")):
            expression(pattern, flags)
    for name in all_rows():
        regex(name)
    for group in groups(""):
        begins(group, "", 0, 0)
    gc.unfreeze()  # a worker of `screen` sets its modules aside
    return {(one.pattern, one.flags_given) for one in gc.get_objects() if type(one) is Expression}


def written(code: str) -> Iterator[tuple[str, int]]:
    """The expressions that stand as literals in a module's code, with their flags."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "expression":
            try:
                given = [eval(ast.unparse(word), {"re": re}) for word in node.args]  # noqa: S307 our own code
            except NameError:  # put together out of other parts, so made when the module is imported
                continue
            if isinstance(given[0], str):
                yield given[0], int(given[1]) if len(given) > 1 else 0


_ELSEWHERE = """
import json, runpy, sys
its = runpy.run_path(sys.argv[1])
sys.stdout.buffer.write(its["engine"]().encode() + b"\\n" + its["entries_of"](json.load(sys.stdin)))
"""


def agreeing(pythons: Iterable[str], given: Sequence[tuple[str, str, int]], entries: bytes) -> Iterator[str]:
    """The engines of other Pythons that compile all expressions to the same."""
    for python in pythons:
        call = [python, "-c", _ELSEWHERE, compiled.__file__]
        done = subprocess.run(call, input=json.dumps(given).encode(), capture_output=True, check=False)
        engine, _, found = done.stdout.partition(b"\n")
        if done.returncode == 0 and found == entries:
            yield engine.decode()


def main() -> None:
    """Write the index and the compiled expressions."""
    found = expressions()
    TARGET.write_text(index_text(found), encoding="utf-8")
    given = sorted((key(*one), *one) for one in found)
    entries = compiled.entries_of(given)
    engines = {compiled.engine(), *agreeing(filter(shutil.which, OTHERS), given, entries)}
    compiled.FILE.write_bytes(compiled.file_bytes(engines, entries))
    for path in (TARGET, compiled.FILE):
        sys.stdout.write(f"{path.name}: {path.stat().st_size} bytes\n")
    sys.stdout.write(f"the same for {len(engines)} engines\n")


if __name__ == "__main__":
    main()
