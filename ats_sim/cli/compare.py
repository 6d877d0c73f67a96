"""``ats-sim compare``: two versions of a resume beside each other."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import click
import msgspec

from ats_sim.cli.options import (
    Configured,
    as_of_date,
    as_of_option,
    config_options,
    format_option,
    output_option,
    posting_option,
    write,
)
from ats_sim.errors import ReadingError
from ats_sim.model.comparison import Comparison, Noted, Told, Version
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Settings


@click.command(epilog="Example: ats-sim compare old.docx new.docx --posting posting.txt")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@posting_option(
    "Hold both against this posting; without it, against the rules alone.", required=False, allow_dash=False
)
@format_option("text", "markdown", "html", "json")
@click.option("--require", type=click.Choice(["better"]), help="Leave with status 1 unless NEW is better.")
@output_option
@as_of_option
@config_options
def command(
    old: Path,
    new: Path,
    posting: Path | None,
    format_: str,
    require: str | None,
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Hold NEW beside OLD, two versions of one resume: what changed, and whether it helped.

    Says which things asked for are shown in another way, which findings went and came, the verdict and the fit before
    and after, each changed statement word by word, and what cannot be true of both. OLD and NEW may also be two results
    of check --format json, which hold no positions.
    """
    from ats_sim.cli.inputs import read_posting_to_match
    from ats_sim.domain.comparison import compare

    settings = configured(new).settings
    wanted = read_posting_to_match(posting, settings) if posting else None
    before, after = (_version(path, wanted, settings, as_of_date(as_of)) for path in (old, new))
    if (before.disposition is None) != (after.disposition is None):
        raise click.UsageError("one of the two was held against a posting, the other was not; give --posting")
    result = compare(before, after)
    write(_rendered(result, format_), output)
    return int(bool(require) and result.outcome != "better")


def _version(path: Path, posting: Posting | None, settings: Settings, as_of: datetime.date) -> Version:
    """A version from a resume, or from a result of ``check``. Raises ``ReadingError``."""
    from ats_sim import pipeline, reading
    from ats_sim.cli.inputs import read_input
    from ats_sim.domain.comparison import version_of

    stored = _stored(path, reading.load(path, settings.limits)) if path.suffix.lower() == ".json" else None
    if stored:
        return stored
    parsed = pipeline.parse_resume(read_input(path, settings), settings)
    if posting is None:
        return version_of(parsed, pipeline.lint(parsed, as_of=as_of, settings=settings), None)
    result = pipeline.simulate(parsed, posting, as_of=as_of, settings=settings)
    return version_of(parsed, result.findings, result)


def _stored(path: Path, data: bytes) -> Version | None:
    """The version in a result of ``check``; None for other JSON. Raises ``ReadingError`` for a broken result."""
    try:
        record: Any = msgspec.json.decode(data)
    except (msgspec.DecodeError, RecursionError):
        return None  # the reader of resumes says what is wrong with it
    if not isinstance(record, dict) or not {"schema_version", "verdict", "filter", "evidence"} <= set(record):
        return None
    try:
        requirements = record["filter"]["requirements"]
        return msgspec.convert(
            {
                "name": str(path),
                "disposition": record["verdict"]["disposition"],
                "fit": record["filter"].get("fit"),
                "statuses": list({one["skill"]: (one["skill"], one["status"]) for one in requirements}.values()),
                "findings": [{key: one[key] for key in Noted.__struct_fields__} for one in record["findings"]],
                "statements": [
                    {key: one[key] for key in Told.__struct_fields__}
                    for one in record["evidence"]
                    if one["grade"] != "not_bullet"
                ],
            },
            Version,
        )
    except (KeyError, TypeError, AttributeError, msgspec.ValidationError) as error:
        message = f"{path}: no result of this version of check; make it again with check --format json"
        raise ReadingError("result", message) from error


def _rendered(result: Comparison, format_: str) -> str:
    """The report in one format; what writes the others is not imported."""
    if format_ == "json":
        from ats_sim.reporting import compare_json

        return compare_json.render(result)
    if format_ == "markdown":
        from ats_sim.reporting import compare_markdown

        return compare_markdown.render(result)
    if format_ == "html":
        from ats_sim.reporting import compare_html

        return compare_html.render(result)
    from ats_sim.reporting import compare_text

    return compare_text.render(result)
