"""What ``ats-sim serve`` puts behind its page: the engine of the candidate's part, and a desk where there is a pool."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from ats_sim.bulk.decisions import Decisions, default_path
from ats_sim.bulk.opening import opening_of
from ats_sim.bulk.run_key import RunKey
from ats_sim.cli.inputs import load_input, read_posting_to_match
from ats_sim.cli.screen_inputs import core_count, files_of, store_of
from ats_sim.config import Configuration
from ats_sim.desk import Desk
from ats_sim.page import Engine
from ats_sim.page.readers import Readers
from ats_sim.posting.profile import is_profile
from ats_sim.reading.text import decode


class Pool(Struct, frozen=True):
    """What was asked for on the command line about a pool and its opening."""

    paths: tuple[str, ...]
    posting: Path | None
    blind: bool
    decisions: Path | None
    opening: str | None
    store: Path | None
    jobs: int | None


def engine_of(pool: Pool, configuration: Configuration, today: Callable[[], datetime.date], readers: Readers) -> Engine:
    """What answers the candidate's part. Raises ``ReadingError`` for a posting that cannot be read."""
    text = ""
    if pool.posting:
        data, name = load_input(pool.posting, configuration.settings)
        raw = decode(data)
        text = raw if is_profile(raw, name) else read_posting_to_match(pool.posting, configuration.settings).text
    return Engine(configuration.settings, today, readers, {"posting": text, "desk": bool(pool.paths)})


def desk_of(pool: Pool, configuration: Configuration, day: datetime.date, readers: Readers) -> Desk | None:
    """The desk, which has not begun to read; None where no pool was named.

    Raises ``ReadingError`` where there are no resumes or no posting is read, ``ConfigError`` where decisions or results
    cannot be kept.
    """
    if not pool.paths or pool.posting is None:
        return None
    wanted = read_posting_to_match(pool.posting, configuration.settings)
    found = files_of(pool.paths, configuration, {pool.posting})
    run = RunKey(wanted, configuration.settings, day, store_of(pool.store) if pool.store else None)
    decisions = Decisions(pool.decisions or default_path(), pool.opening or opening_of(wanted))
    decisions.all()  # says now, and not at the first decision, that the file cannot be used
    return Desk(found.files, run, pool.jobs or core_count(), decisions, readers, blind=pool.blind)
