"""Archives and mail: each document inside is read as if it lay there alone, within limits, and leads nowhere else."""

import io
import zipfile
from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.bulk.paths import find, opened
from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading import inside, load, read_file
from ats_sim.reading.container import members
from tests.reading.drawn import LIMITS, pdf, show

PDF = pdf(show(50, 100, "Jane Roe"))


def zipped(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def mail(parts: Mapping[str, bytes], text: str = "My CV is attached.") -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "jane@example.com", "Application"
    message.set_content(text)
    for name, data in parts.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def paths(data: bytes, name: str, limits: Limits = LIMITS) -> list[str]:
    return [member.path for member in members(data, name, limits)]


def test_an_archive_is_its_documents() -> None:
    parts = {"cv.pdf": PDF, "a/b/cv.md": b"# Jane", "__MACOSX/x": b"1", ".hidden": b"1", "~$cv.docx": b"1"}
    found = members(zipped(parts), "x.zip", LIMITS)
    assert [(member.path, member.load()) for member in found] == [("cv.pdf", PDF), ("a/b/cv.md", b"# Jane")]


def test_a_mail_is_its_attachments() -> None:
    found = members(mail({"cv.pdf": PDF, "letter.txt": b"Dear"}), "x.eml", LIMITS)
    assert [(member.path, member.load()) for member in found] == [("cv.pdf", PDF), ("letter.txt", b"Dear")]


def test_a_mail_without_attachments_is_its_text() -> None:
    (found,) = members(mail({}, "Jane Roe, Zoë"), "x.eml", LIMITS)
    assert (found.path, found.load().decode().strip()) == ("mail.txt", "Jane Roe, Zoë")


def test_a_mailbox_is_its_mails() -> None:
    box = b"".join(b"From x@example.com Mon\n" + mail({"cv.pdf": PDF}) + b"\n" for _ in range(3))
    assert paths(box, "x.mbox") == ["1/cv.pdf", "2/cv.pdf", "3/cv.pdf"]


def test_containers_inside_containers() -> None:
    data = zipped({"in.eml": mail({"cv.pdf": PDF, "more.zip": zipped({"deep.md": b"# Jane"})})})
    assert paths(data, "x.zip") == ["in.eml!/cv.pdf", "in.eml!/more.zip!/deep.md"]


def test_what_nests_too_deep_is_refused_by_itself() -> None:
    data = zipped({"a.zip": zipped({"b.zip": zipped({"c.zip": zipped({"d.md": b"# x"})})}), "cv.pdf": PDF})
    inner, cv = members(data, "x.zip", LIMITS)
    assert (inner.path, cv.path) == ("a.zip!/b.zip!/c.zip", "cv.pdf")
    with pytest.raises(LimitError) as caught:
        inner.load()
    assert caught.value.kind == "nesting"


STEPS = st.lists(
    st.sampled_from(["..", ".", "", "a", "C:", "cv\x00.pdf", "cv.pdf", "x" * 300, "..\\..", "con", "é", "a!"]),
    min_size=1, max_size=8,
)  # fmt: skip


@given(STEPS, st.sampled_from(["/", "\\"]), st.sampled_from(["", "/", "\\", "//host/"]))
def test_no_name_leads_out(steps: list[str], separator: str, start: str) -> None:
    for data, name in ((zipped({start + separator.join([*steps, "cv.pdf"]): b"x"}), "x.zip"),):
        for path in paths(data, name):
            assert not path.startswith("/")
            assert not {"..", ".", ""} & set(path.split("/"))
            assert not set("\\:\0!") & set(path)
            assert len(path) <= 400


def test_equal_names_are_told_apart() -> None:
    assert paths(zipped({"cv.pdf": b"1", "./cv.pdf": b"2", "../cv.pdf": b"3", "a": b"", "/a": b""}), "x.zip") == [
        "cv.pdf",
        "cv (2).pdf",
        "cv (3).pdf",
        "a",
        "a (2)",
    ]


@pytest.mark.parametrize(
    ("data", "limits", "kind"),
    [
        (zipped({str(number): b"x" for number in range(30)}), replace(LIMITS, zip_entries=20), "zip-entries"),
        (zipped({"a": bytes(3_000_000)}), LIMITS, "zip-ratio"),
        (zipped({"a": bytes(3_000)}), replace(LIMITS, zip_bytes=2_000), "zip-bytes"),
        (b"PK\x03\x04 no archive", LIMITS, "archive"),
    ],
)
def test_limits_of_archives(data: bytes, limits: Limits, kind: str) -> None:
    with pytest.raises(ReadingError) as caught:
        members(data, "x.zip", limits)
    assert caught.value.kind == kind


def test_an_inner_archive_counts_for_the_whole() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("x.txt", bytes(90_000))
    data = zipped({f"{number}.zip": zipped({"y.zip": stored.getvalue()}) for number in range(5)})
    assert all(path.endswith("!/x.txt") for path in paths(data, "x.zip", replace(LIMITS, zip_ratio=10**6)))
    found = paths(data, "x.zip", replace(LIMITS, zip_bytes=200_000, zip_ratio=10**6))
    assert [path.endswith("!/x.txt") for path in found] == [True] * 2 + [False] * 3


def test_a_part_over_the_limit_is_refused_by_itself() -> None:
    large, small = members(zipped({"a.txt": bytes(500), "b.txt": b"x"}), "x.zip", replace(LIMITS, file_bytes=100))
    assert small.load() == b"x"
    with pytest.raises(LimitError):
        large.load()


@pytest.mark.parametrize(("name", "kind"), [("x.eml", "mail"), ("x.mbox", "mail"), ("x.zip", "archive")])
def test_what_is_none_is_refused(name: str, kind: str) -> None:
    with pytest.raises(ReadingError) as caught:
        members(b"\x00\x01 nothing of the kind", name, LIMITS)
    assert caught.value.kind == kind


HEADS = st.sampled_from([b"", b"From ", b"From a\n", b"PK\x03\x04", b"To: a\n", b"Content-Type: multipart/mixed\n"])


@given(HEADS, st.binary(max_size=300), st.sampled_from(["x.zip", "x.eml", "x.mbox"]))
def test_any_bytes_end_in_an_answer(head: bytes, data: bytes, name: str) -> None:
    try:
        for member in members(head + data, name, LIMITS):
            member.load()
    except ReadingError:
        return


def test_the_walk_opens_containers(tmp_path: Path) -> None:
    (tmp_path / "in.zip").write_bytes(zipped({"a.md": b"# Jane Roe", "tool.exe": b"MZ"}))
    (tmp_path / "mail.eml").write_bytes(mail({"cv.pdf": PDF}))
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 no archive")
    (tmp_path / "cv.pdf").write_bytes(PDF)
    found = {Path(file).relative_to(tmp_path).as_posix() for file in find([tmp_path]).files}
    assert found == {"in.zip!/a.md", "mail.eml!/cv.pdf", "broken.zip", "cv.pdf"}
    assert read_file(tmp_path / "mail.eml!/cv.pdf", LIMITS, Reading()).text == "Jane Roe"
    assert load(f"{tmp_path}/in.zip!/a.md", LIMITS) == b"# Jane Roe"
    assert [path.name for path in opened(tmp_path / "cv.pdf")] == ["cv.pdf"]
    assert [file.rpartition("!/")[2] for file, _ in inside(tmp_path / "mail.eml", LIMITS)] == ["cv.pdf"]
    with pytest.raises(ReadingError, match="no such document inside"):
        load(f"{tmp_path}/in.zip!/b.md", LIMITS)
