"""Folders behind URLs: what is found there, what a hostile server can do, and the rows of its files."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from fsspec.spec import AbstractFileSystem
from msgspec.structs import replace

import ats_sim
from ats_sim.bulk import urls
from ats_sim.bulk.here import screen_here
from ats_sim.bulk.loading import load
from ats_sim.bulk.paths import find, shown
from ats_sim.bulk.pool import screen_in_workers
from ats_sim.errors import ConfigError, LimitError, ReadingError
from ats_sim.model.settings import Limits
from tests.bulk.made import POSTING, copy_fixtures, made_run, write_pool
from tests.cases import AS_OF

LIMITS = Limits()


@pytest.fixture
def memory() -> Iterator[MemoryFileSystem]:
    """An empty file system in memory."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    yield system
    system.store.clear()


def _shown(*paths: str, **options: Any) -> list[str]:
    return [shown(file) for file in find(paths, **options).files]


def test_a_remote_folder_means_its_documents_the_largest_first(memory: MemoryFileSystem) -> None:
    for name, size in (("a.pdf", 3), ("deep/er/c.DOCX", 9), ("scan.jpg", 2), ("noname", 1), ("groups.csv", 5)):
        memory.pipe(f"/pool/{name}", b"x" * size)
    for hidden in (".h.pdf", ".git/b.pdf", "deep/.d/e.pdf"):
        memory.pipe(f"/pool/{hidden}", b"x")
    found = find(["memory://pool"])
    assert [shown(file) for file in found.files] == [
        "memory://pool/deep/er/c.DOCX",
        "memory://pool/a.pdf",
        "memory://pool/scan.jpg",
        "memory://pool/noname",
    ]
    assert found.passed_over == {".csv": 1}
    assert found.unreadable == {}


def test_globs_and_named_files(memory: MemoryFileSystem) -> None:
    for name in ("a.pdf", "b.xyz", "x/c.pdf", "x/y/d.pdf", "x/.e.pdf", "q[1].pdf"):
        memory.pipe(f"/pool/{name}", b"x")
    assert _shown("memory://pool/*.pdf") == ["memory://pool/a.pdf", "memory://pool/q[1].pdf"]
    assert _shown("memory://pool/x/**/*.pdf") == ["memory://pool/x/c.pdf", "memory://pool/x/y/d.pdf"]
    assert _shown("memory://**/?.xyz") == ["memory://pool/b.xyz"]
    assert _shown("memory://pool/*/c.pdf", "memory://pool/b.xyz") == ["memory://pool/b.xyz", "memory://pool/x/c.pdf"]
    assert _shown("memory://pool/q[1].pdf") == ["memory://pool/q[1].pdf"]
    assert _shown("memory://pool/*.odt", "memory://none.pdf") == ["memory://none.pdf", "memory://pool/*.odt"]
    nowhere = find(["memory://none/*.pdf"])
    assert ([shown(file) for file in nowhere.files], nowhere.unreadable) == (["memory://none/*.pdf"], {})


def test_each_file_once_however_it_is_named(memory: MemoryFileSystem) -> None:
    memory.pipe("/pool/a.pdf", b"x")
    assert find(["memory://pool/a.pdf", "memory://pool", "memory://pool/", "memory://**/*.pdf"]).files == [
        "memory://pool/a.pdf"
    ]


def test_excluded_remote_files_are_passed_over(memory: MemoryFileSystem) -> None:
    for name in ("old/a.pdf", "b.pdf"):
        memory.pipe(f"/pool/{name}", b"x")
    assert _shown("memory://pool", excluded=lambda path: path.name == "old") == ["memory://pool/b.pdf"]


def test_links_behind_file_urls_are_not_followed(tmp_path: Path) -> None:
    [path] = write_pool(tmp_path / "pool", 1)
    outside = write_pool(tmp_path / "outside", 1)
    os.symlink(tmp_path / "outside", tmp_path / "pool" / "around")
    os.symlink(outside[0], tmp_path / "pool" / "link.md")
    assert _shown((tmp_path / "pool").as_uri()) == [path.as_uri()]
    assert _shown((tmp_path / "pool").as_uri() + "/**/*.md") == [path.as_uri()]


