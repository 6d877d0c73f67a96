import io
import warnings
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.model.document import Loss
from ats_sim.model.settings import Limits
from tests.reading.drawn import lines, refusal, typed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(build: Callable[[Any], None]) -> bytes:
    """The bytes of a Word file that ``build`` fills."""
    import docx

    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_body(xml: str) -> bytes:
    """A Word file whose body is ``xml``."""
    return replaced(
        word(lambda _: None), "word/document.xml", f"<w:document {W} {NAMES}><w:body>{xml}</w:body></w:document>"
    )


NAMES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def replaced(data: bytes, part: str, content: str) -> bytes:
    """A ZIP file with one part replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        new.writestr(part, content)
    return buffer.getvalue()


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def test_paragraphs_lists_headings_and_styles() -> None:
    def build(document: Any) -> None:
        document.add_heading("Jane Roe", 0)
        document.add_heading("Work", 1)
        entry = document.add_paragraph()
        entry.add_run("Acme Ltd").bold = True
        entry.add_run("\t2019 – 2021")
        document.add_paragraph("Welded seams", style="List Bullet")
        document.add_paragraph("Led a crew", style="List Number")
        document.add_paragraph("• Typed by hand")
        document.add_paragraph("one line\nand another")

    document = typed(word(build), "resume.docx")
    assert lines(document) == [
        "Jane Roe",
        "Work",
        "Acme Ltd\t2019 – 2021",
        "• Welded seams",
        "• Led a crew",
        "• Typed by hand",
        "one line",
        "and another",
    ]
    assert [line.level for line in document.lines[:3]] == [1, 1, 0]
    assert [document.quote(span).text for span in document.lines[2].strong] == ["Acme Ltd"]
    assert document.lines[0].size == 26.0
    assert document.lines[1].bold
    assert (document.kind, document.losses) == ("docx", ())


def test_tables_in_document_order() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("before")
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "TIG", "5 years"
        table.cell(1, 0).text = "left one\nleft two"
        table.cell(1, 1).text = "right"
        table.cell(1, 1).add_paragraph("right two")
        document.add_paragraph("after")

    document = typed(word(build), "resume.docx")
    assert lines(document) == ["before", "TIG\t5 years", "left one", "left two", "right", "right two", "after"]
    assert document.losses == (Loss("table", "TIG\t5 years\nleft one\nleft two\nright\nright two"),)
    blocks = [line.block for line in document.lines]
    assert len(set(blocks)) == 5
    assert blocks[2] == blocks[3] != blocks[4] == blocks[5]


def test_headers_and_footers_are_read_and_said() -> None:
    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Jane Roe, jane@example.com"
        document.sections[0].footer.paragraphs[0].text = "made with care"
        document.add_paragraph("Work")

    document = typed(word(build), "resume.docx")
    assert lines(document) == ["Jane Roe, jane@example.com", "Work", "made with care"]
    assert document.losses == (Loss("header", "Jane Roe, jane@example.com"), Loss("footer", "made with care"))


BOX = (
    "<w:p><w:r><w:t>Jane</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
    f"<w:txbxContent>{paragraph('Skills: TIG')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f"<v:textbox><w:txbxContent>{paragraph('Skills: TIG')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)


def test_a_text_box_is_read_once() -> None:
    document = typed(with_body(BOX + paragraph("Work")), "resume.docx")
    assert lines(document) == ["Jane", "Skills: TIG", "Work"]
    assert document.losses == (Loss("text-box", "Skills: TIG"),)


def anchored(x: int, y: int, wide: int, high: int, text: str) -> str:
    """A run with a text box at a place of the page, in points."""
    place = "".join(
        f"<wp:position{way} relativeFrom='page'><wp:posOffset>{12700 * at}</wp:posOffset></wp:position{way}>"
        for way, at in (("H", x), ("V", y))
    )
    return (
        f"<w:r><w:drawing><wp:anchor>{place}<wp:extent cx='{12700 * wide}' cy='{12700 * high}'/><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>"
    )


def drawn(x: int, y: int, wide: int, high: int, text: str) -> str:
    """The same in the older form."""
    style = f"position:absolute;margin-left:{x}pt;margin-top:{y}pt;width:{wide}pt;height:{high}pt"
    return (
        f"<w:r><w:pict><v:shape style='{style}'><v:textbox><w:txbxContent>{paragraph(text)}</w:txbxContent></v:textbox>"
        "</v:shape></w:pict></w:r>"
    )


PAGES = {
    "one below the other": [(50, 100 * row, 400, 60, f"box {row}") for row in range(5)],
    "two columns": [(x, 100 * row, 200, 60, f"box {x} {row}") for x in (50, 300) for row in range(3)],
    "a head over two columns": [
        (50, 20, 500, 50, "head"),
        *[(x, 100 + 100 * row, 200, 60, f"box {x} {row}") for x in (50, 300) for row in range(2)],
    ],
    "columns of other heights": [
        (50, 20, 150, 300, "left"),
        (50, 330, 150, 100, "left below"),
        (250, 20, 300, 90, "right"),
        (250, 120, 300, 400, "right below"),
    ],
}


@pytest.mark.parametrize("form", [anchored, drawn])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@given(data=st.data())
@settings(max_examples=6, deadline=None)
def test_text_boxes_are_read_in_the_order_of_the_page(
    form: Callable[[int, int, int, int, str], str], page: list[tuple[int, int, int, int, str]], data: st.DataObject
) -> None:
    written = data.draw(st.permutations(page))
    document = typed(with_body(f"<w:p>{''.join(form(*box) for box in written)}</w:p>"), "resume.docx")
    assert lines(document) == [box[4] for box in page]


def test_text_boxes_without_a_known_place_stay_in_the_order_of_the_file() -> None:
    boxes = [anchored(50, 300, 100, 50, "one"), anchored(50, 100, 100, 50, "two").replace("posOffset", "align")]
    assert lines(typed(with_body(f"<w:p>{''.join(boxes)}</w:p>"), "resume.docx")) == ["one", "two"]


@pytest.mark.parametrize(
    ("run", "hidden"),
    [
        ("<w:vanish/>", True),
        ('<w:vanish w:val="0"/>', False),
        ("<w:webHidden/>", True),
        ('<w:sz w:val="2"/>', True),
        ('<w:sz w:val="16"/>', False),
        ('<w:color w:val="FFFFFF"/>', True),
        ('<w:color w:val="FFFFFF"/><w:shd w:fill="000080"/>', False),
        ('<w:color w:val="FF0000"/>', False),
    ],
)
def test_hidden_runs(run: str, hidden: bool) -> None:
    document = typed(with_body(paragraph("Jane") + paragraph("python", run=run)), "resume.docx")
    assert lines(document) == (["Jane"] if hidden else ["Jane", "python"])
    assert document.losses == ((Loss("hidden", "python"),) if hidden else ())


def test_white_text_in_a_table_may_stand_on_colour() -> None:
    cell = "<w:tbl><w:tr><w:tc>" + paragraph("Jane", run='<w:color w:val="FFFFFF"/>') + "</w:tc></w:tr></w:tbl>"
    assert lines(typed(with_body(cell), "resume.docx")) == ["Jane"]


def test_tracked_changes_links_and_controls() -> None:
    body = (
        "<w:p><w:r><w:t>Jane </w:t></w:r><w:ins><w:r><w:t>Roe</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Doe</w:delText></w:r></w:del></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:tab/><w:t>x</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
        '<w:p><w:fldSimple><w:r><w:t>field</w:t></w:r></w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'
    )  # fmt: skip
    document = typed(with_body(body), "resume.docx")
    assert lines(document) == ["Jane Roe", "e-mail\tx", "field"]
    assert document.losses == (Loss("hidden", "Doe"),)


def test_hyperlinks() -> None:
    def build(document: Any) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.parser import parse_xml

        key = document.part.relate_to("https://example.com/jane", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        names = f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        line = document.add_paragraph("see ")
        line._p.append(parse_xml(f'<w:hyperlink {names} r:id="{key}"><w:r><w:t>my page</w:t></w:r></w:hyperlink>'))

    document = typed(word(build), "resume.docx")
    assert lines(document) == ["see my page"]
    assert [(link.url, document.quote(link.span).text) for link in document.links if link.span] == [
        ("https://example.com/jane", "my page")
    ]


def test_numbering_by_properties_and_a_symbol_marker() -> None:
    body = (
        paragraph("Welded", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>')
        + paragraph("No list", '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>Led</w:t></w:r></w:p>'
        + paragraph("\uf095 555-0100")
    )
    document = typed(with_body(body), "resume.docx")
    assert lines(document) == ["• Welded", "No list", "• Led", "555-0100"]
    assert document.losses == (Loss("icon", "U+F095"),)


def test_templates_and_macro_files_are_read_too() -> None:
    data = word(lambda document: document.add_paragraph("Jane Roe"))
    types = zipfile.ZipFile(io.BytesIO(data)).read("[Content_Types].xml").decode()
    for kind in ("template.main", "document.macroEnabled.main"):
        changed = types.replace("wordprocessingml.document.main", f"wordprocessingml.{kind}")
        assert lines(typed(replaced(data, "[Content_Types].xml", changed), "resume.dotx")) == ["Jane Roe"]


BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>]><x>&a;</x>"
PLAIN = word(lambda document: document.add_paragraph("Jane Roe"))


@pytest.mark.parametrize(
    ("data", "limits", "kind"),
    [
        (PLAIN, Limits(zip_entries=3), "zip-entries"),
        (PLAIN, Limits(zip_bytes=1000), "zip-bytes"),
        (replaced(PLAIN, "word/media/zeros", "0" * 3_000_000), Limits(), "zip-ratio"),
        (replaced(PLAIN, "word/styles.xml", BOMB), Limits(), "doctype"),
        (replaced(PLAIN, "word/document.xml", "<w:document"), Limits(), "broken"),
        (replaced(PLAIN, "word/document.xml", "<x/>"), Limits(), "no-text"),
        (replaced(PLAIN, "_rels/.rels", "<Relationships/>"), Limits(), "broken"),
        (PLAIN[:2000], Limits(), "broken"),
        (with_body("<w:p/>"), Limits(), "no-text"),
        (PLAIN, Limits(characters=3), "characters"),
    ],
)
def test_what_is_refused(data: bytes, limits: Limits, kind: str) -> None:
    assert refusal(data, "resume.docx", limits).kind == kind


def test_deep_nesting_ends() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 70 + paragraph("Jane") + "</w:tc></w:tr></w:tbl>" * 70
    assert lines(typed(with_body(deep), "resume.docx")) == ["Jane"]
    deeper = "<w:tbl><w:tr><w:tc>" * 2000 + paragraph("Jane") + "</w:tc></w:tr></w:tbl>" * 2000
    assert refusal(with_body(deeper), "resume.docx").kind == "broken"


def test_opening_a_word_file_warns_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        typed(PLAIN, "resume.docx")


def test_raised_figures_of_word_are_told_from_the_line() -> None:
    raised, lowered = (f'<w:vertAlign w:val="{way}script"/>' for way in ("super", "sub"))

    def run(text: str, look: str = "") -> str:
        return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"

    runs = [("10", ""), ("6", raised), (" parts of CO", ""), ("2", lowered), (", 1", ""), ("st", raised)]
    body = "".join(run(text, look) for text, look in runs)
    assert lines(typed(with_body(f"<w:p>{body}</w:p>"), "resume.docx")) == ["10⁶ parts of CO2, 1st"]


def test_a_mark_that_was_typed_is_kept_as_the_file_writes_it() -> None:
    data = with_body(paragraph("➢ Welded frames") + paragraph("- Cut plates") + paragraph("Plain words"))
    assert [line.marker for line in typed(data, "docx").lines] == ["➢", "-", ""]


@pytest.mark.parametrize(("wide", "high", "photo"), [(90, 110, True), (300, 60, False), (12, 12, False)])
def test_a_picture_of_the_size_of_a_portrait_is_told(wide: int, high: int, photo: bool) -> None:
    extent = (
        f"<wp:inline><wp:extent cx='{12700 * wide}' cy='{12700 * high}'/><a:graphic><a:blip/></a:graphic></wp:inline>"
    )
    document = typed(
        with_body(f"{paragraph('Jane Roe')}<w:p><w:r><w:drawing>{extent}</w:drawing></w:r></w:p>"), "r.docx"
    )
    assert [loss.kind for loss in document.losses] == (["photo"] if photo else [])
