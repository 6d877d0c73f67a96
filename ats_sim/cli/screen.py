"""``ats-sim screen``: a folder of resumes against one posting."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ats_sim.cli.interrupts import Interrupts
from ats_sim.cli.listing import ScreenOptions, report, stream
from ats_sim.cli.lists import Opening, made, marks_of
from ats_sim.cli.options import Configured, as_of_date, as_of_option, config_options, format_option, posting_option
from ats_sim.cli.printing import EXPORTS, check_format, check_output
from ats_sim.cli.screen_inputs import Changes

if TYPE_CHECKING:
    from ats_sim.bulk.audit import Groups
    from ats_sim.bulk.paths import Discovery
    from ats_sim.bulk.run_key import RunKey


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


class _Weight(click.ParamType[tuple[str, float]]):
    """A name and how many times as much it counts: "Kubernetes=3"."""

    name = "weight"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, float]:
        name, _, times = str(value).rpartition("=")
        try:
            factor = float(times)
        except ValueError:
            factor = -1.0
        if not name.strip() or not 0 <= factor <= _MOST_TIMES:
            self.fail(f"{value!r} is no weight; write it as Kubernetes=3 (0 to {_MOST_TIMES} times)", param, ctx)
        return name.strip(), factor


_INTERRUPTED = 130
_MOST_TIMES = 100  # ours: what counts more times as much is the only thing that counts


@click.command(epilog="Example: ats-sim screen resumes/ --posting posting.txt --top 20")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@posting_option("The job posting's file; of several, folders or globs, a list each.", allow_dash=False, several=True)
@format_option("table", "jsonl", "csv", "xlsx", "html", "parquet", *EXPORTS)
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="List only the first N.")
@click.option("--share", type=_Share(), metavar="20%", help="List only this share of the resumes that were read.")
@click.option(
    "--require",
    type=click.Choice(["advance", "borderline"]),
    help="List only this disposition and better; status 1 if any is below it.",
)
@click.option("--must", multiple=True, metavar="SKILL", help="A further required skill for this run; repeatable.")
@click.option(
    "--without", multiple=True, metavar="NAME", help="Strike a demand that was misread, for this run; repeatable."
)
@click.option(
    "--weight",
    multiple=True,
    type=_Weight(),
    metavar="NAME=TIMES",
    help="Let a demand, or title, field, coverage, proof or years, count so many times as much; repeatable.",
)
@click.option("--explain", metavar="PATH", help="Say instead why the row of this file stands where it does.")
@click.option(
    "--audit",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="CSV",
    help="Say instead how groups fare; columns: file and a category each.",
)
@click.option("--bom", is_flag=True, help="With csv: begin with the mark by which Excel knows UTF-8.")
@click.option("--watch", is_flag=True, help="Stay, and list again whenever files come, change or go; Ctrl-C ends it.")
@click.option("--blind", is_flag=True, help="Name files by their content, not by their path.")
@click.option(
    "--reports",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="With html: also put a report on each listed resume there, as check writes it.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    metavar="N",
    help="Worker processes. Default: one a core. 0: none, and no limits of time and memory.",
)
@click.option(
    "--engine", type=click.Choice(["local", "dask"]), help="Who works. Default: local; dask with --scheduler."
)
@click.option("--scheduler", metavar="ADDRESS", help="Work on this Dask cluster, as tcp://HOST:8786. Files go there.")
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), help="Keep what was read in this file.")
@click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Put what people decided at the desk (serve) beside the rows; nothing is decided here.",
)
@click.option("--opening", metavar="NAME", help="With --decisions: under this name. Default: title and employer.")
@click.option("--no-cache", is_flag=True, help="Keep nothing for the next run, and use nothing kept.")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the terminal."
)
@as_of_option
@config_options
def command(
    paths: tuple[str, ...],
    posting: tuple[Path, ...],
    format_: str,
    top: int | None,
    share: float | None,
    require: str | None,
    must: tuple[str, ...],
    without: tuple[str, ...],
    weight: tuple[tuple[str, float], ...],
    explain: str | None,
    audit: Path | None,
    bom: bool,
    watch: bool,
    blind: bool,
    reports: Path | None,
    jobs: int | None,
    engine: str | None,
    scheduler: str | None,
    store: Path | None,
    decisions: Path | None,
    opening: str | None,
    no_cache: bool,
    output: Path | None,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Hold every resume of PATHs, files, folders, globs and URLs, against one posting and rank them.

    "-" reads the paths from standard input, one a line. URLs (s3://bucket/resumes/) need the extra "remote". jsonl
    prints rows as they are done, unranked; with --output, --top, --share or --require it is ranked. A file that cannot
    be read has its row and its reason. The order is a simulation: every resume needs human review, and nobody is
    rejected.
    """
    from ats_sim.bulk.urls import is_url
    from ats_sim.cli import screen_inputs as inputs

    changes = Changes(without, weight)
    cores = inputs.core_count() if jobs is None else jobs
    options = ScreenOptions(
        format_, top, share, require, explain, audit, blind, output, reports, cores, bom, changes.told
    )
    _check(options, store=store, no_cache=no_cache, watch=watch)
    groups = inputs.groups_of(audit) if audit else None
    cluster = inputs.cluster_of(engine, scheduler, jobs)
    if jobs != 0 and cluster is None and not changes.told:  # whose rows are mostly in the store
        _begin()
    configuration = configured(None if is_url(paths[0]) else Path(paths[0]))
    kept = None if no_cache else inputs.store_of(store)
    openings, run = inputs.openings_of(posting, configuration, must, changes, as_of_date(as_of), kept)
    _check_openings(openings, options, cluster, changes)
    if decisions:
        options.decisions = inputs.decided(decisions, opening, openings, run)
    files = inputs.posting_files(posting)
    others = {*posting, *files, *filter(None, (output, reports))}
    find = partial(inputs.files_of, paths, configuration, others)
    if watch:
        return _watch(find, openings, run, options)
    status = _list(find(), openings, run, options, cluster, groups)
    return 3 if status != _INTERRUPTED and len(openings) < len(files) else status  # a posting was not read


