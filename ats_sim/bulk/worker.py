"""One file, one row: whatever the file is, it never raises."""

from __future__ import annotations

import gc
import hashlib
import traceback
from pathlib import Path

from msgspec.structs import replace

from ats_sim import blinding, pipeline, reading
from ats_sim.bulk import urls
from ats_sim.bulk.cache import Cache, Remembered
from ats_sim.bulk.likeness import sketch
from ats_sim.bulk.loading import load
from ats_sim.bulk.paths import shown
from ats_sim.bulk.people import identity_of, newest_of, person_of
from ats_sim.bulk.run_key import RunKey
from ats_sim.errors import AtsSimError, ReadingError
from ats_sim.lexicon import own
from ats_sim.lexicon.skills import skills
from ats_sim.model.case import ParsedResume
from ats_sim.model.fits import Answer
from ats_sim.model.matches import Matches
from ats_sim.model.screening import NO_RESUME, Failure, Screening
from ats_sim.model.verdict import Verdict
from ats_sim.reading import costs

_FILTERED: dict[bool | None, Answer] = {True: "pass", False: "fail", None: "unknown"}


class FileScreener:
    """Screens file after file for one run, with what its store has, or another cache."""

    def __init__(self, run: RunKey, cache: Remembered | None = None) -> None:
        self._run = run
        self._cache = cache or Cache(run.store)
        self._parsing = run.parsing if run.store else ""
        self._runs = [(one, one.matching if run.store else "") for one in run.each]

    def screen(self, path: str, data: bytes | None = None) -> Screening:
        """The row of a file for the run's own posting. ``data``: its bytes, if read before."""
        return self.screen_each(path, data)[0]

    def screen_each(self, path: str, data: bytes | None = None) -> tuple[Screening, ...]:
        """A row of the file for each posting; with ``error`` set where there is no result."""
        try:
            if data is None:
                data = load(path, self._run.settings.limits)
            rows = self._rows(data, path)
        except AtsSimError as error:
            rows = [failed(path, error.kind, error.message)] * len(self._runs)
        except MemoryError:
            gc.collect()
            most = self._run.settings.limits.worker_bytes
            rows = [failed(path, "memory", costs.too_large(most, file_name(path)))] * len(self._runs)
        return tuple(replace(row, path=shown(path), unkept=self._cache.failure) for row in rows)

    def stored_each(self, path: str, *, match: bool) -> tuple[Screening, ...] | None:
        """The rows of the file that the store has; else, to ``match``, those of the resume that it has.

        None where it lacks both: nothing is read here but the file's bytes.
        """
        try:
            rows = self._rows(load(path, self._run.settings.limits), path, read=False, match=match)
        except (AtsSimError, MemoryError):
            return None  # whoever reads it says why
        return tuple(replace(row, path=shown(path)) for row in rows) or None

    def parsed(self, path: str) -> tuple[str, ParsedResume]:
        """The SHA-256 of a file and the resume in it, named as readers name it; from the store where it is there.

        Raises ``AtsSimError`` and whatever a format library trips over.
        """
        data = load(path, self._run.settings.limits)
        content = hashlib.sha256(data).hexdigest()
        stored = self._cache.parsed(store_key(content, path), self._parsing)
        if stored:
            return content, replace(stored, document=replace(stored.document, name=file_name(path)))
        settings = self._run.settings
        return content, pipeline.parse_resume(
            reading.read(data, file_name(path), settings.limits, settings.reading), settings
        )

    @property
    def run(self) -> RunKey:
        """What all files have in common."""
        return self._run

    def close(self) -> None:
        """Let go of the store."""
        self._cache.close()

    def _rows(self, data: bytes, path: str, *, read: bool = True, match: bool = True) -> list[Screening]:
        """From the store, else (``match``) from the resume in the store, else (``read``) from the bytes, read once."""
        content = hashlib.sha256(data).hexdigest()
        key = store_key(content, path)
        stored = [self._cache.result(key, matching) for _, matching in self._runs]
        if all(stored):
            return [row for row in stored if row]
        kept = self._kept(key) if match else None
        if not (kept or read):
            return []
        parsed = kept or self._parsed(data, path, content)
        if isinstance(parsed, Screening):
            made = [row or parsed for row in stored]
        else:
            with skills().noting() as named:
                made = [
                    row or _screened(parsed, path, content, run)
                    for (run, _), row in zip(self._runs, stored, strict=True)
                ]
            if not kept:
                self._cache.keep_parsed(key, self._parsing, replace(parsed, named=named()))
        for (_, matching), known, row in zip(self._runs, stored, made, strict=True):
            if known is None and lasting(row):
                self._cache.keep_result(key, matching, row)
        return made

    def _kept(self, key: str) -> ParsedResume | None:
        """A resume in the store; what was found in its texts need not be looked for again."""
        own.use(self._run.settings.lexicon.extend)
        kept = self._cache.parsed(key, self._parsing)
        if kept:
            skills().learn(kept.named)
        return kept

    def _parsed(self, data: bytes, path: str, content: str) -> ParsedResume | Screening:
        """The resume in the bytes, or the row that says why there is none."""
        settings = self._run.settings
        try:
            document = reading.read(data, file_name(path), settings.limits, settings.reading)
            return pipeline.parse_resume(document, settings)
        except ReadingError as error:
            return replace(failed(path, error.kind, error.message), content=content)
        except (AtsSimError, MemoryError):
            raise
        except ImportError:  # inside a browser not every library is there
            message = "this kind of file cannot be read here; save it as PDF and try that file"
            return replace(failed(path, "not-here", message), content=content)
        except Exception as error:  # a resume is hostile until read, and one must not cost the others their row
            return replace(failed(path, "fault", fault(error)), content=content)


