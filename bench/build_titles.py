"""Builds ``ats_sim/lexicon/files/titles/occupations.tsv`` from O*NET and ESCO; only names and relations are taken.

    python bench/build_titles.py "Occupation Data.txt" occupations.csv

The first file is O*NET's table of occupations (tab-separated), the second ESCO's (comma-separated, with the columns
``iscoGroup``, ``preferredLabel``, ``altLabels``). The same inputs give the same bytes. What was changed: names are
lower-cased and abbreviations written out, plurals of O*NET are made singular, names that are long, in brackets or lists
are left out, and each occupation is put into a field of ``fields.tsv`` by its names.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from pathlib import Path

from ats_sim.lexicon.fields import fields_of, title_words
from ats_sim.lexicon.titles import parse_title, ranks

TARGET = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / "titles" / "occupations.tsv"
HEADER = """# Occupations and their names, from O*NET and ESCO: see ATTRIBUTION.md. Built by bench/build_titles.py.
code\tlabel\tfield\tnames
"""
WORDS = 4
"""Words in the longest name taken."""

NAMES = 12
"""Names of an occupation at most: they are listed best first."""

Row = tuple[str, str, list[str]]


def name_of(label: str) -> str:
    """A label as ``parse_title`` sees its words, or "" if it is no plain name."""
    words = " ".join(label.split())
    if not words or re.search(r"[,;:()/.]|\d", words) or len(words) > 50:
        return ""
    parsed = " ".join(parse_title(words).words)
    return parsed if 1 <= len(parsed.split()) <= WORDS else ""


def singular(title: str) -> str:
    """The singular of an occupation's plural name: its last word, or its first before "of"."""
    first, of, rest = title.partition(" of ")
    stem = first
    for ending, one in (("women", "woman"), ("men", "man"), ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("s", "")):
        if first.endswith(ending) and not first.endswith("ss"):
            stem = first[: -len(ending)] + one
            break
    return stem + of + rest


def read_onet(path: Path) -> list[Row]:
    """O*NET's occupations: code, label, names in the singular; "All Other" groups are no occupations."""
    found: list[Row] = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            title = row["Title"].strip()
            if title.endswith("All Other") or "," in title or "--" in title:
                continue
            parts = title.split(" and ")
            plain = len(parts) > 1 and all(part.split()[-1].endswith("s") for part in parts)
            found.append((row["O*NET-SOC Code"], title, [singular(part) for part in (parts if plain else [title])]))
    return found


def read_esco(path: Path) -> list[Row]:
    """ESCO's occupations: ISCO group with a running number, preferred label, all labels."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = sorted(
            csv.DictReader(lines), key=lambda row: (row["iscoGroup"], row["preferredLabel"], row["conceptUri"])
        )
    numbers: Counter[str] = Counter()
    found: list[Row] = []
    for row in rows:
        numbers[row["iscoGroup"]] += 1
        label = " ".join(row["preferredLabel"].split())
        code = f"{row['iscoGroup']}.{numbers[row['iscoGroup']]:02d}"
        found.append((code, label, [label, *row["altLabels"].split("|")]))
    return found


def told_by(names: list[str]) -> dict[str, float]:
    """What share of an occupation's names tells which field; the first name counts three times."""
    total: dict[str, float] = {}
    for place, name in enumerate(names):
        told = fields_of([word for word in title_words(name) if word not in ranks()])
        whole = sum(told.values())
        for field, weight in told.items():
            share = weight / whole * (3 if place == 0 else 1) / (len(names) + 2)
            total[field] = total.get(field, 0.0) + share
    return total


def choose_fields(table: list[Row]) -> dict[str, str]:
    """The field of each occupation by code: what its own names tell, and half as much what its group's names tell."""
    told = {code: told_by(names) for code, _, names in table}
    groups: dict[str, dict[str, float]] = {}
    sizes = Counter(code[:4] for code in told)
    for code, shares in told.items():
        group = groups.setdefault(code[:4], {})
        for field, share in shares.items():
            group[field] = group.get(field, 0.0) + share / sizes[code[:4]] / 2
    chosen = {}
    for code, shares in told.items():
        both = {**groups[code[:4]]}
        for field, share in shares.items():
            both[field] += share
        chosen[code] = max(both, key=lambda field: (both[field], field)) if both else ""
    return chosen


def keep(names: list[str]) -> list[str]:
    """The names in order without repetitions, plurals and names that differ only in words of rank."""
    kept: dict[str, None] = {}
    for name in names:
        bare = " ".join(word for word in name.split() if word not in ranks()) or name
        if bare not in kept and name not in kept and not (name.endswith("s") and name[:-1] in kept):
            kept[name if bare == name or len(bare.split()) < 2 else bare] = None
    return list(kept)[:NAMES]


def build(onet: Path, esco: Path) -> str:
    """The table as text."""
    table: list[Row] = []
    for code, label, labels in read_onet(onet) + read_esco(esco):
        names = keep([name for name in map(name_of, labels) if name])
        if names:
            table.append((code, label, names))
    fields = choose_fields(table)
    lines = [f"{code}\t{label}\t{fields[code]}\t{'|'.join(names)}\n" for code, label, names in sorted(table)]
    return HEADER + "".join(lines)


def main() -> None:
    """Write the table; the arguments are the two files."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    text = build(Path(sys.argv[1]), Path(sys.argv[2]))
    TARGET.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{TARGET.name}: {text.count(chr(10)) - 2} occupations, {len(text.encode())} bytes\n")


if __name__ == "__main__":
    main()