def _watch(find: Callable[[], Discovery], openings: list[Opening], run: RunKey, options: ScreenOptions) -> int:
    from ats_sim.cli.watching import watch_folder

    found = find()
    _tell_demands(found, openings)
    with Interrupts().watched():
        return watch_folder(find, found, openings, run, options)


def _list(
    found: Discovery,
    openings: list[Opening],
    run: RunKey,
    options: ScreenOptions,
    cluster: str | None,
    groups: Groups | None,
) -> int:
    _tell_demands(found, openings)
    interrupts = Interrupts()
    with interrupts.watched():
        done = _screen(found, run, openings, options, cluster, interrupts)
        if options.output and not done:
            return _INTERRUPTED  # a list of a part of the pool must not pass for the list
        status = report(found, openings, options, groups)
    return status if done else _INTERRUPTED


def _check(options: ScreenOptions, *, store: Path | None, no_cache: bool, watch: bool) -> None:
    """Raise before any work is done what contradicts itself: ``UsageError``, ``ConfigError``."""
    check_format(options.format, options.output)
    if store and no_cache:
        raise click.UsageError("--store and --no-cache contradict each other; leave one out.")
    if options.bom and options.format != "csv":
        raise click.UsageError("--bom goes with --format csv; other formats say themselves how they are written.")
    if options.audit and options.blind:
        raise click.UsageError("--audit finds files by their names; leave --blind out.")
    if options.blind and options.format in EXPORTS:
        raise click.UsageError(f"--format {options.format} is a list of people; leave --blind out.")
    if watch and (options.audit or options.explain is not None or options.reports or options.streams):
        raise click.UsageError("--watch lists again and again; leave out --audit, --explain, --reports and jsonl.")
    if options.output:
        check_output(options.output)
    if options.reports:
        _check_reports(options.reports, options)


def _check_openings(openings: list[Opening], options: ScreenOptions, cluster: str | None, changes: Changes) -> None:
    if len(openings) > 1:
        if options.format in ("html", *EXPORTS):
            raise click.UsageError(
                f"--format {options.format} is of one posting; table, xlsx, csv, jsonl take several."
            )
        if cluster:
            raise click.UsageError("a cluster works for one posting at a time; leave out --scheduler, or all but one.")
    if cluster and changes.told:
        raise click.UsageError("--weight and --without work on this machine; leave out --scheduler.")


def _tell_demands(found: Discovery, openings: list[Opening]) -> None:
    """Say on standard error what the postings were read to ask for, and how to mend it, before the work is done."""
    if len(found.files) <= 1:
        return
    from ats_sim.reporting.posting_brief import HOW_TO_MEND, lines

    for opening in openings:
        for line in lines(opening.run.posting, opening.name):
            click.echo(line, err=True)
    click.echo(HOW_TO_MEND, err=True)


def _screen(
    found: Discovery,
    run: RunKey,
    openings: list[Opening],
    options: ScreenOptions,
    cluster: str | None,
    interrupts: Interrupts,
) -> bool:
    """Screen all files into the openings; whether it was not interrupted."""
    from ats_sim.bulk import screened, screened_each
    from ats_sim.bulk.people import blinded
    from ats_sim.cli.progress import followed
    from ats_sim.cli.screening import take

    files = found.files
    rows = (
        ((row,) for row in screened(files, run, None, cluster))
        if cluster
        else screened_each(files, run, min(options.jobs, len(files)))
    )
    sources = [made(opening.run) for opening in openings]
    marks = marks_of(found) if options.streams else None
    done = 0
    try:
        for each in followed(rows, len(files)):
            with interrupts.held():
                done += 1
                for row, source in zip(take(openings, each), sources, strict=True):
                    if marks:
                        told = marks.on(row)
                        decided = (options.decisions or {}).get(told.content)
                        stream(blinded(told) if options.blind else told, source, decided)
    except KeyboardInterrupt:
        again = " and the same command goes on from here" if run.store else ""
        click.echo(f"ats-sim: interrupted, {len(files) - done} of {len(files)} files are not done{again}", err=True)
        return False
    finally:
        if isinstance(rows, Iterator) and hasattr(rows, "close"):
            rows.close()
        if options.jobs:
            from ats_sim.bulk import pool

            pool.close_server()
    return True


def _check_reports(reports: Path, options: ScreenOptions) -> None:
    """Raise before the work is done if there could be no reports: ``UsageError``, ``ConfigError``."""
    from ats_sim.cli.reports import check_reports

    if options.format != "html" or options.audit or options.explain is not None:
        raise click.UsageError("--reports goes with --format html; leave out --audit and --explain.")
    if options.blind:
        raise click.UsageError("--reports shows each resume as it is, with its name; leave --blind or --reports out.")
    check_reports(reports, options.output)


def _begin() -> None:
    from ats_sim.bulk.pool import open_server

    open_server()
