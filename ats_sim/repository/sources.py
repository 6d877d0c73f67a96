"""Which text files a document was made from: those that are named, else those beside it that hold its words."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from ats_sim.bulk.discovery import suffix_of
from ats_sim.bulk.paths import below, shown
from ats_sim.config import Configuration
from ats_sim.errors import ConfigError
from ats_sim.lexicon.file_names import repository_file
from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Document
from ats_sim.model.settings import SourceAlignment
from ats_sim.repository.gitignore import GitIgnore
from ats_sim.repository.source_text import MARKDOWN, MARKUP, SUFFIXES, SourceText, pairs

_REFERENCES = 200  # ours: files that one source may name
_PREFERRED = {".tex": 1.0, ".typ": 1.0, ".org": 0.98, ".yaml": 0.96, ".yml": 0.96, ".json": 0.92, ".txt": 0.7}
"""How far a kind of file is taken for the source where another holds the same words; ours: what is only ever written by
hand before what is also made. ``_MARKDOWN``, ``_MARKUP`` and ``_OTHER`` are those of the others."""
_MARKDOWN, _MARKUP, _OTHER = 0.9, 0.75, 0.8
_MADE = frozenset(
    {"rendercv_output", "output", "outputs", "out", "build", "dist", "public", "_site", "docs", "generated", "exports"}
)
_MADE_WEIGHT = 0.5  # ours: likewise a file in a folder of what programs make
_SAME_STEM = 1.5  # ours: likewise a file of the same name,
_SAME_FOLDER = 1.1  # one beside it,
_NAMED = 1.2  # and one that the source names


class Sources(Struct):
    """The sources of the documents of one run. ``given`` are globs of the command line, for all of them; ``top`` is
    where a search ends that meets no ``.git``."""

    configuration: Configuration
    given: tuple[str, ...] = ()
    top: Path | None = None
    complaints: list[str] = field(default_factory=list)
    _texts: dict[Path, SourceText | None] = field(default_factory=dict)
    _trees: dict[tuple[Path, bool], tuple[Path, ...]] = field(default_factory=dict)
    _named_in: dict[Path, frozenset[Path]] = field(default_factory=dict)

    def of(self, path: Path, document: Document) -> list[SourceText]:
        """The sources of a document, none where nothing is named and none is found.

        Raises ``ConfigError`` where a named one is not there. What is named and holds nothing of the document is noted
        among the ``complaints``.
        """
        wanted = pairs(document.line_text(line) for line in document.lines)
        if not wanted:
            return []
        named = self._named(path)
        if not named:
            return self._found(path, wanted)
        texts = [text for file in self._with_references(named) if (text := self._text(file))]
        held = set[tuple[str, str]]().union(*(text.pairs for text in texts))
        share = len(wanted & held) / len(wanted)
        if share < self._alignment.least_share:
            files = ", ".join(text.path for text in texts) or ", ".join(map(str, named))
            self.complaints.append(
                f"{shown(path)}: {files} holds {share:.0%} of its words and seems to be the source of another "
                "document; no line of it is told. Build the document again or name its source"
            )
            return []
        return texts

    def itself(self, path: Path) -> SourceText | None:
        """The text of a document that is itself a text, None where it is no file of its own (standard input)."""
        text = self._text(path)
        return replace(text, path=shown(path)) if text else None

    @property
    def _alignment(self) -> SourceAlignment:
        return self.configuration.settings.alignment

    def _named(self, path: Path) -> list[Path]:
        if self.given:
            return [file for glob in self.given for file in _matched(Path.cwd(), glob, "--source")]
        globs = self.configuration.sources(path)
        return [file for glob in globs for file in _matched(self.configuration.folder, glob, "sources")]

    def _found(self, path: Path, wanted: set[tuple[str, str]]) -> list[SourceText]:
        """The files that together hold most of the words, the one that holds most of them first, then what belongs to
        them."""
        root, folder = self._root(path), Path(os.path.abspath(path)).parent
        tree = self._tree(folder, flat=True)
        chosen = self._covering(path, tree, wanted)
        if self._covered(chosen, wanted) < self._alignment.enough or any(map(_may_be_made, chosen)):
            tree = self._tree(root)
            chosen = self._covering(path, tree, wanted)
        family = self._family(chosen, tree, wanted)
        return [text for file in (*chosen, *family) if (text := self._text(file))]

    def _covered(self, files: Iterable[Path], wanted: set[tuple[str, str]]) -> float:
        return len(self._held(files) & wanted) / len(wanted)

    def _held(self, files: Iterable[Path]) -> set[tuple[str, str]]:
        return set[tuple[str, str]]().union(*(text.pairs for file in files if (text := self._text(file))))

    def _covering(self, path: Path, files: Sequence[Path], wanted: set[tuple[str, str]]) -> list[Path]:
        """The files that add most to each other, none where all of them hold too little."""
        left, chosen, named = set(wanted), list[Path](), set[Path]()
        open_ = {file: text for file in files if (text := self._text(file))}
        while open_:
            gains = {file: len(text.pairs & left) * _weight(path, file, named) for file, text in open_.items()}
            best = max(gains, key=lambda file: (gains[file], str(file)))
            text = open_.pop(best)
            if len(text.pairs & left) < self._alignment.gain * len(wanted):
                break
            left -= text.pairs
            chosen.append(best)
            named |= self._names(best)
        return chosen if len(wanted) - len(left) >= self._alignment.least_share * len(wanted) else []

    def _family(self, chosen: Sequence[Path], tree: Sequence[Path], wanted: set[tuple[str, str]]) -> list[Path]:
        """What names a chosen file or is named beside it and holds some of the words that are left: the main file of a
        document, the file of its contact data."""
        main = [file for file in tree if file not in chosen and not self._names(file).isdisjoint(chosen)]
        named = sorted(set[Path]().union(*(self._names(file) for file in (*main, *chosen))))
        left = wanted - self._held(chosen)
        beside = dict.fromkeys(file for file in (*main, *named) if file not in chosen)
        return [file for file in beside if (text := self._text(file)) and not text.pairs.isdisjoint(left)]

    def _names(self, file: Path) -> frozenset[Path]:
        """The files that a source names."""
        if file not in self._named_in:
            text = self._text(file)
            self._named_in[file] = frozenset(_references(file, text.text) if text else ())
        return self._named_in[file]

    def _with_references(self, files: Iterable[Path]) -> Iterator[Path]:
        """The files and all that they name (``\\input``, ``#include``, ``yaml("...")``), each once, at most so many."""
        waiting, seen = list(files), set[Path]()
        while waiting and len(seen) < self._alignment.files:
            file = waiting.pop(0)
            key = Path(os.path.abspath(file))
            if key in seen:
                continue
            seen.add(key)
            yield file
            text = self._text(file)
            waiting += _references(file, text.text) if text else []

    def _text(self, file: Path) -> SourceText | None:
        """A source's text, None for one that is too large or cannot be read."""
        key = Path(os.path.abspath(file))
        if key not in self._texts:
            self._texts[key] = self._read(key)
        return self._texts[key]

    def _read(self, file: Path) -> SourceText | None:
        try:
            with file.open("rb") as opened:
                data = opened.read(self._alignment.file_bytes + 1)
        except OSError:
            return None
        if len(data) > self._alignment.file_bytes or b"\0" in data[:8192]:
            return None
        here = Path.cwd()
        told = file.relative_to(here) if file.is_relative_to(here) else file
        return SourceText(shown(told), data.decode("utf-8-sig", "replace").replace("\r\n", "\n"))

    def _root(self, path: Path) -> Path:
        """The working tree of git that a document lies in, else the folder that was given, else its own."""
        here = Path(os.path.abspath(path)).parent
        top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), None)
        given = Path(os.path.abspath(self.top)) if self.top else None
        return top or (given if given and here.is_relative_to(given) else here)

    def _tree(self, root: Path, *, flat: bool = False) -> tuple[Path, ...]:
        """The files below a folder (``flat``: in it) that may be a source, those nearest to it first, limited in
        number."""
        if (root, flat) not in self._trees:
            git = GitIgnore.above(root)

            def excluded(path: Path) -> bool:
                is_folder = path.is_dir()
                named = repository_file(path.name, is_folder=is_folder)
                return bool(named) or (flat and is_folder) or git.ignores(path)

            walk = below(str(root), SUFFIXES, excluded, lambda *_: None)
            files = sorted(map(Path, islice(walk, 20 * self._alignment.files)), key=lambda path: len(path.parts))
            self._trees[root, flat] = tuple(files[: self._alignment.files])
        return self._trees[root, flat]


