"""Files read in a worker: what it makes of them, and what becomes of those that hang or swell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from ats_sim import pipeline, read_posting, read_resume
from ats_sim.errors import AtsSimError
from ats_sim.model.settings import Settings
from ats_sim.serving.readers import LimitedReaders
from tests.cases import FIXTURES

RESUME = FIXTURES / "resumes" / "welder-docx-table" / "resume.docx"
POSTING = FIXTURES / "postings" / "welder.txt"


@pytest.fixture(scope="module")
def readers() -> Iterator[LimitedReaders]:
    """One worker for all tests."""
    made = LimitedReaders(pipeline.DEFAULTS)
    yield made
    made.stop()


def test_a_resume_and_a_posting_are_what_they_are_here(readers: LimitedReaders) -> None:
    reading = readers.readers()
    parsed = reading.resume(RESUME.read_bytes(), str(RESUME))
    assert parsed.evidence == read_resume(RESUME).evidence
    assert reading.posting(POSTING.read_bytes(), "posting.txt") == read_posting(POSTING)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nbroken", b"PK\x03\x04", b"\0\1\2"])
def test_a_broken_file_is_one_line_and_the_next_is_read(readers: LimitedReaders, data: bytes) -> None:
    with pytest.raises(AtsSimError) as told:
        readers.readers().resume(data, "cv.pdf")
    assert "\n" not in told.value.message
    assert readers.readers().resume(RESUME.read_bytes(), "cv.docx").evidence


def test_a_file_over_the_limit_of_time_costs_its_own_answer() -> None:
    short = Settings(limits=replace(Settings().limits, seconds=0.01))
    slow = LimitedReaders(short)
    try:
        with pytest.raises(AtsSimError) as told:
            slow.readers().resume(("- word " * 60_000).encode(), "long.md")
        assert "long.md" in told.value.message
    finally:
        slow.stop()
