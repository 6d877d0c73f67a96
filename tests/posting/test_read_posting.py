"""Whole postings, written for these tests, from several professions and in several formats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from ats_sim.model.posting import Posting
from ats_sim.posting import read_posting

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Expected:
    title: str | None
    seniority: str | None = None
    years: float | None = None
    degree: str = "none"
    degree_preferred: str = "none"
    required: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    knockouts: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    ships: bool = False
    research: bool = False


EXPECTED = {
    "nurse.txt": Expected(
        "Registered Nurse - Intensive Care Unit (Nights)",
        years=2, seniority="mid", degree="associate", degree_preferred="bachelor",
        required=("RN license", "acute care", "BLS", "ACLS"),
        preferred=("CCRN", "ECMO", "Impella", "Spanish"),
        mentioned=("patient care",),
        absent=("Ohio", "dental", "families", "tuition", "hospital"),
        knockouts=("licence", "shift"),
    ),
    "accountant.txt": Expected(
        "Management Accountant",
        years=3, seniority="mid",
        required=("ACCA", "CIMA", "pivot tables", "Power Query", "SAP", "IFRS"),
        preferred=("Power BI",),
        mentioned=("variance analysis", "balance sheet reconciliations", "VAT returns"),
        absent=("soups", "supermarkets", "Leeds", "visas", "factory managers"),
        knockouts=("location", "work-authorisation", "sponsorship"),
        groups=(("ACCA", "CIMA"),),
    ),
    "teacher.txt": Expected(
        "Primary School Teacher (Key Stage 2)",
        degree="bachelor",
        required=("phonics", "safeguarding", "behaviour management", "KS2"),
        preferred=("computing", "SEND"),
        absent=("application form", "children"),
        knockouts=("background-check",),
    ),
    "sales.txt": Expected(
        "Enterprise Account Executive",
        years=5, seniority="senior",
        required=("Salesforce", "Outreach", "MEDDIC"),
        preferred=("healthcare", "French", "German"),
        absent=("commission", "holiday", "clinics"),
        knockouts=("travel",),
        groups=(("French", "German"),),
    ),
    "chef.txt": Expected(
        "Sous Chef",
        years=2, seniority="mid",
        required=("Food Safety",),
        preferred=("HACCP",),
        mentioned=("stock control", "menu planning", "food hygiene"),
        absent=("tips", "kitchen", "salary"),
        knockouts=("work-authorisation",),
    ),
    "warehouse.txt": Expected(  # line breaks lost
        "Forklift Operator",
        years=1, seniority="junior",
        required=("forklift", "Forklift certification"),
        preferred=("WMS", "Manhattan", "SAP EWM"),
        absent=("GED", "401", "paid time off", "health insurance"),
        knockouts=("physical",),
        groups=(("Manhattan", "SAP EWM"),),
    ),
    "mech.txt": Expected(
        "Mechanical Design Engineer",
        years=3, seniority="mid", degree="bachelor",
        required=("SolidWorks", "CATIA", "GD&T", "DFM", "German"),
        preferred=("ANSYS",),
        mentioned=("tolerance analysis", "prototype"),
        absent=("vacation", "Stuttgart", "Kestrel", "B2"),
        knockouts=("language",),
        groups=(("SolidWorks", "CATIA"),),
    ),
    "marketing.txt": Expected(
        "Digital Marketing Manager",
        years=4, seniority="mid",
        required=("digital marketing", "Google Ads", "SEO", "content strategy"),
        preferred=("e-commerce", "Klaviyo", "HubSpot", "Optimizely"),
        absent=("gym", "healthcare", "holiday", "CMO"),
        knockouts=("location",),
        groups=(("Klaviyo", "HubSpot"),),
    ),
    "devops.txt": Expected(
        "Senior DevOps Engineer",
        years=7, seniority="senior", degree="bachelor", ships=True,
        required=("Kubernetes", "Linux", "Go", "Python", "Ruby", "Pulumi"),
        preferred=("AWS", "Istio", "Linkerd"),
        mentioned=("GitHub Actions", "Prometheus", "Grafana"),
        absent=("Quillmark",),
        groups=(("Go", "Python", "Ruby"),),
    ),
    "paralegal.txt": Expected(
        "Paralegal, Commercial Litigation",
        years=0.5, seniority="junior", degree="bachelor",
        required=("litigation", "Civil Procedure Rules"),
        preferred=("Relativity",),
        mentioned=("legal research",),
        absent=("cities", "offices"),
    ),
    "hr.txt": Expected(
        "HR Business Partner",
        years=3, seniority="mid", degree="bachelor",
        required=("Dutch", "Workday", "AFAS"),
        mentioned=("performance management",),
        absent=("pension plan", "business administration", "employees"),
        knockouts=("language",),
        groups=(("Workday", "AFAS"),),
    ),
    "support.txt": Expected(  # line breaks lost, headings in title case
        "Customer Support Specialist II",
        years=1, seniority="mid",
        required=("Zendesk", "Intercom"),
        preferred=("SQL", "hospitality"),
        absent=("stock options", "cafes", "salary"),
        groups=(("Zendesk", "Intercom"),),
    ),
    "electrician.txt": Expected(
        "Industrial Electrician",
        years=5, seniority="senior",
        required=("NEC code", "VFDs", "conduit bending", "Journeyman electrician license"),
        mentioned=("PLCs", "CMMS", "preventive maintenance"),
        absent=("GED", "ladders", "Supervisor"),
        knockouts=("driving-licence", "physical"),
    ),
    "ds.txt": Expected(
        "Data Scientist II - Marketing Analytics",
        seniority="mid", years=4, degree="bachelor", degree_preferred="doctorate", ships=True,
        required=("Python", "pandas", "scikit-learn", "SQL", "causal inference"),
        preferred=("Snowflake", "dbt", "Airflow", "Bayesian methods"),
        absent=("Economics", "race", "Minneapolis"),
    ),
    "java.txt": Expected(  # one line
        "Java Full Stack Developer",
        years=8, seniority="senior", ships=True,
        required=("Java", "Spring Boot", "Microservices", "Oracle", "MongoDB", "AWS", "EC2", "S3"),
        preferred=("Kafka", "Docker", "Kubernetes"),
        absent=("Regards", "Recruiter", "Dallas"),
    ),
    "cyber.txt": Expected(
        "SOC Analyst (Tier 2)",
        years=2, seniority="mid",
        required=("cybersecurity", "Splunk", "QRadar", "ArcSight", "DNS"),
        preferred=("Python", "PowerShell", "GCIH"),
        absent=("Reston", "Associate's"),
        knockouts=("clearance", "shift", "work-authorisation"),
        groups=(("Splunk", "QRadar", "ArcSight"), ("Python", "PowerShell")),
    ),
    "postdoc.txt": Expected(
        "Postdoctoral Research Associate in Computational Biology",
        degree="doctorate", research=True,
        required=("R", "Python", "high-performance computing"),
        preferred=("Nextflow", "Snakemake"),
        absent=("PhD students", "bioinformatics"),
        groups=(("R", "Python"), ("Nextflow", "Snakemake")),
    ),
    "ea.txt": Expected(
        "EXECUTIVE ASSISTANT TO THE CEO",
        degree_preferred="bachelor",
        required=("Outlook", "PowerPoint", "Minute taking"),
        absent=("confidentiality", "ASAP"),
    ),
    "page.html": Expected(
        "QA Engineer",
        years=2, seniority="mid", ships=True,
        required=("software testing", "TypeScript", "Jenkins"),
        preferred=("k6",),
        absent=("tracking", "html", "Sign", "li", "color"),
    ),
}  # fmt: skip


def posting(name: str) -> Posting:
    return read_posting((TEXTS / name).read_text(encoding="utf-8"))


def names(result: Posting, kind: str | None = None) -> list[str]:
    return [r.skill for r in result.requirements if kind is None or r.kind == kind]


def named(wanted: str, found: list[str]) -> bool:
    """Whether a skill is among those found, alone or in a somewhat longer phrase."""
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)", re.IGNORECASE)
    return any(pattern.search(skill) and len(skill.split()) <= len(wanted.split()) + 3 for skill in found)


@pytest.mark.parametrize("name", EXPECTED)
def test_facts(name: str) -> None:
    expected, result = EXPECTED[name], posting(name)
    assert (result.title.text if result.title else None) == expected.title
    assert result.min_years == expected.years
    assert result.seniority == expected.seniority
    assert (result.degree, result.education.preferred) == (expected.degree, expected.degree_preferred)
    assert (result.ships, result.research) == (expected.ships, expected.research)


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize("kind", ["required", "preferred", "mentioned"])
def test_requirements(name: str, kind: str) -> None:
    found = names(posting(name), kind)
    assert [skill for skill in getattr(EXPECTED[name], kind) if not named(skill, found)] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_from_boilerplate(name: str) -> None:
    found = names(posting(name))
    assert len(found) >= 5
    assert [skill for skill in EXPECTED[name].absent if named(skill, found)] == []


@pytest.mark.parametrize("name", [name for name in EXPECTED if EXPECTED[name].knockouts])
def test_knockouts(name: str) -> None:
    assert set(EXPECTED[name].knockouts) <= {gate.kind for gate in posting(name).gates}


@pytest.mark.parametrize("name", [name for name in EXPECTED if EXPECTED[name].groups])
def test_alternatives(name: str) -> None:
    groups: dict[int, list[str]] = {}
    for requirement in posting(name).requirements:
        if requirement.group is not None:
            groups.setdefault(requirement.group, []).append(requirement.skill)
    for expected in EXPECTED[name].groups:
        assert any(all(named(skill, group) for skill in expected) for group in groups.values()), (expected, groups)


@pytest.mark.parametrize(
    ("name", "language", "title", "terms", "years", "degree"),
    [
        ("german.txt", "de", "Softwareentwickler", ["SQL", "Docker"], 3.0, "bachelor"),
        ("fr.txt", "fr", "Ingénieur Machine Learning", ["Python", "PyTorch"], 3.0, "master"),
        ("es.txt", "es", "Contable senior", ["SAP", "Excel"], 5.0, "bachelor"),
    ],
)
def test_languages_read_by_tables(
    name: str, language: str, title: str, terms: list[str], years: float, degree: str
) -> None:
    result = posting(name)
    assert (result.language, result.confidence) == (language, 1.0)
    assert result.title is not None
    assert title in result.title.text
    assert [r.skill for r in result.requirements if r.kind == "required"] == terms
    assert (result.min_years, result.degree) == (years, degree)


_SWEDISH = """Systemutvecklare

