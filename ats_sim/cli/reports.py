"""A page as ``check`` writes it for each listed resume, in a folder beside the list."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from itertools import filterfalse
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from ats_sim.bulk.paths import shown
from ats_sim.bulk.ranking import Ranked
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.worker import FileScreener, failed, fault, file_name
from ats_sim.errors import AtsSimError, ConfigError
from ats_sim.lexicon.patterns import regex
from ats_sim.model.screening import Failure
from ats_sim.reading import costs


class Report(Struct, frozen=True):
    """The page of one file, or why there is none; ``path`` and ``content`` are as in its row."""

    path: str
    content: str = ""
    page: str = ""
    error: Failure | None = None


def report_one(file: str) -> Report:
    """The page of a file, in a worker process."""
    from ats_sim.bulk import pool

    try:
        return _report(pool.work_here(), file)
    except ConfigError as error:
        return lost(file, error.kind, error.message)


def check_reports(folder: Path, output: Path | None) -> None:
    """Raise ``ConfigError`` before the work is done if pages could not be put into a folder, linked from a list."""
    if output is None:
        raise ConfigError("reports", "--reports needs --format html and --output FILE, the list that links the reports")
    if Path(os.path.realpath(output)).is_relative_to(os.path.realpath(folder)):
        raise ConfigError("reports", f"{output}: put the list beside the folder of --reports, not into it")
    check_folder(folder)


def check_folder(folder: Path) -> None:
    """Raise ``ConfigError`` unless this is a new folder, an empty one, or one that holds nothing but such pages."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ConfigError("reports", f"{folder}: this is no folder; name another for --reports")
    try:
        others = sorted(filterfalse(regex("report-file").fullmatch, os.listdir(folder))) if folder.exists() else []
    except OSError as error:
        raise ConfigError("reports", f"{folder}: cannot be looked into ({error.strerror}); name another") from error
    if others:
        raise ConfigError("reports", f"{folder}: it holds other files ({others[0]}); name a new folder for --reports")
    if not os.access(folder.absolute().parent, os.W_OK | os.X_OK):
        raise ConfigError("reports", f"cannot write {folder}: no folder to write in; choose another for --reports")


@contextmanager
def written(folder: Path, reports: Iterable[Report], rows: Iterable[Ranked]) -> Iterator[_Written]:
    """The pages of the rows, on the disk one by one; they take the folder's place when the body ends well.

    The body puts the list that links them in its place. Raises ``ConfigError`` when something cannot be written.
    """
    folder = Path(os.path.abspath(folder))  # "." has no name to put another beside
    partial, former = (folder.with_name(f"{folder.name}.{word}") for word in ("part", "former"))
    with _told(folder):
        _clear(partial)
        partial.mkdir()
    try:
        with _told(folder):
            done = _write(partial, reports, rows)
            if folder.exists():
                _clear(former)
                folder.rename(former)
            partial.rename(folder)
        try:
            yield done
        except BaseException:
            with suppress(OSError):
                folder.rename(partial)
            raise
    except BaseException:
        with suppress(OSError):
            if former.exists() and not folder.exists():
                former.rename(folder)
        raise
    finally:
        for left in (partial, former):
            with suppress(OSError):
                _clear(left)


class _Written(Struct, frozen=True):
    """The names of the pages by rank, and the reports that failed."""

    names: Mapping[int, str]
    failures: tuple[tuple[str, Failure], ...]

    def links(self, folder: Path, output: Path) -> dict[int, str]:
        """Where a list at ``output`` finds the pages, by rank: relative, and quoted for a URL."""
        way = os.path.relpath(os.path.realpath(folder), os.path.realpath(output.absolute().parent))
        return {rank: quote(f"{way}/{name}".replace(os.sep, "/")) for rank, name in self.names.items()}


def made(files: Iterable[str], run: RunKey, rows: Iterable[Ranked], jobs: int) -> Iterator[Report]:
    """The pages of the files of the rows, as they are done. With ``jobs`` workers make them, each limited as ever."""
    from ats_sim.bulk import pool

    listed = {row.path for rank, row in rows if rank is not None}
    wanted = [file for file in files if shown(file) in listed]
    if not jobs:
        work = FileScreener(run)
        try:
            yield from (_report(work, file) for file in wanted)
        finally:
            work.close()
        return
    try:
        with closing(pool.in_workers(wanted, run, min(jobs, len(wanted)), report_one, lost)) as reports:
            yield from reports
    finally:
        pool.close_server()


def _report(work: FileScreener, file: str) -> Report:
    from ats_sim import counterfactual, pipeline
    from ats_sim.counterfactual.action_plan import plan_actions
    from ats_sim.reporting import check_html

    run = work.run
    try:
        content, parsed = work.parsed(file)
        result = pipeline.simulate(parsed, run.posting, as_of=run.as_of, settings=run.settings)
        whatif = counterfactual.what_if(result)
        return Report(shown(file), content, check_html.render(result, whatif, plan_actions(result, whatif)))
    except AtsSimError as error:
        return lost(file, error.kind, error.message)
    except MemoryError:
        return lost(file, "memory", costs.too_large(run.settings.limits.worker_bytes, file_name(file)))
    except Exception as error:  # a resume is hostile: one must not cost the others their page
        return lost(file, "fault", fault(error))


def lost(file: str, kind: str, message: str) -> Report:
    """Why a file has no page."""
    row = failed(file, kind, message)
    return Report(row.path, error=row.error)


def _write(folder: Path, reports: Iterable[Report], rows: Iterable[Ranked]) -> _Written:
    """Write each page under the name of its row; a page of other bytes than the row's is none."""
    open_: dict[tuple[str, str], list[int]] = {}
    for rank, row in rows:
        if rank is not None:
            open_.setdefault((row.path, row.content), []).append(rank)
    names: dict[int, str] = {}
    failures: dict[str, Failure] = {}
    for report in reports:
        ranks = open_.pop((report.path, report.content), []) if not report.error else []
        for rank in ranks:
            names[rank] = f"{rank:04}-{report.content[:16]}.html"
            (folder / names[rank]).write_bytes(report.page.encode("utf-8", "replace"))
        if report.error:
            failures[report.path] = report.error
    changed = Failure("changed", "it was changed while the list was made; run the command again")
    return _Written(names, tuple((path, failures.get(path, changed)) for path, _ in open_))


def _clear(folder: Path) -> None:
    """Delete a folder of pages; one that holds anything else is an error, never deleted."""
    if not folder.exists() and not folder.is_symlink():
        return
    check_folder(folder)
    import shutil

    shutil.rmtree(folder)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message = f"cannot write {folder}: {error.strerror}; choose another for --reports"
        raise ConfigError("reports", message) from error
