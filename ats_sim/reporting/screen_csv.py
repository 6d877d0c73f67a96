"""A screened pool as comma-separated values (RFC 4180), a header line first."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ats_sim.model.screening import Pool
from ats_sim.reporting.screen_columns import cells, columns, listed


def render(pools: Sequence[Pool]) -> str:
    """All listed rows, one a person and opening."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(columns(pools[0]))
    for pool in pools:
        sheet.writerows(cells(pool, rank, row) for rank, row in listed(pool))
    return out.getvalue()
