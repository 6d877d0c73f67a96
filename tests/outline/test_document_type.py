"""What a document is: letters, certificates, postings and the like by their words; in doubt a resume."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim import pipeline
from ats_sim.lexicon.wordlists import words
from ats_sim.model.resume import RESUME, DocumentClass
from ats_sim.pipeline import DEFAULTS
from ats_sim.reading import read
from tests.cases import FIXTURES


def document_class(text: str, name: str = "file.txt") -> DocumentClass:
    document = read(text.encode(), name, DEFAULTS.limits, DEFAULTS.reading)
    return pipeline.outline_resume(document).document


RESUMES = sorted(path for path in FIXTURES.glob("resumes/*/resume.*") if path.parent.name != "scanned-nurse")
WHOLE = """Jane Roe
jane@example.com | +44 113 555 0101

Experience

Pipe welder, Acme Ltd
Mar 2019 - Present
- Welded 400 seams with 2 % rework

Education

Welding diploma, Leeds College, 2015

Skills

TIG, MIG
"""
BODY = "I have welded pipes at sea and on land for eleven years and have led a crew of six since last summer."
LETTERS = {
    "English": ("Dear Ms Lund,", "I am writing to apply for the post of lead welder.", "Yours sincerely,"),
    "short": ("Hi Sam,", "I saw that you're hiring a welder. I'd love to talk; my CV is attached.", "Thanks,"),
    "German": ("Sehr geehrte Frau Lund,", "hiermit bewerbe mich um die Stelle.", "Mit freundlichen Grüßen"),
    "French": ("Madame, Monsieur,", "Je vous propose ma candidature.", "Cordialement,"),
    "Spanish": ("Estimada señora Lund:", "Quedo a su disposición para una entrevista.", "Atentamente,"),
}
OTHERS = {
    "reference_letter": [
        "To whom it may concern\n\nIt is my pleasure to recommend Ana Lund, who worked for us as a welder. "
        "She was careful, and her seams held. I recommend her without hesitation.\n\nYours sincerely\nBo Berg",
        "Reference for Mr Roe\n\nMr Roe was employed by this yard from 2015 to 2019. During his employment he was "
        "punctual, and his work was sound. We would gladly re-employ him.",
    ],
    "certificate": [
        "CERTIFICATE OF ATTENDANCE\n\nThis is to certify that Jane Roe has successfully completed Pipe welding.",
        "Zertifikat\n\nHiermit bescheinigen wir, dass Frau Roe am Lehrgang mit Erfolg teilgenommen hat.",
    ],
    "job_posting": [
        "Welder\n\nWe are looking for a welder to join our team.\n\nYou will weld pipes for our clients with your "
        "tools.\n\nWhat we offer\n- paid time off\n- tools\n\nApply now. We are an equal opportunity employer.",
    ],
    "readme": [
        "# seamcount\n\nCounts seams.\n\n## Installation\n\n    pip install seamcount\n\n## Usage\n\nSee below."
        "\n\n## Contributing\n\nPull requests are welcome.\n\n## License\n\nMIT license",
    ],
    "error_page": ["404 Not Found", "Access denied. Please log in.", "Please enable JavaScript to continue."],
    "note": ["Called Jane at 4. Wants 40k. Notice period six weeks.", "Reminder: second round on Monday, book room 3"],
    "thesis": [
        "Seams\n\nA thesis submitted in partial fulfillment of the degree\n\nAbstract\n\nTable of contents\n\n"
        "Introduction\n\nMethods\n\nResults\n\nBibliography",
    ],
    "unknown": ["Take the eggs, beat them, add flour and milk, and bake thin cakes of it in butter until brown."],
}


@pytest.mark.parametrize("path", RESUMES, ids=lambda path: path.parent.name)
def test_every_resume_is_one(path: object) -> None:
    resume = pipeline.read_resume(str(path)).resume
    assert resume.document == RESUME
    assert resume.is_resume


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
@pytest.mark.parametrize("head", ["", "Jane Roe\njane@example.com\n\n", "12 March 2024\n\n"])
@pytest.mark.parametrize("name", ["", "\nJane Roe"])
def test_a_letter_is_one_by_its_salutation_and_what_it_asks(letter: tuple[str, str, str], head: str, name: str) -> None:
    salutation, asks, closing = letter
    found = document_class(f"{head}{salutation}\n\n{asks} {BODY}\n\n{closing}{name}\n")
    assert found.type == "cover_letter"
    assert found.signs


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in OTHERS.items() for text in texts])
def test_others_are_named(kind: str, text: str) -> None:
    found = document_class(text)
    assert found.type == kind
    assert all(sign.casefold() in " ".join(text.split()).casefold() for sign in found.signs)
    assert bool(found.signs) == (kind != "unknown")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("README.md", "readme"), ("CHANGELOG.md", "readme"), ("LICENSE", "readme"), ("jane.md", "resume")],
)
def test_notes_of_a_repository_are_known_by_name(name: str, kind: str) -> None:
    assert document_class("# My page\n\nBuilt from the sources. See the releases page.\n", name).type == kind


LISTS = ["letter-application", "letter-reference", "document-certificate", "document-posting", "document-readme",
         "document-error", "document-note", "document-thesis"]  # fmt: skip
SIGNS = st.sampled_from([word.rstrip("*") for name in LISTS for word in words(name)])


@given(st.lists(SIGNS, max_size=12))
@settings(max_examples=60, deadline=None)
def test_no_words_make_a_resume_another_document(signs: list[str]) -> None:
    assert document_class(WHOLE + "\nOther\n\n" + "\n".join(f"- {sign}" for sign in signs)).type == "resume"


def test_a_letter_with_a_resume_below_is_a_resume() -> None:
    salutation, asks, closing = LETTERS["English"]
    assert document_class(f"{salutation}\n\n{asks} {BODY}\n\n{closing}\n\n{WHOLE}").type == "resume"


@pytest.mark.parametrize("text", ["Jane Roe", "Jane Roe\nWelder", "Welded pipes for 11 years at Acme"])
def test_what_says_little_may_be_a_resume(text: str) -> None:
    assert document_class(text).type == "resume"


def test_no_rule_is_held_against_what_is_no_resume() -> None:
    import datetime

    document = read(OTHERS["note"][0].encode(), "note.txt", DEFAULTS.limits, DEFAULTS.reading)
    assert pipeline.lint(pipeline.parse_resume(document), as_of=datetime.date(2026, 1, 1)) == ()
