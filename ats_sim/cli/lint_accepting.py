"""What of the findings of ``lint`` counts: not what is accepted, nor what stands on unchanged lines."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import replace

from ats_sim.accepting import baseline
from ats_sim.accepting.accepted import accept
from ats_sim.accepting.fingerprints import fingerprinted, without_repeats
from ats_sim.cli.lint_files import Linting
from ats_sim.cli.options import write
from ats_sim.config import rule_advice
from ats_sim.model.linted import BASELINE, BaselineEntry, Linted, Reported, repository_path
from ats_sim.repository.changes import Changes, changed_since

_AGAINST_POSTING = "POS"


class Accepting(Struct, frozen=True):
    """What is asked for: the ``baseline``, whether to write it, the revision of ``--diff``.

    ``prefix`` is the path of the working folder below the top of its working tree of git.
    """

    baseline: Path | None
    write: bool
    diff: str | None
    prefix: str


class Accepted(Struct, frozen=True):
    """The files with what is accepted marked and what is out of the ``--diff`` left out; the stale entries; what
    ``changes`` are asked for, None for all."""

    files: tuple[Linted, ...]
    stale: tuple[BaselineEntry, ...] = ()
    has_baseline: bool = False
    changes: Changes | None = None

    def asked_for(self, path: str, line: int) -> bool:
        """Whether a line of a file is among those that are asked for."""
        if self.changes is None:
            return True
        lines = self.changes.get(Path(os.path.abspath(path)), frozenset())
        return lines is None or line in lines


def accepted(files: Sequence[Linted], how: Linting, wanted: Accepting) -> Accepted:
    """The findings that count, and those that are accepted, marked. Writes the baseline where that is asked for.

    Raises ``ConfigError`` for a baseline or a revision that cannot be used.
    """
    changes = changed_since(wanted.diff, Path.cwd()) if wanted.diff is not None else None
    once = without_repeats(files)
    found = fingerprinted(accept(once, how.texts, codes, ran(how), rule_advice), wanted.prefix)
    judged = _judged(files, how, wanted.prefix)
    path, stale = wanted.baseline, tuple[BaselineEntry, ...]()
    if wanted.write:
        path = path or Path(BASELINE)
        before = baseline.read(path) if path.exists() else ()
        entries = baseline.entries(found, before, judged, wanted.prefix)
        write(baseline.rendered(entries), path)
        click.echo(f"ats-sim: {path} holds {len(entries)} accepted finding{'' if len(entries) == 1 else 's'}", err=True)
    if path:
        found, stale = baseline.apply(found, baseline.read(path), judged, wanted.prefix)
    if changes is not None:
        found = tuple(_changed(file, how, changes) for file in found)
    return Accepted(found, stale, path is not None, changes)


def _judged(files: Sequence[Linted], how: Linting, prefix: str) -> frozenset[str]:
    """The paths that a run says all about: the files, and what they are made from."""
    read = [file.path for file in files if file.error is None]
    return frozenset(repository_path(path, prefix) for file in read for path in (file, *how.texts.get(file, ())))


def _changed(file: Linted, how: Linting, changes: Changes) -> Linted:
    """A file with the findings of changed lines. What has no place in a text counts where the file or a source of it
    changed at all."""
    texts = how.texts.get(file.path, {})
    touched = any(Path(os.path.abspath(path)) in changes for path in (file.path, *texts))

    def counts(one: Reported) -> bool:
        place = one.source
        if place is None or not one.finding.quote.text.strip():
            return touched
        path = Path(os.path.abspath(place.path))
        lines = changes.get(path, frozenset())
        return lines is None or any(line in lines for line in range(place.line, place.end_line + 1))

    return replace(file, reported=tuple(one for one in file.reported if counts(one)))


@cache
def codes(name: str) -> frozenset[str]:
    """The codes of the rules that a code, a name or a family means."""
    from ats_sim import rules

    return frozenset(rule.code for rule in rules.chosen([name]))


def ran(how: Linting) -> Callable[[Linted], frozenset[str]]:
    """The codes of the rules that a file was held against."""
    from ats_sim import rules

    select = how.configuration.settings.select or None

    def of_file(file: Linted) -> frozenset[str]:
        if file.error or not file.document.is_resume:
            return frozenset()
        held = rules.chosen(select, how.configuration.ignored(Path(file.path)))
        return frozenset(rule.code for rule in held if how.posting or not rule.code.startswith(_AGAINST_POSTING))

    return of_file


def add_ignores(files: Sequence[Linted]) -> int:
    """Write a comment for each finding that counts into its source, and say how many, and where that is not
    possible."""
    from ats_sim.accepting.writing import commented

    wanted: dict[str, dict[int, set[str]]] = {}
    nowhere = 0
    for file in files:
        for one in file.open:
            if one.source and one.finding.quote.text.strip() and not one.finding.code.startswith("LNT"):
                wanted.setdefault(one.source.path, {}).setdefault(one.source.line, set()).add(one.finding.code)
            else:
                nowhere += 1
    written = 0
    for path, lines in sorted(wanted.items()):
        with Path(path).open(encoding="utf-8", newline="") as opened:
            text = opened.read()
        new, left = commented(path, text, lines)
        if new != text:
            with Path(path).open("w", encoding="utf-8", newline="") as opened:
                opened.write(new)
        written += len(lines) - len(left)
        for line in left:
            click.echo(f"ats-sim: {path}:{line}: no comment can be written here; use the baseline", err=True)
    rest = f"; {nowhere} findings stand on no line of a source" if nowhere else ""
    click.echo(f"{written} comment{'' if written == 1 else 's'} written{rest}")
    return 0
