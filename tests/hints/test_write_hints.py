"""All hints for a resume: which statements get one, wording beside wording, what is not shown."""

from __future__ import annotations

import datetime

import pytest
from msgspec.structs import replace

from ats_sim.domain.requirement_groups import group_matches
from ats_sim.evidence import assess
from ats_sim.hints import write_hints
from ats_sim.hints.position import fields_of_position
from ats_sim.model.case import Case
from ats_sim.model.document import Document, Line, Location, Quote, Span
from ats_sim.model.finding import Finding
from ats_sim.model.fits import Criterion, TitleMatch
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Found, Matches, RequirementMatch, Status
from ats_sim.model.posting import NO_POSTING, Posting, Requirement
from ats_sim.model.resume import Field, Highlight, Resume, SkillGroup, Work
from ats_sim.model.settings import Settings

NOWHERE = Quote("", Span(0, 0))


def make_case(bullets: list[str], matches: Matches | None = None, *, ships: bool = True, title: str = "") -> Case:
    text = "\n".join(bullets)
    lines, highlights, at = [], [], 0
    for bullet in bullets:
        lines.append(Line(Span(at, at + len(bullet))))
        highlights.append(Highlight(bullet, ((0, at),), entry=0))
        at += len(bullet) + 1
    document = Document("resume.txt", "text", text, tuple(lines))
    position = Field(title, Span(0, 0)) if title else None
    resume = Resume(work=(Work(Span(0, len(text)), position=position, highlights=tuple(highlights)),))
    proofs = tuple(assess(highlight) for highlight in resume.highlights)
    posting = Posting("", ships=ships) if matches else NO_POSTING
    return Case(document, resume, proofs, posting, matches or Matches(), Settings(), datetime.date(2026, 1, 15))


def findings_for(case: Case) -> list[Finding]:
    """A finding for every statement, so that only the hints decide which needs one."""
    quotes = [Quote(proof.highlight.text, proof.highlight.span()) for proof in case.evidence]
    return [Finding("HLT002", "vague", "warning", "", "", quote, Location(1, 1)) for quote in quotes]


def requirement(skill: str, group: int | None = None) -> Requirement:
    return Requirement(skill, "required", Quote(skill, Span(0, len(skill))), group=group)


def found(case_text: str, words: str, status: Status, highlight: int = 0) -> RequirementMatch:
    start = case_text.index(words)
    place = Found(Quote(words, Span(start, start + len(words))), "work", 0, highlight, status)
    return RequirementMatch(requirement("Kubernetes"), status, "used", (place,))


def hints_for_match(bullets: list[str], *matches: RequirementMatch) -> tuple[Hint, ...]:
    hints = write_hints(make_case(bullets, Matches(matches, group_matches(matches))))
    return tuple(hint for hint in hints if not hint.of_statement)


def test_weak_statements_get_a_hint_each_with_its_own_words() -> None:
    case = make_case(
        [
            "Maintained corporate documentation and records",
            "Cut drug errors by 30% on two wards",
            "Responsible for daily reports",
            "Provided care to patients",
        ]
    )
    hints = write_hints(replace(case, findings=findings_for(case)))
    assert [hint.about.text for hint in hints] == [
        "Maintained corporate documentation and records",
        "Responsible for daily reports",
        "Provided care to patients",
    ]
    said = [sentence for hint in hints for sentence in (hint.rewrite, hint.reason, *hint.missing)]
    assert len(set(said)) == len(said)
    unflagged = [hint.about.text for hint in write_hints(case)]
    assert unflagged == [hint.about.text for hint in hints]  # a weak bullet of a position is never passed over


def test_a_statement_that_stands_twice_gets_one_hint() -> None:
    case = make_case(["Provided care to patients", "Provided  care to patients"])
    assert len(write_hints(replace(case, findings=findings_for(case)))) == 1


def test_an_alias_is_put_beside_the_postings_word_in_the_bullet() -> None:
    bullet = "Moved 40 services to k8s"
    (hint,) = hints_for_match([bullet], found(bullet, "k8s", "alias"))
    assert hint.kind == "wording"
    assert hint.about.text == bullet
    assert hint.rewrite == "Moved 40 services to k8s (Kubernetes)"
    assert hint.reason == 'The posting says "Kubernetes", you say "k8s"; a literal search finds only the first.'


def test_a_synonym_outside_the_statements_is_named_in_a_skills_line() -> None:
    bullet = "Moved 40 services to k8s"
    (hint,) = hints_for_match([bullet], found(bullet, "k8s", "alias", highlight=-1))
    assert hint.about.text == "k8s"
    named = 'Name it in a skills line as the posting does: "Kubernetes" (your word is "k8s")'
    assert hint.rewrite == f"{named}"


