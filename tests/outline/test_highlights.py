import pytest

from ats_sim.outline import outline
from ats_sim.outline.highlights import join
from ats_sim.outline.rows import Cell

HEAD = "# Zora Fenwick\nzora@example.com\n\n# Experience\n* Clerk, Ash Ltd\\t2019 - 2020\n"


def statements(document) -> list[str]:
    return [highlight.text for entry in outline(document).work for highlight in entry.highlights]


def test_wrapped_list_items_are_joined(page) -> None:
    body = "• Filed forms for the whole of the northern\n  region and its offices\n• Opened mail"
    assert statements(page(HEAD + body)) == [
        "Filed forms for the whole of the northern region and its offices",
        "Opened mail",
    ]


def test_a_nested_item_stays_with_its_parent(page) -> None:
    assert statements(page(HEAD + "• Filed forms\n   • for tax\n   • for rent\n• Opened mail")) == [
        "Filed forms - for tax - for rent",
        "Opened mail",
    ]


def test_prose_becomes_sentences(plain) -> None:
    text = (
        "Zora Fenwick\nz@example.com\n\nWORK\nClerk, Ash Ltd, 2019 - 2020\n"
        "Filed all forms of the office, e.g. tax returns. Opened the mail of Dr. Ash every day."
    )
    assert statements(plain(text)) == [
        "Filed all forms of the office, e.g. tax returns.",
        "Opened the mail of Dr. Ash every day.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("kept the log-", "ging alive", "kept the logging alive"),
        ("did real-", "time work", "did real-time work"),
        ("a co-", "founder of it", "a co-founder of it"),
        ("saw state-of-the-", "art kit", "saw state-of-the-art kit"),
        ("from X-", "ray rooms", "from X-ray rooms"),
        ("built mod-", "els", "built models"),
        ("the end", "of it", "the end of it"),
        ("soft\u00ad", "ware", "software"),
    ],
)
def test_hyphens_at_the_end_of_lines(first: str, second: str, joined: str) -> None:
    text, _ = join([Cell(first, 0), Cell(second, len(first) + 1)])
    assert text == joined


def test_every_letter_can_be_found_in_the_document(page) -> None:
    document = page(HEAD + "• Kept all of the log-\n  ging alive for the\n  office\n• Opened mail")
    for highlight in outline(document).highlights:
        for offset, letter in enumerate(highlight.text):
            if letter != " ":
                span = highlight.span(offset, offset + 1)
                assert document.text[span.start : span.end] == letter


def test_links_alone_are_no_statements(plain) -> None:
    text = "Zora Fenwick\nz@example.com\n\nWORK\nClerk, Ash Ltd, 2019 - 2020\n• Filed forms\nhttps://ash.example.com/"
    assert statements(plain(text)) == ["Filed forms"]


def test_lines_that_all_begin_large_are_statements_of_their_own(page) -> None:
    body = (
        "Led the program end to end and cut the cost by half\n"
        "Scaled the mill to many more tons a day in all\nMentored six clerks on filing and other arts"
    )
    assert len(statements(page(HEAD + body.replace("\n", "\n")))) == 3


OWN = [
    "cleared drains and gutters on two estates",
    "fixed a boiler",
    "kept the van clean, no points",
    "on call at nights",
]


@pytest.mark.parametrize("count", [3, 4])
def test_lines_without_a_mark_are_statements_of_their_own(plain, count) -> None:
    text = "Zora Fenwick\nz@example.com\n\nWORK\nplumber - Ash Ltd, Redditch\t2019 - 2020\n" + "\n".join(OWN[:count])
    document = plain(text)
    assert statements(document) == OWN[:count]
    assert all(item.bulleted for entry in outline(document).work for item in entry.highlights)


def test_a_text_wrapped_at_a_width_keeps_its_sentences(plain) -> None:
    body = "Cleared drains and gutters on two\nestates of the town, and fixed\nboilers when nobody else did."
    text = f"Zora Fenwick\nz@example.com\n\nWORK\nPlumber, Ash Ltd, 2019 - 2020\n{body}"
    assert statements(plain(text)) == [body.replace("\n", " ")]


@pytest.mark.parametrize("count", [3, 5])
def test_three_short_lines_without_a_mark_are_a_list(page, count) -> None:
    lines = ["Opened the mail of the day", "Filed all forms", "Sent parcels", "Kept the books", "Ordered paper"][:count]
    found = [item for entry in outline(page(HEAD + "\n".join(lines))).work for item in entry.highlights]
    assert [item.text for item in found] == lines
    assert all(item.bulleted for item in found)
