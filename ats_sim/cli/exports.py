"""``screen --format greenhouse`` and the like: one archive with the table to import and the files beside it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import click

from ats_sim.bulk.loading import load
from ats_sim.bulk.paths import Discovery, shown
from ats_sim.cli import complain
from ats_sim.cli.printing import write_bytes
from ats_sim.errors import AtsSimError, ReadingError
from ats_sim.model.screening import Pool
from ats_sim.model.settings import Limits

_DAY = (1980, 1, 1, 0, 0, 0)  # of all members: the same list gives the same bytes


def export(pool: Pool, found: Discovery, limits: Limits, system: str, output: Path) -> bool:
    """Write the archive whole or not at all; whether a file could not be read (then that is said)."""
    from ats_sim.reporting import screen_exports, screen_summary

    result = screen_exports.exported(pool, system)
    files = {shown(file): file for file in found.files}
    out, lost = io.BytesIO(), False
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(f"{system}.csv", _DAY), result.table.encode("utf-8-sig"))
        for path, name in result.files:
            try:
                data = load(files[path], limits)
            except AtsSimError as error:
                complain(ReadingError("changed", f"{path}: it is not in the archive: {error.message}"))
                lost = True
                continue
            archive.writestr(zipfile.ZipInfo(f"resumes/{name}", _DAY), data)
    write_bytes(out.getvalue(), output)
    click.echo("\n".join(screen_summary.lines(pool)).encode("utf-8", "replace"), err=True)
    return lost
