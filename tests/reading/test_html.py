import pytest

from ats_sim.model.document import Loss
from tests.reading.drawn import answer, lines, refusal, typed


def html(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def test_headings_lists_tables_and_links() -> None:
    document = typed(
        html(
            "<h1>Jane Roe</h1><p><a href='mailto:jane@example.com'>jane@example.com</a> | Leeds<br>+44 113 555 0101</p>"
            "<h2>Work</h2><p><b>Welder</b>, Acme&nbsp;Ltd</p>"
            "<ul><li>Welded <i>pipes</i>\n of 3 ships<ul><li>of steel</li></ul></li>"
            "<li><p>Trained 4 welders</p></li></ul>"
            "<table><tr><td>Welder</td><td>2019 - 2021</td></tr>"
            "<tr><td>A cell with a long text that nobody would read as a part of one line</td><td>x</td></tr></table>"
        ),
        "resume.html",
    )
    assert document.kind == "html"
    assert lines(document) == [
        "Jane Roe",
        "jane@example.com | Leeds",
        "+44 113 555 0101",
        "Work",
        "Welder, Acme Ltd",
        "• Welded pipes of 3 ships",
        "• of steel",
        "• Trained 4 welders",
        "Welder\t2019 - 2021",
        "A cell with a long text that nobody would read as a part of one line",
        "x",
    ]
    assert [line.level for line in document.lines[:4]] == [1, 0, 0, 2]
    assert document.lines[0].bold
    assert [document.quote(span).text for span in document.lines[4].strong] == ["Welder"]
    assert [(link.url, document.quote(link.span).text if link.span else "") for link in document.links] == [
        ("mailto:jane@example.com", "jane@example.com")
    ]


@pytest.mark.parametrize(
    "element",
    [
        "<p hidden>unseen</p>",
        "<p style='display: none'>unseen</p>",
        "<p style='visibility:hidden'>unseen</p>",
        "<p style='opacity:0'>unseen</p>",
        "<p style='font-size:1px'>unseen</p>",
        "<p style='font-size:0'>unseen</p>",
        "<p style='color:#fff'>unseen</p>",
        "<p style='color:rgb(254, 254, 254)'>unseen</p>",
        "<p style='color:rgba(0,0,0,0)'>unseen</p>",
        "<p style='background:#123456;color:#123456'>unseen</p>",
        "<p style='position:absolute; left:-9999px'>unseen</p>",
        "<p style='text-indent:-9999px'>unseen</p>",
        "<p class='a gone'>unseen</p>",
        "<p id='away'>unseen</p>",
        "<font color='white'>unseen</font>",
        "<div style='display:none'><p>unseen</p></div>",
    ],
)
def test_what_is_not_shown_is_said_and_left_out(element: str) -> None:
    style = "/* x */ .gone, h6 { display:none } #away { opacity: 0 !important } @media print { p { display:none } }"
    document = typed(html(f"<h1>Jane Roe</h1>{element}<p>Welder</p>", f"<style>{style}</style>"), "resume.html")
    assert lines(document) == ["Jane Roe", "Welder"]
    assert document.losses == (Loss("hidden", "unseen"),)


@pytest.mark.parametrize(
    "element",
    [
        "<p style='background:#003366;color:white'>seen</p>",
        "<td style='background:url(a.png);color:white'>seen</td>",
        "<p style='color:#777'>seen</p>",
        "<p style='opacity:0.9'>seen</p>",
        "<p style='font-size:9px'>seen</p>",
        "<p style='left:-2px'>seen</p>",
    ],
)
def test_what_is_shown_is_read(element: str) -> None:
    document = typed(html(f"<h1>Jane Roe</h1>{element}"), "resume.html")
    assert lines(document) == ["Jane Roe", "seen"]
    assert document.losses == ()


def test_scripts_styles_and_pictures_are_dropped() -> None:
    body = "<script>alert('a')</script><style>p{}</style><p>Jane Roe</p><noscript>b</noscript><svg><text>c</text></svg>"
    document = typed(html(body + "<!-- d --><img src='http://example.com/e.png' alt='f'>", "<title>g</title>"), "-")
    assert lines(document) == ["Jane Roe"]


@pytest.mark.parametrize(
    "data",
    [
        "<html><p>Zoë Äkers".encode(),
        "<html><p>Zoë Äkers".encode("cp1252"),
        "<html><meta charset='iso-8859-1'><p>Zoë Äkers".encode("latin-1"),
        "<html><meta charset='no such'><p>Zoë Äkers".encode("latin-1"),
        "<html><p>Zoë Äkers".encode("utf-16"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert typed(data, "resume.html").text == "Zoë Äkers"


def test_nothing_is_resolved_from_outside() -> None:
    entities = '<!ENTITY a "SECRET"><!ENTITY b SYSTEM "file:///etc/passwd">'
    text = typed(f"<!DOCTYPE html [{entities}]><html><p>Jane &a; &b; Roe</p></html>".encode(), "resume.html").text
    assert "root:" not in text
    assert "SECRET" not in text


@pytest.mark.parametrize("body", ["", "<script>x</script>", "<p hidden>x</p>"])
def test_a_page_without_text_is_refused(body: str) -> None:
    assert refusal(html(body), "resume.html").kind == "no-text"


def test_deep_nesting_ends_in_an_answer() -> None:
    assert typed(html("<div>" * 200 + "Jane Roe" + "</div>" * 200), "resume.html").text == "Jane Roe"
    answer(html("<div>" * 5_000 + "Jane Roe"), "resume.html")
