"""Builds ``ats_sim/lexicon/files/layers/*.tsv``, the skills below those written by hand, from O*NET and ESCO.

    python bench/build_layers.py "Technology Skills.txt" skills.csv

The first file is O*NET's table of tools (tab-separated, column ``Example``), the second ESCO's of skills
(comma-separated, columns ``skillType``, ``preferredLabel``, ``altLabels``). Only names are taken, no descriptions, and
the same inputs give the same bytes. What was changed is said in ``files/layers/ATTRIBUTION.md``.

A name that the tables written by hand know in any spelling is left out: the hand decides what it means. So is a single
word that is also an English word, for which the words of ESCO's labels stand in.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ats_sim.lexicon.skills import Skills, written
from ats_sim.lexicon.spellings import key

FOLDER = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / "layers"
HEADER = "label\tkind\taliases\tbroader\trelated\twhen\n"
WORDS = 5
"""Words in the longest name taken; longer ones are descriptions."""

VENDOR = 4
"""Tools whose names begin with the same word, from which on that word is taken for their maker."""

ACRONYM = 4
"""Letters in the shortest acronym taken: three letters mean too much else."""

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9&+#./-]*(?: [A-Za-z0-9&+#./-]*[A-Za-z0-9+#])*")
_OWN = re.compile(r"[a-z][A-Z]|[A-Z]{2}|\d")
_INNER = re.compile(r"[a-z][A-Z]|\d")
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_SCIENCE = re.compile(r"(?:ology|ography|ometry|otherapy|onomy|iatry|omics|etics|onics)$")
_DESCRIBES = re.compile(r"\b(?:for|of|to|in|on|with|by|from|or|used|types?|kinds?|range|ability|competent)\b")
_COMPANY = frozenset(["Software", "Technologies", "Technology", "Associates", "Systems", "Solutions", "International"])
_GENERAL = ("industry", "sector", "market", "activities", "strategies", "theories", "standards", "policies")
"""Last words of ESCO's knowledge that name a whole trade or a heading, not something that one can do."""


def english(esco: Iterable[dict[str, str]]) -> frozenset[str]:
    """The words that ESCO's labels write in lower case."""
    return frozenset(
        word
        for row in esco
        for word in re.findall(r"(?<![\w-])[a-z]{2,}(?![\w-])", row["preferredLabel"] + " " + row["altLabels"])
    )


