"""``lint`` for the terminal: a line a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from ats_sim.lexicon.file_names import is_called_resume
from ats_sim.model.linted import Linted, LintRun, PassedOver, Reported, RuleCount, statistics
from ats_sim.reporting.plain import is_a, no_resume, printable, visible

_CAUSES = {
    "settings": "excluded by the settings",
    "git": "ignored by git",
    "git-lfs": "kept by Git LFS, its content is not here",
    "no-text": "no text of a resume",
    "source": "a judged document is made from it",
    "to-build": "it is to be built first: lint the PDF that is made from it",
}


def render(run: LintRun) -> str:
    """A line for each finding, file after file, then a summary.

    With ``counts`` how often each rule spoke stands above the summary.
    """
    rows = [f"{visible(file.path)}: {no_resume(file.document)}" for file in run.files if not file.document.is_resume]
    rows += [
        f"{place(file, one)} {one.finding.code} {one.finding.severity} {printable(one.finding.message)}"
        for file in run.files
        for one in file.open
    ]
    if run.counts:
        rows += counted(statistics(run.findings))
    return "\n".join([*rows, summary(run)]) + "\n"


def place(file: Linted, one: Reported) -> str:
    """Where a finding stands, as editors read it: ``path:line:column:`` of a source that is known; of any other
    document ``path:`` and the page and line in words, because its lines are not those of a file."""
    if one.source:
        return f"{visible(one.source.path)}:{one.source.line}:{one.source.column}:"
    at = one.finding.location
    if file.has_source_lines:
        return f"{visible(file.path)}:{at.line}:1:"
    return f"{visible(file.path)}: page {at.page}, line {at.line}:"


def counted(counts: Sequence[RuleCount]) -> list[str]:
    """A line for each rule that found something."""
    width = max((len(str(row.count)) for row in counts), default=0)
    return [f"{row.count:{width}}  {row.code}  {row.severity:8}{row.name}" for row in counts]


def summary(run: LintRun) -> str:
    """How much was found, in how many files, and what was not judged."""
    found = [finding.severity for finding in run.findings]
    read = sum(file.error is None for file in run.files)
    parts = ", ".join(number(found.count(kind), kind) for kind in ("error", "warning", "note") if kind in found)
    touched = sum(bool(file.open) for file in run.files)
    text = f"{number(len(found), 'finding')} ({parts}) in {touched} of {number(read, 'file')}"
    if not found:
        text = f"no findings in {number(read, 'file')}"
    others = sum(not file.document.is_resume for file in run.files)
    text += f"; {number(others, 'file')} held against no rule, no resume" if others else ""
    unread = len(run.files) - read
    text += f"; {number(unread, 'file')} could not be read" if unread else ""
    taken = sum(bool(one.accepted) for file in run.files for one in file.reported)
    text += f"; {taken} accepted" if taken else ""
    aside = len(run.passed_over)
    return text + (f"; {aside} passed over, no resume{'' if aside == 1 else 's'} (-v names them)" if aside else "")


def passed_over(paths: Iterable[PassedOver]) -> list[str]:
    """A line for each path of a folder that was passed over, with its reason."""
    return [f"passed over {visible(one.path)}: {_cause(one)}" for one in paths]


def nothing_found(run: LintRun, paths: Sequence[str], *, verbose: bool) -> str:
    """That nothing was judged, and what to do: build what is a source, else name a file."""
    where = f"no resumes found in {', '.join(map(visible, paths))}"
    built = [one.path for one in run.passed_over if one.cause == "to-build"]
    sources = [visible(path) for path in sorted(built, key=lambda path: not is_called_resume(PurePath(path).stem))]
    if sources:
        more = f" and {len(sources) - 1} more" if len(sources) > 1 else ""
        return f"{where}; {sources[0]}{more}: {_CAUSES['to-build']}"
    return f"{where}; name a file" + ("" if verbose or not run.passed_over else "; -v says what was passed over")


def stale(run: LintRun) -> list[str]:
    """A line about the entries of the baseline that occur no more."""
    if not run.stale:
        return []
    shown = ", ".join(sorted({f"{visible(one.path)} {visible(one.code)}" for one in run.stale})[:5])
    more = number(len(run.stale), "entry", "entries")
    return [f"{more} of the baseline found no more ({shown}); take them out with --write-baseline"]


def _cause(one: PassedOver) -> str:
    if one.cause == "document":
        return is_a(one.what)
    return one.what if one.cause == "name" else _CAUSES[one.cause]


def number(count: int, noun: str, plural: str = "") -> str:
    """A count with its noun."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"
