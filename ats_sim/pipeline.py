"""What can be asked of the stages: to read, to grade, to hold one thing against another.

Each function loads the stages it runs: who grades one bullet waits for no reader of PDF.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from pathlib import Path

from ats_sim.errors import ReadingError
from ats_sim.model.answer import Answer, AnswerKind
from ats_sim.model.case import ParsedResume
from ats_sim.model.document import Document
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Matches
from ats_sim.model.posting import NO_POSTING, Posting
from ats_sim.model.preparation import Persona, Preparation
from ats_sim.model.resume import Resume
from ats_sim.model.settings import Settings
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Decision, Verdict
from ats_sim.stages import Run, use_own_words

DEFAULTS = Settings()


def read_resume(path: str | Path, settings: Settings = DEFAULTS) -> ParsedResume:
    """Read a resume file (PDF, DOCX, text, Markdown or JSON Resume).

    Raises ``ReadingError`` with one line that says what is wrong with the file and what to do.
    """
    from ats_sim import reading

    return parse_resume(reading.read_file(path, settings.limits, settings.reading), settings)


def parse_resume(document: Document, settings: Settings = DEFAULTS, known: Sequence[Evidence] = ()) -> ParsedResume:
    """The fields of a document, and what each of its statements proves.

    ``known``: what statements prove by the same settings, which the same statements prove here too.
    """
    run = Run(settings, document=document, known=known).upto("evidence")
    return ParsedResume(document, run.resume, run.evidence)


def outline_resume(document: Document, settings: Settings = DEFAULTS) -> Resume:
    """Only the fields of a document."""
    return Run(settings, document=document).upto("resume").resume


def read_posting(source: str | Path, settings: Settings = DEFAULTS) -> Posting:
    """Read a job posting: a file when ``source`` is a ``Path`` or names one, else the text itself.

    Raises ``ReadingError`` for a file that cannot be read or a text without a word.
    """
    if isinstance(source, Path) or ("\n" not in source and len(source) < 1_000 and Path(source).exists()):
        from ats_sim import reading

        return parse_posting_file(reading.load(source, settings.limits), str(source), settings)
    return _named_posting(source, "the posting", settings) or parse_posting(source, settings)


def parse_posting_file(data: bytes, name: str, settings: Settings = DEFAULTS) -> Posting:
    """A job posting from the bytes of a file: saved profile, JSON-LD and JSON Resume job by their own fields, any other
    kind by its text. Raises ``ReadingError``, and ``ConfigError`` for a profile with a mistake.
    """
    from ats_sim import reading
    from ats_sim.reading.text import decode

    packed = data.startswith((b"%PDF-", b"PK\x03\x04")) or len(data) > settings.limits.file_bytes
    named = None if packed else _named_posting(decode(data), name, settings)
    if named is not None:
        return named
    document = reading.read(data, name, settings.limits, settings.reading)
    as_written = document.kind == "text" and not packed  # with the columns of a table that is drawn by blanks
    return parse_posting(decode(data) if as_written else document.text, settings)


def _named_posting(raw: str, name: str, settings: Settings) -> Posting | None:
    from ats_sim import posting

    use_own_words(settings)
    return posting.read_named_posting(raw, name, settings.posting)


def parse_posting(text: str, settings: Settings = DEFAULTS) -> Posting:
    """What the text of a job posting asks for. Raises ``ReadingError`` for a text without a word."""
    from ats_sim import posting

    if not text.strip():
        raise ReadingError("empty", "the posting has no text; give the text of the job advertisement")
    use_own_words(settings)
    return posting.read_posting(text, settings.posting)


def grade_bullet(text: str, settings: Settings = DEFAULTS) -> Evidence:
    """What one resume bullet proves, by docs/evidence.md."""
    from ats_sim import evidence

    use_own_words(settings)
    return evidence.grade_text(text, settings.grading)


def grade_and_hint(text: str, settings: Settings = DEFAULTS) -> tuple[Evidence, Hint | None]:
    """What one resume bullet proves, and how to rewrite it if it proves little."""
    from ats_sim import hints

    proof = grade_bullet(text, settings)
    return proof, hints.hint_for(proof)


def title_similarity(a: str, b: str) -> float:
    """How far two job titles name the same job, 0 to 100."""
    from ats_sim import matching

    return matching.title_similarity(a, b)


def lint(
    resume: ParsedResume,
    posting: Posting | None = None,
    *,
    as_of: datetime.date,
    settings: Settings = DEFAULTS,
    select: Collection[str] | None = None,
    ignore: Collection[str] = (),
) -> tuple[Finding, ...]:
    """What the rules find in a resume, nothing in what is none; with a posting also what its own rules (POS) find.

    ``select`` and ``ignore`` are as in ``rules.check``.
    """
    if not resume.resume.is_resume:
        return ()
    run = _held(resume, posting or NO_POSTING, as_of, settings)
    run.select, run.ignore = select, ignore
    return run.upto("findings").findings


def simulate(
    resume: ParsedResume,
    posting: Posting,
    *,
    as_of: datetime.date,
    settings: Settings = DEFAULTS,
    must: Sequence[str] = (),
) -> Simulation:
    """Hold a resume against a posting: the filter, the rules, the 30-second scan and the rewrite hints.

    ``as_of`` is the day that "present" means; the same arguments give the same result. ``must`` are skills required in
    this run beside what the posting says. Raises ``ConfigError`` for one that is no name.
    """
    from ats_sim.posting import with_musts

    run = _held(resume, with_musts(posting, must), as_of, settings).upto("hints")
    return Simulation(run.case, run.verdict, run.hints)


def prepare(
    result: Simulation, *, persona: Persona | None = None, lenses: Sequence[str] = (), cues: Sequence[str] = ()
) -> Preparation:
    """The kit for the way from the page to the offer, out of a resume held against a posting."""
    from ats_sim import asking

    return asking.prepare(result.case, asking.ask(result.case), persona, lenses, cues)


def tell_answer(
    text: str, kind: AnswerKind, resume: ParsedResume | None, settings: Settings = DEFAULTS, *, seconds: int
) -> Answer:
    """What can be counted in a spoken answer; its numbers are held against a resume where there is one."""
    from ats_sim import evidence, telling

    use_own_words(settings)
    name = resume.resume.basics.name if resume else None
    return telling.tell(
        text,
        kind,
        lambda sentence: evidence.grade_text(sentence, settings.grading),
        limit=seconds,
        rate=settings.asking.words_a_minute,
        resume=[proof for proof in resume.evidence if proof.is_statement] if resume else [],
        written=resume.document.text if resume else "",
        name=name.text if name else "",
    )


def judge(
    resume: ParsedResume,
    posting: Posting,
    findings: Sequence[Finding],
    *,
    as_of: datetime.date,
    settings: Settings = DEFAULTS,
) -> tuple[Matches, Decision]:
    """Only the matches and what decides the verdict: for an edited resume.

    ``findings`` are those that rest on the resume alone; those that hold it against the posting are made again.
    """
    run = _held(resume, posting, as_of, settings)
    run.select = [_AGAINST_POSTING]
    known = (finding for finding in findings if finding.family != _AGAINST_POSTING)
    run.findings = (*known, *run.upto("findings").findings)
    run.upto("decision")
    return run.matches, run.decision


def scan_resume(
    resume: ParsedResume, posting: Posting, *, as_of: datetime.date, settings: Settings = DEFAULTS
) -> tuple[Matches, Verdict]:
    """Only the matches and the verdict, the same as those of ``simulate``: what a row of a screened pool needs."""
    from ats_sim import scan

    run = _held(resume, posting, as_of, settings)
    run.select = (*scan.PAGE_RULES, *scan.FLAG_RULES)
    run.upto("verdict")
    return run.matches, run.verdict


_AGAINST_POSTING = "POS"
"""The family of rules that hold a resume against a posting."""


def _held(resume: ParsedResume, posting: Posting, as_of: datetime.date, settings: Settings) -> Run:
    return Run(
        settings,
        document=resume.document,
        resume=resume.resume,
        evidence=resume.evidence,
        posting=posting,
        as_of=as_of,
    )
