"""A screened pool as a Parquet file: the columns of the sheets with types, null for what is not known."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from ats_sim.model.screening import HumanDecision, Person, Pool, Screening
from ats_sim.reporting.plain import printable
from ats_sim.reporting.screen_columns import columns, decision_of, listed

_TYPES = {
    "rank": pa.int32(),
    "rank_before": pa.int32(),
    "fit": pa.float64(),
    "understood_score": pa.float64(),
    "literal_score": pa.float64(),
    "title": pa.bool_(),
    "impact": pa.bool_(),
    "clear": pa.bool_(),
    "years": pa.float64(),
    "missing_required": pa.list_(pa.string()),
    "other_files": pa.list_(pa.string()),
    "letters": pa.list_(pa.string()),
    "flags": pa.list_(pa.string()),
    "hidden_words": pa.int32(),
    "pages": pa.int32(),
}
"""The types of columns that are no text."""

Value = str | bool | int | float | list[str] | None


def render(pools: Sequence[Pool]) -> bytes:
    """The file. The schema's metadata say what the rows were made with, as ``made`` does in JSON; of several openings
    ``posting`` and ``settings`` have a hash of each."""
    pool = pools[0]
    made = {
        "version": pool.version,
        "posting": " ".join(one.posting for one in pools),
        "settings": " ".join(dict.fromkeys(one.settings for one in pools)),
        "as_of": str(pool.as_of),
    }
    schema = pa.schema([(name, _TYPES.get(name, pa.string())) for name in columns(pool)], made)
    rows = [_values(rank, row) | _decided(decision_of(one, row)) for one in pools for rank, row in listed(one)]
    table = pa.Table.from_pylist(rows, schema)
    out = pa.BufferOutputStream()
    pq.write_table(table, out)
    written: bytes = out.getvalue().to_pybytes()
    return written


def _decided(made: HumanDecision | None) -> dict[str, Value]:
    """What people decided; columns that the list does not have are passed over."""
    if made is None:
        return {}
    note, reason = printable(made.note) or None, printable(made.reason) or None
    return {"decision": made.answer or None, "reason": reason, "decision_note": note, "decided": made.made or None}


def _values(rank: int | None, row: Screening) -> dict[str, Value]:
    """The values of a row by column; of a file without a result only where it is, why, and what it holds."""
    values: dict[str, Value] = {"path": printable(row.path), "content": row.content or None}
    values |= {
        "opening": row.opening,
        "best_opening": row.best_opening,
        "file_date": row.file_date,
        "source": row.source,
    }
    if row.error:
        return values | {"error": printable(f"{row.error.kind}: {row.error.message}")}
    person = row.person or Person()
    return values | {
        "name": printable(person.name or "") or None,
        "current_title": printable(person.title or "") or None,
        "employer": printable(person.employer or "") or None,
        "email": printable(person.email or "") or None,
        "phone": printable(person.phone or "") or None,
        "location": printable(person.location or "") or None,
        "url": printable(person.url or "") or None,
        "other_files": [printable(path) for path in row.versions],
        "letters": [printable(path) for path in row.letters],
        "rank": rank,
        "rank_before": row.rank_before,
        "fit": row.fit.score if row.fit else None,
        "disposition": row.disposition,
        "filter": row.filtered,
        "understood_score": row.understood_score,
        "literal_score": row.literal_score,
        **dict(zip(("title", "impact", "clear"), row.answers, strict=True)),
        "years": row.years,
        "level": row.level,
        "missing_required": [printable(name) for name in row.missing],
        "strength": printable(row.strength) or None,
        "risk": printable(row.risk) or None,
        "note": printable(row.note) or None,
        "flags": list(row.flags),
        "hidden_words": row.hidden,
        "pages": row.pages or None,
    }
