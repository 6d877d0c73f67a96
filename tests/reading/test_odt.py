import io
import zipfile

import pytest

from ats_sim.errors import ReadingError
from ats_sim.model.document import Loss
from ats_sim.model.settings import Limits
from tests.reading.drawn import lines, refusal, typed

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip
STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="11pt"/>
</style:style>
<style:style style:name="W" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="D" style:family="text" style:parent-style-name="W">
<style:text-properties fo:background-color="#112233"/></style:style>
<style:style style:name="N" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T" style:family="text"><style:text-properties fo:font-size="2pt"/></style:style>
"""


def odt(body: str, styles: str = "", **parts: str) -> bytes:
    content = (
        f'<office:document-content {NAMES} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>{STYLES}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", f"<office:document-styles {NAMES}>{styles}</office:document-styles>")
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def test_headings_lists_tables_links_and_boxes() -> None:
    document = typed(
        odt(
            '<text:h text:outline-level="1">Jane Roe</text:h>'
            '<text:p><text:a xlink:href="mailto:jane@example.com">jane@example.com</text:a><text:tab/>Leeds'
            "<text:line-break/>line<text:s/>two</text:p>"
            '<text:p><text:span text:style-name="B">Welder</text:span>, Acme</text:p>'
            "<text:list><text:list-item><text:p>Welded pipes</text:p><text:list><text:list-item><text:p>of steel"
            "</text:p></text:list-item></text:list></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>Python</text:p></table:table-cell>"
            "<table:table-cell><text:p>2019</text:p></table:table-cell></table:table-row></table:table>"
            "<text:p><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>end</text:p>"
            "<office:annotation><text:p>a comment</text:p></office:annotation>"
        ),
        "resume.odt",
    )
    assert document.kind == "odt"
    assert lines(document) == [
        "Jane Roe",
        "jane@example.com\tLeeds",
        "line two",
        "Welder, Acme",
        "• Welded pipes",
        "• of steel",
        "Python\t2019",
        "end",
        "boxed",
    ]
    assert document.lines[0].level == 1
    assert [document.quote(span).text for span in document.lines[3].strong] == ["Welder"]
    assert document.links[0].url == "mailto:jane@example.com"
    assert document.losses == (Loss("table", "Python\t2019"), Loss("text-box", "boxed"))


def test_headers_and_footers_are_read_and_said() -> None:
    styles = (
        "<office:master-styles><style:master-page><style:header><text:p>jane@example.com</text:p></style:header>"
        "<style:footer><text:p>1</text:p></style:footer></style:master-page></office:master-styles>"
    )
    document = typed(odt("<text:p>Jane Roe</text:p>", styles), "resume.odt")
    assert lines(document) == ["jane@example.com", "Jane Roe"]
    assert document.losses == (Loss("header", "jane@example.com"),)


@pytest.mark.parametrize("style", ["W", "N", "T"])
def test_hidden_runs(style: str) -> None:
    document = typed(odt(f'<text:p>Jane<text:span text:style-name="{style}"> unseen</text:span></text:p>'), "r.odt")
    assert lines(document) == ["Jane"]
    assert document.losses == (Loss("hidden", "unseen"),)


def test_white_on_a_dark_ground_is_read() -> None:
    document = typed(odt('<text:p>Jane<text:span text:style-name="D"> Roe</text:span></text:p>'), "r.odt")
    assert lines(document) == ["Jane Roe"]


def test_deleted_text_is_hidden() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>old job</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Jane Roe</text:p>"
    )
    document = typed(odt(body), "r.odt")
    assert lines(document) == ["Jane Roe"]
    assert document.losses == (Loss("hidden", "old job"),)


def test_limits_passwords_and_document_types() -> None:
    data = odt("<text:p>Jane Roe</text:p>")
    assert refusal(data, "r.odt", Limits(zip_entries=2)).kind == "zip-entries"
    assert refusal(data, "r.odt", Limits(zip_bytes=300)).kind == "zip-bytes"
    locked = odt("", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"})
    assert refusal(locked, "r.odt").kind == "encrypted"
    assert refusal(odt("", **{"meta.xml": "<!DOCTYPE x><x/>"}), "r.odt").kind == "doctype"
    assert refusal(odt("<text:p>"), "r.odt").kind == "broken"
    assert refusal(odt(""), "r.odt").kind == "no-text"


def test_an_opendocument_spreadsheet_is_no_text() -> None:
    data = odt("").replace(b"opendocument.text", b"opendocument.calc")
    error = refusal(data, "r.odt")
    assert isinstance(error, ReadingError)
    assert error.kind in ("office", "broken")
