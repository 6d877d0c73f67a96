"""The index of skills: a third of all that the page would transfer, and nearly all of it follows from the tables that
come along. So only the rest of it is packed, and the page builds it as ``bench/build_index.py`` does."""

from pathlib import Path

from ats_sim.lexicon.skill_index import unescaped
from ats_sim.lexicon.skill_index_text import index_text
from ats_sim.lexicon.skills import INDEX, written

REST = "skills.told"


def rest(index: bytes) -> bytes:
    """What the tables of skills do not say: its last blocks, how resumes tell things."""
    return b"\n\n".join(index.removesuffix(b"\n\n").split(b"\n\n")[-2:])


def whole(rest: bytes) -> bytes:
    """The index again."""
    phrases, words = (
        {key: cells for key, *cells in (unescaped(line).split("\t") for line in block.split("\n"))}
        for block in rest.decode().split("\n\n")
    )
    told = {key: [tuple(phrase.split(" ")) for phrase in cells] for key, cells in phrases.items()}
    bags = {
        key: {root: int(weight) / 10 for root, weight in zip(cells[::2], cells[1::2], strict=True)}
        for key, cells in words.items()
    }
    return index_text(written(), told, bags).encode()


def unfold(files: Path, kept: Path) -> bytes:
    """Put the index into the folder of the lexicon's files: the one that an earlier visit ``kept``, else built anew;
    then its bytes are given, to be kept."""
    if kept.exists():
        kept.rename(files / INDEX)
        return b""
    built = whole((files / REST).read_bytes())
    (files / INDEX).write_bytes(built)
    return built