def _screened(parsed: ParsedResume, path: str, content: str, run: RunKey) -> Screening:
    """The row of a resume that was read."""
    try:
        if parsed.document.unread_language:
            return replace(_unread(parsed, path), content=content)
        if not parsed.resume.is_resume:
            return _other(parsed, path, content)
        matches, verdict = pipeline.scan_resume(parsed, run.posting, as_of=run.as_of, settings=run.settings)
    except ReadingError as error:
        return replace(failed(path, error.kind, error.message), content=content)
    except (AtsSimError, MemoryError):
        raise
    except Exception as error:  # a resume is hostile until read, and one must not cost the others their row
        return replace(failed(path, "fault", fault(error)), content=content)
    return _summed_up(parsed, matches, verdict, content)


def _unread(parsed: ParsedResume, path: str) -> Screening:
    """The row of a resume in a language that is not read."""
    message = f"it is in {parsed.document.unread_language}, which is not read; read it yourself"
    return replace(failed(path, "language", message), pages=parsed.document.pages, document="resume")


def _other(parsed: ParsedResume, path: str, content: str) -> Screening:
    """The row of what is no resume."""
    from ats_sim.reporting.plain import no_resume

    found = parsed.resume.document
    row = failed(path, NO_RESUME, f"{no_resume(found)}; it is not ranked")
    identity = identity_of(person_of(parsed.resume))
    return replace(row, content=content, pages=parsed.document.pages, document=found.type, identity=identity)


_PASSING = ("fault", "memory", "time", "busy", "crash")
"""Failures that another try may not meet: never stored."""


def store_key(content: str, path: str) -> str:
    """What a file is stored under, by the hash of its bytes: a suffix decides between text and Markdown."""
    return content + Path(shown(file_name(path))).suffix.lower()


def lasting(row: Screening) -> bool:
    """Whether another try would give the same row, so that it may be stored."""
    return row.error is None or row.error.kind not in _PASSING


def failed(path: str, kind: str, message: str) -> Screening:
    """The row of a file without a result. The path, which messages of readers begin with, is left out."""
    return Screening(shown(path), Failure(kind, shown(message.removeprefix(f"{file_name(path)}: "))))


def file_name(path: str) -> str:
    """What readers call a file: its path, or its URL without secrets and without the archive around it."""
    return urls.name(path) if urls.is_url(path) else path


def _summed_up(parsed: ParsedResume, matches: Matches, verdict: Verdict, content: str) -> Screening:
    hidden = [loss.text for loss in parsed.document.losses if loss.kind == "hidden" and not loss.note]
    return Screening(
        path="",
        document=parsed.resume.document.type,
        fit=None if verdict.unread == "resume" else matches.fit,
        disposition=verdict.disposition,
        filtered=_FILTERED[matches.passed],
        literal_score=_rounded(matches.literal_score),
        understood_score=_rounded(matches.understood_score),
        answers=tuple(item.answer for item in verdict.checklist),
        strength=verdict.strengths[0].sentence if verdict.strengths else "",
        risk=verdict.risks[0].sentence if verdict.risks else "",
        years=_rounded(matches.years),
        level=matches.level,
        missing=tuple(group.short_name for group in matches.required if not group.named),
        flags=verdict.flags,
        note=blinding.unnamed(verdict.note, parsed),
        pages=parsed.document.pages,
        hidden=sum(len(text.split()) for text in hidden),
        content=content,
        person=(person := person_of(parsed.resume)),
        identity=identity_of(person),
        newest=newest_of(parsed.resume),
        sketch=sketch(parsed.document.text),
        credits=matches.credits,
    )


def _rounded(value: float | None) -> float | None:
    """To the tenth that is shown, so that what is shown is what ranks."""
    return None if value is None else round(value, 1)


def fault(error: Exception) -> str:
    """One line for a fault of ours: what and where, so that it can be reported."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"this file broke the reader ({type(error).__name__} at {where}); save it again from its program, report it"
