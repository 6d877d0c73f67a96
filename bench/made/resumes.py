"""Made resumes: layouts drawn at random from a wide grammar, filled with invented words, with exact truth.

Kinds of rows are those of ``ats_sim/outline/labeller.py``. Labels of words: T title, N employer, P place, D date,
R remark; G degree, F field, S school, A grade.
"""

from __future__ import annotations

from bench.made.flow import Column, Item, Made, Setter
from bench.made.layouts import as_other, in_rail
from bench.made.sections import Sections

_SMALL = {"skills", "languages", "certifications", "interests", "references", "awards"}


class Maker(Sections):
    """Makes one resume."""

    def contact(self) -> list[Item]:
        """Name, headline and contact data."""
        rng, words = self.rng, self.words
        first, last = words.person()
        name = self.name = f"{first} {last}"
        items = [
            Item(
                "c",
                [(name.upper() if rng.random() < 0.3 else name, "O", False)],
                size=-rng.choice((0.0, 4.0, 8.0, 14.0)),
                bold=rng.random() < 0.5,
            )
        ]
        if rng.random() < 0.5:
            items.append(Item("c", [(words.title(), "O", False)], size=-rng.choice((0.0, 2.0, 4.0))))
        data = [
            f"{first}.{last}@mail.example".lower(),
            f"+{rng.randint(1, 49)} {rng.randint(100, 999)} {rng.randint(100000, 999999)}",
            words.place(),
            f"linkedin.com/in/{first}{last}".lower(),
            f"{rng.randint(1, 99)} {rng.choice(('Mill', 'High', 'Oak'))} Street",
        ]
        data = data[: rng.randint(2, 5)]
        rng.shuffle(data)
        if rng.random() < 0.5:
            items.append(
                Item("c", [(rng.choice((" | ", " • ", " · ", ", ", "\t")).join(data), "O", False)], goes_on="c")
            )
        else:
            lead = self.heading("other", "L") if rng.random() < 0.0 else []
            items += lead + [
                Item("c", [(rng.choice(("", "", "", "Email: ", "Phone: ", "Address: ")) + line, "O", False)])
                for line in data
            ]
        return items

    def personal(self) -> list[Item]:
        """Labelled data of the person."""
        rng, words = self.rng, self.words
        first, last = words.person()
        data = [
            ("Date of birth", f"{rng.randint(1, 28)}.{rng.randint(1, 12):02d}.{rng.randint(1970, 2003)}"),
            ("Nationality", words.fill("{region}")),
            ("Marital status", "single"),
            ("Father's name", f"{first} {last}"),
            ("Driving licence", "B"),
            ("Desired position", words.title()),
            ("Place of birth", words.town()),
            ("Gender", "female"),
        ]
        rng.shuffle(data)
        joint = rng.choice((": ", " : ", "\t", "\t: "))
        items = self.heading("other", "L") if rng.random() < 0.5 else []
        return items + [Item("c", [(label + joint + value, "O", False)]) for label, value in data[: rng.randint(2, 5)]]

    def letter(self) -> list[Item]:
        """A letter before the resume."""
        rng, words = self.rng, self.words
        first, last = words.person()
        lines = [
            f"{rng.randint(1, 28)} {words.months()[3]} 2025",
            words.employer(),
            f"Dear {first} {last},",
            ". ".join(words.prose() for _ in range(3)) + ".",
            ". ".join(words.statement() for _ in range(4)) + ".",
            "Kind regards",
            f"{first} {last}",
        ]
        return [Item("o", [(line, "O", False)], goes_on="o", gap=rng.choice((0.0, 0.8))) for line in lines]

    def sections(self, wide: bool) -> list[tuple[str, list[Item]]]:
        """All sections in a likely order, named by what they are."""
        rng = self.rng
        plain = self.heading_style["none"]
        found = [("summary", self.other("summary"))] if rng.random() < 0.6 else []
        main = [("work", self.work(wide))]
        if rng.random() < 0.15:
            main.append(("work", self.work(wide)))
        if rng.random() < 0.12 and not plain:
            main.append(("volunteer", as_other(self.work(wide, "L", "volunteer"))))
        if rng.random() < 0.92:
            main.insert(rng.choice((0, len(main), len(main))), ("education", self.education(wide)))
        if plain:
            return found + main
        if rng.random() < 0.8:
            main.insert(rng.choice((0, len(main), len(main))), ("skills", self.skills()))
        for kind, share in (
            ("projects", 0.25),
            ("languages", 0.3),
            ("certifications", 0.25),
            ("awards", 0.2),
            ("publications", 0.15),
            ("interests", 0.15),
            ("references", 0.12),
            ("talks", 0.12),
            ("courses", 0.15),
            ("memberships", 0.2),
        ):
            if rng.random() < share:
                main.insert(rng.choice((len(main), len(main), len(main) - 1)), (kind, self.other(kind)))
        if rng.random() < 0.12:
            main.insert(rng.choice((0, len(main))), ("personal", self.personal()))
        return found + main

    def make(self) -> Made:
        """The document."""
        rng = self.rng
        columns = self.laid_out(self.contact(), self.sections(self.columns != "halves"))
        if rng.random() < 0.03:
            columns.insert(0, Column(self.letter(), 60.0, 540.0))
        for column in columns if rng.random() < 0.12 else ():
            if len(column.items) > 30:  # the name again at the top of a page
                column.items.insert(rng.randint(20, 29), Item("n", [(self.name, "O", False)], gap=0.6))
        railed = rng.random() < 0.5
        setter = Setter(rng, self.kind, self.size)
        for column in columns:
            if railed and column.rail:
                column.items = in_rail(column.items)
            for item in column.items:
                item.size = self.size - item.size if item.size < 0 else item.size
                column.rail = column.rail or (80.0 if item.rail else 0.0)
            setter.column(column)
        if rng.random() < 0.2:
            foot = rng.choice(("Page 1 of 2", "1", "- 2 -", "Curriculum Vitae – page 2"))
            setter.column(Column([Item("n", [(foot, "O", False)])], 280.0, 400.0, top=800.0))
        return setter.made()

    def laid_out(self, contact: list[Item], sections: list[tuple[str, list[Item]]]) -> list[Column]:
        """The items in one column or two."""
        rng = self.rng
        if self.columns == "one":
            whole = [item for _, items in sections for item in items]
            rail = 90.0 if any(item.rail for item in whole) else rng.choice((0.0, 0.0, 80.0))
            return [Column(contact + whole, 50.0, 545.0, rail if self.kind != "text" else 0.0)]
        small = _SMALL | ({"education"} if rng.random() < 0.3 else set())
        main = [item for kind, items in sections if kind not in small for item in items]
        side = [item for kind, items in sections if kind in small for item in items]
        aside = rng.random() < 0.4
        split = 200.0 if self.columns != "halves" else 290.0
        narrow = Column((contact if aside else []) + side, 30.0, split - 15, top=130.0)
        broad = Column(main, split, 570.0, 80.0 if any(item.rail for item in main) else 0.0, 130.0)
        if self.columns == "side last":
            narrow.x0, narrow.x1, broad.x0, broad.x1 = 420.0, 575.0, 30.0, 405.0
        columns = [broad, narrow] if self.columns == "side last" else [narrow, broad]
        return columns if aside else [Column(contact, 50.0, 545.0), *columns]


def make(seed: int) -> Made:
    """The resume of a seed."""
    return Maker(seed).make()
