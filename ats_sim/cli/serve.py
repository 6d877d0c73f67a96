"""``ats-sim serve``: the page on one's own machine."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from ats_sim.cli.options import Configured, as_of_date, as_of_option, config_options, posting_option
from ats_sim.errors import ConfigError


@click.command(epilog="Example: ats-sim serve resumes/ --posting posting.txt")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@posting_option("The job posting's file.", required=False, allow_dash=False)
@click.option("--blind", is_flag=True, help="Name nobody: files by their content, reports without the person.")
@click.option(
    "--decisions",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Keep what you decide here. Default: decisions.sqlite in your data folder.",
)
@click.option("--opening", metavar="NAME", help="Keep decisions under this name. Default: title and employer.")
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), help="Keep what was read in this file.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes. Default: one a core.")
@click.option("--port", type=click.IntRange(1, 65535), help="Listen here. Default: 8731, or any that is free.")
@click.option("--no-browser", is_flag=True, help="Only print the address; open no browser.")
@as_of_option
@config_options
def command(
    paths: tuple[str, ...],
    posting: Path | None,
    blind: bool,
    decisions: Path | None,
    opening: str | None,
    store: Path | None,
    jobs: int | None,
    port: int | None,
    no_browser: bool,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Open a page on this machine: drop a resume, paste a posting, see the verdict change while you edit.

    With PATHs, resumes as files and folders, it is a desk: the list in the order to read them, each resume beside its
    row, what you decide. It listens on 127.0.0.1 only and keeps nothing but decisions that you enter; --store keeps
    what was read as well. The address that is printed holds a key; without it nobody gets an answer. Ctrl-C ends it.
    """
    if paths and posting is None:
        raise click.UsageError("a desk needs an opening: give --posting FILE too")
    configuration = configured(Path(paths[0]) if paths else None)
    try:
        import starlette  # noqa: F401 - asked for now, used by the server
        import uvicorn  # noqa: F401

        from ats_sim.serving import run
    except ImportError as error:
        advice = 'pip install "ats-sim[serve]"'
        raise ConfigError("serve", f"serve needs the extra serve; install it: {advice}") from error
    from ats_sim.cli.serve_setup import Pool, desk_of, engine_of
    from ats_sim.serving.readers import LimitedReaders

    at, reading, desk = run.listening(port), LimitedReaders(configuration.settings), None
    pool = Pool(paths, posting, blind, decisions, opening, store, jobs)
    number, token = at.getsockname()[1], run.new_token()
    try:
        desk = desk_of(pool, configuration, as_of_date(as_of), reading.readers())
        engine = engine_of(pool, configuration, lambda: as_of_date(as_of), reading.readers())
        guard = run.guarded(engine, desk, number, token)
        if desk:
            desk.start()
        opened = None if no_browser else run.address(number, guard.new_ticket(), "ticket")
        run.serve(guard, at, lambda: _tell(run.address(number, token), opened, desk is not None))
    finally:
        if desk:
            desk.stop()
        reading.stop()
        at.close()
    return 0


def _tell(address: str, opened: str | None, desk: bool) -> None:
    """Say where the page is, and open it by an address that works once."""
    import webbrowser

    kept = "keeps only the decisions that you enter" if desk else "keeps nothing"
    click.echo(f"The page is at {address}\nIt answers this machine only and {kept}. Ctrl-C ends it.")
    if opened and not webbrowser.open(opened):
        click.echo("No browser could be opened: open the address yourself.", err=True)
