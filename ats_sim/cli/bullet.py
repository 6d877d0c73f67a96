"""``ats-sim bullet``: grade one bullet, or one a line."""

from __future__ import annotations

import sys

import click

from ats_sim.cli.options import format_option, write


@click.command(epilog='Example: ats-sim bullet "Used TensorFlow to train image models"')
@click.argument("text", nargs=-1)
@format_option("text", "json", "jsonl")
def command(text: tuple[str, ...], format_: str) -> int:
    """Grade a resume bullet: does it prove a result, or only name a tool?

    Without TEXT, or with "-", reads standard input, a bullet a line.
    """
    from ats_sim.pipeline import grade_and_hint

    if not text or text == ("-",):
        raw = sys.stdin.buffer.read().decode("utf-8", errors="replace")
        lines = raw.removesuffix("\n").replace("\r\n", "\n").split("\n") if raw else []
    else:
        lines = [" ".join(text)]
    graded = [grade_and_hint(line) for line in lines]
    if format_ == "text":
        from ats_sim.reporting.bullet_text import render

        write("\n".join(render(proof, hint) for proof, hint in graded), None)
        return 0
    from ats_sim.reporting import encode
    from ats_sim.reporting.bullet_json import bullet_json

    records = [bullet_json(proof, (hint,) if hint else ()) for proof, hint in graded]
    write(encode.pretty(records) if format_ == "json" else "\n".join(encode.line(record) for record in records), None)
    return 0
