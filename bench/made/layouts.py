"""How the entries of made resumes are set: the form of the dates, and rows, order, separators and emphasis of heads."""

from __future__ import annotations

from random import Random

from msgspec import Struct

from bench.made.flow import Item, Segment
from bench.made.words import Words

_BETWEEN = (", ", ", ", " | ", " - ", " – ", " — ", " • ", " · ", " / ", "\t", ": ", "   ")
_PLACED = (", ", ", ", " - ", " | ", " (", "\t", " · ", " – ")
_FORMS = (
    "Mon Y", "Month Y", "m/Y", "Y", "Y", "mm.Y", "Mon. Y", "Y-m", "MON Y", "Mon 'y", "season",
    "d Month Y", "Month, Y", "m/y"
)  # fmt: skip
_SPOTS = (
    "right0", "right0", "right0", "right1", "end", "end", "bracket", "above", "below", "start", "last", "left", "left"
)  # fmt: skip
_LABELS = {
    "N": "Company|Employer|Organization|Name of company|Company name|Client|Organisation",
    "T": "Position|Role|Job Title|Designation|Position held|Post|Job Role|Position occupied",
    "D": "Dates|Duration|Period|Date|Tenure",
}
_TAB: Segment = ("\t", "O", False)


class Dates:
    """The dates of a resume, all in one form."""

    def __init__(self, rng: Random, words: Words) -> None:
        self.rng, self.words = rng, words
        self.form = rng.choice(_FORMS)
        self.dash = rng.choice((" – ", " - ", "–", "-", " — ", " to ", "- ", " -"))
        if rng.random() < 0.1:
            self.dash = f" {words.pick('to')} "
        self.now = words.pick("present")
        self.year = 2026

    def one(self, year: int) -> str:
        """A date."""
        rng, month = self.rng, self.rng.randint(1, 12)
        name = self.words.months()[month - 1]
        if self.form == "season" and self.words.language == "en":
            return f"{rng.choice(('Spring', 'Summer', 'Fall', 'Winter'))} {year}"
        table = {
            "Mon Y": f"{name[:3]} {year}", "Month Y": f"{name} {year}", "m/Y": f"{month:02d}/{year}", "Y": str(year),
            "mm.Y": f"{month:02d}.{year}", "Mon. Y": f"{name[:3]}. {year}", "Y-m": f"{year}-{month:02d}",
            "MON Y": f"{name[:3].upper()} {year}", "Mon 'y": f"{name[:3]} '{year % 100:02d}",
            "season": f"{name} {year}", "d Month Y": f"{rng.randint(1, 28)} {name} {year}",
            "Month, Y": f"{name}, {year}", "m/y": f"{month}/{year % 100:02d}",
        }  # fmt: skip
        return table[self.form]

    def period(self, now: bool = False, single: float = 0.06) -> str:
        """A period before the one before."""
        rng = self.rng
        end = self.year - rng.randint(0, 1)
        start = end - rng.randint(0, 5)
        self.year = max(start, 1985)
        first = self.one(start)
        if rng.random() < single:
            return first
        if now:
            return f"{self.words.pick('since')} {first}" if rng.random() < 0.06 else f"{first}{self.dash}{self.now}"
        if end == start:
            end, self.year = start + 1, start
        length = f" ({end - start} years)" if end - start > 1 and rng.random() < 0.03 else ""
        return f"{first}{self.dash}{self.one(end)}{length}"


class Rows(Struct):
    """The rows of a head before they are items: what stands left and right in each, and in the margin of the first."""

    left: list[list[Segment]]
    right: dict[int, list[Segment]]
    rail: list[Segment]

    def insert(self, at: int, row: list[Segment]) -> None:
        """Put a row before the one at a place."""
        self.left.insert(at, row)
        self.right = {number + (number >= at): right for number, right in self.right.items()}

    def beside(self, at: int, segments: list[Segment]) -> None:
        """Put words at the right end of a row."""
        self.right[at] = [*self.right[at], _TAB, *segments] if at in self.right else segments


