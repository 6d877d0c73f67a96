"""Builds ``ats_sim/lexicon/files/layers/*.tsv``, the names below those written by hand, from O*NET and ESCO.

    python bench/build_layers.py "Technology Skills.txt" "Tools Used.txt" skills.csv

The first two files are O*NET's (tab-separated, columns ``Example`` and ``Commodity Title``), the third ESCO's skills
(comma-separated, columns ``skillType``, ``reuseLevel``, ``preferredLabel``, ``altLabels``). Only names are taken, no
descriptions, and the same inputs give the same bytes. What was changed is said in ``files/layers/ATTRIBUTION.md``.

A name that the tables written by hand know in any spelling is left out: the hand decides what it means. So is a single
word that is also an English word, and "X software" where X is a tool or a class of tools written by hand. Names made of
everyday words, and all that say a task, count only in what is asked.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ats_sim.lexicon.inflections import pattern, small_words
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import Skills, written
from ats_sim.lexicon.spellings import key
from ats_sim.lexicon.table import rows
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set

FOLDER = Path(__file__).parents[1] / "ats_sim" / "lexicon" / "files" / "layers"
HEADER = "label\tkind\taliases\tbroader\trelated\twhen\n"
WORDS = 5
"""Words in the longest name taken; longer ones are descriptions."""

VENDOR = 4
"""Tools whose names begin with the same word, from which on that word is taken for their maker."""

ACRONYM = 4
"""Letters in the shortest acronym taken: three letters mean too much else."""

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9&+#./-]*(?: [A-Za-z0-9&+#./-]*[A-Za-z0-9+#])*")
_WORDED = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
_OWN = re.compile(r"[a-z][A-Z]|[A-Z]{2}|\d")
_INNER = re.compile(r"[a-z][A-Z]|\d")
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_SCIENCE = re.compile(r"(?:ology|ography|ometry|otherapy|onomy|iatry|omics|etics|onics)$")
_DESCRIBES = re.compile(r"\b(?:for|of|to|in|on|with|by|from|or|used|types?|kinds?|range|ability|competent)\b")
_COMPANY = frozenset(["Software", "Technologies", "Technology", "Associates", "Systems", "Solutions", "International"])


@dataclass
class Entry:
    """A row to be: its label, kind, other names, kinds it belongs to; ``asked``: it counts only in what is asked."""

    label: str
    kind: str
    others: list[str] = field(default_factory=list)
    broader: list[str] = field(default_factory=list)
    asked: bool = False


def english(esco: Iterable[dict[str, str]]) -> frozenset[str]:
    """The words that ESCO's labels write in lower case."""
    return frozenset(
        word
        for row in esco
        for word in re.findall(r"(?<![\w-])[a-z]{2,}(?![\w-])", row["preferredLabel"] + " " + row["altLabels"])
    )


def everyday() -> frozenset[str]:
    """The commonest English words."""
    return frozenset(row["word"] for row in rows("everyday.tsv"))


def commodities() -> dict[str, str]:
    """O*NET's names of classes of tools to labels of entries written by hand."""
    return {row["commodity"]: row["label"] for row in rows("commodities.tsv")}


def onet_tools(table: Iterable[Mapping[str, str]], ordinary: frozenset[str]) -> Iterator[Entry]:
    """Each of O*NET's tools with the classes it stands in."""
    kinds = commodities()
    broader: dict[str, dict[str, None]] = defaultdict(dict)
    for row in table:
        above = broader[" ".join(row["Example"].split())]
        if label := kinds.get(row["Commodity Title"]):
            above[label] = None
    labels = sorted(broader)
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
        yield Entry(names[0], "concept" if generic else "tool", names[1:], sorted(broader[label]))


def _without_acronym(words: list[str]) -> list[str]:
    """A name that ends in its own acronym, as the name and the acronym: "Management information base MIB"."""
    *before, last = words
    initials = "".join(word[0].upper() for word in before)
    if len(before) > 1 and last.isupper() and last in (initials, initials[-len(last) :]):
        long = " ".join(before)
        return [long, last] if len(last) >= ACRONYM else [long]
    return []


def onet_equipment(table: Iterable[Mapping[str, str]]) -> Iterator[Entry]:
    """Machines, instruments and vehicles by their common names; each is a kind of its class, where that is named."""
    found: dict[str, tuple[str, str]] = {}
    for row in table:
        name, above = (" ".join(row[column].split()) for column in ("Example", "Commodity Title"))
        if not _WORDED.fullmatch(name) or len(name.split()) > 3 or not all(w.islower() for w in name.split()[1:]):
            continue
        found.setdefault(_singular(name.lower()), (name, _singular(above.lower())))
    for name in sorted(found):
        if " " in name:
            above = found[name][1]
            yield Entry(name, "equipment", [], [above] if above in found and above != name else [], asked=True)


def _singular(name: str) -> str:
    for ending, one in (("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ies", "y"), ("s", "")):
        if name.endswith(ending) and not name.endswith(("ss", "us", "sis")):
            return name[: -len(ending)] + one
    return name


def esco_knowledge(table: Iterable[Mapping[str, str]], common: frozenset[str]) -> Iterator[Entry]:
    """Each piece of ESCO's knowledge."""
    for row in sorted(table, key=lambda row: (row["preferredLabel"].lower(), row["conceptUri"])):
        label = " ".join(row["preferredLabel"].split())
        if row["skillType"] != "knowledge" or re.fullmatch(r"[A-Z][a-z]+", label):  # a language, a creed
            continue
        if not _PLAIN.fullmatch(label) or len(label.split()) > WORDS:
            continue
        stems = {word[:4].lower() for word in label.split()}
        near = [name for name in _labels(row) if " " in name and stems & {word[:4].lower() for word in name.split()}]
        names = [name for name in (label, *near) if name == label or not _DESCRIBES.search(name)]
        plain = all(word in common or word in small_words() for word in re.split(r"[ -]", label.lower()))
        yield Entry(names[0], "concept", names[1:], asked=plain or label.split()[-1] in word_set("knowledge-general"))


