"""``ats-sim answer``: what can be counted in a spoken answer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ats_sim.cli.options import Configured, config_options, format_option, output_option, write
from ats_sim.errors import ReadingError
from ats_sim.model.answer import ANSWERS, THEMES, AnswerKind

_SECONDS: dict[str, int] = {"pitch": 90, "project": 30, "star": 120, "car": 90, "impact": 30, "pay": 30}
"""How long an answer is by the guides; ours where they do not say."""


@click.command(epilog="Example: ats-sim answer --kind pitch --resume resume.pdf pitch.txt")
@click.argument("text", nargs=-1)
@click.option("--kind", type=click.Choice(ANSWERS), default="pitch", show_default=True, help="What it is an answer to.")
@click.option("--resume", type=click.Path(path_type=Path), help="Hold its numbers against this resume.")
@click.option("--seconds", type=click.IntRange(5, 3600), help="How long it may take. Default: by the kind.")
@click.option("--theme", type=click.Choice(THEMES), help="What a story is about.")
@format_option("text", "markdown", "html", "json")
@output_option
@config_options
def command(
    text: tuple[str, ...],
    kind: AnswerKind,
    resume: Path | None,
    seconds: int | None,
    theme: str | None,
    format_: str,
    output: Path | None,
    configured: Configured,
) -> int:
    """Count what can be counted in an answer: TEXT, a file, or standard input ("-").

    Length, numbers beside the resume's, hedges, I and we, tools against outcomes, parts as far as words tell. Of a
    transcript with speakers the candidate's turns are read. No mark is given.
    """
    from ats_sim import pipeline
    from ats_sim.cli.inputs import read_resume_to_ask

    settings = configured(resume).settings
    said = _said(text, settings.limits.characters)
    if not said.strip():
        raise ReadingError("empty", "no answer is in it; write what you would say")
    parsed = read_resume_to_ask(resume, settings) if resume else None
    answer = pipeline.tell_answer(said, kind, parsed, settings, seconds=seconds or _SECONDS[kind])
    document = parsed.document if parsed else None
    if format_ == "json":
        from ats_sim.reporting import encode
        from ats_sim.reporting.answer_json import answer_json

        write(encode.pretty(answer_json(answer, document)), output)
        return 0
    from ats_sim.cli.kits import drawn
    from ats_sim.reporting import answer_parts

    write(drawn(answer_parts.kit(answer, document, theme or ""), format_), output)
    return 0


def _said(words: tuple[str, ...], most: int) -> str:
    """The text itself, that of a file, or standard input. Raises ``ReadingError``."""
    if words in ((), ("-",)):
        return sys.stdin.buffer.read(most).decode("utf-8-sig", "replace")
    joined = " ".join(words)
    try:
        path = Path(joined)
        if len(joined) < 500 and path.is_file():
            return path.read_bytes()[:most].decode("utf-8-sig", "replace")
    except (OSError, ValueError) as error:
        raise ReadingError("unreadable", f"{joined[:80]}: cannot be read; check the path") from error
    if len(words) == 1 and len(joined.split()) == 1 and Path(joined).suffix in (".txt", ".md"):
        raise ReadingError("missing", f"{joined}: no such file; check the path")
    return joined.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