def onet_tools(rows: Iterable[dict[str, str]], ordinary: frozenset[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Label, kind and other names of each of O*NET's tools."""
    labels = sorted({" ".join(row["Example"].split()) for row in rows})
    makers = Counter(label.split()[0] for label in labels)
    for label in labels:
        if not _PLAIN.fullmatch(label) or len(label.split()) > WORDS + 1:
            continue
        first, *rest = label.split()
        generic = bool(rest) and rest[-1] in ordinary and all(word in ordinary or word.isupper() for word in rest)
        if not rest and makers[first] > 1:
            continue  # a maker is no tool
        names = [label[0].lower() + label[1:] if generic and first.lower() in ordinary else label]
        words = [word for word in label.split() if word != "software"]
        names += _without_acronym(words)
        maker = words[0]
        if len(words) > 1 and makers[maker] >= VENDOR and maker.lower() not in ordinary:
            short = words[2:] if words[1] in _COMPANY else words[1:]
            if _OWN.search(" ".join(short)) and not all(word.lower() in ordinary for word in short):
                names.append(" ".join(short))
        yield names[0], "concept" if generic else "tool", names[1:]


def _without_acronym(words: list[str]) -> list[str]:
    """A name that ends in its own acronym, as the name and the acronym: "Management information base MIB"."""
    *before, last = words
    initials = "".join(word[0].upper() for word in before)
    if len(before) > 1 and last.isupper() and last in (initials, initials[-len(last) :]):
        long = " ".join(before)
        return [long, last] if len(last) >= ACRONYM else [long]
    return []


def esco_knowledge(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, str, list[str]]]:
    """Label, kind and other names of each piece of ESCO's knowledge."""
    for row in sorted(rows, key=lambda row: (row["preferredLabel"].lower(), row["conceptUri"])):
        label = " ".join(row["preferredLabel"].split())
        if row["skillType"] != "knowledge" or re.fullmatch(r"[A-Z][a-z]+", label):  # a language, a creed
            continue
        if not _PLAIN.fullmatch(label) or len(label.split()) > WORDS or label.split()[-1] in _GENERAL:
            continue
        others = sorted({" ".join(name.split()) for name in row["altLabels"].split("|")})
        stems = {word[:4].lower() for word in label.split()}
        near = [name for name in others if " " in name and stems & {word[:4].lower() for word in name.split()}]
        names = [name for name in (label, *near) if not _DESCRIBES.search(name)]
        if names:
            yield names[0], "concept", names[1:]


def kept(
    layer: Iterable[tuple[str, str, list[str]]], known: Skills, taken: set[str], ordinary: frozenset[str]
) -> Iterator[str]:
    """The rows of a layer as lines, without names that are known, taken or mean too much."""
    for label, kind, others in layer:
        if known.get(label) is not None:
            continue
        names = [name for name in dict.fromkeys((label, *others)) if _fit(name, ordinary) and known.get(name) is None]
        fresh = {key(name): name for name in reversed(names) if key(name) not in taken}
        names = [fresh[spelled] for spelled in reversed(fresh)]
        if names:
            taken |= {key(name) for name in names}
            others = [f"{name}?" if _ACRONYM.fullmatch(name) else name for name in names[1:]]
            alone = " " not in names[0] and not _INNER.search(names[0]) and names[0][0].isupper()
            when = "exact" if alone or any(name[-1] == "?" for name in others) else ""
            yield f"{names[0]}\t{kind}\t{'|'.join(others)}\t\t\t{when}".rstrip("\t") + "\n"


def _fit(name: str, ordinary: frozenset[str]) -> bool:
    """Whether a name is a plain one that says what it names wherever it stands."""
    words = name.split()
    if any(word[0].isupper() for word in words) and all(word.lower() in ordinary for word in words):
        return False  # "Site Manager" may be a product, and is a job
    if not _PLAIN.fullmatch(name) or len(words) > WORDS or len(name) > 48 or not key(name):
        return False
    if len(words) > 1:
        return True
    if name in ordinary and not _INNER.search(name):
        return bool(_SCIENCE.search(name))
    return len(name) >= ACRONYM and (_OWN.search(name) is not None or (name[0].isupper() and len(name) > ACRONYM))


def build(onet: Path, esco: Path) -> dict[str, str]:
    """The text of each table by its name."""
    with onet.open(encoding="utf-8", newline="") as lines:
        tools = list(csv.DictReader(lines, delimiter="\t"))
    with esco.open(encoding="utf-8", newline="") as lines:
        knowledge = list(csv.DictReader(lines))
    ordinary = english(knowledge)
    known, taken = Skills(skill for skill in written() if not skill.table.startswith("layers/")), set[str]()
    head = "# {} From {}: see ATTRIBUTION.md. Built by bench/build_layers.py.\n" + HEADER
    return {
        "onet.tsv": head.format("Tools.", "O*NET") + "".join(kept(onet_tools(tools, ordinary), known, taken, ordinary)),
        "esco.tsv": head.format("Knowledge.", "ESCO")
        + "".join(kept(esco_knowledge(knowledge), known, taken, ordinary)),
    }


def main() -> None:
    """Write the tables; the arguments are the two files."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    for name, text in build(Path(sys.argv[1]), Path(sys.argv[2])).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {text.count(chr(10)) - 2} skills, {len(text.encode())} bytes\n")


if __name__ == "__main__":
    main()