Om rollen
Vi söker en utvecklare till vårt team i Stockholm. Du kommer att arbeta med våra tjänster och bygga nya.

Krav
- Minst tre års erfarenhet av Python och SQL
- Goda kunskaper i svenska och engelska
"""


@pytest.mark.parametrize(("text", "language"), [(_SWEDISH, "sv"), ((TEXTS / "login.txt").read_text(), "en")])
def test_other_languages_and_pages_that_are_no_posting_ask_for_nothing(text: str, language: str) -> None:
    result = read_posting(text)
    assert (result.language, result.confidence) == (language, 0.0)
    assert (result.requirements, result.demands, result.gates, result.responsibilities) == ((), (), (), ())
    assert (result.min_years, result.degree) == (None, "none")


@pytest.mark.parametrize("text", ["", "   \n\n ", "404 Not Found", "\x00\ufeff", "- \n- \n-", "<html></html>"])
def test_empty_texts(text: str) -> None:
    result = read_posting(text)
    assert result.text == text
    assert (result.title, result.requirements, result.min_years, result.degree) == (None, (), None, "none")


@pytest.mark.parametrize("name", EXPECTED)
def test_quotes_stand_where_they_say(name: str) -> None:
    result = posting(name)
    quotes = [r.quote for r in result.requirements] + [gate.quote for gate in result.gates]
    quotes += [*result.responsibilities, *result.domain, *result.soft]
    quotes += [q for q in (result.title, result.experience.quote, result.education.quote) if q]
    assert quotes
    for quote in quotes:
        written = result.text[quote.span.start : quote.span.end]
        assert quote.text.strip()
        assert len(written) == len(quote.text)
        assert name == "page.html" or written.replace("’", "'").replace("\u00a0", " ") == quote.text
    for requirement in result.requirements:
        assert requirement.skill in " ".join(requirement.quote.text.split())
