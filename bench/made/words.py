"""What made resumes are made of: names of people, places, employers, schools, courses and statements, all invented.

Table: ``words.tsv`` with the columns ``language``, ``kind`` and ``wordings``; a slot in braces is filled with a wording
of its kind, or with what ``Words`` makes up (a town, a brand, an acronym, a number).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from random import Random

from ats_sim.lexicon.table import text as table_text

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
_SLOT = re.compile(r"\{(\w+)\}")
_LEAST_AND_MOST = {"num": (2, 60), "p": (55, 98), "m": (10, 19), "v": (70, 100), "digit": (1, 9)}
_DECIMALS = {"g": (2.5, 4.0, "{:.2f}"), "c": (6.0, 10.0, "{:.1f}"), "n": (1.0, 3.0, "{:.1f}")}
_SMALL = frozenset({"of", "and", "the", "in", "for", "de"})


@cache
def lists(language: str) -> dict[str, list[str]]:
    """The wordings of a language by kind."""
    lines = Path(__file__).with_name("words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {kind: wordings.split("|") for found, kind, wordings in rows if found == language}


@cache
def occupations() -> list[str]:
    """The names of occupations in the tables of titles."""
    lines = table_text("titles/occupations.tsv").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")]


class Words:
    """Invented words of one language, drawn at random."""

    def __init__(self, rng: Random, language: str = "en") -> None:
        self.rng, self.language = rng, language

    def pick(self, kind: str) -> str:
        """One wording of a kind, in the language or else in English."""
        own = lists(self.language)
        return self.rng.choice(own[kind] if kind in own else lists("en")[kind])

    def months(self) -> list[str]:
        """The months of the year."""
        return list(lists(self.language)["months"])

    def person(self) -> tuple[str, str]:
        """A first and a last name."""
        last = self.pick("last")
        return self.pick("first"), last if self.rng.random() < 0.85 else f"{last}-{self.pick('last')}"

    def town(self) -> str:
        """A town, real or invented."""
        if self.rng.random() < 0.5:
            return self.pick("city")
        name = self.pick("town-start") + self.pick("town-end")
        return name if self.rng.random() < 0.85 else f"{self.rng.choice(['San', 'St.', 'Port', 'Bad', 'Saint'])} {name}"

    def brand(self) -> str:
        """An invented name of a firm."""
        name = "".join(self.pick("syllable") for _ in range(self.rng.randint(1, 2))) + self.pick("ending")
        name = name.capitalize()
        return self.rng.choice((name, name, name.upper(), name + self.pick("noun")))

    def fill(self, frame: str) -> str:
        """A frame with its slots filled, those of what they were filled with too."""
        for _ in range(4):
            if "{" not in frame:
                break
            frame = _SLOT.sub(lambda match: self._slot(match.group(1)), frame)
        return frame

    def _slot(self, name: str) -> str:
        rng = self.rng
        if name == "town":
            return self.town()
        if name.startswith("brand"):
            return self.brand()
        if name == "acronym":
            return "".join(rng.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in range(rng.randint(2, 5)))
        if name == "noun2":
            return self.pick("noun").lower()
        if name in _LEAST_AND_MOST:
            return str(rng.randint(*_LEAST_AND_MOST[name]))
        if name in _DECIMALS:
            least, most, form = _DECIMALS[name]
            return form.format(rng.uniform(least, most))
        return rng.choice("MKLXZ") if name == "cap" else self.pick(name.rstrip("2"))

    def title(self) -> str:
        """The title of a position, capitals as titles have them."""
        rng = self.rng
        if self.language == "en":
            roll = rng.random()
            if roll < 0.35:
                title = rng.choice(occupations())
            elif roll < 0.41:
                title = self.pick("odd-title")
            else:
                title = self.pick("title")
            title = " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in title.split())
            if rng.random() < 0.12:
                title = f"{self.pick('rank').capitalize()} {title}"
        else:
            title = self.pick("title")
        if rng.random() < 0.1:
            area = self.pick("area") if self.language == "en" else self.pick("field")
            title += rng.choice((", {}", " - {}", " ({})", " – {}")).format(area.title() if area.islower() else area)
        if rng.random() < 0.03:
            title += rng.choice(
                (
                    " I",
                    " II",
                    " III",
                    " (m/w/d)",
                    " / " + self.pick("title").title(),
                    " & " + self.pick("title").title(),
                )
            )
        return title

    def employer(self) -> str:
        """The name of an employer."""
        return self.fill(self.pick("whole-company"))

    def school(self) -> str:
        """The name of a school."""
        return self.fill(self.pick("school"))

    def place(self) -> str:
        """A place as resumes write it."""
        town, region = self.town(), self.pick("region")
        return self.rng.choice(
            (
                f"{town}, {region}",
                f"{town}, {region}",
                town,
                town,
                f"{town} ({region})",
                "Remote",
                region,
                f"{town}, {region}, {self.pick('region')}",
            )
        )

    def statement(self) -> str:
        """A statement about work."""
        if self.language == "en":
            rng = self.rng
            verb, thing, tail = self.pick("verb"), self.pick("obj"), self.pick("tail")
            joint = {
                "Responsible": "Responsible for",
                "Work": "Work on",
                "Working": "Working on",
                "Collaborated": "Collaborated on",
            }.get(verb, verb)
            more = f" and {self.pick('obj')}" if rng.random() < 0.35 else ""
            text = self.fill(f"{joint} {thing}{more}{tail}")
            if rng.random() < 0.1:
                text = self.pick("obj").split(" {")[0].capitalize() + (tail if "{" not in tail else "")
            if rng.random() < 0.06:
                text = rng.choice(("Technologies: ", "Tools: ", "Environment: ", "Tech stack: ")) + ", ".join(
                    self.skills(4)
                )
        else:
            text = self.fill(self.pick("statement"))
        return text

    def prose(self) -> str:
        """A sentence of a summary."""
        return self.fill(self.pick("prose")) if self.language == "en" else self.fill(self.pick("statement"))

    def skills(self, count: int) -> list[str]:
        """Skills."""
        return self.rng.sample(lists("en")["skill"], count)

    def spoken(self) -> str:
        """A language with a level."""
        name, level = self.pick("spoken"), self.pick("level")
        return self.rng.choice((f"{name} ({level})", f"{name} - {level}", f"{name}: {level}", name, f"{name}\t{level}"))
