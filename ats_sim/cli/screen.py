"""``ats-sim screen``: a folder of resumes against one posting."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ats_sim.cli import complain
from ats_sim.cli.options import Configured, as_of_date, as_of_option, config_options, format_option, is_terminal
from ats_sim.errors import ConfigError, ReadingError

if TYPE_CHECKING:
    from ats_sim.bulk.audit import Groups
    from ats_sim.bulk.paths import Found
    from ats_sim.bulk.ranking import Ranked
    from ats_sim.bulk.run import Run
    from ats_sim.config import Configuration
    from ats_sim.model.screening import Pool, Screening
    from ats_sim.reporting.records import MadeRecord


class _Share(click.ParamType[float]):
    """A share of the pool: "20%", or 0.2."""

    name = "share"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        text = str(value).strip()
        try:
            share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
        except ValueError:
            share = -1.0
        if not 0 < share <= 1:
            self.fail(f"{text!r} is no share of the pool; write it as 20%", param, ctx)
        return share


@dataclass(slots=True)
class _Asked:
    """What was asked for on the command line, as far as it shapes the list."""

    format: str
    top: int | None
    share: float | None
    require: str | None
    explain: str | None
    audit: Path | None
    blind: bool
    output: Path | None
    rows: list[Screening] = field(default_factory=list)

    @property
    def streams(self) -> bool:
        """Whether rows are printed as they are done; then their rank is not known yet."""
        chosen = self.top or self.share or self.require or self.explain or self.audit
        return self.format == "jsonl" and self.output is None and not chosen


@click.command(epilog="Example: ats-sim screen resumes/ --posting posting.txt --top 20")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--posting", "--jd", type=click.Path(path_type=Path), required=True, help="The job posting's file.")
@format_option("table", "jsonl", "csv", "xlsx", "html")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="List only the first N.")
@click.option("--share", type=_Share(), metavar="20%", help="List only this share of the resumes that were read.")
@click.option(
    "--require",
    type=click.Choice(["advance", "borderline"]),
    help="List only this disposition and better; status 1 if any is below it.",
)
@click.option("--must", multiple=True, metavar="SKILL", help="A further required skill for this run; repeatable.")
@click.option("--explain", metavar="PATH", help="Say instead why the row of this file stands where it does.")
@click.option(
    "--audit",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="CSV",
    help="Say instead how groups fare; columns: file and a category each.",
)
@click.option("--blind", is_flag=True, help="Name files by their content, not by their path.")
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    metavar="N",
    help="Worker processes. Default: one a core. 0: none, and no limits of time and memory.",
)
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), help="Keep what was read in this file.")
@click.option("--no-cache", is_flag=True, help="Keep nothing for the next run, and use nothing kept.")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the terminal."
)
@as_of_option
@config_options
def command(
    paths: tuple[str, ...],
    posting: Path,
    format_: str,
    top: int | None,
    share: float | None,
    require: str | None,
    must: tuple[str, ...],
    explain: str | None,
    audit: Path | None,
    blind: bool,
    jobs: int | None,
    store: Path | None,
    no_cache: bool,
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Hold every resume of PATHs, files, folders and globs, against one posting and rank them.

    "-" reads the paths from standard input, one a line. jsonl prints rows as they are done, unranked; with --output,
    --top, --share or --require it is ranked. A file that cannot be read has its row and its reason. The order is a
    simulation: every resume needs human review, and nobody is rejected.
    """
    from ats_sim.bulk.run import Run
    from ats_sim.cli.inputs import read_posting_input
    from ats_sim.posting import with_musts

    if format_ == "xlsx" and output is None:
        raise click.UsageError("--format xlsx needs --output FILE.")
    if store and no_cache:
        raise click.UsageError("--store and --no-cache contradict each other; leave one out.")
    asked = _Asked(format_, top, share, require, explain, audit, blind, output)
    if audit and blind:
        raise click.UsageError("--audit finds files by their names; leave --blind out.")
    if output:
        _check_output(output)
    groups = _groups(audit) if audit else None
    configuration = configured(Path(paths[0]))
    settings = configuration.settings
    wanted = with_musts(read_posting_input(posting, settings), must)
    found = _files(paths, configuration, {posting, *([output] if output else [])})
    run = Run(wanted, settings, as_of_date(as_of), None if no_cache else _store(store))
    done = _screen(found, run, _cores() if jobs is None else jobs, asked)
    if output and not done:
        return 130  # a list of a part of the pool must not pass for the list
    status = _report(found, run, asked, groups)
    return status if done else 130


def _files(paths: tuple[str, ...], configuration: Configuration, others: set[Path]) -> Found:
    """The files to screen. Raises ``ReadingError`` when there is none."""
    from ats_sim.bulk.paths import find, listed

    named: list[str] = []
    for path in paths:
        named += listed(os.fsdecode(sys.stdin.buffer.read())) if path == "-" else [path]
    ours = {os.path.realpath(path) for path in others}
    found = find(named, lambda path: configuration.excluded(path) or os.path.realpath(path) in ours)
    for folder, reason in found.unreadable.items():
        message = f"{folder}: this folder cannot be opened ({reason}); change its access rights"
        complain(ReadingError("folder", message))
    if not found.files:
        where = ", ".join(paths)
        raise ReadingError("none", f"{where}: no resumes found; name files, or folders with PDF, DOCX or text files")
    return found


