"""What all files of one screening have in common."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from ats_sim.bulk import version
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Settings


class RunKey(Struct, frozen=True):
    """A posting with the settings and the day it is asked on. ``store`` is the file of stored results, or None."""

    posting: Posting
    settings: Settings
    as_of: datetime.date
    store: Path | None = None

    @property
    def posting_hash(self) -> str:
        """Stands for everything that was read from the posting."""
        return digest(self.posting)

    @property
    def settings_hash(self) -> str:
        """Stands for every setting."""
        return digest(self.settings)

    @property
    def parsing(self) -> str:
        """The key under which a parsed resume is stored: what made it, and the settings it was made with."""
        settings = self.settings
        made_with = digest((settings.limits, settings.reading, settings.outline, settings.grading, settings.lexicon))
        return f"{version.reader_version()}-{made_with[:16]}"

    @property
    def matching(self) -> str:
        """The key under which a result is stored."""
        return f"{version.whole_version()}-{digest((self.posting_hash, self.settings_hash, self.as_of.isoformat()))}"


def digest(value: Any) -> str:
    """SHA-256 of a frozen value, the same wherever it is computed."""
    return hashlib.sha256(msgspec.msgpack.encode(value)).hexdigest()
