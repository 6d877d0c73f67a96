"""What an editor is told of a text that is being written: its findings with their places in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from ats_sim import pipeline, reading
from ats_sim.accepting.accepted import accept
from ats_sim.bulk.paths import below
from ats_sim.cli.lint_accepting import codes, ran
from ats_sim.cli.lint_files import Linting, judged, with_statement
from ats_sim.cli.options import as_of_date
from ats_sim.config import Configuration, rule_advice
from ats_sim.errors import AtsSimError
from ats_sim.lexicon.file_names import is_called_resume
from ats_sim.model.document import Span
from ats_sim.model.linted import Linted, Reported, SourcePlace
from ats_sim.repository.fixes import Fix, apart, fixes, mending
from ats_sim.repository.own_place import own_place
from ats_sim.repository.placed import Placed
from ats_sim.repository.source_text import SourceText
from ats_sim.repository.sources import Sources

_DOCUMENTS = 6  # ours: PDFs around a source that are looked at
_BYTES = 5_000_000  # ours: larger ones are no resumes that are built here


class Checker(Struct):
    """Checks texts by one configuration; keeps what was found in documents until they change."""

    configuration: Configuration
    _documents: dict[tuple[str, int, int], tuple[Linted, Linting]] = field(default_factory=dict)

    def check(self, path: Path, text: str, *, documents: bool = True) -> list[Reported]:
        """The findings that nobody accepted, at places of the text. ``documents``: look also at what is made from
        it."""
        try:
            return self._open(*self._itself(path, text)[:2])
        except AtsSimError:
            return list(self._of_documents(path, text)) if documents else []

    def fixes(self, path: Path, text: str) -> tuple[Fix, ...]:
        """What can be changed in a text without changing a claim: of findings that nobody accepted, and double
        blanks."""
        try:
            file, texts, found = self._itself(path, text)
        except AtsSimError:
            return apart(self._fixes_of_documents(path, text))
        return mending(self._open(file, texts), found)

    def _how(self) -> Linting:
        return Linting(None, as_of_date(None), self.configuration, Sources(self.configuration), fixing=True)

    def _open(self, file: Linted, texts: dict[str, str]) -> list[Reported]:
        (done,) = accept([file], {file.path: texts}, codes, ran(self._how()), rule_advice)
        return list(done.open)

    def _itself(self, path: Path, text: str) -> tuple[Linted, dict[str, str], tuple[Fix, ...]]:
        """The text as a resume of its own, and what can be changed in it; nothing is found in what is none. Raises
        ``ReadingError``."""
        settings, name = self.configuration.settings, str(path)
        document = reading.read(text.encode("utf-8", "replace"), name, settings.limits, settings.reading)
        parsed = pipeline.parse_resume(document, settings)
        kind = parsed.resume.document
        empty = Linted(name, document.kind, document.pages, document=kind)
        if not (kind.is_resume and (kind.clear or is_called_resume(path.stem))):
            return empty, {}, ()
        found = pipeline.lint(
            parsed,
            as_of=as_of_date(None),
            settings=settings,
            select=settings.select or None,
            ignore=self.configuration.ignored(path),
        )
        source = SourceText(name, text)

        def place(span: Span) -> SourcePlace:
            return own_place(source, document.location(span), document.quote(span))

        told = (Reported(one, own_place(source, one.location, one.quote)) for one in found)
        reported = tuple(with_statement(one, parsed.resume) for one in told)
        changes = fixes(document, parsed.resume, Placed(reported, (source,), place))
        return replace(empty, reported=reported), {name: text}, changes

    def _of_documents(self, path: Path, text: str) -> Iterator[Reported]:
        """What is found in the documents around a source and stands in it."""
        for linted, how in self._around(path):
            texts = how.texts.get(linted.path, {})
            here = {told: text for told in texts if Path(told).absolute() == path.absolute()}
            for one in self._open(linted, texts | here):
                if one.source and one.source.path in here:
                    yield one

    def _fixes_of_documents(self, path: Path, text: str) -> Iterator[Fix]:
        """What can be changed in a source that is as it was when the documents around it were looked at."""
        for linted, how in self._around(path):
            texts = how.texts.get(linted.path, {})
            here = {told for told in texts if Path(told).absolute() == path.absolute() and texts[told] == text}
            yield from (fix for fix in mending(self._open(linted, texts), how.fixes) if fix.path in here)

    def _around(self, path: Path) -> Iterator[tuple[Linted, Linting]]:
        """The documents around a source that can be read, and how each was judged."""
        beside = below(str(path.parent), {".pdf"}, lambda one: one.is_dir(), lambda *_: None)
        for document in islice(beside, _DOCUMENTS):
            file = self._document(Path(document))
            if file:
                yield file

    def _document(self, path: Path) -> tuple[Linted, Linting] | None:
        about = path.stat()
        key = (str(path), about.st_mtime_ns, about.st_size)
        if about.st_size > _BYTES:
            return None
        if key not in self._documents:
            how = self._how()
            try:
                self._documents[key] = (judged(path, how), how)
            except AtsSimError:
                return None
        return self._documents[key]
