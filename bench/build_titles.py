"""Builds four tables in ``ats_sim/lexicon/files/titles`` from O*NET and ESCO; only names and relations are taken.

    python bench/build_titles.py "Occupation Data.txt" occupations.csv \\
        "Alternate Titles.txt" "Sample of Reported Titles.txt" "Related Occupations.txt"

All are O*NET's (tab-separated) but the second, which is ESCO's table of occupations (comma-separated, with the columns
``iscoGroup``, ``preferredLabel``, ``altLabels``). The same inputs give the same bytes.

- ``occupations.tsv``: names are lower-cased and abbreviations written out, plurals of O*NET are made singular, names
  that are long, in brackets or lists are left out, and each occupation is put into a field of ``fields.tsv``;
- ``words.txt``: the words of these names;
- ``profiles.tsv``: for each word of all titles, and each two words side by side that stand so twice, the groups of
  occupations whose titles have it. Its weight falls with the number of groups: log(groups / groups with it) over
  log(groups), shared out by the square roots of the counts;
- ``related.tsv``: the groups that O*NET calls related, by tier.
"""

from __future__ import annotations

import csv
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ats_sim.lexicon.fields import fields_of, title_words
from ats_sim.lexicon.title_profiles import features
from ats_sim.lexicon.titles import parse_title, ranks, specific_words

FOLDER = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / "titles"
HEADER = """# Occupations and their names, from O*NET and ESCO: see ATTRIBUTION.md. Built by bench/build_titles.py.
"""
WORDS = 4
"""Words in the longest name taken."""

NAMES = 12
"""Names of an occupation at most: they are listed best first."""

GROUPS = 8
"""Groups of occupations of one word at most: those in whose titles it stands most often. Ours."""

PAIRED = 1.5
"""What two words side by side count, beside the words alone. Ours."""

LEAST = 0.05
"""The least weight of a word; a word below it stands in the titles of nearly all groups. Ours."""

TIERS = {"Primary-Short": 10, "Primary-Long": 7, "Supplemental": 4}
"""What a related occupation counts by O*NET's tier, in tenths. Ours."""

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
    return by_name((name, (code, label, fields[code])) for code, label, names in sorted(table) for name in names)


def by_name(rows: Iterable[tuple[str, tuple[str, str, str]]]) -> str:
    """The table of names with the code, label and field of each of their occupations."""
    found: dict[str, str] = {}
    for name, cells in rows:
        found[name] = found.get(name, name) + "".join(f"\t{cell}" for cell in cells)
    return HEADER + "".join(f"{line}\n" for line in sorted(found.values(), key=str.encode))


def words_of(table: str) -> str:
    """The words of all names of that table, a line each."""
    names = [line.partition("\t")[0] for line in table.splitlines() if line[0] != "#"]
    return "".join(f"{word}\n" for word in sorted({word for name in names for word in name.split()}, key=str.encode))


def _lines(path: Path, delimiter: str = "\t") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter))


def group(code: str) -> str:
    """The SOC group of an O*NET code."""
    return code[:7].replace("-", "")


def titled(onet: Path, esco: Path, alternate: Path, reported: Path) -> list[tuple[str, str]]:
    """All titles with their groups of occupations."""
    found = [(row["Title"], group(row["O*NET-SOC Code"])) for row in _lines(onet)]
    found += [(row["Alternate Title"], group(row["O*NET-SOC Code"])) for row in _lines(alternate)]
    found += [(row["Reported Job Title"], group(row["O*NET-SOC Code"])) for row in _lines(reported)]
    for row in _lines(esco, ","):
        labels = (row["preferredLabel"], *row["altLabels"].split("|"))
        found += [(label, f"E{row['iscoGroup']}") for label in labels if label.strip()]
    return found


def build_profiles(titles: list[tuple[str, str]]) -> str:
    """The table of words and groups as text."""
    counts: dict[str, Counter[str]] = {}
    for title, code in titles:
        for feature in set(features(specific_words(re.sub(r"\([^)]*\)", "", title).strip()))):
            counts.setdefault(feature, Counter())[code] += 1
    codes = {code for _, code in titles}
    total = {side: sum((code[0] == "E") == side for code in codes) for side in (True, False)}
    lines = []
    for feature in sorted(counts):
        cells = [cell for side in (False, True) for cell in _weights(feature, counts[feature], side, total[side])]
        if cells and "\t" not in feature:
            lines.append(f"{feature}\t{' '.join(cells)}\n")
    head = "# Words of titles and the groups of occupations they stand for, from O*NET and ESCO: see ATTRIBUTION.md.\n"
    return head + "".join(lines)


def _weights(feature: str, counts: Counter[str], esco: bool, total: int) -> list[str]:
    own = {code: count for code, count in counts.items() if (code[0] == "E") == esco}
    paired = " " in feature
    if sum(own.values()) < (2 if paired else 1):
        return []
    weight = math.log(total / len(own)) / math.log(total)
    if weight <= LEAST:
        return []
    best = sorted(own.items(), key=lambda item: (-item[1], item[0]))[:GROUPS]
    length = math.sqrt(sum(count for _, count in best))
    share = 100 * weight * (PAIRED if paired else 1.0) / length
    return [f"{code} {max(1, round(share * math.sqrt(count)))}" for code, count in best]


def build_related(path: Path) -> str:
    """The table of related groups as text."""
    found: dict[str, dict[str, int]] = {}
    for row in _lines(path):
        one, other = group(row["O*NET-SOC Code"]), group(row["Related O*NET-SOC Code"])
        if one != other:
            near = found.setdefault(one, {})
            near[other] = max(near.get(other, 0), TIERS[row["Relatedness Tier"]])
    cells = {one: " ".join(f"{other} {tenths}" for other, tenths in near.items()) for one, near in found.items()}
    lines = (f"{one}\t{near}\n" for one, near in cells.items())
    return "# Related groups of occupations, from O*NET: see ATTRIBUTION.md.\n" + "".join(lines)


def main() -> None:
    """Write the tables; the arguments are the five files."""
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    onet, esco, alternate, reported, related = map(Path, sys.argv[1:])
    occupations = build(onet, esco)
    tables = {
        "occupations.tsv": occupations,
        "words.txt": words_of(occupations),
        "profiles.tsv": build_profiles(titled(onet, esco, alternate, reported)),
        "related.tsv": build_related(related),
    }
    for name, text in tables.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {text.count(chr(10))} lines, {len(text.encode())} bytes\n")


if __name__ == "__main__":
    main()
