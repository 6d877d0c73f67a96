"""How often each rule was right on resumes it was not written with.

Table: ``lexicon/files/rule_precision.tsv`` (its columns are explained there).
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows
from ats_sim.model.finding import Precision


@cache
def _measured() -> dict[str, Precision]:
    return {
        row["code"]: Precision(int(row["findings"]), int(row["true"]), int(row["useful"]))
        for row in rows("rule_precision.tsv")
    }


def precision(code: str) -> Precision | None:
    """That of the rule with this code; None where nothing was found to read."""
    return _measured().get(code)
