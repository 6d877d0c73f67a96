"""Outlook's mails (.msg): their attachments, and the text of one without any."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.reading.compound import Storage, read_compound

_ATTACHMENT = "__attach_version1.0_"
_DATA, _MAIL = "37010102", "3701000D"
_NAMES = ("3707", "3704", "3001")  # long name, short name, what it is called on the screen
_KIND, _PLACE = "370E", "3712"  # its media type; the place in the text of a picture that stands there
_TEXT, _HTML = "1000", "10130102"


def attachments(data: bytes) -> list[tuple[str, bytes]]:
    """Names and bytes of what is attached, also to mails inside; of a mail without any its text. Raises ``ValueError``
    for a file that is no such mail."""
    root = read_compound(data)
    if not any(name.startswith("__properties_version1.0") for name in root.streams):
        raise ValueError("no mail")
    return list(_attached(root)) or list(_body(root))


def _attached(mail: Storage) -> Iterator[tuple[str, bytes]]:
    for number, (label, part) in enumerate(sorted(mail.storages.items()), 1):
        if not label.startswith(_ATTACHMENT):
            continue
        inner = part.storages.get(f"__substg1.0_{_MAIL}")
        if inner is not None:
            for name, data in list(_attached(inner)) or list(_body(inner)):
                yield f"mail-{number}/{name}", data
            continue
        data_of = part.streams.get(f"__substg1.0_{_DATA}")
        picture = _text(part, _KIND).startswith("image/") and _text(part, _PLACE)
        if data_of is not None and not picture:
            name = next(filter(None, (_text(part, one) for one in _NAMES)), f"attachment-{number}")
            yield name, data_of


def _body(mail: Storage) -> Iterator[tuple[str, bytes]]:
    text = _text(mail, _TEXT)
    if text.strip():
        yield "mail.txt", text.encode("utf-8", "replace")
    elif html := mail.streams.get(f"__substg1.0_{_HTML}"):
        yield "mail.html", html


def _text(part: Storage, number: str) -> str:
    """A text property: as Unicode, else in the code page that Outlook wrote of old."""
    wide = part.streams.get(f"__substg1.0_{number}001F")
    if wide is not None:
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    return part.streams.get(f"__substg1.0_{number}001E", b"").decode("cp1252", "replace").rstrip("\0")
