"""The export of another system: a row an applicant, files beside it, nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from ats_sim.bulk.paths import find
from ats_sim.errors import ReadingError
from tests.bulk.made import write_pool


def table(folder: Path, *rows: str, head: str = "Candidate,Email,Resume,Cover letter") -> Path:
    path = folder / "export.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


def test_files_are_found_by_path_and_by_name_with_the_row_they_are_of(tmp_path: Path) -> None:
    first, second = write_pool(tmp_path / "files", 2)
    (tmp_path / "files" / "letter.txt").write_text("Dear", encoding="utf-8")
    path = table(
        tmp_path,
        f"Ana,a@example.com,files/{first.name},letter.txt",
        '"Bo, Jr.",b@example.com,' + second.name + ",",
        "Cy,c@example.com,,",
    )
    found = find([path])
    rows = {Path(file).name: row for file, row in found.exported.items()}
    assert sorted(Path(file).name for file in found.files) == ["letter.txt", first.name, second.name]
    assert rows == {first.name: f"{path}, line 2", "letter.txt": f"{path}, line 2", second.name: f"{path}, line 3"}
    assert found.passed_over == {"without a file in export.csv": 1}


def test_a_file_that_is_gone_keeps_its_row_and_nothing_leads_elsewhere(tmp_path: Path) -> None:
    (there,) = write_pool(tmp_path / "in", 1)
    outside = tmp_path / "secret.pdf"
    outside.write_bytes(b"%PDF")
    (tmp_path / "in" / "link.pdf").symlink_to(outside)
    names = (there.name, "gone.pdf", "../secret.pdf", str(outside), "link.pdf", "https://x.example/cv.pdf")
    found = find([table(tmp_path / "in", *(f"A,a@b.c,{name}," for name in names))])
    files = {Path(file).name for file in found.files}
    assert files == {there.name, "gone.pdf", "secret.pdf"}
    assert all(Path(file).parent == tmp_path / "in" for file in found.files)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_and_old_code_pages(tmp_path: Path, separator: str) -> None:
    (one,) = write_pool(tmp_path, 1)
    path = tmp_path / "export.csv"
    path.write_bytes(f"Name{separator}CV\r\nZoë{separator}{one.name}\r\n".encode("cp1252"))
    assert find([path]).files == [str(one)]


@pytest.mark.parametrize("text", ["", "Name,CV\n", "Name,CV\nAna,cv.pdf\n", "Name\nAna\n", "\0\0,\n1,2\n"])
def test_a_table_that_names_no_file_is_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "export.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadingError) as caught:
        find([path])
    assert "\n" not in caught.value.message
    assert "export.csv" in caught.value.message


def test_in_a_folder_a_table_is_only_counted(tmp_path: Path) -> None:
    (one,) = write_pool(tmp_path, 1)
    table(tmp_path, f"A,a@b.c,{one.name},")
    found = find([tmp_path])
    assert found.files == [str(one)]
    assert found.passed_over == {".csv": 1}
