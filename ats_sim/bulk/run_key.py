"""What all files of one screening have in common."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ats_sim.bulk import version
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Limits, Settings

_OF_OTHERS = (
    *("fail_on", "exclude", "per_file_ignores", "docs_url", "baseline", "sources", "alignment"),
    *("whatif", "asking", "cluster", "select", "ignore"),
)
"""Settings that only other commands ask for, or that decide which files are read and where: no row rests on them."""

_OF_MACHINES = ("seconds", "clock_factor", "worker_bytes", "remote_entries")
"""Limits of a machine's patience: a file that passes one has a row that is never stored."""


class RunKey(Struct, frozen=True):
    """A posting with the settings and the day it is asked on. ``store`` is the file of stored results, or None.

    ``others`` are further postings that each file is held against in the same reading.
    """

    posting: Posting
    settings: Settings
    as_of: datetime.date
    store: Path | None = None
    others: tuple[Posting, ...] = ()

    @property
    def each(self) -> tuple[RunKey, ...]:
        """A run for each posting alone, this one's first."""
        return tuple(replace(self, posting=posting, others=()) for posting in (self.posting, *self.others))

    @property
    def posting_hash(self) -> str:
        """Stands for everything that was read from the posting."""
        return digest(self.posting)

    @property
    def settings_hash(self) -> str:
        """Stands for every setting that a row rests on."""
        return digest(deciding(self.settings))

    @property
    def parsing(self) -> str:
        """The key under which a parsed resume is stored: what made it, and the settings it was made with."""
        settings = deciding(self.settings)
        made_with = digest((settings.limits, settings.reading, settings.outline, settings.grading, settings.lexicon))
        return f"{version.reader_version()}-{made_with[:16]}"

    @property
    def matching(self) -> str:
        """The key under which a result is stored."""
        return f"{version.whole_version()}-{digest((self.posting_hash, self.settings_hash, self.as_of.isoformat()))}"


def deciding(settings: Settings) -> Settings:
    """The settings with the defaults for all that decides no row."""
    usual, limits = Settings(), Limits()
    kept = replace(settings.limits, **{name: getattr(limits, name) for name in _OF_MACHINES})
    return replace(settings, limits=kept, **{name: getattr(usual, name) for name in _OF_OTHERS})


def digest(value: Any) -> str:
    """SHA-256 of a frozen value, the same wherever it is computed."""
    return hashlib.sha256(msgspec.msgpack.encode(value)).hexdigest()
