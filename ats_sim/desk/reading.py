"""A pool as it is read in the background, and its order by any weights."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.bulk import screened
from ats_sim.bulk.cache import Remembered
from ats_sim.bulk.people import blinded, versions
from ats_sim.bulk.ranking import Ranked
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.worker import FileScreener, failed, fault
from ats_sim.domain.reweighing import Scale, Shares, Weighing, shares_of, things_of
from ats_sim.errors import AtsSimError
from ats_sim.model.fits import Fit
from ats_sim.model.screening import Failure, Screening


class Order(Struct, frozen=True):
    """An order of rows: ``indices`` from the best to the last, of which the first ``people`` have a rank. ``older`` are
    other files of a person, each with the index of the one that stands in the list."""

    rows: list[Screening]
    fits: list[Fit | None]
    indices: list[int]
    people: int
    older: dict[int, int]

    @property
    def ranks(self) -> list[int | None]:
        """The rank of each of the ``indices``."""
        return [*range(1, self.people + 1), *[None] * (len(self.indices) - self.people)]

    @property
    def others(self) -> dict[int, list[int]]:
        """The other files of a person, by the one that stands in the list."""
        found: dict[int, list[int]] = {}
        for index, first in self.older.items():
            found.setdefault(first, []).append(index)
        return found


class Reading:
    """One reading of all files for one posting. ``rows`` only grows; a row's index in it names it."""

    def __init__(self, number: int, files: Sequence[str], run: RunKey, jobs: int) -> None:
        self.number, self.files, self.run = number, list(files), run
        self.rows: list[Screening] = []
        self.error = ""
        self.finished = False
        self._jobs = jobs
        self._stopped = False
        self._started = time.monotonic()
        self.things = things_of(run.posting, run.settings)
        self._shares: list[Shares] = []
        self._turn = threading.Lock()
        self._people: tuple[int, tuple[tuple[int, ...], ...]] = (0, ())

    def start(self) -> None:
        """Begin; rows come from now on."""
        threading.Thread(target=self._read, name=f"reading {self.number}", daemon=True).start()

    def stop(self) -> None:
        """Read no more files; what was read stays."""
        self._stopped = True

    def again(self, run: RunKey) -> Reading:
        """Another reading of the same files, which has not begun."""
        return Reading(self.number + 1, self.files, run, self._jobs)

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes if it goes on as so far; None while that cannot be told."""
        done = len(self.rows)
        if self.finished or not done:
            return None
        return (time.monotonic() - self._started) / done * (len(self.files) - done)

    def _read(self) -> None:
        try:
            rows = screened(self.files, self.run, min(self._jobs, len(self.files)) or None)
            for row in rows:
                self.rows.append(row)
                if self._stopped:
                    break
            if isinstance(rows, Iterator) and hasattr(rows, "close"):
                rows.close()
        except AtsSimError as error:
            self.error = error.message
        except Exception as error:  # the page stays, and says it
            self.error = fault(error)
        self.finished = True

    def people(self, rows: Sequence[Screening]) -> tuple[tuple[int, ...], ...]:
        """The files of one person by index, the newest first; looked for once for so many rows."""
        if self._people[0] != len(rows):
            self._people = (len(rows), versions(rows))
        return self._people[1]

    def order(self, weighing: Weighing) -> Order:
        """The rows by some weights, as ``bulk.ranking.ranked`` orders them by their own."""
        rows = list(self.rows)
        fits = self._fits(rows, weighing)
        older: dict[int, int] = {}
        for group in self.people(rows):
            judged = [index for index in group if fits[index]]
            older |= dict.fromkeys(judged[1:], judged[0] if judged else -1)
        order = sorted((index for index, fit in enumerate(fits) if fit), key=lambda at: _key(rows[at], fits[at]))
        unjudged = sorted((index for index, fit in enumerate(fits) if not fit), key=lambda at: rows[at].rank_key)
        people = [index for index in order if index not in older]
        behind = [index for index in order if index in older]
        return Order(rows, fits, [*people, *behind, *unjudged], len(people), older)

    def ranked(self, weighing: Weighing, *, blind: bool = False) -> list[Ranked]:
        """The same as rows with their ranks, where ``blind`` without their persons and paths."""
        order = self.order(weighing)
        rows, others = [blinded(row) for row in order.rows] if blind else order.rows, order.others
        made = [
            replace(
                rows[index],
                fit=order.fits[index],
                versions=tuple(rows[other].path for other in others.get(index, ())),
                version_of=rows[order.older[index]].path if index in order.older else None,
            )
            for index in order.indices
        ]
        return list(zip(order.ranks, made, strict=True))

    def _fits(self, rows: Sequence[Screening], weighing: Weighing) -> list[Fit | None]:
        if weighing.plain:
            return [row.fit for row in rows]
        with self._turn:
            for row in rows[len(self._shares) :]:
                self._shares.append(shares_of(row.credits, self.things))
        scale = Scale(self.things, self.run.settings.fit, weighing)
        return [scale.fit(row.fit, share) if row.fit else None for row, share in zip(rows, self._shares, strict=False)]


class HandedReading(Reading):
    """A reading of files that are handed in one after the other, by whoever has them; nothing runs beside it."""

    def __init__(self, number: int, files: Sequence[str], run: RunKey, kept: Remembered) -> None:
        super().__init__(number, files, run, 0)
        self._kept = kept
        self._work = FileScreener(run, kept)

    def start(self) -> None:
        """Wait for the first file."""

    def stop(self) -> None:
        """Take no more files."""
        self.finished = True

    def again(self, run: RunKey) -> HandedReading:
        """Another reading of the same files, which are handed in again; what was parsed is remembered."""
        return HandedReading(self.number + 1, self.files, run, self._kept)

    def take(self, number: int, data: bytes | Failure) -> Screening | None:
        """The row of the next file, of its bytes or of why there are none; None for a file that is not the next."""
        if self.finished or number != len(self.rows):
            return None
        file = self.files[number]
        row = failed(file, data.kind, data.message) if isinstance(data, Failure) else self._work.screen(file, data)
        self.put(row)
        return row

    def put(self, row: Screening) -> None:
        """The row of the next file as it was made before."""
        self.rows.append(row)
        self.finished = len(self.rows) == len(self.files)


def _key(row: Screening, fit: Fit | None) -> tuple[object, ...]:
    return (-fit.score if fit else 0.0, *row.rank_key[2:])