def _store(store: Path | None) -> Path:
    """The store's file, made if need be. Raises ``ConfigError`` now, and not from a worker, if it cannot be used."""
    from ats_sim.bulk.store import Store, default_path

    path = store or default_path()
    Store(path).close()
    return path


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _screen(found: Found, run: Run, jobs: int, asked: _Asked) -> bool:
    """Screen all files into ``asked.rows``; whether it was not interrupted."""
    from ats_sim.bulk import pool, screened
    from ats_sim.cli.progress import followed

    rows = screened(found.files, run, min(jobs, len(found.files)))
    try:
        for row in followed(rows, len(found.files)):
            asked.rows.append(_blind(row) if asked.blind else row)
            if asked.streams:
                _stream(asked.rows[-1], run)
    except KeyboardInterrupt:
        rest = len(found.files) - len(asked.rows)
        again = " and the same command goes on from here" if run.store else ""
        click.echo(f"ats-sim: interrupted, {rest} of {len(found.files)} files are not done{again}", err=True)
        return False
    finally:
        if isinstance(rows, Iterator) and hasattr(rows, "close"):
            rows.close()
        pool.close_server()
    return True


def _blind(row: Screening) -> Screening:
    """The row under a name that says nothing of the person."""
    import hashlib

    name = row.content or hashlib.sha256(row.path.encode()).hexdigest()
    return replace(row, path=f"resume-{name[:16]}")


def _stream(row: Screening, run: Run) -> None:
    from ats_sim.reporting import encode, screen_json

    click.echo(encode.line(screen_json.record(row, None, _made(run))).encode())


def _made(run: Run) -> MadeRecord:
    from ats_sim.bulk.version import whole_version

    return {
        "version": whole_version(),
        "posting": run.posting_hash,
        "settings": run.settings_hash,
        "as_of": run.as_of.isoformat(),
    }


def _report(found: Found, run: Run, asked: _Asked, groups: Groups | None) -> int:
    """Print the list, what could not be read and the summary; the exit status."""
    from ats_sim.bulk.ranking import explained, ranked, reaches

    pool = ranked(asked.rows)
    for _, row in pool:
        if row.error:
            complain(ReadingError(row.error.kind, f"{row.path}: {row.error.message}"))
    if asked.explain is not None:
        text = explained(pool, asked.explain)
        if text is None:
            raise ConfigError("explain", f"{asked.explain}: not among the files screened; name it as the list does")
        _write(text.encode("utf-8", "replace") + b"\n", asked.output)
    elif groups is not None:
        _write(_audit(_chosen(pool, found, run, asked), groups, asked).encode("utf-8", "replace"), asked.output)
    else:
        _print(_chosen(pool, found, run, asked), asked)
    if found.unreadable or any(row.error for row in asked.rows):
        return 3
    return int(bool(asked.require) and not all(reaches(row, asked.require or "") for row in asked.rows))


def _chosen(pool: tuple[Ranked, ...], found: Found, run: Run, asked: _Asked) -> Pool:
    """The rows to list, with the summary of all."""
    from ats_sim.bulk.ranking import reaches, share_of
    from ats_sim.bulk.summary import summed_up
    from ats_sim.model.screening import Pool

    made, cuts = _made(run), []
    listed = list(pool)
    if asked.require:
        listed = [(rank, row) for rank, row in listed if reaches(row, asked.require)]
        cuts.append(f"{asked.require} and better")
    most = min(
        [*([asked.top] if asked.top else []), *([share_of(pool, asked.share)] if asked.share else [])], default=0
    )
    if most:
        listed = [one for one in listed if one[0] is not None][:most]
        cuts.append(f"the first {len(listed)}")
    title = run.posting.title.text if run.posting.title else None
    return Pool(
        title=title,
        as_of=run.as_of,
        version=made["version"],
        posting=made["posting"],
        settings=made["settings"],
        rows=tuple(listed),
        summary=summed_up(asked.rows, run.posting, found.passed_over),
        cut=f"listed: {', '.join(cuts)}" if cuts else "",
    )


def _groups(path: Path) -> Groups:
    from ats_sim.bulk.audit import read_groups

    try:
        return read_groups(path.read_bytes(), str(path))
    except OSError as error:
        raise ConfigError("audit", f"{path}: cannot be read ({error.strerror}); check the path") from error


def _audit(pool: Pool, groups: Groups, asked: _Asked) -> str:
    """How groups fare: selected is what a cut lists, without one every simulated advance."""
    from ats_sim.bulk.audit import audited
    from ats_sim.reporting import screen_audit

    rows = [row for _, row in pool.rows]
    selected = {row.path for row in rows if pool.cut or row.disposition == "advance"}
    return screen_audit.render(audited(asked.rows, groups, selected, pool.cut or "every simulated advance"))


def _print(pool: Pool, asked: _Asked) -> None:
    """The list in the format asked for; the summary beside it where the format has no room for it."""
    from ats_sim.reporting import screen_summary

    if asked.format == "table":
        from ats_sim.reporting import screen_table

        terminal = asked.output is None and is_terminal()
        width = max(_width(), 80) if terminal else 100
        _write(screen_table.render(pool, width=width, colour=terminal).encode("utf-8", "replace"), asked.output)
        return
    if not asked.streams:
        _write(_rendered(pool, asked.format), asked.output)
    click.echo("\n".join(screen_summary.lines(pool)).encode("utf-8", "replace"), err=True)


def _rendered(pool: Pool, format_: str) -> bytes:
    if format_ == "xlsx":
        from ats_sim.reporting import screen_sheet

        return screen_sheet.render(pool)
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
    import shutil

    return shutil.get_terminal_size().columns


def _check_output(output: Path) -> None:
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
        partial.write_bytes(data)
        partial.replace(output)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise ConfigError("output", f"cannot write {output}: {error.strerror}; choose another --output") from error
