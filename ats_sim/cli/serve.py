"""``ats-sim serve``: the page on one's own machine."""

from __future__ import annotations

import datetime

import click

from ats_sim.cli.options import Configured, as_of_date, as_of_option, config_options
from ats_sim.errors import ConfigError


@click.command(epilog="Example: ats-sim serve")
@click.option("--port", type=click.IntRange(1, 65535), help="Listen here. Default: 8731, or any that is free.")
@click.option("--no-browser", is_flag=True, help="Only print the address; open no browser.")
@as_of_option
@config_options
def command(
    port: int | None,
    no_browser: bool,
    as_of: datetime.datetime | None,
    configured: Configured,
) -> int:
    """Open a page on this machine: drop a resume, paste a posting, see the verdict change while you edit.

    It listens on 127.0.0.1 only, and keeps nothing: what you drop stays in memory until the program ends (Ctrl-C). The
    address that is printed holds a key; without it nobody gets an answer.
    """
    settings = configured(None).settings
    try:
        from ats_sim.serving import run
    except ImportError as error:
        advice = 'pip install "ats-sim[serve]"'
        raise ConfigError("serve", f"serve needs the extra serve; install it: {advice}") from error
    from ats_sim.bulk.warm import warm
    from ats_sim.page import Engine
    from ats_sim.serving.application import application
    from ats_sim.serving.readers import LimitedReaders

    at = run.listening(port)
    number, token = at.getsockname()[1], run.new_token()
    reading = LimitedReaders(settings)
    engine = Engine(settings, lambda: as_of_date(as_of), reading.readers())
    guard = application(engine.answer, port=number, token=token, file_bytes=settings.limits.file_bytes)
    try:
        warm()
        engine.warm()
        run.serve(guard, at, lambda: _tell(run.address(number, token), no_browser))
    finally:
        reading.stop()
        at.close()
    return 0


def _tell(address: str, quiet: bool) -> None:
    """Say where the page is, and open it."""
    import webbrowser

    click.echo(f"The page is at {address}\nIt answers this machine only and keeps nothing. Ctrl-C ends it.")
    if not quiet and not webbrowser.open(address):
        click.echo("No browser could be opened: open the address yourself.", err=True)
