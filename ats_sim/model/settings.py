"""Every threshold, weight and limit, each with its source or the word "ours"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost before it is refused."""

    file_bytes: int = 20_000_000  # ours; vendors refuse between 2.5 and 100 MB
    pages: int = 30  # ours
    characters: int = 500_000  # ours
    zip_entries: int = 2_000  # ours
    zip_bytes: int = 75_000_000  # pypdf's limit for one decoded stream
    zip_ratio: int = 100  # Apache Tika, SecureContentHandler
    seconds: float = 30.0  # ours


@dataclass(frozen=True, slots=True)
class Reading:
    """How glyphs become words and lines."""

    word_gap: float = 0.15  # of the font size; ours: 3 points, pdfplumber's default, glue the words of LaTeX resumes


@dataclass(frozen=True, slots=True)
class Matching:
    """How requirements become scores."""

    required_weight: float = 3.0  # ours
    preferred_weight: float = 1.0  # ours
    mentioned_weight: float = 0.5  # ours


@dataclass(frozen=True, slots=True)
class Scan:
    """The 30-second scan, a model and not a measurement."""

    budget_seconds: float = 30.0  # recruiters' own figure of 20-30 s a resume
    anchor_seconds: float = 7.4  # Ladders 2018, initial screen
    scan_words_per_second: float = 7.5  # 450 words a minute, between reading (238, Brysbaert 2019) and skimming


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. The defaults are the product's; a file changes them by name (config.py)."""

    limits: Limits = Limits()
    reading: Reading = Reading()
    matching: Matching = Matching()
    scan: Scan = Scan()