def esco_tasks(table: list[dict[str, str]], common: frozenset[str]) -> Iterator[Entry]:
    """ESCO's skills: tasks ("manage budgets") by a verb and its objects, and the things they are done to."""
    things: Counter[str] = Counter()
    for row in sorted(table, key=lambda row: (row["preferredLabel"].lower(), row["conceptUri"])):
        label = " ".join(row["preferredLabel"].split())
        if row["skillType"] != "skill/competence" or not re.fullmatch(r"[a-z]+(?:[ -][a-z]+)+", label):
            continue
        names = [name for name in (label, *_labels(row)) if len(name.split()) <= WORDS and _task(name)]
        things.update({thing for name in (label, *names) if (thing := _thing(name))})
        if names:
            kind = "soft" if row["reuseLevel"] == "transversal" else "concept"
            yield Entry(names[0], kind, names[1:], asked=True)
    for thing in sorted(things):
        if things[thing] >= TWICE or not all(word in common for word in thing.split()):
            yield Entry(thing, "concept", asked=True)


TWICE = 2
"""Tasks that name a thing of everyday words, from which on it is taken for a thing of a trade. Ours."""


def _labels(row: Mapping[str, str]) -> list[str]:
    return sorted({" ".join(name.split()) for name in row["altLabels"].split("|") if name.strip()})


def _task(name: str) -> bool:
    """Whether a name is a verb with objects that say something."""
    form = pattern(name)
    words = [word for word in name.split() if word not in small_words()]
    return form is not None and bool(form.action) and not set(words[1:]) <= word_set("object-empty")


def _thing(name: str) -> str:
    """The objects of a task as a name of at least two words ("manage clinical risk": clinical risk), or nothing."""
    first, *rest = name.split()
    found = verbs().get(first)
    if found is None or found.base != first:
        return ""
    words = []
    for word in rest:
        if word in small_words() or not word.isalpha():
            break
        words.append(word)
    while words and words[0] in word_set("object-empty"):
        words.pop(0)
    return " ".join(words) if 2 <= len(words) <= 3 and words[-1] not in word_set("object-empty") else ""


def kept(layer: Iterable[Entry], known: Skills, taken: set[str], ordinary: frozenset[str]) -> Iterator[str]:
    """The rows of a layer as lines, without names that are known, taken or mean too much."""
    for entry in layer:
        if known.get(entry.label, asked=True) is not None or _software_of(entry.label, known):
            continue
        names = [name for name in dict.fromkeys((entry.label, *entry.others)) if _fit(name, ordinary)]
        names = [name for name in names if known.get(name, asked=True) is None]
        fresh = {key(name): name for name in reversed(names) if key(name) not in taken}
        names = [fresh[spelled] for spelled in reversed(fresh)]
        if names:
            taken |= {key(name) for name in names}
            others = [f"{name}?" if _ACRONYM.fullmatch(name) else name for name in names[1:]]
            alone = " " not in names[0] and not _INNER.search(names[0]) and names[0][0].isupper()
            when = ["exact"] if alone or any(name[-1] == "?" for name in others) else []
            when += ["asked"] if entry.asked else []
            cells = (names[0], entry.kind, "|".join(others), "|".join(entry.broader), "", "|".join(when))
            yield "\t".join(cells).rstrip("\t") + "\n"


def _software_of(label: str, known: Skills) -> bool:
    """Whether a name is that of a tool or of a class of tools with "software" behind it."""
    name = re.fullmatch(r"(.+) software", label, re.IGNORECASE)
    found = known.get(name[1]) if name else None
    return found is not None and (found.kind in SOFTWARE_KINDS or found.label in _classes(known))


@cache
def _classes(known: Skills) -> frozenset[str]:
    """The labels of entries, no whole fields, that tools are kinds of."""
    above = {label for skill in known.all if skill.kind in SOFTWARE_KINDS for label in skill.broader}
    whole = {skill.label for skill in known.all if skill.kind in ("field", "domain")}
    return frozenset(above - whole)


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


def build(technology: Path, equipment: Path, esco: Path) -> dict[str, str]:
    """The text of each table by its name."""
    tools, machines = (_table(path, "\t") for path in (technology, equipment))
    skills = _table(esco, ",")
    ordinary, common = english(skills), everyday()
    known, taken = Skills(skill for skill in written() if not skill.table.startswith("layers/")), set[str]()
    head = "# {} From {}: see ATTRIBUTION.md. Built by bench/build_layers.py.\n" + HEADER
    layers = {
        "onet.tsv": ("Tools.", "O*NET", onet_tools(tools, ordinary)),
        "esco.tsv": ("Knowledge.", "ESCO", esco_knowledge(skills, common)),
        "esco_tasks.tsv": ("Tasks, and the things they are done to.", "ESCO", esco_tasks(skills, common)),
        "onet_equipment.tsv": ("Machines, instruments and vehicles.", "O*NET", onet_equipment(machines)),
    }
    return {
        name: head.format(what, source) + "".join(kept(entries, known, taken, ordinary))
        for name, (what, source, entries) in layers.items()
    }


def _table(path: Path, delimiter: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=delimiter))


def main() -> None:
    """Write the tables; the arguments are the three files."""
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    for name, text in build(*map(Path, sys.argv[1:])).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {text.count(chr(10)) - 2} skills, {len(text.encode())} bytes\n")


if __name__ == "__main__":
    main()
