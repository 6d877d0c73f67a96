"""Lines that are no statements about work, and lines that look like none but are."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "•",
        "2019 - 2021",
        "Work Experience",
        "Frameworks: Django, Flask",
        "Routing protocols: RIP, OSPF, BGP",
        "Spring, Hibernate, Maven, JUnit, Git",
        "jo.marsh@example.com | +44 20 7946 0958",
        "Date of Birth: 4 May 1990",
        "Area Sales Manager, Northgate Paper Ltd, 2015 - 2018",
        "Working as a nurse in Brannoc Hospital from 2016",
        "BSc Nursing, University of Wexmouth, 2016",
        "Graduated as M.Sc. in Digital Media",
        "Forklift Licence, Harrow Bay College",
        "Best Poster Award, Nordic Ecology Meeting 2020",
        "Okafor, A., Lindqvist, P. (2019). Soil respiration under drought. Field Ecology, 12(3), 44-59.",
        "A Statistical Approach to Soil Respiration",
        "To obtain a challenging position where I can grow with the company",
        "I hereby declare that the above is true",
        "and the other departments of the",
        "Desarrollo de aplicaciones web para clientes del sector bancario",
        "Verantwortlich für die Betreuung der Kunden und die Planung",
        "ניהלתי צוות של שנים עשר עובדים",
        "Page 2 of 3",
        "Process: Order to Cash",
        "Hiking, cinema, volunteering at the library",
        "Leadership 8/10 Communication 9/10",
        "Describe your role here in two sentences.",
        "[Company Name] - [Job Title]",
        "Distributed Systems, Kubernetes, Terraform, PostgreSQL",
        "Admitted to practice: Vermont (2014)",
        "Stock control, rotas, allergens",
    ],
)
def test_no_statement(text: str) -> None:
    evidence = grade_text(text)
    assert evidence.grade == "not_bullet"
    assert (evidence.metrics, evidence.deployment, evidence.minimizing_phrase) == ((), (), None)


@pytest.mark.parametrize(
    "text",
    [
        "Client-facing portal built for three banks",
        "Project-managed the move to a new hall",
        "Web-based booking form written for a ferry line",
        "Sang tenor in a chamber choir of forty across a whole season.",
        "Train new technicians in daily operations",
        "Configuration and troubleshooting of OSPF, BGP and static routes",
        "Answering phones and scheduling appointments",
        "Preparation of monthly statements",
        "Result: Reduced the footprint by 40 racks",
        "developed and maintained the booking site",
        "Good analytical skills and a team player",
        "Zero downtime during the move",
        "Git for versioning of documents",
        "Charge nurse on a 32-bed ward, nights",
        "TIG on stainless, mainly dairy pipework",
        "Kubernetes, Helm, Argo CD, wrote most of the charts myself",
        "A nurse who listens",
        "Stacking pallets, sweeping aisles, loading trailers",
    ],
)
def test_statement(text: str) -> None:
    assert grade_text(text).grade != "not_bullet"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Hobbies: chess, hiking", "contact"),
        ("Chess, hiking, cooking", "pastimes"),
        ("Verantwortlich für die Betreuung der Kunden", "foreign"),
        ("Led the move to a new hall", ""),
    ],
)
def test_reason(text: str, reason: str) -> None:
    assert grade_text(text).exclusion == reason


def test_tools_are_read_in_any_language() -> None:
    evidence = grade_text("Entwicklung von Schnittstellen mit Java und Spring Boot für die Bank")
    assert (evidence.grade, evidence.exclusion) == ("tool_only", "foreign")
    assert [tool.label for tool in evidence.tools] == ["Java", "Spring Boot"]


def test_tools_of_a_list_are_still_found() -> None:
    assert [tool.label for tool in grade_text("Languages: Kotlin, Python, Java").tools] == ["Kotlin", "Python", "Java"]


@pytest.mark.parametrize(
    "text", ["Screening resumes, scheduling interviews, sending letters", "Filing papers, opening mail"]
)
def test_duties_in_a_row_are_no_list_of_skills(text: str) -> None:
    assert grade_text(text).is_statement
