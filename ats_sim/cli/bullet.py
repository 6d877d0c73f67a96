"""``ats-sim bullet``: grade one bullet, or one a line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import IO

import click

from ats_sim.cli.options import Configured, config_options, format_option, write


@click.command(epilog='Example: ats-sim bullet "Used TensorFlow to train image models"')
@click.argument("text", nargs=-1)
@format_option("text", "json", "jsonl")
@click.option("--explain", is_flag=True, help="Name the patterns and word lists that decided (JSON always does).")
@config_options
def command(text: tuple[str, ...], format_: str, explain: bool, configured: Configured) -> int:
    """Grade a resume bullet: does it prove a result, or only name a tool?

    Without TEXT, or with "-", reads standard input, a bullet a line, and answers each line as it comes.
    """
    from ats_sim.pipeline import grade_and_hint

    settings = configured(None).settings
    lines = _lines(sys.stdin.buffer, settings.limits.characters) if text in ((), ("-",)) else iter([_typed(text)])
    graded = (grade_and_hint(line, settings) for line in lines)
    if format_ == "text":
        from ats_sim.reporting.bullet_text import render

        for number, (proof, hint) in enumerate(graded):
            write(("\n" if number else "") + render(proof, hint, explain=explain), None)
        return 0
    from ats_sim.reporting import encode
    from ats_sim.reporting.bullet_json import bullet_json

    records = (bullet_json(proof, (hint,) if hint else ()) for proof, hint in graded)
    if format_ == "json":
        write(encode.pretty(list(records)), None)
    else:
        for record in records:
            write(encode.line(record), None)
    return 0


def _lines(stream: IO[bytes], most: int) -> Iterator[str]:
    """The lines of a stream as they come; of one longer than ``most`` bytes only the beginning."""
    while line := stream.readline(most):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(most)
        yield line.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")


def _typed(words: tuple[str, ...]) -> str:
    """The arguments as one text; bytes that are no UTF-8 reach a program as lone surrogates, which no encoder takes."""
    return " ".join(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
