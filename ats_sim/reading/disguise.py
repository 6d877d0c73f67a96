"""Words that a machine reads otherwise than a person: invisible characters inside, letters that only look the same."""

from __future__ import annotations

from typing import Final

from ats_sim.lexicon.expressions import expression
from ats_sim.model.document import Loss
from ats_sim.reading.characters import clean
from ats_sim.reading.mojibake import damaged

_UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff\u180e\u034f"
_BROKEN: Final = expression(rf"[A-Za-z]{{1,40}}(?:[{_UNSEEN}]{{1,8}}[A-Za-z]{{1,40}}){{1,40}}")
_TAGS: Final = expression("[\U000e0020-\U000e007e]{1,2000}")

_CYRILLIC: Final = "аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТХУ"
_GREEK: Final = "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_ALIKE: Final = frozenset(_CYRILLIC + _GREEK)
_MIXED: Final = expression(rf"\b(?=\w{{0,40}}[A-Za-z])(?=\w{{0,40}}[{_CYRILLIC}{_GREEK}])\w{{3,40}}\b")


def broken_words(raw: str) -> list[Loss]:
    """Latin words with invisible characters between their letters, letters of Unicode's tag block, which nothing shows,
    and characters that a program damaged. ``raw`` is text before ``clean``; a soft hyphen is innocent, and so are
    joiners of other scripts."""
    if raw.isascii():
        return []
    found = [f'"{clean(match[0])}" with invisible characters between its letters' for match in _BROKEN.finditer(raw)]
    found += ["".join(chr(ord(character) - 0xE0000) for character in match[0]) for match in _TAGS.finditer(raw)]
    broken = (f'"{was}" read as "{clean(made).strip()}"' for was, made in damaged(raw))
    return [
        *(Loss("hidden", text) for text in dict.fromkeys(found)),
        *(Loss("damaged", text) for text in dict.fromkeys(broken)),
    ]


def mixed_words(text: str) -> list[str]:
    """Words of Latin letters with Cyrillic or Greek ones among them that look the same, each once."""
    if text.isascii() or _ALIKE.isdisjoint(text):
        return []
    words = (match[0] for match in _MIXED.finditer(text))
    return list(dict.fromkeys(word for word in words if sum(letter.isascii() for letter in word) >= 2))
