"""The page without a server, as far as no browser is needed: its parts, its policies, what it refuses in words."""

from __future__ import annotations

import io
import os
import re
import runpy
import subprocess
import sys
import tarfile
import zipfile
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from pdfminer.cmapdb import CMapDB

from ats_sim.bulk.warm import RESUME
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Settings
from ats_sim.page import style_hashes
from ats_sim.page.readers import read_resume
from ats_sim.reading import html
from ats_sim.reading.markdown import read_markdown
from bench import build_page
from bench.build_page import (
    PARTS,
    SOURCES,
    MissingError,
    beside,
    folded,
    formats,
    licences,
    packed,
    page,
    policy,
    product,
    pure,
)
from tests.cases import FIXTURES
from tests.reading.drawn import written

BUILD = Path(build_page.__file__)
ROOT = BUILD.parents[1]


def test_the_formats_follow_from_the_libraries_that_are_there() -> None:
    read, unread = formats(())
    assert {".pdf", ".md", ".txt", ".json"} <= {suffix for row in read for suffix in row["suffixes"]}
    assert {suffix for row in unread for suffix in row["suffixes"]} == {".docx", ".odt", ".html", ".htm"}
    read, unread = formats({"lxml"})
    assert unread == []
    assert ".docx" in {suffix for row in read for suffix in row["suffixes"]}


def test_the_page_says_what_it_reads_and_how_to_save_the_rest() -> None:
    html = page(*formats(()), style_hashes())
    assert "Word, OpenDocument and HTML files cannot be read here: save yours as PDF first." in html
    assert all(".docx" not in found and ".pdf" in found for found in re.findall(r'accept="([^"]+)"', html))
    whole = page(*formats({"lxml"}), style_hashes())
    assert "cannot be read here" not in whole
    assert ".docx" in whole


def test_once_loaded_the_policy_names_nobody_who_could_be_asked() -> None:
    loading, shut = (
        dict(one.partition(" ")[::2] for one in policy(shut=shut, styles=["'sha256-x'"]).split("; "))
        for shut in (False, True)
    )
    assert loading["connect-src"] == "'self'"
    assert shut["default-src"] == shut["connect-src"] == shut["img-src"] == shut["form-action"] == "'none'"
    assert "self" not in policy(shut=True, styles=["'sha256-x'"])
    for one in (loading, shut):
        assert "'unsafe-eval'" not in one["script-src"].split()
        assert "unsafe-inline" not in " ".join(one.values())
        assert "http" not in " ".join(one.values())


def test_the_page_stays_usable_with_an_engine_that_is_python_alone() -> None:
    files = pure(PARTS["pure"])
    assert {"jinja2/environment.py", "pdfminer/pdfdocument.py", "rapidfuzz/fuzz_py.py", "yaml/loader.py"} <= set(files)
    assert all(name.endswith(".py") and not name.startswith("..") for name in files)
    with pytest.raises(MissingError, match="no-such-library is not installed"):
        pure({"no-such-library": ["none"]})


def test_whoever_made_a_part_is_named_with_the_terms() -> None:
    text = licences(PARTS["pure"], {"x-1.dist-info/licenses/LICENSE": b"Terms of x"})
    sections = dict(re.findall(r"(.+)\n=+\n\n((?:.|\n)*?)(?=\n\n.+\n===|\Z)", text))
    assert {name.partition(" ")[0] for name in sections} >= {"ats-sim", "pyodide", "xz-decompress", *PARTS["pure"]}
    assert all("opyright" in sections[name] for name in sections if name.partition(" ")[0] in PARTS["pure"])
    assert sections["x-1.dist-info"].strip() == "Terms of x"
    assert "O*NET" in text


def test_the_program_goes_without_what_the_page_never_asks_for() -> None:
    files = set(product())
    assert {"ats_sim/page/engine.py", "ats_sim/page/assets/__init__.py", "ats_sim/lexicon/files/skills.index"} <= files
    assert not [name for name in files if name.startswith(("ats_sim/cli/", "ats_sim/serving/")) or ".pyc" in name]