def test_a_synonym_goes_into_the_skills_section_where_there_is_one() -> None:
    bullet = "Moved 40 services to k8s"
    case = make_case([bullet], Matches(requirements := (found(bullet, "k8s", "alias"),), group_matches(requirements)))
    case = replace(case, resume=replace(case.resume, skills=(SkillGroup(None, (Field("k8s", Span(20, 24)),)),)))
    (hint,) = write_hints(case)
    assert hint.rewrite.startswith('Name it in the skills line as the posting does: "Kubernetes"')


def test_a_line_over_the_limit_gets_no_brackets() -> None:
    bullet = "Moved 40 services to k8s " + "and more " * 20
    (hint,) = hints_for_match([bullet], found(bullet, "k8s", "alias"))
    assert hint.rewrite.startswith("Name it in a skills line")


def test_a_neighbour_is_told_as_one_and_several_of_it_are_one_hint() -> None:
    bullet = "Moved 40 services to OpenShift"
    (hint,) = hints_for_match([bullet], found(bullet, "OpenShift", "related"))
    said = 'They ask for "Kubernetes"; you show "OpenShift", a neighbour, not the same.'
    assert hint.rewrite == f"{said} If you have used what they ask for, say where"
    bullet = "Moved 40 services to Java"
    matches = [replace(found(bullet, "Java", "related"), requirement=requirement(name)) for name in ("C#", "Kotlin")]
    (hint,) = hints_for_match([bullet], *matches)
    assert hint.rewrite.startswith('They ask for "C# or Kotlin"; you show "Java"')


def test_words_apart_are_no_neighbour() -> None:
    bullet = "Booked launches of the distributed release"
    assert hints_for_match([bullet], found(bullet, "launches", "related")) == ()


def test_what_belongs_to_the_wanted_field_is_said_to_belong_to_it() -> None:
    bullet = "Moved 40 reports to PostgreSQL"
    start = bullet.index("PostgreSQL")
    place = Found(Quote("PostgreSQL", Span(start, len(bullet))), "work", 0, 0, "kind")
    (hint,) = hints_for_match([bullet], RequirementMatch(requirement("Relational databases"), "kind", "used", (place,)))
    assert hint.rewrite.startswith('They ask for "Relational databases"; your "PostgreSQL" belongs to it.')
    assert "(Relational databases)" not in hint.rewrite


def test_a_name_that_holds_the_other_brings_no_hint() -> None:
    bullet = "Wrote 40 reports in SQL"
    start = bullet.index("SQL")
    place = Found(Quote("SQL", Span(start, start + 3)), "work", 0, 0, "alias")
    assert hints_for_match([bullet], RequirementMatch(requirement("SQL programming"), "alias", "used", (place,))) == ()


def test_a_word_that_describes_another_is_no_form_of_the_wanted_one() -> None:
    bullet = "Rolled out distributed tracing"
    start = bullet.index("distributed")
    place = Found(Quote("distributed", Span(start, start + 11)), "work", 0, 0, "stemmed")
    assert hints_for_match([bullet], RequirementMatch(requirement("distribution"), "stemmed", "used", (place,))) == ()


def test_the_place_with_the_status_of_the_match_is_taken() -> None:
    bullets = ["Moved 40 services to Docker", "Moved 9 services to k8s"]
    text = "\n".join(bullets)
    near = found(text, "Docker", "related").where[0]
    same = found(text, "k8s", "alias", highlight=1).where[0]
    (hint,) = hints_for_match(bullets, RequirementMatch(requirement("Kubernetes"), "alias", "used", (near, same)))
    assert hint.about.text == "Moved 9 services to k8s"


def test_a_difference_of_number_brings_no_hint() -> None:
    bullet = "Cleared the queue of 300 orders"
    start = bullet.index("queue")
    place = Found(Quote("queue", Span(start, start + 5)), "work", 0, 0, "stemmed")
    assert hints_for_match([bullet], RequirementMatch(requirement("queues"), "stemmed", "used", (place,))) == ()


def test_what_is_met_literally_brings_no_hint() -> None:
    bullet = "Moved 40 services to Kubernetes"
    assert hints_for_match([bullet], found(bullet, "Kubernetes", "literal")) == ()


def test_what_is_missing_points_to_the_nearest_statement() -> None:
    bullets = ["Cared for 12 patients a shift", "Built fraud rules for 3 banks"]
    missing = RequirementMatch(requirement("fraud detection"), "missing", "none")
    (hint,) = hints_for_match(bullets, missing)
    assert hint.kind == "missing"
    assert hint.about.text == "Built fraud rules for 3 banks"
    assert hint.rewrite.startswith("Add <what you did with fraud detection> to ")
    assert "Add it only if you have done it." in hint.reason


@pytest.mark.parametrize(
    ("wanted", "bullet"),
    [
        ("NMC registration", "Developed 3 event registration sites"),
        ("applied machine learning", "Applied the scrum process to 4 projects"),
        ("business requirements", "Built 2 businesses from nothing"),
        ("translate business needs into data-driven solutions", "Led the move to event-driven services"),
    ],
)
def test_a_common_word_makes_no_statement_the_nearest(wanted: str, bullet: str) -> None:
    (hint,) = hints_for_match([bullet], RequirementMatch(requirement(wanted), "missing", "none"))
    assert hint.about == NOWHERE


