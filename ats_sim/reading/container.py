"""Archives and mail: the documents inside a .zip, .eml, .msg or .mbox, each by its path ("in.zip!/ana.eml!/cv.pdf").

Nothing is written to disk. Everything in them is untrusted: names are made plain, and sizes, numbers and nesting are
limited before anything is unpacked.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ats_sim.errors import LimitError, ReadingError
from ats_sim.lexicon.patterns import regex
from ats_sim.model.settings import Limits

if TYPE_CHECKING:  # each is loaded for the containers that need it
    import zipfile
    from email.message import EmailMessage

INSIDE: Final = "!/"
"""What stands between the path of a container and the path of a document inside it."""
SUFFIXES: Final = frozenset((".zip", ".eml", ".mbox", ".msg"))

_DEPTH: Final = 3  # ours: a mail in an archive in a mail
_RATIO_FROM: Final = 1_000_000  # bytes; as of ZIP packages: ratios of small files mean nothing
_MAIL: Final = re.compile(rb"(?:From |[A-Za-z][A-Za-z-]{1,40}:[ \t])")


class Member(Struct, frozen=True):
    """A document inside a container: its plain path there, its size, and its bytes on demand (raises ReadingError)."""

    path: str
    size: int
    load: Callable[[], bytes]


def is_container(path: str) -> bool:
    """Whether a path names an archive or mail by its suffix."""
    return PurePath(path).suffix.lower() in SUFFIXES


def members(data: bytes, name: str, limits: Limits) -> list[Member]:
    """The documents inside a container, those of containers inside it among them, in the order of the file.

    Raises ReadingError("archive", "mail") for one that cannot be opened, and LimitError for one of too many parts.
    """
    return _members(data, name, limits, 0, [limits.zip_bytes])


def _members(data: bytes, name: str, limits: Limits, depth: int, left: list[int]) -> list[Member]:
    """The same for a container ``depth`` deep; ``left`` holds how many bytes of inner ones may still be unpacked."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".zip":
        found = _zipped(data, name, limits)
    elif suffix == ".msg":
        found = _of_outlook(data, name, limits)
    elif suffix == ".mbox":
        found = _mailed(_messages(data, name, limits), name, limits)
    else:
        if not _MAIL.match(data.lstrip()[:100]):
            raise ReadingError("mail", f"{name}: this is no mail message; save the mail again as .eml.")
        found = _mailed([_parsed(data)], name, limits)
    deep = [part for member in found for part in _inner(member, name, limits, depth, left)]
    if len(deep) > limits.zip_entries:
        raise LimitError(
            "zip-entries", f"{name}: more than {limits.zip_entries} documents are in it; split it into smaller ones."
        )
    return _distinct(deep)


def load(path: str, outer: Callable[[str], bytes], limits: Limits) -> bytes:
    """The bytes of a document inside a container; ``outer`` loads the container. Raises ReadingError."""
    whole, _, inside = path.partition(INSIDE)
    for member in _opened(outer(whole), whole, limits):
        if member.path == inside:
            return member.load()
    raise ReadingError("missing", f"{path}: there is no such document inside; name it as 'ats-sim view {whole}' does.")


@lru_cache(maxsize=1)
def _opened(data: bytes, name: str, limits: Limits) -> tuple[Member, ...]:
    return tuple(members(data, name, limits))


def _inner(member: Member, name: str, limits: Limits, depth: int, left: list[int]) -> Iterator[Member]:
    """A member, or what is inside where it is a container; one that cannot be opened stays: loading it says why."""
    if not is_container(member.path):
        yield member
        return
    if depth + 1 >= _DEPTH:
        yield Member(member.path, member.size, _too_deep(f"{name}{INSIDE}{member.path}"))
        return
    try:
        data = member.load()
        left[0] -= len(data)
        if left[0] < 0:
            raise LimitError(
                "zip-bytes", f"{name}: what is inside it unpacks to more than any pile of resumes; split it."
            )
        inside = _members(data, f"{name}{INSIDE}{member.path}", limits, depth + 1, left)
    except ReadingError as error:
        yield Member(member.path, member.size, _raising(error))
        return
    for part in inside:
        yield Member(f"{member.path}{INSIDE}{part.path}", part.size, part.load)


def _zipped(data: bytes, name: str, limits: Limits) -> list[Member]:
    import zipfile

    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except Exception as error:  # zipfile lets struct and its own errors through on damaged files
        raise ReadingError("archive", f"{name}: this archive is damaged; pack it again.") from error
    if len(entries) > limits.zip_entries:
        raise LimitError("zip-entries", f"{name}: {len(entries)} parts are over the limit of {limits.zip_entries}.")
    total, packed = sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)
    if total > limits.zip_bytes:
        raise LimitError(
            "zip-bytes", f"{name}: unpacks to {total / 1e6:.0f} MB, over {limits.zip_bytes / 1e6:.0f} MB; split it."
        )
    if total > _RATIO_FROM and total > limits.zip_ratio * max(packed, 1):
        raise LimitError("zip-ratio", f"{name}: unpacks to more than {limits.zip_ratio} times its size.")
    return [
        Member(plain, entry.file_size, _entry(archive, entry, f"{name}{INSIDE}{plain}", limits))
        for entry in entries
        if not entry.is_dir() and (plain := _plain(entry.filename))
    ]


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limits: Limits) -> Callable[[], bytes]:
    def unpacked() -> bytes:
        if entry.flag_bits & 1:
            raise ReadingError("encrypted", f"{name}: this part of the archive needs a password; pack it without one.")
        try:
            with archive.open(entry) as part:
                data = part.read(limits.file_bytes + 1)  # what the directory says of its size may be a lie
        except Exception as error:
            raise ReadingError("broken", f"{name}: this part of the archive is damaged; pack it again.") from error
        if len(data) > limits.file_bytes:
            raise LimitError("file-size", f"{name}: over the limit of {limits.file_bytes / 1e6:.0f} MB.")
        return data

    return unpacked


