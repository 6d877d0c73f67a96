"""A screened pool as comma-separated values (RFC 4180), a header line first."""

from __future__ import annotations

import csv
import io

from ats_sim.model.screening import Pool
from ats_sim.reporting.screen_columns import COLUMNS, cells


def render(pool: Pool) -> str:
    """All listed rows."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(COLUMNS)
    sheet.writerows(cells(rank, row) for rank, row in pool.rows)
    return out.getvalue()
