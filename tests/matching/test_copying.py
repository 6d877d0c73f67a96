"""A resume that repeats the posting: it is measured, and the copy is found nowhere."""

from __future__ import annotations

from msgspec.structs import replace

from ats_sim.matching.copying import copied_from
from ats_sim.model.document import Span
from ats_sim.model.posting import Posting
from tests.matching.made import Made, Says, asks

DEMANDS = (
    "We are looking for somebody who has deployed Python services for several years and who enjoys it very much. "
    "You will look after Docker images on our own servers together with two colleagues from the warehouse team. "
    "Ideally you have written Terraform modules for a company of our size and shown others how they are used."
)


def long_posting() -> Posting:
    posting = asks("Python", "Docker", "Terraform")
    return replace(posting, text=f"{posting.text}\n{DEMANDS}")


def test_a_copy_is_found_with_its_place() -> None:
    copied = copied_from(DEMANDS, f"Robin Example\n{DEMANDS}\nPlumber", 5)
    assert copied.share == 1.0
    assert copied.spans == (Span(14, 14 + len(DEMANDS) - 1),)  # the last full stop is no word


def test_line_breaks_marks_and_capitals_hide_no_copy() -> None:
    assert copied_from(DEMANDS, DEMANDS.upper().replace(" ", "\n• "), 5).share == 1.0


def test_own_words_are_no_copy_even_with_the_same_names() -> None:
    own = "Deployed 12 Python services with Docker and Terraform; two colleagues from the warehouse team use them."
    assert copied_from(DEMANDS, own, 5).share < 0.1


def test_a_short_posting_says_nothing() -> None:
    assert (
        copied_from("Python, SQL, Docker, Terraform, Kafka, Spark", "Python, SQL, Docker, Terraform, Kafka", 5).share
        == 0
    )


def test_a_resume_that_contains_the_whole_posting_gains_nothing() -> None:
    posting = long_posting()
    made = Made().section("work").position("Clerk", says=[Says("Counted 40 boxes a day")]).listed("Python")
    honest = made.against(posting)
    assert honest.copied == 0.0
    for line in DEMANDS.split(". "):
        made.line(line)
    stuffed = made.against(posting)
    assert stuffed.copied > 0.9
    assert (stuffed.literal_score, stuffed.understood_score) == (honest.literal_score, honest.understood_score)
    assert [one.status for one in stuffed.requirements] == ["literal", "missing", "missing"]


def test_a_copied_statement_is_no_proof() -> None:
    says = [Says(line, "shipped") for line in DEMANDS.split(". ")]
    matches = Made().section("work").position("Clerk", says=says).against(long_posting())
    assert {one.proof for one in matches.requirements} == {"none"}