class Layout:
    """How all entries of a section are set: rows, order, separators, where the date stands, emphasis."""

    def __init__(self, rng: Random, wide: bool) -> None:
        choice = rng.choice
        self.rng = rng
        self.rows = choice((1, 1, 2, 2, 2, 2, 3))
        self.name_first = rng.random() < 0.45
        self.between = choice(_BETWEEN)
        self.at = rng.random() < 0.12 and not self.name_first
        self.brackets = rng.random() < 0.05
        self.placed = choice(_PLACED)
        self.place = choice(("none", "after", "after", "after", "right", "own", "date"))
        self.date = choice(_SPOTS)
        if not wide and self.date in ("right0", "right1", "left"):
            self.date = choice(("above", "below", "end", "bracket", "last"))
        self.date_gap = choice((", ", " | ", " - ", "  ", " ", "\t", ": ", " – "))
        self.strong = choice(("first", "first", "title", "name", "all", "none", "none", "date"))
        self.caps = choice(("", "", "", "", "", "first", "title", "name"))
        self.larger = choice((0.0, 0.0, 0.0, 1.0, 2.0))
        self.gap = choice((0.0, 0.2, 0.4, 0.6, 0.8, 1.2))
        self.bullet = rng.random() < 0.06
        self.second_bullet = rng.random() < 0.025
        self.labels = rng.random() < 0.06
        self.names = {kind: choice(words.split("|")) for kind, words in _LABELS.items()}
        self.joint = choice((": ", " : ", ":\t", "\t", "\t:\t", " - ", " – ", ":- "))
        self.day = choice((0, 2, 2, 2))
        self.remark = rng.random() < 0.12
        self.body = choice(("bullets", "bullets", "bullets", "prose", "lines", "none"))
        self.dated_row = choice((0, -1, -1))

    def styled(self, words: str, label: str, first: bool) -> Segment:
        """Words with the emphasis that their kind has here."""
        which = {"T": "title", "N": "name", "G": "title", "S": "name", "D": "date"}.get(label, "")
        if self.caps and (self.caps == which or (self.caps == "first" and first and which)):
            words = words.upper()
        strong = self.strong == "all" or self.strong == which or (self.strong == "first" and first and which != "")
        return words, label, strong

    def head(
        self, kinds: str, first: list[Segment], second: list[Segment], place: str, date: str, remark: str
    ) -> list[Item]:
        """The rows of one head. ``kinds``: labels of its first and its further rows."""
        rows = self._named(first, second)
        home = rows.left[-1]
        spot = [self.styled(place, "P", first=False)] if place else []
        if spot and self.place == "after":
            home += [(self.placed, "O", False), *spot, *([(")", "O", False)] if self.placed == " (" else [])]
        elif spot and self.place == "right":
            rows.beside(len(rows.left) - 1, spot)
        elif spot and self.place == "own":
            rows.left.append(spot)
        if date:
            self._date(rows, self.styled(date, "D", first=False), spot if self.place == "date" else [])
        if spot and self.place == "after" and self.rng.random() < 0.02:
            rows.left.append([("https://" + "www.example.com", "R", False)])
        if remark:
            open_, close = self.rng.choice(((" (", ")"), (" | ", "")))
            self.rng.choice(rows.left).extend([(open_, "O", False), (remark, "R", False), (close, "O", False)])
        return self._items(rows, kinds)

    def _named(self, first: list[Segment], second: list[Segment]) -> Rows:
        """The names of a head in one row or two."""
        if not second:
            return Rows([first], {}, [])
        if self.rows > 1:
            return Rows([first, second], {}, [])
        if self.brackets:
            return Rows([[*first, (" (", "O", False), *second, (")", "O", False)]], {}, [])
        return Rows([[*first, (" at " if self.at else self.between, "O", False), *second]], {}, [])

    def _date(self, rows: Rows, day: Segment, spot: list[Segment]) -> None:
        """The date where it stands, with the place beside it (``spot``)."""
        with_place: list[Segment] = [*spot, (" | ", "O", False), day] if spot else [day]
        if self.date in ("right0", "right1"):
            rows.beside(0 if self.date == "right0" else len(rows.left) - 1, with_place)
        elif self.date in ("end", "bracket"):
            row = rows.left[self.dated_row]
            row += (
                [(" (", "O", False), day, (")", "O", False)]
                if self.date == "bracket"
                else [(self.date_gap, "O", False), day]
            )
        elif self.date in ("above", "below"):
            rows.insert(0 if self.date == "above" else 1, with_place[::-1])
        elif self.date == "start":
            rows.left[0][:0] = [day, (self.date_gap if self.date_gap != ", " else " ", "O", False)]
        elif self.date == "last":
            rows.left.append(with_place)
        else:
            rows.rail = [day]
            if spot:
                rows.left.append(spot)

    def _items(self, rows: Rows, kinds: str) -> list[Item]:
        items = []
        for number, row in enumerate(rows.left):
            item = Item(kinds[0 if number == 0 else 1], row, rows.right.get(number, []), goes_on=kinds[1])
            item.rail = rows.rail if number == 0 else []
            item.gap = self.gap if number == 0 else 0.0
            item.bullet = (self.bullet and number == 0) or (self.second_bullet and number == 1)
            items.append(item)
        items[0].size = -self.larger
        return items


def in_rail(items: list[Item]) -> list[Item]:
    """Items with each heading in the left margin, in the first row of its section."""
    found: list[Item] = []
    held: Item | None = None
    for item in items:
        if item.kind in "HJKL":
            held = item
            continue
        if held is not None:
            item.rail = [*[(words, "O", True) for words, _, _ in held.left], *([_TAB, *item.rail] if item.rail else [])]
            item.gap, held = max(item.gap, 0.8), None
        found.append(item)
    return found


def as_other(items: list[Item]) -> list[Item]:
    """Items of a section that is none of positions or studies."""
    for item in items:
        item.kind = item.kind if item.kind == "L" else "o"
        item.goes_on = "o" if item.kind == "o" else item.goes_on
        for part in (item.left, item.right, item.rail):
            part[:] = [(words, "O", strong) for words, _, strong in part]
    return items