def _of_outlook(data: bytes, name: str, limits: Limits) -> list[Member]:
    from ats_sim.reading import outlook

    try:
        parts = outlook.attachments(data)
    except (ValueError, RecursionError) as error:
        raise ReadingError("mail", f"{name}: this is no mail of Outlook, or a damaged one; save it again.") from error
    if len(parts) > limits.zip_entries:
        raise LimitError("zip-entries", f"{name}: more than {limits.zip_entries} parts in one mail.")
    named = ((_plain(label), part) for label, part in parts)
    return [Member(label, len(part), lambda part=part: part) for label, part in named if label]  # type: ignore[misc]


def _messages(data: bytes, name: str, limits: Limits) -> list[EmailMessage]:
    """The messages of an mbox: each begins with a line "From " after an empty line (RFC 4155)."""
    starts = [found.start() for found in re.finditer(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]*\n", data)]
    if not starts or starts[0]:
        raise ReadingError("mail", f"{name}: this is no mailbox; export it again as mbox.")
    if len(starts) > limits.zip_entries:
        raise LimitError("zip-entries", f"{name}: {len(starts)} messages are over the limit of {limits.zip_entries}.")
    parts = [data[start:end].partition(b"\n")[2] for start, end in zip(starts, [*starts[1:], len(data)], strict=True)]
    return [_parsed(part) for part in parts]


def _parsed(data: bytes) -> EmailMessage:
    import email
    import email.policy
    from email.message import EmailMessage

    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - the default policy makes no other
    return message


def _mailed(messages: list[EmailMessage], name: str, limits: Limits) -> list[Member]:
    """The attachments of messages; of one without any its text, which may be the resume. A mail of a mailbox has its
    number before the names of its parts."""
    found: list[Member] = []
    for number, message in enumerate(messages, 1):
        folder = f"{number}/" if len(messages) > 1 else ""
        parts = list(_attachments(message))
        if len(parts) > limits.zip_entries:
            raise LimitError("zip-entries", f"{name}: more than {limits.zip_entries} parts in one mail.")
        for label, part in parts or _bodies(message):
            path = f"{folder}{label}"
            found.append(Member(path, 0, _part(part, f"{name}{INSIDE}{path}", limits)))
    return found


def _attachments(message: EmailMessage) -> Iterator[tuple[str, EmailMessage]]:
    """The parts with a file's name, and mails inside the mail; no pictures of the text itself."""
    from email.message import EmailMessage

    try:
        walked = list(message.walk())
    except Exception:  # a broken structure
        return
    for part in walked:
        try:
            label = _plain(part.get_filename() or "")
            kind = part.get_content_type()
        except Exception:  # noqa: S112 - a broken header names no file
            continue
        shown = part.get_content_disposition() == "inline" and kind.startswith("image/")
        if label and not part.is_multipart() and not shown and isinstance(part, EmailMessage):
            yield label, part


def _bodies(message: EmailMessage) -> Iterator[tuple[str, EmailMessage]]:
    from email.message import EmailMessage

    try:
        body = message.get_body(("plain", "html"))
    except Exception:  # a broken structure
        return
    if isinstance(body, EmailMessage):
        yield ("mail.html" if body.get_content_subtype() == "html" else "mail.txt"), body


def _part(part: EmailMessage, name: str, limits: Limits) -> Callable[[], bytes]:
    def decoded() -> bytes:
        try:
            payload = part.get_payload(decode=True)
            data = payload if isinstance(payload, bytes) else b""
            charset = part.get_content_charset() if part.get_content_maintype() == "text" else None
            data = data.decode(charset, "replace").encode() if charset else data
        except Exception as error:
            raise ReadingError("broken", f"{name}: this part of the mail is damaged; send it again.") from error
        if len(data) > limits.file_bytes:
            raise LimitError("file-size", f"{name}: over the limit of {limits.file_bytes / 1e6:.0f} MB.")
        return data

    return decoded


def _plain(path: str) -> str:
    """A path inside a container that leads nowhere else; empty for what a folder would pass over."""
    steps = [regex("bad-in-path").sub("_", step).strip() for step in path.replace("\\", "/").split("/")]
    steps = [step for step in steps if step not in ("", ".", "..")]
    hidden = any(step.startswith((".", "~$")) or step == "__MACOSX" for step in steps)
    return "" if hidden else "/".join(step[:120] for step in steps)[-400:]


def _distinct(found: list[Member]) -> list[Member]:
    """The members with a number behind a name that stood before."""
    seen: dict[str, int] = {}
    result: list[Member] = []
    for member in found:
        seen[member.path] = seen.get(member.path, 0) + 1
        path = member.path
        if seen[path] > 1:
            stem, dot, suffix = path.rpartition(".")
            path = f"{stem or suffix} ({seen[path]}){dot}{suffix}" if stem else f"{path} ({seen[path]})"
        result.append(Member(path, member.size, member.load))
    return result


def _too_deep(name: str) -> Callable[[], bytes]:
    return _raising(LimitError("nesting", f"{name}: archives and mails inside each other, deeper than {_DEPTH}."))


def _raising(error: ReadingError) -> Callable[[], bytes]:
    def raising() -> bytes:
        raise error

    return raising
