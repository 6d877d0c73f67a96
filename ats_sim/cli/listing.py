"""What ``screen`` prints: rows as they are done, or the ranked list, an explanation, or the rates of groups."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from ats_sim.bulk.audit import Groups, audited
from ats_sim.bulk.paths import Discovery, shown
from ats_sim.bulk.people import blinded
from ats_sim.bulk.ranking import Ranked, explained, reaches, share_of
from ats_sim.bulk.summary import summed_up
from ats_sim.cli import complain
from ats_sim.cli.lists import Opening, best_openings, made, marks_of, ranked_list
from ats_sim.cli.printing import EXPORTS, print_lists, write_bytes
from ats_sim.errors import ConfigError, ReadingError
from ats_sim.model.screening import NO_RESUME, HumanDecision, Move, Pool, Screening

if TYPE_CHECKING:
    from ats_sim.bulk.run_key import RunKey
    from ats_sim.reporting.records.screen import MadeRecord

_AUDITED = 0.2  # ours: the share that counts as selected where nothing else says


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
    bom: bool = False
    changed: str = ""
    decisions: Mapping[str, HumanDecision] | None = None

    @property
    def streams(self) -> bool:
        """Whether rows are printed as they are done; then their rank is not known yet."""
        chosen = self.top or self.share or self.require or self.explain or self.audit
        return self.format == "jsonl" and self.output is None and not chosen


def stream(row: Screening, source: MadeRecord, decision: HumanDecision | None = None) -> None:
    """Print a row as JSON at once, without a rank."""
    from ats_sim.reporting import encode, screen_json

    click.echo(encode.line(screen_json.record(row, None, source, decision)).encode())


def report(found: Discovery, openings: Sequence[Opening], options: ScreenOptions, groups: Groups | None) -> int:
    """Print the lists, what could not be read and the summary; the exit status."""
    marks = marks_of(found)
    best = best_openings(openings) if len(openings) > 1 else {}
    lists = [ranked_list(opening, marks, best, blind=options.blind) for opening in openings]
    for _, row in lists[0][0]:
        if row.error and row.error.kind != NO_RESUME:
            complain(ReadingError(row.error.kind, f"{row.path}: {row.error.message}"))
    pools = [
        _chosen(ranks, moves, found, opening, options, several=len(openings) > 1)
        for (ranks, moves), opening in zip(lists, openings, strict=True)
    ]
    if options.explain is not None:
        path = _meant(options.explain, found, openings[0].rows, blind=options.blind)
        told = [(pool.opening, explained(ranks, path)) for (ranks, _), pool in zip(lists, pools, strict=True)]
        text = "\n\n".join(f"{name}:\n{words}" if name else str(words) for name, words in told)
        write_bytes(text.encode("utf-8", "replace") + b"\n", options.output)
    elif groups is not None:
        text = "\n".join(_audit(pool, groups, opening.rows) for pool, opening in zip(pools, openings, strict=True))
        write_bytes(text.encode("utf-8", "replace"), options.output)
    elif options.reports and options.output:
        if _print_with_reports(pools[0], found, openings[0].run, options, options.reports, options.output):
            return 3
    elif options.format in EXPORTS and options.output:
        from ats_sim.cli.exports import export

        if export(pools[0], found, openings[0].run.settings.limits, options.format, options.output):
            return 3
    else:
        print_lists(pools, options)
    rows = openings[0].rows
    if found.unreadable or any(row.error and row.error.kind != NO_RESUME for row in rows):
        return 3
    least = options.require or ""
    return int(bool(least) and not all(reaches(row, least) for opening in openings for row in opening.rows))


def _meant(given: str, found: Discovery, rows: Sequence[Screening], *, blind: bool) -> str:
    """The path of the row that any form of a file's path means. Raises ``ConfigError`` for none or several."""
    wanted = shown(given)
    names = {shown(file): file for file in found.files}
    here = [name for name in names if name == wanted]
    here = here or [name for name, file in names.items() if os.path.realpath(file) == os.path.realpath(given)]
    here = here or [name for name in names if f"/{name}".endswith(f"/{wanted}")]
    if len(here) > 1:
        raise ConfigError("explain", f"{wanted}: several of the files are called so: {', '.join(here[:5])}; name one")
    for row in rows:
        if blind and blinded(row).path == wanted:
            return wanted
        if here and row.path == here[0]:
            return blinded(row).path if blind else row.path
    raise ConfigError("explain", f"{wanted}: not among the files screened; name it as the list does")


def _chosen(
    ranks: tuple[Ranked, ...],
    moves: tuple[Move, ...],
    found: Discovery,
    opening: Opening,
    options: ScreenOptions,
    *,
    several: bool,
) -> Pool:
    """The rows to list, with the summary of all."""
    source, cuts = made(opening.run), []
    listed = list(ranks)
    if options.require:
        listed = [(rank, row) for rank, row in listed if reaches(row, options.require)]
        cuts.append(f"{options.require} and better")
    most = min(
        [*([options.top] if options.top else []), *([share_of(ranks, options.share)] if options.share else [])],
        default=0,
    )
    if most:
        listed = [one for one in listed if one[0] is not None or not options.share][:most]
        cuts.append(f"the first {len(listed)}")
    posting = opening.run.posting
    return Pool(
        title=posting.title.text if posting.title else None,
        as_of=opening.run.as_of,
        version=source["version"],
        posting=source["posting"],
        settings=source["settings"],
        rows=tuple(listed),
        summary=summed_up([row for _, row in ranks], posting, found.passed_over),
        cut=f"listed: {', '.join(cuts)}" if cuts else "",
        blind=options.blind,
        decisions=options.decisions,
        opening=opening.name if several else "",
        changed=options.changed,
        moves=moves,
    )


def _audit(pool: Pool, groups: Groups, rows: Sequence[Screening]) -> str:
    """How groups fare: selected is what a cut lists; without one every simulated advance, or the first fifth where
    there is none, since a rate of nothing tells nothing."""
    from ats_sim.reporting import screen_audit

    told = pool.cut or "every simulated advance"
    selected = {row.path for _, row in pool.rows if pool.cut or row.disposition == "advance"}
    if not selected and not pool.cut:
        most = share_of(pool.rows, _AUDITED)
        selected = {row.path for rank, row in pool.rows if rank is not None and rank <= most}
        told = f"the first {most}, a fifth: no simulated advance"
    return screen_audit.render(audited(rows, groups, selected, told))


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
        write_bytes(page.encode("utf-8", "replace"), output)
    for path, failure in failures.items():
        complain(ReadingError(failure.kind, f"{path}: there is no report of it: {failure.message}"))
    click.echo("\n".join(screen_summary.lines(pool)).encode("utf-8", "replace"), err=True)
    return bool(failures)
