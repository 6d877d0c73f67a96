"""What `lint` says about each file, and of the run as a whole."""

from __future__ import annotations

import datetime
import posixpath
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from ats_sim.errors import AtsSimError
from ats_sim.model.document import Kind
from ats_sim.model.finding import Finding, Severity
from ats_sim.model.resume import RESUME, DocumentClass

Cause = Literal["name", "settings", "git", "git-lfs", "no-text", "document", "source", "to-build"]
BASELINE = "ats-sim-baseline.json"
"""The baseline where none is named."""

Accepted = Literal["", "comment", "baseline"]


class SourcePlace(Struct, frozen=True):
    """Where the words of a finding stand in a file that is text: from ``line`` and ``column`` up to before
    ``end_column`` of ``end_line``, all counted from 1. ``score`` (0 to 100) says how alike the words are; 100 where the
    file itself was read and its line is known. ``byte_columns`` are both columns in bytes of UTF-8, None where they are
    the same."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    score: float
    byte_columns: tuple[int, int] | None = None


class Reported(Struct, frozen=True):
    """A finding with its place in a source (None where none is known), and by what it is ``accepted``.

    ``statement`` is the statement of the resume that the words stand in, "" outside of one. ``fingerprint`` is the same
    as long as rule, file, quoted words and statement are, wherever they move.
    """

    finding: Finding
    source: SourcePlace | None = None
    statement: str = ""
    fingerprint: str = ""
    accepted: Accepted = ""


class Linted(Struct, frozen=True):
    """The findings of one linted file, or why it could not be read (then ``kind`` is None).

    ``path`` is as the user gave it, or as found below a folder that was given. What is no resume by its ``document`` is
    held against no rule. ``reported`` are all findings, ``open`` those that nobody accepted.
    """

    path: str
    kind: Kind | None
    pages: int
    reported: tuple[Reported, ...] = ()
    error: AtsSimError | None = None
    document: DocumentClass = RESUME

    @property
    def open(self) -> tuple[Reported, ...]:
        """The findings that nobody accepted."""
        return tuple(one for one in self.reported if not one.accepted)

    @property
    def has_source_lines(self) -> bool:
        """Whether places are lines of the file."""
        return self.kind in ("text", "markdown", "html", "json", "yaml", "latex")


class PassedOver(Struct, frozen=True):
    """A file or folder of a linted folder that is no resume, and by what: its name (``what`` it is then), the settings,
    git, its missing text, the kind of document (``what``) that it is, that a judged document is made from it
    ("source"), or that the document is yet to be made from it ("to-build")."""

    path: str
    cause: Cause
    what: str = ""


class BaselineEntry(Struct, frozen=True):
    """A finding that was there when a baseline was written; all but the ``fingerprint`` is for people."""

    path: str
    code: str
    quote: str
    fingerprint: str


class RuleText(Struct, frozen=True):
    """What formats for programs tell of a rule: its page as Markdown (``help``), where that lies below the pages of the
    project (``page``), and how often it is right ("very-high" to "low", the words of GitHub)."""

    code: str
    name: str
    severity: Severity
    title: str
    what: str
    help: str
    page: str
    precision: Literal["very-high", "high", "medium", "low"]


class LintRun(Struct, frozen=True):
    """All that one call of ``lint`` found: files in their order, what was passed over in folders.

    ``posting`` is the title of the posting, None without one. ``counts``: whether to say how often each rule spoke also
    where a format does not always. ``stale`` are entries of the baseline that occur no more, ``has_baseline`` says
    whether there was one. ``prefix`` is the path of the working folder below the top of the repository. ``failing`` are
    the severities that fail the run. ``rules`` are those that found something, ``version`` that of the program, and
    ``docs_url`` the address in front of its pages.
    """

    files: tuple[Linted, ...]
    as_of: datetime.date
    passed_over: tuple[PassedOver, ...] = ()
    posting: str | None = None
    counts: bool = False
    has_baseline: bool = False
    stale: tuple[BaselineEntry, ...] = ()
    prefix: str = ""
    failing: tuple[Severity, ...] = ("error", "warning")
    rules: tuple[RuleText, ...] = ()
    version: str = ""
    docs_url: str = ""

    @property
    def findings(self) -> list[Finding]:
        """Those that nobody accepted, file after file."""
        return [one.finding for file in self.files for one in file.open]


def repository_path(path: str, prefix: str) -> str:
    """A path of the working folder as the repository names it: with slashes, from its top. ``prefix`` is the path of
    the working folder below the top."""
    plain = path.replace("\\", "/")
    return posixpath.normpath(plain if plain.startswith("/") else posixpath.join(prefix, plain))


class RuleCount(Struct, frozen=True):
    """How often one rule found something in the linted files."""

    code: str
    name: str
    severity: Severity
    count: int


def statistics(findings: Iterable[Finding]) -> tuple[RuleCount, ...]:
    """How often each rule found something, the most frequent first, then by code."""
    counts = Counter((finding.code, finding.name, finding.severity) for finding in findings)
    return tuple(RuleCount(*key, count) for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
