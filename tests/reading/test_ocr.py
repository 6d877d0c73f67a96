"""Character recognition by the real path: PDFium draws the page, pytesseract calls a program named tesseract."""

import os
import sys
from pathlib import Path

import pytest

from ats_sim import reading
from ats_sim.errors import ReadingError
from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits, Reading
from tests.cases import FIXTURES

SCAN = (FIXTURES / "resumes" / "scanned-nurse" / "resume.pdf").read_bytes()
TABLE = """level page_num block_num par_num line_num word_num left top width height conf text
4 1 1 1 1 0 100 100 500 40 -1 ""
5 1 1 1 1 1 100 104 150 34 96.1 Jane
5 1 1 1 1 2 270 104 120 34 95.0 Roe
5 1 1 1 1 3 900 104 20 4 3.0 ~
4 1 1 1 2 0 100 160 500 30 -1 ""
5 1 1 1 2 1 100 160 150 28 91 Nurse
5 1 1 1 2 2 700 160 80 28 90 2019
5 1 1 1 2 3 790 170 15 4 12 -
5 1 1 1 2 4 820 160 120 28 90 2021
"""


def program(folder: Path, body: str) -> None:
    """A program named tesseract, first on the path."""
    path = folder / "tesseract"
    path.write_text(f"#!{sys.executable}\nimport sys\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def recognising(folder: Path, table: str) -> str:
    (folder / "table.txt").write_text(table.replace(" ", "\t"), encoding="utf-8")
    return (
        "if '--version' in sys.argv:\n    print('tesseract 5.3.0')\n    sys.exit()\n"
        "picture = open(sys.argv[1], 'rb').read(4)\n"
        f"open({str(folder / 'seen')!r}, 'wb').write(picture)\n"
        f"open(sys.argv[2] + '.tsv', 'w').write(open({str(folder / 'table.txt')!r}).read())"
    )


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


def read(ocr: bool = True) -> Document:
    return reading.read(SCAN, "scan.pdf", Limits(), Reading(), ocr=ocr)


def test_a_scan_is_read_and_said_to_be_recognised(path: Path) -> None:
    program(path, recognising(path, TABLE))
    document = read()
    assert document.text == "Jane Roe\nNurse\t2019 - 2021"
    assert Loss("ocr", "6 words read off a picture of the page", 1) in document.losses
    assert (path / "seen").read_bytes() == b"\x89PNG"
    box = document.lines[0].box
    assert box is not None
    assert (round(box.x0), round(box.top)) == (36, 36)  # 100 pixels at 200 an inch


def test_without_the_option_a_scan_is_refused() -> None:
    with pytest.raises(ReadingError, match="--ocr") as caught:
        read(ocr=False)
    assert caught.value.kind == "no-text-layer"


def test_an_empty_page_stays_without_text(path: Path) -> None:
    program(path, recognising(path, TABLE.splitlines()[0] + "\n"))
    with pytest.raises(ReadingError) as caught:
        read()
    assert caught.value.kind == "no-text-layer"


def test_a_program_that_fails_is_one_line(path: Path) -> None:
    program(path, "sys.stderr.write('no\\nlanguage'); sys.exit(1)")
    with pytest.raises(ReadingError) as caught:
        read()
    assert caught.value.kind == "ocr"
    assert "\n" not in caught.value.message


def test_a_missing_program_is_said_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadingError) as caught:
        read()
    assert caught.value.kind == "ocr-missing"
    assert "tesseract-ocr" in caught.value.message


def test_a_missing_library_is_said_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    with pytest.raises(ReadingError) as caught:
        read()
    assert caught.value.kind == "ocr-missing"
    assert "ats-sim[ocr]" in caught.value.message
