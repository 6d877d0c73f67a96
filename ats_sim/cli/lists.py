"""The lists of a screening: one for each opening, made of the rows of its files."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from ats_sim.bulk.letters import application_of, attached, owners_of
from ats_sim.bulk.paths import Discovery, shown
from ats_sim.bulk.people import blinded
from ats_sim.bulk.ranking import Ranked, ranked
from ats_sim.bulk.reweigh import reweighed, without_credits
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.version import whole_version
from ats_sim.model.screening import Move, Screening

if TYPE_CHECKING:
    from ats_sim.reporting.records.screen import MadeRecord


class Opening(Struct):
    """One posting of a run: how it was read (``run``), and its rows.

    ``name`` is its path. ``weighs`` says that the run has weights with which the rows were not made. ``rows_before``
    are those of the list that this one is held against, None for none. ``warned``: it was told that none can be kept.
    """

    name: str
    run: RunKey
    weighs: bool = False
    warned: bool = False
    rows: list[Screening] = field(default_factory=list)
    rows_before: list[Screening] | None = None

    def take(self, row: Screening, before: Screening | None) -> Screening:
        """Add the row of a file, weighed; ``before`` is that for the posting as it was, None where it is the same."""
        mine = reweighed(row, self.run.posting, self.run.settings) if self.weighs else row
        self.rows.append(without_credits(mine))
        if self.rows_before is not None:
            self.rows_before.append(without_credits(before or row))
        return self.rows[-1]


class Marks(Struct):
    """What is known of files beside their rows: what they came with, when they were written."""

    exported: Mapping[str, str]
    days: dict[str, str]

    def on(self, row: Screening) -> Screening:
        """The row with its marks."""
        return replace(
            row,
            file_date=self.days.get(row.path),
            source=shown(application_of(row.path, self.exported)) or None,
        )


def marks_of(found: Discovery) -> Marks:
    """The marks of all files of a run."""
    days = {}
    for file in found.files:
        try:
            written = os.stat(file.partition("!/")[0] if "!/" in file and not os.path.exists(file) else file).st_mtime
            days[shown(file)] = datetime.datetime.fromtimestamp(written, datetime.UTC).date().isoformat()
        except (OSError, ValueError, OverflowError):
            continue
    return Marks({shown(file): row for file, row in found.exported.items()}, days)


def made(run: RunKey) -> MadeRecord:
    """What all rows of a run were made with."""
    return {
        "version": whole_version(),
        "posting": run.posting_hash,
        "settings": run.settings_hash,
        "as_of": run.as_of.isoformat(),
    }


def best_openings(openings: Sequence[Opening]) -> dict[str, str]:
    """The opening that each file fits best, by the file's path; of equal fits the one named first."""
    best: dict[str, tuple[float, str]] = {}
    for opening in openings:
        for row in opening.rows:
            if row.fit and (row.path not in best or row.fit.score > best[row.path][0]):
                best[row.path] = row.fit.score, opening.name
    return {path: name for path, (_, name) in best.items()}


def ranked_list(
    opening: Opening, marks: Marks, best: Mapping[str, str], *, blind: bool
) -> tuple[tuple[Ranked, ...], tuple[Move, ...]]:
    """The ranked rows of an opening with all that is known beside them, and whose rank changed."""
    rows = [marks.on(row) for row in opening.rows]
    if best:
        rows = [replace(row, opening=opening.name, best_opening=best.get(row.path)) for row in rows]
    owners = owners_of(rows, marks.exported)
    before = opening.rows_before
    if blind:
        names = {row.path: blinded(row).path for row in rows}
        owners = {names[letter]: names[owner] for letter, owner in owners.items()}
        rows = [blinded(row) for row in rows]
        before = before and [blinded(row) for row in before]
    pool = attached(ranked(rows), owners)
    if before is None:
        return pool, ()
    was = {path: rank for rank, row in ranked(before) if rank is not None for path in (row.path, *row.versions)}
    return tuple((rank, replace(row, rank_before=was.get(row.path))) for rank, row in pool), _moves(pool, was)


def _moves(pool: Iterable[Ranked], was: Mapping[str, int]) -> tuple[Move, ...]:
    """Whose rank changed; a person whose other version stands for them now has moved only if the rank is another."""
    ranks = {row.path: rank for rank, row in pool if rank is not None}
    moved = [Move(path, was.get(path), rank) for path, rank in ranks.items() if was.get(path) != rank]
    last = len(ranks) + 1
    return tuple(sorted(moved, key=lambda one: (-abs((one.before or last) - (one.after or last)), one.after or last)))