def _in_made(file: Path) -> bool:
    """Whether a file lies in a folder of what programs make, or in one inside of it."""
    return not _MADE.isdisjoint(file.parts[-3:-1])


def _may_be_made(file: Path) -> bool:
    """Whether a file may itself be made from the source, as a web page beside a PDF is."""
    return suffix_of(file.name) in MARKUP or _in_made(file)


def _weight(path: Path, file: Path, named: set[Path]) -> float:
    suffix = suffix_of(file.name)
    other = _MARKDOWN if suffix in MARKDOWN else _MARKUP if suffix in MARKUP else _OTHER
    weight = _PREFERRED.get(suffix, other) * (_MADE_WEIGHT if _in_made(file) else 1)
    weight *= _SAME_STEM if file.stem.casefold() == path.stem.casefold() else 1
    weight *= _SAME_FOLDER if file.parent == Path(os.path.abspath(path)).parent else 1
    return weight * (_NAMED if file in named else 1)


def _references(file: Path, text: str) -> list[Path]:
    """The text files that a source names and that lie in its folder or below that, by a name with or without suffix."""
    found = dict.fromkeys(match[1] for match in islice(regex("named-file").finditer(text), 20 * _REFERENCES))
    folder = Path(os.path.abspath(file)).parent
    files = []
    for name in found:
        for whole in (name, f"{name}{file.suffix}") if "." not in name.rpartition("/")[2] else (name,):
            path = Path(os.path.abspath(folder / whole))
            if suffix_of(path.name) in SUFFIXES and path.is_file() and not path.is_symlink():
                files.append(path)
    return files[:_REFERENCES]


def _matched(folder: Path, pattern: str, where: str) -> list[Path]:
    """The files that a glob names. Raises ``ConfigError`` where there is none."""
    path = folder / pattern
    if path.is_file():
        return [path]
    wild = "*" in pattern or "?" in pattern
    try:
        found = [file for file in sorted(folder.glob(pattern)) if file.is_file()] if wild else []
    except (ValueError, NotImplementedError):
        found = []
    if not found:
        raise ConfigError("source", f"{where}: {pattern} names no file; give the text that the document is made from")
    return found