def _engineer_for(title: str, *asked: RequirementMatch) -> Case:
    titles = (TitleMatch(Field("Software Engineer", Span(0, 5)), 10.0, latest=True),)
    criteria = (Criterion("titles", "fail", "No title is near."),)
    bullets = ["Used Java for the billing service", "Used Python for reports", "Wrote 40 reports in Python"]
    case = make_case(bullets, Matches(asked, group_matches(asked), titles=titles, criteria=criteria))
    assert case.posting
    return replace(case, posting=replace(case.posting, title=Quote(title, Span(0, len(title)))))


def test_a_hopeless_pair_gets_the_plain_word_first_and_none_of_wording() -> None:
    asked = [RequirementMatch(requirement(name), "missing", "none") for name in ("Wound care", "NMC registration")]
    case = _engineer_for("Staff Nurse", *asked)
    plain, *others = write_hints(replace(case, findings=findings_for(case)))
    assert plain.rewrite.startswith("Wording will not change this: ")
    assert others
    assert all(other.of_statement for other in others)


def test_a_pair_is_not_hopeless_with_one_thing_shown_or_in_the_same_area() -> None:
    missing = RequirementMatch(requirement("Wound care"), "missing", "none")
    place = Found(Quote("Python", Span(42, 48)), "work", 0, 1)
    shown = RequirementMatch(requirement("Python"), "literal", "used", (place,))
    for case in (_engineer_for("Staff Nurse", missing, shown), _engineer_for("Web Developer", missing)):
        assert not any(
            hint.rewrite.startswith("Wording will not")
            for hint in write_hints(replace(case, findings=findings_for(case)))
        )


def test_an_opening_without_a_tense_takes_that_of_its_neighbours() -> None:
    for neighbours, opening in ((["Plan routes", "Manage 4 vans"], "Prepare"), (["Planned routes"], "Prepared")):
        for hidden in ("Responsible for preparing invoices", "Assisting in preparing invoices"):
            case = make_case([*neighbours, hidden], title="Accounts payable clerk")
            said = write_hints(replace(case, findings=findings_for(case)))[-1].rewrite
            assert f'egin with "{opening}' in said


def test_what_is_missing_with_nothing_near_is_said_so() -> None:
    missing = RequirementMatch(requirement("QuickBooks"), "missing", "none")
    (hint,) = hints_for_match(["Cared for 12 patients a shift"], missing)
    assert hint.about == NOWHERE
    assert hint.reason == 'Not shown: "QuickBooks". Add it to the line where you did it, only if you have done it.'


def test_alternatives_are_one_hint_and_none_where_one_is_met() -> None:
    bullet = "Wrote 40 reports in Python"
    both = [RequirementMatch(requirement(name, 1), "missing", "none") for name in ("Scala", "Java")]
    (hint,) = hints_for_match([bullet], *both)
    assert 'Not shown: "Scala or Java"' in hint.reason
    start = bullet.index("Python")
    place = Found(Quote("Python", Span(start, start + 6)), "work", 0, 0)
    met = RequirementMatch(requirement("Python", 1), "literal", "used", (place,))
    assert hints_for_match([bullet], met, both[0]) == ()


def test_preferred_things_bring_no_hint() -> None:
    wanted = Requirement("QuickBooks", "preferred", Quote("QuickBooks", Span(0, 10)))
    assert hints_for_match(["Cared for 12 patients"], RequirementMatch(wanted, "missing", "none")) == ()


def test_release_is_asked_for_only_where_the_occupation_ships() -> None:
    bullets = ["Built machine learning models in Python"]
    for ships in (True, False):
        case = make_case(bullets, Matches(), ships=ships)
        (hint,) = write_hints(replace(case, findings=findings_for(case)))
        assert any(question.startswith("Did it ship") for question in hint.missing) is ships


@pytest.mark.parametrize(
    ("title", "other", "field"),
    [
        ("Field Technician", "Wetland Ecologist", "environmental"),  # told only weakly
        ("Dispatcher", "Freight Dispatcher", "transport"),  # of several trades
        ("Joiner", "Wetland Ecologist", "wood"),  # sure by itself
        ("Team Leader", "Wetland Ecologist", "environmental"),  # of none
    ],
)
def test_the_field_of_a_position_is_that_of_its_title_and_of_the_others_where_that_is_weak(
    title: str, other: str, field: str
) -> None:
    case = make_case(["Kept the place in order"], title=title)
    works = (*case.resume.work, Work(Span(0, 0), position=Field(other, Span(0, 0))))
    case = replace(case, resume=replace(case.resume, work=works))
    assert fields_of_position(case, case.evidence[0])[0] == field
