"""Writes the names of months in 21 languages from CLDR to ``ats_sim/lexicon/files/months.tsv``.

    python -m pip install babel && python bench/build_calendar.py

Full names of every language, abbreviations only of those whose abbreviations are no everyday words elsewhere. A word
that names different months in two languages is left out, unless the first of them stands in ``READ``. What people write
beside CLDR's forms ("sept", "maerz") stands by hand in ``calendar.tsv``.
"""

from __future__ import annotations

from pathlib import Path

from babel.dates import get_month_names

READ = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")
OTHERS = ("sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "tr", "ru", "uk", "el", "bg")
ABBREVIATED = (*READ, "sv", "da", "nb", "sk", "hu", "ro", "ru", "uk")
EVERYDAY = frozenset({"sie", "pro", "led"})
TARGET = Path(__file__).parent.parent / "ats_sim" / "lexicon" / "files" / "months.tsv"
HEADER = """\
# Names of months in lower case. Made by bench/build_calendar.py from the Unicode CLDR (Unicode License v3,
# copyright Unicode, Inc.); not to be edited by hand.
month\twords
"""


def main() -> None:
    """Write the table."""
    months: dict[str, tuple[int, str]] = {}
    clashing: set[str] = set()
    for language in (*READ, *OTHERS):
        for width in ("wide", "abbreviated") if language in ABBREVIATED else ("wide",):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    word = name.lower().rstrip(".")
                    known, first = months.setdefault(word, (number, language))
                    if known != number and first not in READ:
                        clashing.add(word)
    lines = []
    for number in range(1, 13):
        words = sorted(word for word, (month, _) in months.items() if month == number)
        lines.append(f"{number}\t{'|'.join(word for word in words if word not in clashing | EVERYDAY)}")
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
