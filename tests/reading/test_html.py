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


FURNITURE = {
    "menu": '<nav><a href="/">Start</a> <a href="#work">Work</a> <a href="/blog">Blog</a></nav>',
    "menu by role": '<div role="navigation"><a href="a.html">One</a><a href="b.html">Two</a></div>',
    "menu with full addresses": "<nav>"
    + "".join(f'<a href="https://roe.example/{n}">{n}</a>' for n in "abc")
    + "</nav>",
    "side menu": '<aside><ul><li><a href="#a">Work</a></li><li><a href="#b">Skills</a></li></ul></aside>',
    "notice": "<footer>© 2024 Jane Roe. All rights reserved.</footer>",
    "notice by role": '<div role="contentinfo">Powered by Pagewright</div>',
    "cookies": '<div role="dialog">We use cookies. <button>Accept</button></div>',
    "control": "<button>Download PDF</button>",
    "skip link": '<a href="#main">Skip to content</a>',
    "German control": "<button>Drucken</button>",
}
CONTENT = {
    "address": '<nav><a href="mailto:jane@example.com">Mail</a> <a href="#work">Work</a></nav>',
    "profiles": '<nav><a href="https://github.com/jane">GitHub</a> <a href="https://linkedin.com/in/jane">LinkedIn</a></nav>',
    "side bar": "<aside><h2>Skills</h2><p>Welding</p></aside>",
    "side bar with links": '<aside><p>Welded 400 seams for <a href="/a">Acme</a> and <a href="/b">Bolt</a></p></aside>',
    "address at the foot": "<footer>© Jane Roe, jane@example.com</footer>",
    "text at the foot": "<footer>References: Ana Lund, Acme</footer>",
    "name": "<header><h1>Jane Roe</h1></header>",
    "entry behind a button": "<button>Senior welder, Acme Ltd</button>",
    "link to an employer": '<a href="https://acme.example">Home</a>',
}


@pytest.mark.parametrize("element", FURNITURE.values(), ids=FURNITURE)
def test_what_a_site_puts_around_a_page_is_told_and_no_text(element: str) -> None:
    document = typed(html(f"<p>Jane Roe</p>{element}<p>Leeds</p>"), "resume.html")
    assert lines(document) == ["Jane Roe", "Leeds"]
    assert [loss.kind for loss in document.losses] == ["furniture"]


@pytest.mark.parametrize("element", CONTENT.values(), ids=CONTENT)
def test_what_may_be_of_the_resume_stays(element: str) -> None:
    document = typed(html(f"<p>Jane Roe</p>{element}<p>Leeds</p>"), "resume.html")
    assert len(document.lines) >= 3
    assert not document.losses


def test_a_table_with_titles_keeps_its_cells() -> None:
    long = "a cell that is much longer than what reads as one line among other cells of a table"
    document = typed(
        html(
            f"<table><caption>History</caption><tr><th>Position</th><th>Employer</th><th>Dates</th></tr>"
            f"<tr><td>Welder</td><td></td><td>2019</td></tr><tr><td>{long}</td><td>Acme</td><td></td></tr></table>"
        ),
        "resume.html",
    )
    assert lines(document) == ["History", "Position\tEmployer\tDates", "Welder\t\t2019", f"{long}\tAcme"]


def test_lines_of_a_page_are_known() -> None:
    document = typed(
        b"<html>\n<body>\n<h1>Jane\nRoe</h1>\n\n<p>\n  Leeds <b>\nUK</b></p>tail\n</body></html>", "r.html"
    )
    assert [(document.location(line.span).line, document.line_text(line)) for line in document.lines] == [
        (3, "Jane Roe"),
        (7, "Leeds UK"),
        (8, "tail"),
    ]


@pytest.mark.parametrize("tag", ["code", "kbd"])
@pytest.mark.parametrize("around", ["<div>%s</div><div>%s</div>", "<table><tr><td>%s</td><td>%s</td></tr></table>"])
def test_a_boxed_word_may_begin_what_follows_a_boxed_word(tag: str, around: str) -> None:
    page = around % ((f"<{tag}>SQL</{tag}>",) * 2)
    assert typed(f"<html><body>Jane Roe{page}</body></html>".encode(), "r.html").text.split() == [
        "Jane",
        "Roe",
        "SQL",
        "SQL",
    ]


CHIP = '<span class="tag">{}</span>'


@pytest.mark.parametrize("between", ["", " ", "\n  "])
@pytest.mark.parametrize("names", [["Go", "Rust", "C++"], ["Pipe welding", "TIG", "MIG", "Reading of drawings"]])
def test_chips_are_things_of_their_own(names: list[str], between: str) -> None:
    chips = between.join(CHIP.format(name) for name in names)
    assert lines(typed(html(f"<p>Jane</p><div>{chips}</div>"), "resume.html")) == ["Jane", "\t".join(names)]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('<span class="x">J</span><span class="x">a</span><span class="x">n</span>', "Jan"),  # letters set in motion
        (" ".join(CHIP.format(word) for word in ("Led", "six")), "Led six"),
        ("Uses " + " ".join(CHIP.format(word) for word in ("Go", "Rust", "Bash")), "Uses Go Rust Bash"),
        ('<span class="a">Led</span> <span class="b">a</span> <span class="a">crew</span>', "Led a crew"),
    ],
)
def test_other_spans_are_running_text(body: str, line: str) -> None:
    assert lines(typed(html(f"<p>{body}</p>"), "resume.html")) == [line]


def test_raised_figures_are_told_from_the_line() -> None:
    document = typed(
        html("<p>10<sup>6</sup> parts of CO<sub>2</sub>, the 1<sup>st</sup> of Acme<sup>1</sup></p>"), "r.html"
    )
    assert lines(document) == ["10⁶ parts of CO2, the 1st of Acme¹"]


def test_a_comment_among_things_of_one_class_damages_no_page() -> None:
    page = '<p>Jane</p><div><a class="x">One</a> <!-- a --><a class="x">Two</a> <a class="x">Three</a></div>'
    assert "Jane" in lines(typed(html(page), "resume.html"))
