import pytest

from ats_sim.outline import outline


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zora Fenwick\nzora@example.com", "Zora Fenwick"),
        ("CURRICULUM VITAE\n\nZora Fenwick\nzora@example.com", "Zora Fenwick"),
        ("Resume of Zora Fenwick\nzora@example.com", "Zora Fenwick"),
        ("Name: Zora Fenwick\nzora@example.com", "Zora Fenwick"),
        ("ZORA FENWICK, PhD\nzora@example.com", "ZORA FENWICK"),
        ("Zora Fenwick | Data Engineer | Oslo\nz@example.com", "Zora Fenwick"),
        ("Łukasz Żółć-Nowak\nlukasz@example.com", "Łukasz Żółć-Nowak"),
        ("Anneke van der Berg\nanneke@example.com", "Anneke van der Berg"),
        ("Sean O’Malley\nsean@example.com", "Sean O’Malley"),
        ("zora@example.com\nZora Fenwick", "Zora Fenwick"),
        ("SKILLS\nPython\n\nEXPERIENCE\nClerk, Ash Ltd, 2019 - 2020", None),
        ("Curriculum Vitae", None),
        ("Software Engineer\nEXPERIENCE\nClerk, Ash Ltd, 2019 - 2020", None),
    ],
)
def test_name(plain, text: str, name: str | None) -> None:
    found = outline(plain(text)).basics.name
    assert (found.text if found else None) == name


def test_a_spaced_name_is_joined(page) -> None:
    found = outline(page("# Z O R A  F E N W I C K\nzora@example.com")).basics.name
    assert found is not None
    assert found.text == "ZORA FENWICK"


def test_a_name_in_two_lines_of_large_letters(page) -> None:
    found = outline(page("# Zora\n# Fenwick\n\nzora@example.com\n\n# Skills\nPython, Go")).basics.name
    assert found is not None
    assert found.text == "Zora Fenwick"


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("(312) 555-0123", "(312) 555-0123"),
        ("Tel: 0117 496 0123", "0117 496 0123"),
        ("+49 (0)89 1234567", "+49 (0)89 1234567"),
        ("+91 98400 12345", "+91 98400 12345"),
        ("06 12 34 56 78", "06 12 34 56 78"),
        ("Teléfono: 612 345 678", "612 345 678"),
        ("214.555.0166", "214.555.0166"),
        ("Zip: 98052-1234", None),
        ("2015 - 2019", None),
        ("Date of birth: 12/05/1995", None),
        ("License no: 445 332 118", None),
    ],
)
def test_phone(plain, line: str, phone: str | None) -> None:
    found = outline(plain(f"Zora Fenwick\nzora@example.com\n{line}")).basics.phone
    assert (found.text if found else None) == phone


def test_the_rest_of_the_head(plain) -> None:
    basics = outline(
        plain(
            "Zora Fenwick\nSenior Data Engineer\n"
            "zora@example.com | Austin, TX | linkedin.com/in/zfen | github.com/zfen | zorafen.dev"
        )
    ).basics
    assert basics.label is not None
    assert basics.label.text == "Senior Data Engineer"
    assert basics.email is not None
    assert basics.email.text == "zora@example.com"
    assert basics.location is not None
    assert basics.location.text == "Austin, TX"
    assert [(profile.network, profile.username) for profile in basics.profiles] == [
        ("LinkedIn", "zfen"),
        ("GitHub", "zfen"),
    ]
    assert basics.url is not None
    assert basics.url.text == "zorafen.dev"


def test_profiles_of_links_without_words(plain) -> None:
    from msgspec.structs import replace

    from ats_sim.model.document import Link

    document = replace(plain("Zora Fenwick\nzora@example.com"), links=(Link("https://www.linkedin.com/in/zfen/"),))
    assert [profile.username for profile in outline(document).basics.profiles] == ["zfen"]


def test_an_empty_resume_has_no_fields(plain) -> None:
    basics = outline(plain("hello there, nothing to see")).basics
    assert (basics.name, basics.email, basics.phone, basics.profiles) == (None, None, None, ())


@pytest.mark.parametrize("name", ["Greg Baker", "Ann Carpenter", "Tom Butler"])
def test_a_surname_that_is_a_trade(name, plain) -> None:
    basics = outline(plain(f"{name}\nData Analyst\nfirst.last@example.com")).basics
    assert (basics.name and basics.name.text, basics.label and basics.label.text) == (name, "Data Analyst")


def test_a_title_in_the_first_row_is_no_name(plain) -> None:
    assert outline(plain("Executive Chef\nJamal Okoro\njamal.okoro@example.com")).basics.name.text == "Jamal Okoro"
