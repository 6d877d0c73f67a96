"""The HTML report: complete in itself, inert whatever a resume holds, and readable without colour or a mouse."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from functools import cache
from html.parser import HTMLParser
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.reporting import check_parts
from ats_sim.reporting.check_html import render
from tests.cases import simulated
from tests.reporting.poison import HOSTILE, poisoned
from tests.written import resume_text, simulate_text, tried

PDF = "ml-engineer-sidebar"
TOOLS = ("Machine Learning Engineer, Nordbane", "January 2020 - present", ["Trained models with Python", "Ran dbt"])
POSTING = "Machine Learning Engineer\n\nRequirements\n- Python\n- SQL\n- Kubernetes\n"


class Page(HTMLParser):
    """What a browser would make of a page: its elements in order, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.comments: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


@cache
def report(name: str) -> str:
    result = simulated(name)
    return render(*tried(result))


@cache
def written() -> str:
    result = simulate_text(resume_text(TOOLS), POSTING)
    return render(*tried(result))


@pytest.mark.parametrize("html", [report(PDF), report("accountant-docx"), written()], ids=["pdf", "docx", "markdown"])
def test_a_page_that_stands_by_itself(html: str) -> None:
    page = Page(html)
    assert html.startswith("<!DOCTYPE html>")
    assert page.all("html") == [{"lang": "en"}]
    assert not page.all("script", "img", "link", "iframe", "object", "embed", "form", "input", "video", "base")
    assert not [attributes for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert not [attributes for _, attributes in page.elements if attributes.keys() & {"style", "src", "srcset"}]
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = [str(attributes["href"]) for attributes in page.all("a")]
    assert targets
    assert {target.removeprefix("#") for target in targets} <= set(ids)


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    html = report(PDF)
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = [meta["content"] for meta in Page(html).all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("html", [report(PDF), written()], ids=["pdf", "markdown"])
def test_headings_go_down_one_level_at_a_time(html: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(html).elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_and_pictures_say_what_they_are() -> None:
    page = Page(report(PDF))
    assert page.all("th")
    assert all(cell.get("scope") in ("col", "row") for cell in page.all("th"))
    assert page.all("svg")
    assert all(picture.get("aria-label") and picture.get("role") for picture in page.all("svg"))


def test_the_page_is_drawn_with_what_was_seen_and_when() -> None:
    result = simulated(PDF)
    page = Page(report(PDF))
    drawn = [attributes for attributes in page.all("svg") if attributes.get("class") == "page"]
    width, height = result.case.document.page_sizes[0]
    assert len(drawn) == result.case.document.pages
    assert [round(float(edge)) for edge in str(drawn[0]["viewbox"]).split()] == [0, 0, round(width), round(height)]
    words = "".join(page.words)
    assert f"{result.verdict.seen[0].second:.1f} s" in words
    assert "A model, not a measurement" in words
    assert "not seen" in words
    for item in result.verdict.checklist:
        assert check_parts.QUESTIONS[item.name] in words


def test_every_note_has_its_number_in_the_page() -> None:
    page = Page(written())
    notes = {str(item["id"])[1:] for item in page.all("li") if str(item.get("id", "")).startswith("f")}
    places = {str(item["id"])[1:] for item in page.all("a") if str(item.get("id", "")).startswith("m")}
    assert notes
    assert notes == places


def test_a_buried_proof_is_marked() -> None:
    filler = [f"Kept the list of parts number {number} in order for the depot and its drivers" for number in range(40)]
    proof = "Deployed a Python demand model on Kubernetes; stock-outs fell by 31% in a year"
    result = simulate_text(resume_text((*TOOLS[:2], [*filler, proof])), POSTING)
    assert [quote.text for quote in result.verdict.missed] == [proof]
    html = render(*tried(result))
    assert '<small class="sec hid">buried</small>' in html
    assert f'<span class="hid">• {proof}</span>' in html


def test_the_same_bytes_each_time() -> None:
    result = simulate_text(resume_text(TOOLS), POSTING)
    assert render(*tried(result)) == written()


def _check_inert(html: str, clean: str) -> None:
    page, like = Page(html), Page(clean)
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in like.elements} | {"ul", "ol", "li", "br", "b", "dl"}
    known = {(tag, name) for tag, attributes in like.elements for name in attributes}
    found = {(tag, name) for tag, attributes in page.elements for name in attributes}
    assert found <= known | {("rect", "fill"), ("text", "transform"), ("li", "id")}
    assert all(str(link["href"]).startswith("#") for link in page.all("a"))
    assert not page.comments
    assert not [
        character for character in html if unicodedata.category(character) in ("Cc", "Cs") and character != "\n"
    ]
    assert not set(html) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", [PDF, "accountant-docx"])
def test_hostile_words_stay_words(words: str, name: str) -> None:
    _check_inert(render(*poisoned(simulated(name), words)), report(name))


@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_words_stay_words(words: str) -> None:
    _check_inert(render(*poisoned(simulated(PDF), words)), report(PDF))


def _variables() -> dict[str, str]:
    style = (resources.files("ats_sim.reporting") / "templates" / "check.css").read_text(encoding="utf-8")
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", style))


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


TEXTS = ("ink", "soft", "link", "grey", "hid", "i1", "i2", "i3", "i4", "advance", "borderline", "reject")


@pytest.mark.parametrize(
    ("text", "ground"),
    [(text, "paper") for text in TEXTS]
    + [("ink", f"b{number}") for number in range(1, 5)]
    + [("ink", "ground"), ("soft", "ground"), ("link", "ground"), ("paper", "link")],
)
def test_contrast(text: str, ground: str) -> None:
    colours = _variables()
    dark, light = sorted((_luminance(colours[text]), _luminance(colours[ground])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
