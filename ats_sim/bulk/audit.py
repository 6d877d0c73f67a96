"""Selection rates, impact ratios and scoring rates of a screened pool.

The definitions are those of New York City's rules on automated employment decision tools (6 RCNY 5-301) and of the
four-fifths rule of the US Uniform Guidelines (29 CFR 1607.4(D)). A flag is a reason to look, not a finding of law.
"""

from __future__ import annotations

import csv
import io
import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from statistics import median

from ats_sim.errors import ConfigError
from ats_sim.model.audit import Audit, GroupRate
from ats_sim.model.screening import Screening

_FOUR_FIFTHS = 0.8  # 29 CFR 1607.4(D)
_SMALL = 0.02  # 6 RCNY 5-301: categories below 2 % of the data may be left out of the ratios

Groups = Mapping[str, Mapping[str, str]]
"""Category to file to group."""


def read_groups(data: bytes, name: str) -> Groups:
    """The groups of a CSV file: a header "file" and a column a category; an empty cell is an unknown group.

    Raises ``ConfigError`` for a table that is not so, or that names a file twice.
    """
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError("audit", f"{name}: this is no CSV in UTF-8 ({error}); save it as such") from error
    head = [cell.strip() for cell in rows[0]] if rows else []
    if len(head) < 2 or head[0].lower() != "file" or len(set(head)) < len(head):
        raise ConfigError("audit", f"{name}: its first line must name the columns: file,group (or several categories)")
    groups: dict[str, dict[str, str]] = {category: {} for category in head[1:]}
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(head) or row[0] in groups[head[1]]:
            raise ConfigError("audit", f"{name}, line {number}: a file once and {len(head)} cells are expected")
        for category, cell in zip(head[1:], row[1:], strict=True):
            groups[category][row[0]] = cell.strip()
    return groups


def audited(rows: Sequence[Screening], groups: Groups, selected: Collection[str], selected_by: str) -> Audit:
    """The rates of every group and of every intersection of two or more categories.

    ``selected`` are the paths of the rows that count as selected. A row's file is looked up by its path, then by its
    name without folders.
    """
    read = sorted((row for row in rows if row.error is None), key=lambda row: row.path)
    middle = median([row.understood_score or 0.0 for row in read]) if read else 0.0
    rates: list[GroupRate] = []
    unknown: list[tuple[str, int]] = []
    for categories in _together(tuple(groups)):
        named = {row.path: " x ".join(_group(groups[category], row.path) for category in categories) for row in read}
        known = [row for row in read if all(_group(groups[category], row.path) for category in categories)]
        label = " x ".join(categories)
        unknown.append((label, len(read) - len(known)))
        rates += _rates(label, known, named, selected, middle)
    here = {path for row in read for path in (row.path, os.path.basename(row.path))}
    absent = {file for files in groups.values() for file in files} - here
    return Audit(len(read), selected_by, tuple(rates), tuple(unknown), len(absent))


def _together(categories: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for size in range(1, len(categories) + 1):
        yield from combinations(categories, size)


def _group(files: Mapping[str, str], path: str) -> str:
    return files.get(path) or files.get(os.path.basename(path), "")


def _rates(
    label: str, rows: Sequence[Screening], named: Mapping[str, str], selected: Collection[str], middle: float
) -> Iterator[GroupRate]:
    sizes = Counter(named[row.path] for row in rows)
    chosen = Counter(named[row.path] for row in rows if row.path in selected)
    above = Counter(named[row.path] for row in rows if (row.understood_score or 0.0) > middle)
    most = max((chosen[group] / size for group, size in sizes.items()), default=0.0)
    highest = max((above[group] / size for group, size in sizes.items()), default=0.0)
    for group, size in sorted(sizes.items()):
        impact = chosen[group] / size / most if most else None
        scoring = above[group] / size / highest if highest else None
        yield GroupRate(
            category=label,
            group=group,
            size=size,
            selected=chosen[group],
            selection_rate=chosen[group] / size,
            impact_ratio=impact,
            scoring_rate=above[group] / size,
            scoring_ratio=scoring,
            flagged=any(ratio is not None and ratio < _FOUR_FIFTHS for ratio in (impact, scoring)),
            small=size < _SMALL * len(rows),
        )
