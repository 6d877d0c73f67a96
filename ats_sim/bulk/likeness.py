"""Which texts are nearly the same: a sketch of each that can be compared without the text.

One-permutation minhash (Li, Owen, Zhang 2012): every run of three words is hashed, the hashes fall into buckets, and
the least of each bucket is kept. The share of equal buckets estimates the share of runs that two texts have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from zlib import crc32

from ats_sim.lexicon.shapes import SIGNS

BUCKETS = 32
_BAND = 4  # buckets compared at once: texts that share 0.9 of their runs meet in one of 8 bands 9,998 times in 10,000
_LEAST = 60  # runs; ours: a shorter text is too little to call another its copy
_ALIKE = 0.9  # ours: share of runs; a template with other facts shares far fewer
_CROWD = 200  # ours: a band that more texts share is of a form letter, and comparing all pairs would cost too much


def sketch(text: str) -> bytes:
    """Four bytes a bucket; empty for a text too short to compare."""
    words = SIGNS.findall(text.lower())
    runs = {" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)}
    if len(runs) < _LEAST:
        return b""
    least = [0xFFFFFFFF] * BUCKETS
    for run in runs:
        code = crc32(run.encode("utf-8", "replace")) * 0x9E3779B1 & 0xFFFFFFFF  # spread: a CRC of alike runs is alike
        bucket = code % BUCKETS
        least[bucket] = min(least[bucket], code)
    return b"".join(code.to_bytes(4, "big") for code in least)


def likeness(a: bytes, b: bytes) -> float:
    """The share of equal buckets of two sketches, 0 to 1."""
    return sum(a[at : at + 4] == b[at : at + 4] for at in range(0, len(a), 4)) / BUCKETS if a and b else 0.0


def alike(sketches: Sequence[bytes]) -> Iterable[tuple[int, int]]:
    """Pairs of indices (smaller first, sorted) whose texts are nearly the same."""
    bands: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    width = 4 * _BAND
    for index, whole in enumerate(sketches):
        for at in range(0, len(whole), width):
            bands[at, whole[at : at + width]].append(index)
    pairs = {pair for members in bands.values() for pair in combinations(members[:_CROWD], 2)}
    return sorted(pair for pair in pairs if likeness(sketches[pair[0]], sketches[pair[1]]) >= _ALIKE)
