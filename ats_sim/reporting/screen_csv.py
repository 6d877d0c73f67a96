"""A screened pool as comma-separated values (RFC 4180), a header line first."""

from __future__ import annotations

import csv
import io

from ats_sim.model.screening import Pool
from ats_sim.reporting.screen_columns import cells, columns, listed


def render(pool: Pool) -> str:
    """All listed rows, one a person."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(columns(pool))
    sheet.writerows(cells(pool, rank, row) for rank, row in listed(pool))
    return out.getvalue()
