"""Which texts are taken for the source of a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from ats_sim.config import Configuration
from ats_sim.errors import ConfigError
from ats_sim.model.document import Document, Line, Span
from ats_sim.model.settings import Settings
from ats_sim.repository.sources import Sources

LINES = (
    "Staff Nurse at the Lakeside Clinic since March",
    "Moved twelve thousand patient files in six weeks",
    "Trained nine new nurses for the night shift",
    "Kept the stock of the ward without a loss",
)
TEXT = "\n\n".join(LINES)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _document() -> Document:
    made, at = [], 0
    for text in LINES:
        made.append(Line(Span(at, at + len(text))))
        at += len(text) + 1
    return Document("cv.pdf", "pdf", "\n".join(LINES), tuple(made))


def _of(path: str, *given: str, settings: Settings | None = None) -> tuple[list[str], list[str]]:
    """The paths of the sources, and the complaints."""
    sources = Sources(Configuration(settings or Settings(), Path.cwd()), given)
    return [text.path for text in sources.of(Path(path), _document())], sources.complaints


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"cv.tex": TEXT}, ["cv.tex"]),
        ({"cv.tex": TEXT, "cv.md": TEXT, "old.tex": TEXT}, ["cv.tex"]),
        ({"cv.md": TEXT, "cv.html": TEXT, "notes.txt": TEXT}, ["cv.md"]),
        ({"main.tex": "\\input{parts/work}", "parts/work.tex": TEXT}, ["parts/work.tex"]),
        ({"a.yaml": TEXT[:100], "b.yaml": TEXT[100:]}, ["a.yaml", "b.yaml"]),
        # a page beside the document is made like it
        ({"cv.html": TEXT, "src/cv.yaml": TEXT}, ["src/cv.yaml"]),
        ({"cv.html": TEXT}, ["cv.html"]),
        ({"outputs/html/cv.md": TEXT, "resume.json": TEXT}, ["resume.json"]),
        # the main file and the contact data belong to the parts, though they add little
        (
            {
                "main.tex": "\\input{parts/work}\\input{data}\nward without",
                "parts/work.tex": TEXT.replace("ward without", "ward \\x{y} without"),
                "data.tex": "ward without",
                "other.tex": "ward without",
            },
            ["data.tex", "main.tex", "parts/work.tex"],
        ),
        ({"src/cv.typ": TEXT, "README.md": TEXT}, ["src/cv.typ"]),
        ({"other.tex": "Nothing of all that was said anywhere in it"}, []),
        ({".gitignore": "made.tex\n", "made.tex": TEXT, "cv.yaml": TEXT}, ["cv.yaml"]),
        ({"output/cv.typ": TEXT, "person.yaml": TEXT}, ["person.yaml"]),
        ({}, []),
    ],
)
def test_a_source_is_found_by_itself(folder: Path, files: dict[str, str], found: list[str]) -> None:
    _write(folder, files)
    paths, complaints = _of("cv.pdf")
    assert (sorted(paths), complaints) == (found, [])


def test_a_named_source_wins_and_brings_what_it_names(folder: Path) -> None:
    _write(folder, {"cv.tex": TEXT, "old/main.tex": "\\input{work}\n\\include{work}", "old/work.tex": TEXT})
    assert _of("cv.pdf", "old/main.tex") == (["old/main.tex", "old/work.tex"], [])
    assert _of("cv.pdf", "old/*.tex") == (["old/main.tex", "old/work.tex"], [])


def test_the_settings_name_sources_by_document(folder: Path) -> None:
    _write(folder, {"cv.tex": TEXT, "a/x.typ": TEXT})
    settings = Settings(sources=(("out/*.pdf", ("a/*.typ",)),))
    assert _of("out/cv.pdf", settings=settings) == (["a/x.typ"], [])
    assert _of("cv.pdf", settings=settings) == (["cv.tex"], [])


def test_the_source_of_another_document_is_told_and_no_line_claimed(folder: Path) -> None:
    _write(folder, {"letter.tex": "Dear Sir or Madam, I apply for the post of a clerk at the Old Mill"})
    paths, complaints = _of("cv.pdf", "letter.tex")
    assert paths == []
    assert complaints == [
        "cv.pdf: letter.tex holds 7% of its words and seems to be the source of another document; no line of it is "
        "told. Build the document again or name its source"
    ]


@pytest.mark.parametrize("name", ["nowhere.tex", "nowhere/*.tex", "[", "**/**/../x?"])
def test_a_source_that_is_not_there_is_an_error(name: str) -> None:
    with pytest.raises(ConfigError, match="names no file; give the text that the document is made from"):
        _of("cv.pdf", name)


def test_large_and_binary_files_and_links_are_no_sources(folder: Path) -> None:
    _write(folder, {"a.txt": TEXT + "x" * 600_000, "b.txt": TEXT + "\0"})
    (folder.parent / "outside.tex").write_text(TEXT, encoding="utf-8")
    (folder / "cv.tex").symlink_to(folder.parent / "outside.tex")
    assert _of("cv.pdf") == ([], [])
