"""Answers the questions of the page. What was read is remembered for a few files, in memory only."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from threading import Lock
from typing import Any

import msgspec
from msgspec.structs import replace

from ats_sim import counterfactual, pipeline
from ats_sim.counterfactual.action_plan import plan_actions
from ats_sim.counterfactual.rewording import reword
from ats_sim.domain.comparison import compare, version_of
from ats_sim.errors import ReadingError
from ats_sim.model.case import ParsedResume
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Settings
from ats_sim.model.simulation import Simulation
from ats_sim.page.answering import Record, answered
from ats_sim.page.memory import Memory
from ats_sim.page.questions import Compare, PostingAsked, ReadPosting, Reworded, Simulate, Upload, asked
from ats_sim.page.readers import Readers, readers_here
from ats_sim.posting.editing import with_changes
from ats_sim.posting.languages import READ
from ats_sim.reporting import page_json, posting_toml
from ats_sim.reporting.plain import visible

_SAMPLE = b"""# Sam Sample

## Experience

### Data Analyst, Sample Works
2019 - present

- Used SQL
"""


class Engine:
    """What stands behind one page. ``today`` says the day of a question that names none; ``readers`` read files.

    ``start`` is what the page is told when it opens: a "posting" that is there already, and whether there is a "desk".
    """

    def __init__(
        self,
        settings: Settings,
        today: Callable[[], datetime.date],
        readers: Readers | None = None,
        start: Mapping[str, Any] | None = None,
    ) -> None:
        self.settings, self._today = settings, today
        self._start = {"posting": "", "desk": False, **(start or {})}
        self._readers = readers or readers_here(settings)
        self._resumes: Memory[ParsedResume] = Memory()
        self._postings: Memory[Posting] = Memory()
        self._results: Memory[Simulation] = Memory()
        self._turn = Lock()
        self._work = {
            "start": self._tell_start,
            "posting": self._read_posting,
            "simulate": self._simulate,
            "compare": self._compare,
        }

    def warm(self) -> None:
        """Load all that an answer needs, so that the first one does not wait for it."""
        posting = {"text": "Data Analyst\n\nRequirements\n\n- SQL and Python\n"}
        self.answer("simulate", {"posting": posting, "report": True}, {"resume": Upload("sample.md", _SAMPLE)})

    def answer(self, operation: str, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        """The answer to a question, or ``{"error": {"kind", "message"}}`` with one line that says what to do."""
        with self._turn:
            return answered(self._work, operation, payload, files)

    def _simulate(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        question = asked(payload, Simulate)
        posting, mended = self._posting(question.posting, files)
        check_asks(mended)
        day = question.as_of or self._today()
        key, original = self._resume(files, "resume")
        starts = [proof.highlight.span().start for proof in original.evidence]
        parsed, places = self._edited(original, starts, question.statements)
        now = self._held(parsed, mended, day, (key, question.statements))
        whatif = counterfactual.what_if(now)
        plan = plan_actions(now, whatif)
        back = {place: start for start, place in places.items() if place is not None}
        record = page_json.verdict(now, whatif, plan)
        for step in record["steps"]:
            step["statement"] = back.get(step["statement"])
        record["statements"] = _aligned(original, page_json.statements(now), places)
        record["posting"] = self._scorecard(posting, mended, question.posting, now)
        if question.statements:
            was = self._held(original, mended, day, (key, ()))
            versions = version_of(original, was.findings, was), version_of(parsed, now.findings, now)
            old, new = (replace(one, name=name) for one, name in zip(versions, ("the file", "your edits"), strict=True))
            record["changes"] = page_json.changes(compare(old, new))
        if question.report:
            from ats_sim.reporting import check_html

            record["report"] = check_html.render(now, whatif, plan)
        return record

    def _compare(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        question = asked(payload, Compare)
        _, mended = self._posting(question.posting, files)
        check_asks(mended)
        day = question.as_of or self._today()
        (old_key, old), (new_key, new) = self._resume(files, "old"), self._resume(files, "new")
        was, now = self._held(old, mended, day, (old_key, ())), self._held(new, mended, day, (new_key, ()))
        return page_json.changes(compare(version_of(old, was.findings, was), version_of(new, now.findings, now)))

    def _tell_start(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        del payload, files
        return self._start

    def _read_posting(self, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> Record:
        question = asked(payload, ReadPosting)
        posting, mended = self._posting(question.posting, files)
        check_asks(mended)
        return self._scorecard(posting, mended, question.posting, None)

    def _scorecard(self, posting: Posting, mended: Posting, given: PostingAsked, now: Simulation | None) -> Record:
        lines = {line.index: line.now for line in given.lines}
        record = page_json.scorecard(posting, mended, lines, now.matches if now else None)
        return {**record, "profile": posting_toml.render(mended)}

    def _resume(self, files: Mapping[str, Upload], which: str) -> tuple[str, ParsedResume]:
        """A resume that came along, with the key by which its results are remembered."""
        file = files.get(which)
        if file is None:
            raise ReadingError("missing", "choose a resume first: a PDF, a Word file or text")
        name = file.short_name
        key = f"{hashlib.sha256(file.data).hexdigest()}{PurePosixPath(name).suffix.lower()}"
        parsed = self._resumes.get(key, lambda: self._readers.resume(file.data, name))
        return f"{key} {name}", replace(parsed, document=replace(parsed.document, name=name))

    def _posting(self, given: PostingAsked, files: Mapping[str, Upload]) -> tuple[Posting, Posting]:
        """A posting as read, and as it was mended."""
        data, name = posting_given(given, files)
        key = f"{hashlib.sha256(data).hexdigest()} {name}"
        posting = self._postings.get(key, lambda: self._readers.posting(data, name))
        return posting, mended_as(posting, given)

    def _edited(
        self, original: ParsedResume, starts: list[int], edits: tuple[Reworded, ...]
    ) -> tuple[ParsedResume, dict[int, int | None]]:
        """The resume after rewordings, and where each of its statements begins now, by where it began."""
        if not edits:
            return original, {start: start for start in starts}
        at = {start: index for index, start in enumerate(starts)}
        words = {at[edit.start]: edit.text for edit in edits if edit.start in at}
        done = reword(original.document, [proof.highlight for proof in original.evidence], words)
        parsed = pipeline.parse_resume(done.document, self.settings, original.evidence)
        return parsed, {starts[index]: place for index, place in done.places.items()}

    def _held(self, parsed: ParsedResume, posting: Posting, day: datetime.date, key: object) -> Simulation:
        whole = hashlib.sha256(msgspec.msgpack.encode((key, posting, day))).hexdigest()
        return self._results.get(whole, lambda: pipeline.simulate(parsed, posting, as_of=day, settings=self.settings))


def posting_given(given: PostingAsked, files: Mapping[str, Upload]) -> tuple[bytes, str]:
    """The bytes and the name of the posting of a question. Raises ``ReadingError`` for none."""
    file = files.get("posting")
    if file is None and not given.text.strip():
        raise ReadingError("missing", "paste the text of the job posting, or choose its file")
    return (file.data, file.short_name) if file else (given.text.encode("utf-8", "replace"), "the posting")


def mended_as(posting: Posting, given: PostingAsked) -> Posting:
    """A posting as a question mends the reading of it."""
    lines = {line.index: line.now for line in given.lines}
    added = [(one.words, one.now) for one in given.added if one.words.strip()]
    return with_changes(posting, lines, added, gates=given.gates, years=given.years, degree=given.degree)


def check_asks(posting: Posting) -> None:
    """Raise where there is nothing to hold a resume against, though its language is read."""
    if posting.title is None and not posting.requirements and posting.language in READ:
        advice = "paste the whole text of the advertisement"
        raise ReadingError("no-posting", f"no job posting was recognised (no title, nothing asked for); {advice}")


def _aligned(original: ParsedResume, told: list[Record], places: Mapping[int, int | None]) -> list[Record]:
    """The statements as they are now, known by where they began in the file; ``was`` are the words of the file."""
    by_place = {record["start"]: record for record in told}
    found = []
    for proof in original.evidence:
        start = proof.highlight.span().start
        place = places[start]
        record = by_place.get(place) if place is not None else None
        if record is None and proof.is_statement:
            gone = "taken out" if place is None else "not read as a statement of its own any more"
            record = {"text": "", "grade": "gone", "said": gone, "place": "", "entry": ""}
            record |= {"asks": [], "label": "", "rewrite": "", "words": ""}
        if record is not None:
            found.append({**record, "start": start, "was": visible(proof.highlight.text)})
    return found
