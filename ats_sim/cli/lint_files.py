"""The files of one call of ``lint``: which are judged, which are passed over, and which cannot be read."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from ats_sim.bulk.discovery import BUILT, SOURCES, suffix_of
from ats_sim.bulk.paths import READABLE, below, opened, shown
from ats_sim.cli import complain, fault
from ats_sim.config import Configuration
from ats_sim.errors import AtsSimError, ConfigError, ReadingError
from ats_sim.lexicon.file_names import is_called_resume
from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import ParsedResume
from ats_sim.model.linted import Linted, PassedOver, Reported
from ats_sim.model.posting import Posting
from ats_sim.model.resume import DocumentClass, Resume
from ats_sim.repository.fixes import Fix, fixes
from ats_sim.repository.folder import Folder, holds_nothing
from ats_sim.repository.placed import placed
from ats_sim.repository.sources import Sources

_PAPER = frozenset({"pdf", "docx", "odt", "rtf"})
_FILLINGS = 3  # ours: so many places that a program fills in make a template
_PAGES = 6  # ours: a paper of more pages that nobody called a resume is a report, unless it gives a telephone number


class Linting(Struct, frozen=True):
    """What all files of a run are held against, and where their sources are looked for.

    ``texts`` gathers for each judged path the texts that it is or was made from, by their paths; where ``fixing``, the
    ``fixes`` gather what can be changed in them.
    """

    posting: Posting | None
    as_of: datetime.date
    configuration: Configuration
    sources: Sources
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    fixing: bool = False
    fixes: list[Fix] = field(default_factory=list)


class Files(Struct):
    """What became of the paths: ``linted`` in their order, and what was ``passed_over`` in folders."""

    linted: list[Linted] = field(default_factory=list)
    passed_over: list[PassedOver] = field(default_factory=list)


def linted(paths: Sequence[Path], how: Linting) -> Files:
    """All files that the paths mean, each once: files as named; of folders, by name, those that are resumes.

    What of a folder is no resume is passed over, and so is what a judged document is made from: the document shows
    more. Complains of what cannot be read, which is among those ``linted``.
    """
    run = _Run(how, Folder(how.configuration.excluded))
    seen, sources = set[str](), list[tuple[int, Path]]()
    for number, (file, is_named) in enumerate(_meant(paths, run.folder, run.closed)):
        key = os.path.abspath(file)
        if key in seen:
            continue
        seen.add(key)
        run.at = number
        if not is_named and suffix_of(file.name) in SOURCES | BUILT:
            sources.append((number, file))
        else:
            run.take(number, file, is_named=is_named)
    made = run.made()
    for number, file in sources:
        if os.path.abspath(file) in made:
            run.folder.note(file, "source")
        elif suffix_of(file.name) in SOURCES:
            run.take(number, file, is_named=False)
        elif is_called_resume(file.stem):
            run.folder.note(file, "to-build")
    return Files([one for _, one in sorted(run.taken, key=lambda taken: taken[0])], run.folder.passed_over)


class _Run(Struct):
    """The files of one call so far, each with its number in the order of the call; ``at`` is the last of them."""

    how: Linting
    folder: Folder
    at: int = 0
    taken: list[tuple[int, Linted]] = field(default_factory=list)

    def take(self, number: int, file: Path, *, is_named: bool) -> None:
        """Judge a file, or pass it over where nobody named it and it is no resume."""
        try:
            one = judged(file, self.how)
        except ReadingError as error:
            cause = None if is_named else holds_nothing(file, error)
            if cause:
                self.folder.note(file, cause)
            else:
                self._failed(number, file, error)
        except ConfigError:
            raise
        except Exception as error:  # one resume that meets a fault of ours must not cost the others their answer
            self._failed(number, file, AtsSimError("fault", f"{file}: {fault(error)}"))
        else:
            if is_named or (one.document.is_resume and one.document.clear):
                self.taken.append((number, one))
            else:
                self.folder.note(file, "document", one.document.type)

    def closed(self, top: str, reason: str) -> None:
        """A folder that cannot be opened."""
        message = f"{Path(top)}: this folder cannot be opened ({reason}); change its access rights."
        self._failed(self.at, Path(top), ReadingError("folder", message))

    def made(self) -> frozenset[str]:
        """What the judged documents are made from."""
        texts = ((one.path, text) for _, one in self.taken for text in self.how.texts.get(one.path, ()))
        return frozenset(os.path.abspath(text) for path, text in texts if text != path)

    def _failed(self, number: int, path: Path, error: AtsSimError) -> None:
        complain(error)
        self.taken.append((number, Linted(shown(path), None, 0, error=error)))


def _meant(
    paths: Sequence[Path], folder: Folder, unreadable: Callable[[str, str], None]
) -> Iterator[tuple[Path, bool]]:
    """The files that the paths mean, each with whether it was named or is the content of one that was."""
    for path in paths:
        if path.is_dir():
            folder.under(path)
            inside = below(str(path), READABLE | SOURCES | BUILT, folder.excludes, unreadable)
            yield from ((Path(file), False) for file in inside)
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
    reported = tuple(with_statement(one, parsed.resume) for one in found.reported)
    how.texts[shown(path)] = {text.path: text.text for text in found.texts}
    if how.fixing:
        how.fixes.extend(fixes(document, parsed.resume, replace(found, reported=reported)))
    return Linted(shown(path), document.kind, document.pages, reported, document=_class(path, parsed))


def _class(path: Path, parsed: ParsedResume) -> DocumentClass:
    """What a file is, and whether it may be taken for a resume though nobody named it: one that is called so and says
    how to reach somebody; no template of a page, no long paper without a telephone number, and in a language that is
    not read nothing that does not say how to reach whom it is about."""
    known, document = parsed.resume.document, parsed.document
    basics, named = parsed.resume.basics, is_called_resume(path.stem)
    reached = bool(basics.email or basics.phone)
    held = any(work.dates for work in parsed.resume.work)
    if document.kind not in _PAPER and not held and len(regex("filled-by-program").findall(document.text)) >= _FILLINGS:
        return replace(known, clear=False)
    if named:
        return replace(known, clear=known.clear or (reached and document.kind in _PAPER))
    if document.unread_language:
        return replace(known, clear=reached)
    return replace(known, clear=known.clear and (document.pages <= _PAGES or basics.phone is not None))


def with_statement(one: Reported, resume: Resume) -> Reported:
    """A finding with the statement of the resume that its words stand in."""
    span = one.finding.quote.span
    around = (statement.text for statement in resume.highlights if span in statement.span())
    return replace(one, statement=next(around, ""))
