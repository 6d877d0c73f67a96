"""Sections for work of made resumes, and their headings, in many forms."""

from __future__ import annotations

from random import Random
from typing import Any

from ats_sim.lexicon.table import rows as table_rows
from bench.made.flow import Item, Segment
from bench.made.layouts import Dates, Layout
from bench.made.words import LANGUAGES, Words, lists


def headings(kind: str, language: str) -> list[str]:
    """The whole wordings of a kind of section in a language, most usual first."""
    found = [
        word
        for row in table_rows("headings.tsv")
        if row["kind"] == kind and row["language"] == language and row["part"] == "whole"
        for word in row["wordings"].split("|")
    ]
    return found or (headings(kind, "en") if language != "en" else ["profile"])


_QUALIFIED = (
    "selected {}", "{} (selection)", "{} in {field}", "other {}", "{field} {}", "{} and more", "my {}", "{} & {other}",
    "key {}",
)  # fmt: skip


class Work:
    """Makes the headings and the sections for work of one resume."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311
        rng = self.rng
        self.language = rng.choice((*["en"] * 14, *LANGUAGES[1:], "de", "fr"))
        self.words = Words(rng, self.language)
        self.dates = Dates(rng, self.words)
        self.kind: Any = rng.choice(("pdf", "pdf", "pdf", "pdf", "pdf", "docx", "docx", "text"))
        self.size = rng.choice((9.0, 10.0, 10.0, 10.9, 11.0, 12.0))
        self.columns = rng.choice(("one", "one", "one", "one", "side first", "side last", "halves"))
        if self.kind == "text":
            self.columns = "one"
        self.stack = rng.choice((0.0, 0.0, 0.0, 0.8))
        self.label = rng.choice(
            ("Stack: ", "Technologies: ", "Tools - ", "Keywords: ", "Technologien: ", "Environnement : ", "Tech: ")
        )
        self.heading_style = {
            "caps": rng.random() < 0.45, "bold": rng.random() < 0.55, "gap": rng.choice((0.0, 0.5, 1.0, 1.5, 2.0)),
            "larger": rng.choice((0.0, 0.0, 1.0, 2.0, 4.0, 6.0)), "colon": rng.random() < 0.08,
            "level": rng.choice((0, 0, 1, 2)), "none": rng.random() < 0.05, "odd": rng.random() < 0.12,
            "spaced": rng.random() < 0.02,
        }  # fmt: skip

    def heading(self, kind: str, label: str) -> list[Item]:
        """The heading of a section, if it has one."""
        style, rng = self.heading_style, self.rng
        if style["none"]:
            return []
        known = lists("en")[f"heading-{kind}"] if f"heading-{kind}" in lists("en") else headings(kind, self.language)
        words = known[min(int(rng.expovariate(0.15)), len(known) - 1)]
        if kind not in ("work", "education", "skills") and f"heading-{kind}" in lists("en") and rng.random() < 0.25:
            others = rng.sample(known, 2)
            words = rng.choice(("{}: {}, {}", "{} & {}", "{} / {}", "{}, {}, {}")).format(words, *others)
        if style["odd"] and label != "L" and self.language == "en":
            words = self.words.pick({"H": "odd-work", "J": "odd-education", "K": "odd-skills"}[label])
        if rng.random() < 0.12 and self.language == "en":
            frame = rng.choice(_QUALIFIED).replace("{other}", rng.choice(known))
            words = frame.replace("{field}", self.words.pick("field")).replace("{}", words)
        elif rng.random() < 0.12:
            words = f"{words} {self.words.pick('in')} {self.words.pick('field')}"
        words = (
            words.upper() if style["caps"] else words[:1].upper() + words[1:] if rng.random() < 0.4 else words.title()
        )
        if style["spaced"]:
            words = "  ".join(" ".join(word) for word in words.split())
        words += ":" if style["colon"] else ""
        item = Item(
            label,
            [(words, "O", False)],
            size=-style["larger"],
            bold=style["bold"],
            gap=style["gap"],
            level=style["level"],
        )
        return [item]

    def body(self, layout: Layout, count: int) -> list[Item]:
        """The statements below a head."""
        rng, items = self.rng, []
        style = layout.body
        if style == "none" and rng.random() < 0.8:
            return []
        if rng.random() < 0.06:
            items.append(Item("b", [(self.words.pick("body-label"), "O", False)], bold=rng.random() < 0.4, goes_on="m"))
        if rng.random() < self.stack:
            tools = rng.choice((", ", " · ", " | ", " • ")).join(self.words.skills(rng.randint(3, 6)))
            items.append(Item("b", [(self.label, "O", rng.random() < 0.5), (tools, "O", False)], goes_on="m"))
            if rng.random() < 0.5:
                items.append(items.pop(0)) if len(items) > 1 else None
        if style == "prose":
            text = ". ".join(self.words.statement() for _ in range(min(count, 3))) + "."
            return [*items, Item("b", [(text, "O", False)], goes_on="m")]
        for _ in range(count):
            text = self.words.statement() + ("." if rng.random() < 0.3 else "")
            if rng.random() < 0.25:
                text += " " + self.words.statement().lower()
            items.append(
                Item(
                    "b",
                    [(text, "O", False)],
                    bullet=style == "bullets",
                    goes_on="m",
                    indent=8.0 if style == "bullets" else 0.0,
                )
            )
        return items

    def work(self, wide: bool, label: str = "H", kind: str = "work") -> list[Item]:
        """A section of positions."""
        rng, words = self.rng, self.words
        layout = Layout(rng, wide)
        self.dates.year = 2026
        items = [] if label == "H" and rng.random() < 0.06 else self.heading(kind, label)
        shape = rng.random()
        extra, described = rng.choice((0.0, 0.0, 0.0, 0.5)), rng.choice((0.0, 0.0, 0.0, 0.7))
        if shape < 0.03:
            return items + self._told(layout)
        if shape < 0.07 and wide:
            return items + self._table()
        for number in range(rng.choice((1, 2, 3, 3, 4, 5, 6))):
            title, name = words.title(), words.employer()
            single = rng.random()
            place = words.place() if layout.place != "none" and rng.random() < 0.9 else ""
            remark = words.pick("remark") if layout.remark and rng.random() < 0.8 else ""
            date = "" if rng.random() < 0.03 else self.dates.period(now=number == 0 and rng.random() < 0.7)
            if single > 0.9 and not layout.labels:
                items += self._group(layout, name, place)
                continue
            if layout.labels:
                items += self._labelled(title, name, place, date, layout)
            else:
                first = [layout.styled(title, "T", first=True)]
                second = [layout.styled(name, "N", first=False)]
                if layout.name_first:
                    first, second = [layout.styled(name, "N", first=True)], [layout.styled(title, "T", first=False)]
                if single < 0.03:
                    second = []
                items += layout.head("wv", first, second, place, date, remark)
                if rng.random() < extra:
                    more = words.fill(
                        rng.choice(
                            (
                                "Department of {field}",
                                "{field} Team",
                                "{brand}.{tld}",
                                "Reporting to: {first} {last}",
                                "{num} Mill Street, {town}",
                                "{noun} division",
                            )
                        )
                    )
                    items.append(Item("v", [(more, "R", False)], goes_on="v"))
                if rng.random() < described:
                    items.append(
                        Item(
                            "b",
                            [
                                (
                                    words.fill(
                                        rng.choice(
                                            (
                                                "A leading provider of {obj} in {town}",
                                                "Producer of {obj} with {num} employees",
                                                "{adj} {noun} is a start-up for {obj}",
                                            )
                                        )
                                    ),
                                    "O",
                                    False,
                                )
                            ],
                            goes_on="m",
                        )
                    )
            items += self.body(layout, rng.choice((0, 1, 2, 3, 3, 4, 5)))
        return items

    def _group(self, layout: Layout, name: str, place: str) -> list[Item]:
        """An employer with several positions below it."""
        rng = self.rng
        whole = self.dates.period() if rng.random() < 0.5 else ""
        first = [layout.styled(name, "N", first=True)]
        items = layout.head("gg", first, [], place, whole, "")
        for item in items:
            item.kind, item.goes_on = "g", "g"
        inner = Layout(rng, wide=True)
        inner.rows, inner.date, inner.place = 1, rng.choice((layout.date, "right0", "end", "bracket", "below")), "none"
        inner.between, inner.gap, inner.labels, inner.body = layout.between, 0.3, False, layout.body
        for _ in range(rng.choice((2, 2, 3))):
            title = [inner.styled(self.words.title(), "T", first=rng.random() < 0.5)]
            items += inner.head("wv", title, [], "", self.dates.period(), "")
            items += self.body(layout, rng.choice((0, 1, 2, 3)))
        return items

    def _labelled(self, title: str, name: str, place: str, date: str, layout: Layout) -> list[Item]:
        fields = [(layout.names["N"], name, "N"), (layout.names["T"], title, "T")]
        fields = fields if layout.name_first else fields[::-1]
        fields[layout.day : layout.day] = [(layout.names["D"], date, "D")] if date else []
        fields += [("Location", place, "P")] if place and layout.place != "right" else []
        return [
            Item(
                "w" if number == 0 else "v",
                [(label + layout.joint, "O", False), (value, kind, False)],
                goes_on="v",
                gap=layout.gap if number == 0 else 0.0,
            )
            for number, (label, value, kind) in enumerate(fields)
        ]

    def _told(self, layout: Layout) -> list[Item]:
        rng, words = self.rng, self.words
        items = []
        for _ in range(rng.choice((2, 3, 4))):
            title, name, date = words.title(), words.employer(), self.dates.period()
            lead = rng.choice(
                (
                    "Worked as ",
                    "Working as ",
                    "I was ",
                    "",
                    "Joined as ",
                    "Employed as ",
                    f"{rng.randint(2, 9)} years as ",
                    "1 year as ",
                )
            )
            parts: list[Segment] = [
                (lead, "O", False),
                (title, "T", False),
                (rng.choice((" at ", " with ", " in ", " for ")), "O", False),
                (name, "N", False),
                (rng.choice((" from ", " (", ", ", " during ")), "O", False),
                (date, "D", False),
                (".", "O", False),
            ]
            items.append(Item("w", parts, goes_on="v", bullet=rng.random() < 0.4, gap=layout.gap))
            if rng.random() < 0.4:
                items += self.body(layout, 1)
        return items

    def _table(self) -> list[Item]:
        rng, words = self.rng, self.words
        order = ["N", "T", "D"]
        rng.shuffle(order)
        titles = {
            "N": rng.choice(("Company", "Employer", "Organisation")),
            "T": rng.choice(("Position", "Designation", "Role")),
            "D": rng.choice(("Period", "Duration", "From - To")),
        }
        cells: list[Segment] = []
        for letter in order:
            cells += [(titles[letter], "O", False), ("\t", "O", False)]
        items = [Item("o", cells[:-1], bold=rng.random() < 0.6)]
        for _ in range(rng.choice((2, 3, 4))):
            row: list[Segment] = []
            values = {"N": words.employer(), "T": words.title(), "D": self.dates.period()}
            for letter in order:
                row += [(values[letter], letter, False), ("\t", "O", False)]
            items.append(Item("w", row[:-1], goes_on="v"))
        return items