def test_every_module_of_an_answer_is_in_the_program(tmp_path: Path) -> None:
    """The program alone, unpacked, without the rest of the repository, answers as it does here."""
    with tarfile.open(fileobj=io.BytesIO(packed(product()))) as archive:
        archive.extractall(tmp_path, filter="data")
    ask = (
        "import sys; sys.meta_path[:] = [one for one in sys.meta_path if 'ditable' not in str(one)];"
        "sys.path.insert(0, sys.argv[1]); import ats_sim, datetime;"
        "assert ats_sim.__file__.startswith(sys.argv[1]), ats_sim.__file__;"
        "from ats_sim.page import Engine, Upload; from ats_sim.model.settings import Settings;"
        "engine = Engine(Settings(), lambda: datetime.date(2026, 11, 1)); text = open(sys.argv[3]).read();"
        "files = {'resume': Upload('r.pdf', open(sys.argv[2], 'rb').read())};"
        "answer = engine.answer('simulate', {'posting': {'text': text}, 'report': True}, files);"
        "two = {'old': files['resume'], 'new': files['resume']};"
        "both = engine.answer('compare', {'posting': {'text': text}}, two);"
        "from ats_sim.desk.handed import HandedPool;"
        "pool = HandedPool(Settings(), lambda: datetime.date(2026, 11, 1));"
        "begun = pool.answer('pool-begin', {'posting': {'text': text}, 'names': ['r.pdf']}, {});"
        "row = pool.answer('pool-read', {'id': 0, 'reading': 1}, files)['row'];"
        "told = pool.answer('desk-report', {'id': 0, 'reading': 1}, files);"
        "listed = [pool.answer('desk-export', {'format': one}, {}) for one in ('csv', 'jsonl', 'html')];"
        "blind = pool.answer('desk-report', {'id': 0, 'reading': 1, 'blind': True}, files);"
        "wrong = [one for one in (answer, both, begun, told, blind, *listed) if 'error' in one];"
        "print(len(answer['report']) > 10_000, bool(row), wrong)"
    )
    resume, posting = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf", FIXTURES / "postings" / "welder.txt"
    call = [sys.executable, "-I", "-c", ask, str(tmp_path), str(resume), str(posting)]
    done = subprocess.run(call, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout == "True True []\n", done.stderr


def test_the_program_has_the_tables_that_only_some_files_ask_for() -> None:
    layers = ROOT / "ats_sim" / "lexicon" / "files" / "layers"
    assert {f"ats_sim/lexicon/files/layers/{path.name}" for path in layers.iterdir()} <= set(product())


def test_the_index_of_skills_comes_back_from_its_tables(tmp_path: Path) -> None:
    """What the page builds when it starts is, byte for byte, what is left out of what is transferred."""
    whole = (ROOT / "ats_sim" / "lexicon" / "files" / "skills.index").read_bytes()
    small = folded(product())
    assert not [name for name in small if (name.endswith(".index") and "skills" in name) or "/told/" in name]
    (tmp_path / "skills.told").write_bytes(small["ats_sim/lexicon/files/skills.told"])
    assert len(small["ats_sim/lexicon/files/skills.told"]) < len(whole) / 10
    unfold, kept = runpy.run_path(str(SOURCES / "unpacking.py"))["unfold"], tmp_path / "kept"
    assert unfold(tmp_path, kept) == whole == (tmp_path / "skills.index").read_bytes()
    kept.write_bytes(b"of an earlier visit")
    assert not unfold(tmp_path, kept)
    assert (tmp_path / "skills.index").read_bytes() == b"of an earlier visit"
    with pytest.raises(MissingError, match="build_index"):
        folded({**product(), "ats_sim/lexicon/files/skills.index": whole.replace(b"Tableau", b"Tebleau", 1)})


def test_the_page_stays_as_small_as_it_is_allowed_to_be() -> None:
    most = PARTS["most"]
    program = packed(folded({**pure(PARTS["pure"]), **product(), **beside()}))
    assert len(program) < most["program"], f"{len(program)} bytes: leave out what the page never asks for"
    assert build_page.heavy({"a": bytes(most["all"] + 1)})
    assert build_page.heavy({"a": os.urandom(most["transferred"] + 1)})
    assert not build_page.heavy({"a": bytes(most["transferred"] + 1)})


def test_letters_without_their_table_are_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A font that does not tell its letters is refused where one is to be read, and no other file is."""
    monkeypatch.setattr(CMapDB, "_load_data", CMapDB._load_data)
    monkeypatch.setattr(CMapDB, "_cmap_cache", {})
    monkeypatch.setattr(CMapDB, "_umap_cache", {})
    there = read_resume(japanese("山田太郎 Ann"), "cv.pdf", Settings())
    assert "山田太郎" in there.document.text
    runpy.run_path(str(SOURCES / "letters.py"))["tell_missing"](beside()["letters.txt"].decode().split())
    CMapDB._cmap_cache.clear()
    CMapDB._umap_cache.clear()
    with pytest.raises(ReadingError, match=r"Chinese, Japanese or Korean fonts .* print it") as told:
        read_resume(japanese("山田太郎 Ann"), "cv.pdf", Settings())
    assert told.value.kind == "not-here"
    assert "\n" not in told.value.message
    assert read_resume(japanese(""), "cv.pdf", Settings()).document.text.startswith("Ann Example")


def japanese(text: str) -> bytes:
    """A PDF with some letters in a Japanese font that does not tell them, and a Latin line."""
    content = f"BT /F0 12 Tf 1 0 0 1 50 600 Tm <{text.encode('utf-16-be').hex()}> Tj ET\n" if text else ""
    content += "BT /F1 12 Tf 1 0 0 1 50 700 Tm (Ann Example, Data Analyst) Tj ET\n"
    font = "/BaseFont /HeiseiMin-W3"
    about = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000"
    box = "/Flags 4 /Ascent 800 /Descent -200 /FontBBox [0 -200 1000 800]"
    fonts = "/Resources << /Font << /F0 5 0 R /F1 8 0 R >> >>"
    return written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R {fonts} >>",
            f"<< /Type /Font /Subtype /Type0 {font} /Encoding /UniJIS-UTF16-H /DescendantFonts [6 0 R] >>",
            f"<< /Type /Font /Subtype /CIDFontType0 {font} {about} >>",
            f"<< /Type /FontDescriptor /FontName /HeiseiMin-W3 {box} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ]
    )


def test_markdown_is_read_without_lxml_as_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands for lxml in the page reads every text to the same document, or says that it cannot."""
    stand_in = SimpleNamespace(**runpy.run_path(str(SOURCES / "lxml_html.py")))
    paths = [*(ROOT / "docs").rglob("*.md"), *FIXTURES.rglob("*.md"), ROOT / "README.md"]
    texts = [RESUME, b"- a\n  - b <!-- c\n d -->\n\n```\ncode\n```\n| a | b |\n|---|---|\n| *c* | [d](e) |\n"]
    same = 0
    for data in [*texts, *(path.read_bytes() for path in paths)]:
        by_lxml = read_markdown(data, "a.md", Settings().limits, Settings().reading)
        with monkeypatch.context() as patched:
            patched.setattr(html, "parser", stand_in)
            with suppress(ImportError):
                assert read_markdown(data, "a.md", Settings().limits, Settings().reading) == by_lxml
                same += 1
    assert same > len(paths) * 0.7
    with monkeypatch.context() as patched:
        patched.setattr(html, "parser", stand_in)
        with pytest.raises(ReadingError, match="cannot be read here") as told:
            read_resume(b"# Ann Example\n\n<div>Analyst</div>\n", "a.md", Settings())
    assert told.value.kind == "not-here"


def test_the_same_files_give_the_same_bytes() -> None:
    assert packed({"a.py": b"1", "b.tsv": b"2"}) == packed({"b.tsv": b"2", "a.py": b"1"})


def test_the_standard_library_loses_what_is_listed_only() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in ("json/__init__.py", "_pyrepl/main.py", "pdb.py", "typing.py"):
            archive.writestr(name, b"")
    with zipfile.ZipFile(io.BytesIO(build_page.library(held.getvalue()))) as left:
        assert left.namelist() == ["json/__init__.py", "typing.py"]


@pytest.mark.parametrize("kept", [{}, {"pyodide-{}.tgz": b"another file"}])
def test_what_is_missing_is_one_line(tmp_path: Path, kept: dict[str, bytes]) -> None:
    for name, data in kept.items():
        (tmp_path / name.format(PARTS["runtime"]["version"])).write_bytes(data)
    call = [sys.executable, str(BUILD), str(tmp_path / "site"), "--kept", str(tmp_path)]
    nothing = {"PATH": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(call, capture_output=True, text=True, check=False, env=nothing)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("the page is not built: ")
    assert ("delete it" if kept else "npm is not installed") in done.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", ["cv.docx", "cv.html"])
def test_a_file_that_needs_a_missing_library_is_one_line(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    gone = ("ats_sim.reading.docx", "ats_sim.reading.html", "docx", "lxml")
    for module in [one for one in sys.modules if one.startswith(gone)]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "lxml", None)
    welder = FIXTURES / "resumes" / "welder-docx-table" / "resume.docx"
    data = welder.read_bytes() if name == "cv.docx" else b"<!doctype html><html><body><p>Ann Example</p></body></html>"
    with pytest.raises(ReadingError, match=rf"^{name}: .* save it as PDF") as told:
        read_resume(data, name, Settings())
    assert told.value.kind == "not-here"
    for module in [one for one in sys.modules if one.startswith(gone) and one != "lxml"]:
        del sys.modules[module]  # what was loaded without its library


def test_a_locked_pdf_without_the_library_for_it_is_no_damaged_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from ats_sim.reading.pdf import source

    def no_library(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'cryptography'", name="cryptography")

    monkeypatch.setattr(source, "pages", no_library)
    data = written(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"])
    with pytest.raises(ReadingError, match="print it to a new PDF") as told:
        read_resume(data, "cv.pdf", Settings())
    assert told.value.kind == "not-here"
