"""What a folder passes over."""

from __future__ import annotations

from pathlib import Path

import pytest

from ats_sim.errors import ReadingError
from ats_sim.lexicon.file_names import is_called_resume, other_paper, repository_file
from ats_sim.lexicon.table import rows
from ats_sim.model.linted import PassedOver
from ats_sim.repository.folder import Folder, holds_nothing


@pytest.mark.parametrize(
    ("name", "is_folder", "what"),
    [
        ("README.md", False, "notes on the repository"),
        ("Readme.de.md", False, "notes on the repository"),
        ("readme_fr.md", False, "notes on the repository"),
        ("CHANGELOG", False, "notes on the repository"),
        ("LICENCE.txt", False, "a licence"),
        ("Apache License.txt", False, "a licence"),
        ("package.json", False, "a file of a package manager"),
        ("tsconfig.build.json", False, "a file of a package manager"),
        ("node_modules", True, "packages"),
        ("node_modules", False, ""),
        ("README.md", True, ""),
        ("resume.md", False, ""),
        ("Readmore-Roe.pdf", False, ""),
        ("Ana Roe, licensed nurse.pdf", False, ""),
        ("security-guard.pdf", False, ""),
        ("author.md", False, ""),
        ("index.html", False, ""),
    ],
)
def test_names(name: str, is_folder: bool, what: str) -> None:
    assert repository_file(name, is_folder=is_folder) == what


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Cover_Letter.pdf", "a letter"),
        ("acme-cover-letter.docx", "a letter"),
        ("coverletter.pdf", "a letter"),
        ("Anschreiben_Werk.pdf", "a letter"),
        ("Lettre de Motivation_Roe.pdf", "a letter"),
        ("Lettera di Motivazione.pdf", "a letter"),
        ("Arbeitszeugnis.pdf", "a certificate"),
        ("first aid certificate.pdf", "a certificate"),
        ("ana-roe.pdf", ""),
        ("discover letters.pdf", ""),
        ("certified-welder-roe.pdf", ""),
        ("nurse.docx", ""),
    ],
)
def test_other_papers(name: str, what: str) -> None:
    assert other_paper(name) == what


def test_no_name_of_a_repository_says_that_it_is_a_resume() -> None:
    assert [row["glob"] for row in rows("repository_files.tsv") if is_called_resume(row["glob"])] == []


@pytest.mark.parametrize(
    "stem", ["resume", "Résumé 2026", "ana-cv", "CV", "cv_de", "Lebenslauf", "Roe Curriculum Vitae"]
)
def test_a_file_that_is_called_a_resume(stem: str) -> None:
    assert is_called_resume(stem)


@pytest.mark.parametrize("stem", ["cvs", "opencv", "letter", "index", "filtered_out", "requirements"])
def test_a_file_that_is_not(stem: str) -> None:
    assert not is_called_resume(stem)


def test_only_what_could_be_a_resume_is_noted(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE", "notes.xyz", "old.pdf", "made.pdf", "kept.pdf"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "node_modules").mkdir()
    (tmp_path / ".gitignore").write_text("made.pdf\n*.xyz\n", encoding="utf-8")
    folder = Folder(lambda path: path.name == "old.pdf")
    folder.under(tmp_path)
    excluded = {path.name for path in sorted(tmp_path.iterdir()) if folder.excludes(path)}
    assert excluded == {"README.md", "LICENSE", "notes.xyz", "old.pdf", "made.pdf", "node_modules"}
    assert folder.passed_over == [
        PassedOver(str(tmp_path / "README.md"), "name", "notes on the repository"),
        PassedOver(str(tmp_path / "made.pdf"), "git"),
        PassedOver(str(tmp_path / "node_modules"), "name", "packages"),
        PassedOver(str(tmp_path / "old.pdf"), "settings"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "kind", "cause"),
    [
        ("data.json", "{}", "no-resume", "no-text"),
        ("resume.json", "{}", "no-resume", "no-text"),
        ("data.json", "{", "json", "no-text"),
        ("resume.json", "{", "json", None),
        ("diploma.pdf", "%PDF-", "no-text-layer", "no-text"),
        ("cv.pdf", "%PDF-", "no-text-layer", None),
        ("diploma.pdf", "%PDF-", "broken", None),
        ("cv.pdf", "version https://git-lfs.github.com/spec/v1\noid", "broken", "git-lfs"),
    ],
)
def test_a_file_that_cannot_be_read_is_damaged_or_none_of_ours(
    tmp_path: Path, name: str, text: str, kind: str, cause: str | None
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert holds_nothing(tmp_path / name, ReadingError(kind, "x")) == cause