def _but_path(rows: Any) -> list[Any]:
    return sorted((replace(row, path=row.path.rpartition("/")[2]) for row in rows), key=lambda row: row.path)


@pytest.mark.parametrize("jobs", [0, 1])
def test_rows_are_those_of_local_files_also_from_an_archive(tmp_path: Path, jobs: int) -> None:
    pool = tmp_path / "pool"
    write_pool(pool, 2)
    copy_fixtures(pool, "ml-engineer-latex")
    with zipfile.ZipFile(tmp_path / "pool.zip", "w") as archive:
        for path in pool.iterdir():
            archive.write(path, f"resumes/{path.name}")
    here = list(screen_here(find([pool]).files, made_run()))
    assert {row.error for row in here} == {None}
    for url in (pool.as_uri(), f"zip://resumes::{(tmp_path / 'pool.zip').as_uri()}"):
        files = find([url]).files
        rows = list(screen_in_workers(files, made_run(), jobs) if jobs else screen_here(files, made_run()))
        assert sorted(row.path for row in rows) == sorted(map(shown, files))
        bare = [replace(row, path=row.path.partition("::")[0]) for row in rows]
        assert _but_path(bare) == _but_path(here)


def test_the_python_interface_takes_urls(memory: MemoryFileSystem, tmp_path: Path) -> None:
    [path] = write_pool(tmp_path, 1)
    memory.pipe("/pool/a.md", path.read_bytes())
    [row] = ats_sim.screen(["memory://pool"], POSTING, as_of=AS_OF)
    assert (row.path, row.error, row.disposition) == ("memory://pool/a.md", None, "advance")


def test_what_cannot_be_read_has_its_row(memory: MemoryFileSystem, tmp_path: Path) -> None:
    memory.pipe("/pool/large.pdf", b"x" * 101)
    memory.pipe("/pool/empty.pdf", b"")
    (tmp_path / "broken.zip").write_bytes(b"PK no more")
    archive = f"zip://a.md::{(tmp_path / 'broken.zip').as_uri()}"
    files = find(["memory://pool", "memory://none.pdf", archive]).files
    run = made_run()
    run = replace(run, settings=replace(run.settings, limits=Limits(file_bytes=100)))
    errors = {row.path: row.error for row in screen_here(files, run)}
    assert {path: error.kind for path, error in errors.items() if error} == {
        "memory://pool/large.pdf": "file-size",
        "memory://pool/empty.pdf": "empty",
        "memory://none.pdf": "missing",
        archive: "unreachable",
    }
    assert all("memory:" not in error.message and "zip:" not in error.message for error in errors.values() if error)


class _Hostile(AbstractFileSystem):  # type: ignore[misc]
    """A server that lists and serves whatever a test tells it to."""

    protocol = "hostile"
    cachable = False
    names: tuple[str, ...] = ()
    endless = False
    error: Exception | None = None
    said_size: int | None = 1
    read: ClassVar[list[int]] = []
    opened: ClassVar[list[str]] = []

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return path.removeprefix("hostile://").partition("?")[0].rpartition("@")[2].rstrip("/")

    def info(self, path: str, **_: object) -> dict[str, Any]:
        kind = "file" if path.endswith(".pdf") else "directory"
        return {"name": path, "type": kind, "size": self.said_size, "islink": False}

    def ls(self, path: str, detail: bool = True, **_: object) -> list[dict[str, Any]]:
        assert detail
        if self.error:
            raise self.error
        if self.endless:
            return [
                {"name": f"{path}/again", "type": "directory", "size": 0},
                {"name": f"{path}/a.pdf", "type": "file"},
            ]
        return [{"name": name, "type": "file", "size": 1} for name in self.names] if path == "host/pool" else []

    def open(self, path: str, *_: object, **__: object) -> Any:
        self.opened.append(path)
        if self.error:
            raise self.error
        served = self.read

        class Endless:
            def __enter__(self) -> Endless:
                return self

            def __exit__(self, *_: object) -> None: ...

            def read(self, size: int) -> bytes:
                served.append(size)
                return b"x" * size

        return Endless()


