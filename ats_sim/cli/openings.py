"""``check`` with several postings: which opening fits best, what each lacks, what would help most of them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from ats_sim import pipeline
from ats_sim.cli import complain
from ats_sim.cli.inputs import read_input, read_posting_to_match
from ats_sim.cli.options import write
from ats_sim.config import Configuration
from ats_sim.errors import ReadingError
from ats_sim.model.case import ParsedResume
from ats_sim.model.openings import Helpful, Opening, Openings
from ats_sim.model.screening import Failure
from ats_sim.model.settings import Settings
from ats_sim.model.verdict import DISPOSITIONS

_SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".json", ".toml", ".rtf", ".odt"})
"""What a posting in a folder may be."""

_HELPS = 3  # ours: things named that would help most
_WILD = frozenset("*?[")


class Listing(Struct, frozen=True):
    """What was asked for on the command line, as far as it shapes the table."""

    as_of: datetime.date
    format: str
    must: tuple[str, ...]
    require: str | None
    output: Path | None
    blind: bool


def is_list(given: Sequence[Path]) -> bool:
    """Whether the postings make a table: several, a folder or a glob."""
    return len(given) > 1 or given[0].is_dir() or _is_glob(given[0])


def openings(resume: Path, given: Sequence[Path], configuration: Configuration, listing: Listing) -> int:
    """Print the table; the exit status. Raises ``ReadingError`` where there is no posting or no resume."""
    settings = configuration.settings
    parsed = pipeline.parse_resume(read_input(resume, settings), settings)
    found = [_opening(path, parsed, settings, listing) for path in posting_files(given)]
    for opening in found:
        if opening.error:
            complain(ReadingError(opening.error.kind, opening.error.message))
    result = ordered("[resume]" if listing.blind else parsed.document.name, found)
    write(_rendered(result, listing.format), listing.output)
    if any(opening.error for opening in found):
        return 3
    least = DISPOSITIONS.index(listing.require or "reject")
    return int(any(DISPOSITIONS.index(opening.disposition or "reject") < least for opening in found))


def ordered(resume: str, found: Iterable[Opening]) -> Openings:
    """The openings by fit, the best first, and what would help most of them."""
    best = sorted(
        found, key=lambda one: (one.error is not None, one.fit is None, -(one.fit.score if one.fit else 0), one.path)
    )
    asking: dict[str, list[str]] = defaultdict(list)
    for opening in best:
        for name in opening.missing:
            asking[name].append(opening.path)
    often = sorted((name for name in asking if len(asking[name]) > 1), key=lambda name: -len(asking[name]))
    return Openings(resume, tuple(best), tuple(Helpful(name, tuple(asking[name])) for name in often[:_HELPS]))


def _opening(path: Path, parsed: ParsedResume, settings: Settings, listing: Listing) -> Opening:
    from ats_sim.posting import with_musts

    try:
        posting = with_musts(read_posting_to_match(path, settings, listing.must), listing.must)
    except ReadingError as error:
        return Opening(str(path), Failure(error.kind, error.message))
    matches, verdict = pipeline.scan_resume(parsed, posting, as_of=listing.as_of, settings=settings)
    return Opening(
        str(path),
        title=posting.title.text if posting.title else None,
        fit=None if verdict.unread == "resume" else matches.fit,
        disposition=verdict.disposition,
        asked=len(matches.required),
        missing=tuple(group.short_name for group in matches.required if not group.named),
    )


def posting_files(given: Sequence[Path]) -> list[Path]:
    """The postings, each once, folders and globs by name. Raises ``ReadingError`` where one of them has none."""
    found: dict[Path, None] = {}
    for path in given:
        here = [path]
        if path.is_dir():
            here = sorted(one for one in path.iterdir() if _may_be_posting(one))
        elif _is_glob(path):
            from glob import glob

            here = sorted(Path(one) for one in glob(str(path), recursive=True) if _may_be_posting(Path(one)))
        if not here:
            raise ReadingError(
                "none", f"{path}: no postings found; name files, or a folder with text, PDF or HTML files"
            )
        found |= dict.fromkeys(here)
    return list(found)


def _is_glob(path: Path) -> bool:
    return not _WILD.isdisjoint(str(path)) and not path.exists()


def _may_be_posting(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")


def _rendered(result: Openings, format_: str) -> str:
    if format_ == "json":
        from ats_sim.reporting import openings_json

        return openings_json.render(result)
    from ats_sim.reporting import openings_text

    return openings_text.render(result)
