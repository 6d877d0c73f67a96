"""Compound files of mails as Outlook writes them, made for tests."""

from __future__ import annotations

import struct
from collections.abc import Mapping

END, FREE, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
Tree = Mapping[str, "bytes | Tree"]


def compound(tree: Tree) -> bytes:
    """A compound file with these streams (bytes) and storages (mappings); small streams stand in the mini stream."""
    entries: list[list[object]] = []
    mini, minifat, sectors, fat = bytearray(), list[int](), list[bytes](), list[int]()

    def add(name: str, kind: int) -> int:
        entries.append([name, kind, NONE, NONE, NONE, END, 0])
        return len(entries) - 1

    def chain(data: bytes) -> int:
        first = len(sectors)
        parts = [data[at : at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        for number, part in enumerate(parts):
            sectors.append(part)
            fat.append(first + number + 1 if number + 1 < len(parts) else END)
        return first if parts else END

    def fill(parent: int, inside: Tree) -> None:
        before = NONE
        for name, value in inside.items():
            at = add(name, 2 if isinstance(value, bytes) else 1)
            if before == NONE:
                entries[parent][4] = at
            else:
                entries[before][3] = at
            before = at
            if not isinstance(value, bytes):
                fill(at, value)
            elif len(value) >= 4096:
                entries[at][5:] = [chain(value), len(value)]
            elif value:
                count = -(-len(value) // 64)
                entries[at][5:] = [len(minifat), len(value)]
                minifat.extend([len(minifat) + one + 1 for one in range(count - 1)] + [END])
                mini.extend(value.ljust(64 * count, b"\0"))

    root = add("Root Entry", 5)
    fill(root, tree)
    entries[root][5:] = [chain(bytes(mini)), len(mini)]
    minifat_at = chain(struct.pack(f"<{len(minifat)}I", *minifat).ljust(-(-4 * len(minifat) // 512) * 512, b"\xff"))
    minifats = -(-4 * len(minifat) // 512)
    directory = b"".join(map(_entry, entries))
    directory_at = chain(directory.ljust(-(-len(directory) // 512) * 512, b"\0"))
    fats = 1
    while (len(fat) + fats) * 4 > fats * 512:
        fats += 1
    places = list(range(len(sectors), len(sectors) + fats))
    fat += [0xFFFFFFFD] * fats
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(fats * 512, b"\xff")
    sectors += [table[at : at + 512] for at in range(0, len(table), 512)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIIII", 0, fats, directory_at, 0, 4096, minifat_at, minifats, END, 0, *places[:1])
    head += struct.pack(f"<{len(places) - 1}I", *places[1:])
    return head.ljust(512, b"\xff") + b"".join(sectors)


def _entry(one: list[object]) -> bytes:
    name, kind, left, right, child, start, size = one
    wide = str(name).encode("utf-16-le")
    assert len(wide) < 64
    raw = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide) + 2, kind, 1, left, right, child) + bytes(36)
    return raw + struct.pack("<IQ", start, size)


def outlook_mail(parts: Mapping[str, bytes], text: str = "My CV is attached.", more: Tree | None = None) -> bytes:
    """A mail with attachments by their names."""
    return compound(mail_tree(parts, text) | dict(more or {}))


def mail_tree(parts: Mapping[str, bytes], text: str) -> dict[str, bytes | Tree]:
    """What a mail is made of."""
    tree: dict[str, bytes | Tree] = {"__properties_version1.0": bytes(32)}
    tree["__substg1.0_1000001F"] = text.encode("utf-16-le")
    for number, (name, data) in enumerate(parts.items()):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__substg1.0_3707001F": name.encode("utf-16-le"),
            "__substg1.0_37010102": data,
        }
    return tree
