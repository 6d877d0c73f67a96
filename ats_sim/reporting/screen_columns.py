"""The columns of a screened pool as a sheet, and cells that no spreadsheet takes for a formula."""

from __future__ import annotations

from ats_sim.lexicon.patterns import regex
from ats_sim.model.screening import HumanDecision, Person, Pool, Screening
from ats_sim.reporting.plain import printable

Cell = str | float | int | None
Ranked = tuple[int | None, Screening]

_LONGEST = 1_000  # ours: letters of an address; spreadsheets take 2,079

PERSON = ("name", "email", "phone", "current_title", "employer", "location", "url", "file_date", "source")
"""The columns that say who it is; a blind list has none of them."""

_OPENING = ("opening", "best_opening")
_BEFORE = ("rank_before",)

_WIDTHS = {
    "opening": 24,
    "rank": 6,
    "rank_before": 8,
    "fit": 6,
    "name": 22,
    "current_title": 26,
    "employer": 22,
    "email": 26,
    "phone": 18,
    "location": 18,
    "url": 26,
    "path": 40,
    "other_files": 24,
    "letters": 24,
    "file_date": 11,
    "source": 24,
    "best_opening": 24,
    "disposition": 12,
    "filter": 9,
    "understood_score": 11,
    "literal_score": 9,
    "title": 7,
    "impact": 8,
    "clear": 7,
    "years": 7,
    "level": 9,
    "missing_required": 40,
    "strength": 34,
    "risk": 44,
    "note": 60,
    "flags": 30,
    "hidden_words": 8,
    "pages": 7,
    "error": 40,
    "content": 20,
}
"""The columns and how wide each is on a sheet, in characters; "title", "impact" and "clear" answer three questions."""


DECIDED = {"decision": 11, "reason": 40, "decision_note": 40, "decided": 20}
"""The columns of what people decided, with their widths; only in a list that decisions were asked for."""


def columns(pool: Pool) -> dict[str, int]:
    """The columns of a list with their widths."""
    widths = _WIDTHS if pool.decisions is None else _WIDTHS | DECIDED
    absent = (*(PERSON if pool.blind else ()), *(() if pool.opening else _OPENING), *(() if pool.changed else _BEFORE))
    return {name: width for name, width in widths.items() if name not in absent}


def decision_of(pool: Pool, row: Screening) -> HumanDecision | None:
    """What people decided about a row."""
    return (pool.decisions or {}).get(row.content)


def listed(pool: Pool) -> list[Ranked]:
    """The rows of a list for people: a person's other files and letters stand in the row that has the rank."""
    return [(rank, row) for rank, row in pool.rows if row.version_of is None and row.letter_of is None]


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cells(pool: Pool, rank: int | None, row: Screening) -> tuple[Cell, ...]:
    """The values of a row, in the order of ``columns``."""
    answers = tuple("yes" if answer else "no" for answer in row.answers) or ("", "", "")
    person = row.person or Person()
    made = decision_of(pool, row) or HumanDecision("")
    values: dict[str, Cell] = {
        "opening": safe(row.opening or ""),
        "best_opening": safe(row.best_opening or ""),
        "rank": rank,
        "rank_before": row.rank_before,
        "fit": row.fit.score if row.fit else None,
        "name": safe(person.name or ""),
        "current_title": safe(person.title or ""),
        "employer": safe(person.employer or ""),
        "email": safe(person.email or ""),
        "phone": safe(person.phone or ""),
        "location": safe(person.location or ""),
        "url": safe(person.url or ""),
        "path": safe(row.path),
        "other_files": safe("; ".join(row.versions)),
        "letters": safe("; ".join(row.letters)),
        "file_date": row.file_date or "",
        "source": safe(row.source or ""),
        "disposition": row.disposition or "",
        "filter": row.filtered or "",
        "understood_score": row.understood_score,
        "literal_score": row.literal_score,
        "title": answers[0],
        "impact": answers[1],
        "clear": answers[2],
        "years": row.years,
        "level": row.level or "",
        "missing_required": safe("; ".join(row.missing)),
        "strength": safe(row.strength),
        "risk": safe(row.risk),
        "note": safe(row.note),
        "flags": "; ".join(row.flags),
        "hidden_words": row.hidden,
        "pages": row.pages or None,
        "error": safe(f"{row.error.kind}: {row.error.message}") if row.error else "",
        "content": row.content,
        "decision": made.answer,
        "reason": safe(made.reason),
        "decision_note": safe(made.note),
        "decided": made.made,
    }
    return tuple(values[name] for name in columns(pool))


def web_address(url: str | None) -> str | None:
    """An address of the web that may be followed, with its scheme; None for anything else."""
    found = regex("page-address").fullmatch((url or "").strip())
    if not found or len(found["rest"]) > _LONGEST:
        return None
    return found.group() if found.group().lower().startswith("http") else f"https://{found.group()}"


def mail_address(email: str | None) -> str | None:
    """A link that writes to an e-mail address; None for what is none."""
    found = regex("mail-alone").fullmatch((email or "").strip())
    return f"mailto:{found.group()}" if found and len(found.group()) <= _LONGEST else None


def safe(text: str) -> str:
    """Text on one line that a spreadsheet shows as text: an apostrophe leads what would start a formula.

    Source: OWASP, CSV injection; the signs of full width are ours.
    """
    line = printable(text)
    return "'" + line if line.startswith(_FORMULA) or text.startswith(_FORMULA) else line