@pytest.fixture
def hostile() -> type[_Hostile]:
    """The class of a hostile server's file system, as it begins."""

    class Fresh(_Hostile):
        read: ClassVar[list[int]] = []
        opened: ClassVar[list[str]] = []

    fsspec.register_implementation("hostile", Fresh, clobber=True)
    return Fresh


def test_only_children_of_the_folder_are_taken_from_a_listing(hostile: type[_Hostile]) -> None:
    hostile.names = (
        "host/pool/good.pdf",
        "host/pool/..",
        "host/pool/../up.pdf",
        "host/pool/a/b.pdf",
        "host/pool/",
        "host/pool",
        "elsewhere/pool/x.pdf",
        "/etc/passwd",
        "host/pool/.hidden.pdf",
        "host/pool/x.pdf::http:",
        "host/pool/\x1b[31m\nred\0.pdf",
    )
    files = find(["hostile://host/pool"]).files
    assert files == [urls.below("hostile://host/pool", name) for name in ("\x1b[31m\nred\0.pdf", "good.pdf")]


def test_no_name_of_a_listing_is_read_as_a_url(hostile: type[_Hostile]) -> None:
    hostile.names = ("host/pool/a::memory:.pdf", "host/pool/b::memory.pdf")
    files = find(["hostile://host/pool"]).files
    hostile.error = OSError()
    for file in files:
        with pytest.raises(ReadingError):
            load(file, LIMITS)
    assert hostile.opened == list(hostile.names)


def test_a_listing_without_end_is_cut(hostile: type[_Hostile]) -> None:
    hostile.endless = True
    with pytest.raises(LimitError, match=r"^hostile://host/pool: more than 50 files .* limits\.remote_entries"):
        find(["hostile://sam:secret@host/pool"], limits=Limits(remote_entries=50))


def test_no_more_than_the_limit_is_read_whatever_the_server_says_of_the_size(hostile: type[_Hostile]) -> None:
    with pytest.raises(LimitError):
        load("hostile://host/a.pdf", Limits(file_bytes=100))
    assert hostile.read == [101]
    hostile.said_size = 101
    with pytest.raises(LimitError):
        load("hostile://host/a.pdf", Limits(file_bytes=100))
    assert hostile.read == [101]


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (FileNotFoundError("sam:secret"), "missing"),
        (PermissionError(13, "sam:secret"), "permission"),
        (ConnectionResetError(104, "sam:secret"), "unreachable"),
        (RuntimeError("sam:secret"), "unreachable"),
    ],
)
def test_no_secret_is_in_a_row_or_a_message(hostile: type[_Hostile], error: Exception, kind: str) -> None:
    hostile.error = error
    found = find(["hostile://sam:secret@host/pool", "hostile://sam:secret@host/a.pdf?token=secret"])
    [row] = screen_here(found.files, made_run())
    assert row.error
    assert (row.path, row.error.kind) == ("hostile://host/a.pdf", kind)
    assert list(found.unreadable) == ["hostile://host/pool"]
    assert "secret" not in repr(row) + repr(found.unreadable)


def test_a_missing_driver_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(ConfigError, match=r"^s3://bucket/x: the driver of s3:// is not installed\. .*s3fs"):
        find(["s3://key:secret@bucket/x"])
    with pytest.raises(ConfigError, match="no protocol that fsspec knows"):
        find(["nosuch://x"])


def test_a_query_goes_with_a_file_and_not_with_a_folder(hostile: type[_Hostile]) -> None:
    fsspec.register_implementation("httphostile", hostile, clobber=True)
    assert find(["httphostile://host/a.pdf?t=secret"]).files == ["httphostile://host/a.pdf?t=secret"]
    with pytest.raises(ConfigError, match=r"^httphostile://host/pool/: a query"):
        find(["httphostile://host/pool/?t=secret"])


def test_without_fsspec_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(ConfigError, match=r'pip install "ats-sim\[remote\]"$'):
        find(["memory://pool"])


def test_paths_without_a_url_need_no_fsspec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    paths = write_pool(tmp_path, 1)
    assert {row.error for row in screen_here(find([tmp_path]).files, made_run())} == {None}
    assert load(str(paths[0]), LIMITS) == paths[0].read_bytes()
