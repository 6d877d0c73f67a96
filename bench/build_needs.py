"""Builds ``ats_sim/lexicon/files/expressions.index`` from the expressions in the code and in the tables.

    python bench/build_needs.py

Run it after adding or changing expressions: one that the index does not know is right, but is always compiled.
"""

from __future__ import annotations

import gc
import pkgutil
import sys
from importlib import import_module
from inspect import signature
from pathlib import Path

import ats_sim
from ats_sim.lexicon.expressions import INDEX, Expression, index_text
from ats_sim.lexicon.patterns import all_rows, regex
from ats_sim.lexicon.posting_patterns import begins, groups

TARGET = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / INDEX


def expressions() -> set[tuple[str, int]]:
    """All expressions that are made when modules are imported and their cached functions without arguments are called,
    and those of the tables."""
    for module in pkgutil.walk_packages(ats_sim.__path__, "ats_sim."):
        if module.name.endswith(("__main__", "preload")):  # these two run when they are imported
            continue
        for value in list(vars(import_module(module.name)).values()):
            if hasattr(value, "cache_info") and value.__module__ == module.name and not signature(value).parameters:
                value()
    for name in all_rows():
        regex(name)
    for group in groups(""):
        begins(group, "", 0, 0)
    gc.unfreeze()  # a worker of `screen` sets its modules aside
    return {(one.pattern, one.flags_given) for one in gc.get_objects() if type(one) is Expression}


def main() -> None:
    """Write the index."""
    text = index_text(expressions())
    TARGET.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {len(text.encode())} bytes\n")


if __name__ == "__main__":
    main()
