"""What ``screen`` prints: rows as they are done, or the ranked list, an explanation, or the rates of groups."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct, field

from ats_sim.bulk.audit import Groups, audited
from ats_sim.bulk.paths import Discovery, shown
from ats_sim.bulk.people import blinded as blinded
from ats_sim.bulk.ranking import Ranked, explained, ranked, reaches, share_of
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.summary import summed_up
from ats_sim.bulk.version import whole_version
from ats_sim.cli import complain
from ats_sim.cli.options import is_terminal
from ats_sim.errors import ConfigError, ReadingError
from ats_sim.model.screening import NO_RESUME, HumanDecision, Pool, Screening

if TYPE_CHECKING:
    from ats_sim.reporting.records.screen import MadeRecord


class ScreenOptions(Struct):
    """What was asked for on the command line, as far as it shapes the list."""

    format: str
    top: int | None
    share: float | None
    require: str | None
    explain: str | None
    audit: Path | None
    blind: bool
    output: Path | None
    reports: Path | None = None
    jobs: int = 0
    decisions: Mapping[str, HumanDecision] | None = None
    rows: list[Screening] = field(default_factory=list)

    @property
    def streams(self) -> bool:
        """Whether rows are printed as they are done; then their rank is not known yet."""
        chosen = self.top or self.share or self.require or self.explain or self.audit
        return self.format == "jsonl" and self.output is None and not chosen


def stream(row: Screening, source: MadeRecord, decision: HumanDecision | None = None) -> None:
    """Print a row as JSON at once, without a rank."""
    from ats_sim.reporting import encode, screen_json

    click.echo(encode.line(screen_json.record(row, None, source, decision)).encode())


def made(run: RunKey) -> MadeRecord:
    """What all rows of a run were made with."""
    return {
        "version": whole_version(),
        "posting": run.posting_hash,
        "settings": run.settings_hash,
        "as_of": run.as_of.isoformat(),
    }


def report(found: Discovery, run: RunKey, options: ScreenOptions, groups: Groups | None) -> int:
    """Print the list, what could not be read and the summary; the exit status."""
    pool = ranked(options.rows)
    for _, row in pool:
        if row.error and row.error.kind != NO_RESUME:
            complain(ReadingError(row.error.kind, f"{row.path}: {row.error.message}"))
    if options.explain is not None:
        wanted = shown(options.explain)
        text = explained(pool, wanted)
        if text is None:
            raise ConfigError("explain", f"{wanted}: not among the files screened; name it as the list does")
        _write(text.encode("utf-8", "replace") + b"\n", options.output)
    elif groups is not None:
        _write(_audit(_chosen(pool, found, run, options), groups, options).encode("utf-8", "replace"), options.output)
    elif options.reports and options.output:
        missing = _print_with_reports(
            _chosen(pool, found, run, options), found, run, options, options.reports, options.output
        )
        if missing:
            return 3
    else:
        _print(_chosen(pool, found, run, options), options)
    if found.unreadable or any(row.error and row.error.kind != NO_RESUME for row in options.rows):
        return 3
    return int(bool(options.require) and not all(reaches(row, options.require or "") for row in options.rows))


def _chosen(pool: tuple[Ranked, ...], found: Discovery, run: RunKey, options: ScreenOptions) -> Pool:
    """The rows to list, with the summary of all."""
    source, cuts = made(run), []
    listed = list(pool)
    if options.require:
        listed = [(rank, row) for rank, row in listed if reaches(row, options.require)]
        cuts.append(f"{options.require} and better")
    most = min(
        [*([options.top] if options.top else []), *([share_of(pool, options.share)] if options.share else [])],
        default=0,
    )
    if most:
        listed = [one for one in listed if one[0] is not None or not options.share][:most]
        cuts.append(f"the first {len(listed)}")
    title = run.posting.title.text if run.posting.title else None
    return Pool(
        title=title,
        as_of=run.as_of,
        version=source["version"],
        posting=source["posting"],
        settings=source["settings"],
        rows=tuple(listed),
        summary=summed_up(options.rows, run.posting, found.passed_over),
        cut=f"listed: {', '.join(cuts)}" if cuts else "",
        blind=options.blind,
        decisions=options.decisions,
    )


def _audit(pool: Pool, groups: Groups, options: ScreenOptions) -> str:
    """How groups fare: selected is what a cut lists, without one every simulated advance."""
    from ats_sim.reporting import screen_audit

    rows = [row for _, row in pool.rows]
    selected = {row.path for row in rows if pool.cut or row.disposition == "advance"}
    return screen_audit.render(audited(options.rows, groups, selected, pool.cut or "every simulated advance"))


def _print(pool: Pool, options: ScreenOptions) -> None:
    """The list in the format asked for; the summary beside it where the format has no room for it."""
    from ats_sim.reporting import screen_summary

    if options.format == "table":
        from ats_sim.reporting import screen_table

        terminal = options.output is None and is_terminal()
        width = max(_width(), 80) if terminal else 100
        _write(screen_table.render(pool, width=width, colour=terminal).encode("utf-8", "replace"), options.output)
        return
    if not options.streams:
        _write(_rendered(pool, options.format, options.output), options.output)
    click.echo("\n".join(screen_summary.lines(pool)).encode("utf-8", "replace"), err=True)


def _print_with_reports(
    pool: Pool, found: Discovery, run: RunKey, options: ScreenOptions, folder: Path, output: Path
) -> bool:
    """The list and a page for each of its resumes, all or nothing; whether a page is missing (then that is said)."""
    from ats_sim.cli import reports
    from ats_sim.cli.progress import followed
    from ats_sim.reporting import screen_html, screen_summary

    count = sum(rank is not None for rank, _ in pool.rows)
    pages = followed(reports.made(found.files, run, pool.rows, options.jobs), count)
    with reports.written(folder, pages, pool.rows) as done:
        failures = dict(done.failures)
        page = screen_html.render(pool, done.links(folder, output), failures)
        _write(page.encode("utf-8", "replace"), output)
    for path, failure in failures.items():
        complain(ReadingError(failure.kind, f"{path}: there is no report of it: {failure.message}"))
    click.echo("\n".join(screen_summary.lines(pool)).encode("utf-8", "replace"), err=True)
    return bool(failures)


def _file_links(pool: Pool, output: Path) -> dict[str, str]:
    """Where a list at ``output`` finds the files of its rows, by path; none in a blind list, or behind URLs."""
    if pool.blind:
        return {}
    folder = os.path.realpath(output.absolute().parent)
    paths = [row.path for _, row in pool.rows if os.path.exists(row.path)]
    return {path: f"external:{os.path.relpath(os.path.realpath(path), folder)}".replace("#", "%23") for path in paths}


def _rendered(pool: Pool, format_: str, output: Path | None) -> bytes:
    if format_ == "xlsx":
        from ats_sim.reporting import screen_sheet

        return screen_sheet.render(pool, _file_links(pool, output) if output else None)
    if format_ == "parquet":
        from ats_sim.reporting import screen_parquet

        return screen_parquet.render(pool)
    if format_ == "html":
        from ats_sim.reporting import screen_html

        return screen_html.render(pool).encode("utf-8", "replace")
    if format_ == "csv":
        from ats_sim.reporting import screen_csv

        return screen_csv.render(pool).encode("utf-8", "replace")
    from ats_sim.reporting import screen_json

    text = screen_json.render(pool)
    return (text + "\n").encode() if text else b""


def _width() -> int:
    return shutil.get_terminal_size().columns


def check_format(format_: str, output: Path | None) -> None:
    """Raise before the work is done if its result could not be printed: ``UsageError``, ``ConfigError``."""
    if format_ in ("xlsx", "parquet") and output is None:
        raise click.UsageError(f"--format {format_} needs --output FILE.")
    if format_ == "parquet":
        try:
            from ats_sim.reporting import screen_parquet  # noqa: F401 - asked for now, used when all is done
        except ImportError as error:
            advice = 'pip install "ats-sim[parquet]"'
            raise ConfigError("parquet", f"--format parquet needs the extra parquet; install it: {advice}") from error


def check_output(output: Path) -> None:
    """Raise ``ConfigError`` before the work is done if its result could not be written."""
    if not os.access(output.parent, os.W_OK | os.X_OK):
        raise ConfigError("output", f"cannot write {output}: no folder to write in; choose another --output")


def _write(data: bytes, output: Path | None) -> None:
    """Print, or put into a file whole or not at all. Raises ``ConfigError``."""
    if output is None:
        click.echo(data, nl=False)
        return
    partial = output.with_name(output.name + ".part")
    try:
        if output.exists() and not output.is_file():  # a device or a pipe is written to, never replaced
            output.write_bytes(data)
            return
        partial.write_bytes(data)
        partial.replace(output)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise ConfigError("output", f"cannot write {output}: {error.strerror}; choose another --output") from error
