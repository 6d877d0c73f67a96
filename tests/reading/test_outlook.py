"""Outlook's mails: what is attached is read as if it lay there, and a damaged one ends in one line."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

import pytest

from ats_sim.bulk.paths import find
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Reading
from ats_sim.reading import read_file
from ats_sim.reading.container import members
from tests.reading.drawn import LIMITS, pdf, show
from tests.reading.made_msg import compound, mail_tree, outlook_mail

PDF = pdf(show(50, 100, "Jane Roe"))
LONG = b"# Jane Roe\n\n" + b"Wrote reports for 40 offices. " * 400


def parts(data: bytes) -> list[tuple[str, bytes]]:
    return [(member.path, member.load()) for member in members(data, "x.msg", LIMITS)]


def test_a_mail_is_its_attachments_small_ones_and_large_ones() -> None:
    assert parts(outlook_mail({"cv.pdf": PDF, "long.md": LONG})) == [("cv.pdf", PDF), ("long.md", LONG)]


def test_a_mail_without_attachments_is_its_text() -> None:
    assert parts(outlook_mail({}, "Jane Roe, Zoë")) == [("mail.txt", "Jane Roe, Zoë".encode())]


def test_a_mail_in_a_mail_and_a_picture_in_the_text() -> None:
    picture = {
        "__substg1.0_37010102": b"\x89PNG",
        "__substg1.0_3707001F": "logo.png".encode("utf-16-le"),
        "__substg1.0_370E001F": "image/png".encode("utf-16-le"),
        "__substg1.0_3712001F": "logo@1".encode("utf-16-le"),
    }
    inner = {"__substg1.0_3701000D": mail_tree({"cv.md": b"# Jane"}, "see below")}
    more = {"__attach_version1.0_#00000007": picture, "__attach_version1.0_#00000008": inner}
    found = parts(outlook_mail({"letter.txt": b"Dear"}, more=more))
    assert [path.rpartition("/")[2] for path, _ in found] == ["letter.txt", "cv.md"]


def test_screen_and_view_find_what_is_inside(tmp_path: Path) -> None:
    mail = tmp_path / "ana.msg"
    mail.write_bytes(outlook_mail({"../../cv.pdf": PDF, "notes.xyz": b"1"}))
    assert find([tmp_path]).files == [f"{mail}!/cv.pdf"]
    assert "Jane Roe" in read_file(f"{mail}!/cv.pdf", LIMITS, Reading()).text


@pytest.mark.parametrize(
    "data", [b"", b"letter", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 80, compound({"WordDocument": b"1"})]
)
def test_what_is_no_mail_is_one_line(data: bytes) -> None:
    with pytest.raises(ReadingError, match="no mail of Outlook") as caught:
        members(data, "x.msg", LIMITS)
    assert "\n" not in caught.value.message


def test_damaged_ones_end_soon_and_in_nothing_but_a_reading_error() -> None:
    whole = outlook_mail({"cv.pdf": PDF, "long.md": LONG})
    drawn = random.Random(7)  # noqa: S311 - made damage, the same each time
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(drawn.randrange(1, 6)):
            data[drawn.randrange(len(data))] = drawn.randrange(256)
        with suppress(ReadingError):
            members(bytes(data[: drawn.choice([len(data), drawn.randrange(len(data))])]), "x.msg", LIMITS)
