"""The files of one call of ``lint``: which are judged, which are passed over, and which cannot be read."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from ats_sim.bulk.discovery import SOURCES, suffix_of
from ats_sim.bulk.paths import READABLE, below, opened, shown
from ats_sim.cli import complain, fault
from ats_sim.config import Configuration
from ats_sim.errors import AtsSimError, ConfigError, ReadingError
from ats_sim.model.linted import Linted, PassedOver, Reported
from ats_sim.model.posting import Posting
from ats_sim.model.resume import Resume
from ats_sim.repository.folder import Folder, holds_nothing
from ats_sim.repository.placed import placed
from ats_sim.repository.sources import Sources


class Linting(Struct, frozen=True):
    """What all files of a run are held against, and where their sources are looked for.

    ``texts`` gathers for each judged path the texts that it is or was made from, by their paths.
    """

    posting: Posting | None
    as_of: datetime.date
    configuration: Configuration
    sources: Sources
    texts: dict[str, dict[str, str]] = field(default_factory=dict)


class Files(Struct):
    """What became of the paths: ``linted`` in their order, and what was ``passed_over`` in folders."""

    linted: list[Linted] = field(default_factory=list)
    passed_over: list[PassedOver] = field(default_factory=list)


def linted(paths: Sequence[Path], how: Linting) -> Files:
    """All files that the paths mean, each once: files as named; of folders, by name, those that are resumes.

    What of a folder is no resume is passed over. Complains of what cannot be read, which is among those ``linted``.
    """
    folder = Folder(how.configuration.excluded)
    files = Files(passed_over=folder.passed_over)

    def failed(path: Path, error: AtsSimError) -> None:
        complain(error)
        files.linted.append(Linted(shown(path), None, 0, error=error))

    def closed(top: str, reason: str) -> None:
        message = f"{Path(top)}: this folder cannot be opened ({reason}); change its access rights."
        failed(Path(top), ReadingError("folder", message))

    seen: set[str] = set()
    for file, is_named in _meant(paths, folder, closed):
        key = os.path.abspath(file)
        if key in seen:
            continue
        seen.add(key)
        try:
            one = judged(file, how)
        except ReadingError as error:
            cause = None if is_named else holds_nothing(file, error)
            if cause:
                folder.note(file, cause)
            else:
                failed(file, error)
        except ConfigError:
            raise
        except Exception as error:  # one resume that meets a fault of ours must not cost the others their answer
            failed(file, AtsSimError("fault", f"{file}: {fault(error)}"))
        else:
            if is_named or (one.document.is_resume and one.document.clear):
                files.linted.append(one)
            else:
                folder.note(file, "document", one.document.type)
    _drop_sources(files, how, folder)
    return files


def _drop_sources(files: Files, how: Linting, folder: Folder) -> None:
    """Pass over the LaTeX of folders that a judged document is made from: the document shows more."""
    of_documents = {path for file, texts in how.texts.items() for path in texts if path != file}
    for one in [one for one in files.linted if suffix_of(one.path) in SOURCES and one.path in of_documents]:
        files.linted.remove(one)
        folder.note(Path(one.path), "source")


def _meant(
    paths: Sequence[Path], folder: Folder, unreadable: Callable[[str, str], None]
) -> Iterator[tuple[Path, bool]]:
    """The files that the paths mean, each with whether it was named or is the content of one that was."""
    for path in paths:
        if path.is_dir():
            folder.under(path)
            yield from (
                (Path(file), False) for file in below(str(path), READABLE | SOURCES, folder.excludes, unreadable)
            )
        else:
            yield from ((file, True) for file in opened(path))


def judged(path: Path, how: Linting) -> Linted:
    """One file held against the rules. Raises ``ReadingError``, and ``ConfigError`` for a source that is not there."""
    from ats_sim import pipeline
    from ats_sim.cli.inputs import read_input

    settings = how.configuration.settings
    parsed = pipeline.parse_resume(read_input(path, settings), settings)
    findings = pipeline.lint(
        parsed,
        how.posting,
        as_of=how.as_of,
        settings=settings,
        select=settings.select or None,
        ignore=how.configuration.ignored(path),
    )
    document = parsed.document
    found = placed(path, document, findings, how.sources)
    reported = tuple(_with_statement(one, parsed.resume) for one in found.reported)
    how.texts[shown(path)] = {text.path: text.text for text in found.texts}
    return Linted(shown(path), document.kind, document.pages, reported, document=parsed.resume.document)


def _with_statement(one: Reported, resume: Resume) -> Reported:
    """A finding with the statement of the resume that its words stand in."""
    span = one.finding.quote.span
    around = (statement.text for statement in resume.highlights if span in statement.span())
    return replace(one, statement=next(around, ""))
