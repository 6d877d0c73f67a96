"""What ``lint --fix`` changes and ``--diff-fix`` shows: of the findings that count those that can be mended without
changing a claim, and double blanks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ats_sim.cli import complain
from ats_sim.cli.lint_accepting import Accepted
from ats_sim.cli.lint_files import Linting
from ats_sim.errors import ConfigError
from ats_sim.reporting.lint_text import number
from ats_sim.repository.fixes import Fix, fixed, mending

_MARK = "\ufeff"


def difference(judged: Accepted, how: Linting) -> str:
    """What would be changed as a unified diff, "" where there is nothing."""
    import difflib

    rows: list[str] = []
    for path, old, found in _changes(judged, how):
        new = fixed(old, found)
        rows += difflib.unified_diff(
            old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{path}", f"b/{path}"
        )
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def write_fixes(judged: Accepted, how: Linting) -> str:
    """Change the sources. Returns how much was changed in words."""
    changed, files = 0, 0
    for path, old, found in _changes(judged, how):
        try:
            with Path(path).open("w", encoding="utf-8", newline="") as opened:
                opened.write(fixed(old, found))
        except OSError as error:
            complain(ConfigError("fix", f"{path}: cannot be written ({error.strerror}); nothing is changed in it"))
            continue
        changed, files = changed + len(found), files + 1
    if not changed:
        return "nothing to mend without changing a claim"
    return f"{number(changed, 'change')} in {number(files, 'file')}; git diff shows them"


def _changes(judged: Accepted, how: Linting) -> Iterator[tuple[str, str, tuple[Fix, ...]]]:
    """The sources that change: path, text as the file has it, changes. Only UTF-8 is changed."""
    open_ = (one for file in judged.files for one in file.open)
    found: dict[str, list[Fix]] = {}
    for fix in mending(open_, how.fixes):
        if judged.asked_for(fix.path, fix.line):
            found.setdefault(fix.path, []).append(fix)
    for path, fixes in sorted(found.items()):
        text = _text(Path(path))
        if text is not None:
            yield path, text, tuple(_moved(fixes, text))


def _text(path: Path) -> str | None:
    try:
        with path.open(encoding="utf-8", newline="") as opened:
            return opened.read()
    except (OSError, UnicodeDecodeError):
        return None


def _moved(fixes: list[Fix], text: str) -> Iterator[Fix]:
    """The changes as columns of the file, whose first line may begin with a byte order mark."""
    shift = int(text.startswith(_MARK))
    for fix in fixes:
        at = shift if fix.line == 1 else 0
        yield Fix(fix.path, fix.line, fix.column + at, fix.end_column + at, fix.text, fix.code)
