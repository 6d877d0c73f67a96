"""The other sections of made resumes: education, skills, and what looks like positions and is none."""

from __future__ import annotations

from bench.made.flow import Item, Segment
from bench.made.layouts import Layout, as_other
from bench.made.words import lists
from bench.made.work import Work


class Sections(Work):
    """Makes the sections of one resume."""

    def education(self, wide: bool) -> list[Item]:
        """A section of courses of study."""
        rng, words = self.rng, self.words
        layout = Layout(rng, wide)
        self.dates.year = rng.randint(2006, 2025)
        items = self.heading("education", "J")
        if rng.random() < 0.05 and wide:
            return items + self._study_table()
        joint = rng.choice((" in ", " in ", ", ", " - ", " of ", ": ", " – ", " (", "own"))
        grade = rng.choice(("none", "none", "none", "after", "own", "own", "right"))
        details = rng.choice((0, 0, 0, 1, 2))
        for _ in range(rng.choice((1, 1, 2, 2, 3, 4))):
            degree, subject = words.pick("degree"), words.pick("field")
            study = [layout.styled(degree, "G", first=not layout.name_first)]
            extra: list[Item] = []
            if degree.endswith((" en", " em", " in", " de", " di")):
                study = [
                    layout.styled(degree, "G", first=not layout.name_first),
                    (" ", "O", False),
                    layout.styled(subject, "F", first=False),
                ]
            elif rng.random() < 0.8:
                if joint == "own":
                    extra.append(Item("f", [(subject, "F", False)], goes_on="f"))
                else:
                    joined = joint if joint != " in " or self.language == "en" else f" {words.pick('in')} "
                    strong = study[0][2]
                    study += [
                        (joined, "O", strong),
                        (subject, "F", strong),
                        *([(")", "O", strong)] if joint == " (" else []),
                    ]
            elif rng.random() < 0.2:
                study = [layout.styled(subject, "F", first=not layout.name_first)]
            school = [layout.styled(words.school(), "S", first=layout.name_first)]
            mark = words.fill(words.pick("grade")) if grade != "none" and rng.random() < 0.7 else ""
            if mark and grade == "after":
                study += [(rng.choice((", ", " - ", " | ", " (")), "O", False), (mark, "A", False)]
            first, second = (school, study) if layout.name_first else (study, school)
            if rng.random() < 0.05:
                second = []
            place = words.place() if layout.place != "none" and rng.random() < 0.8 else ""
            date = "" if rng.random() < 0.08 else self.dates.period(single=0.4)
            items += layout.head("ef", first, second, place, date, "")
            items += extra
            if mark and grade != "after":
                items.append(Item("f", [(mark, "A", False)], goes_on="f"))
            for _ in range(details if rng.random() < 0.7 else 0):
                items.append(
                    Item("d", [(words.fill(words.pick("detail")), "O", False)], bullet=rng.random() < 0.5, goes_on="d")
                )
        return items

    def _study_table(self) -> list[Item]:
        rng, words = self.rng, self.words
        order = ["G", "S", "D", "A"][: rng.choice((3, 4))]
        rng.shuffle(order)
        titles = {
            "G": rng.choice(("Degree", "Qualification", "Course", "Examination")),
            "S": rng.choice(("Institution", "School", "Board/University", "College")),
            "D": rng.choice(("Year", "Year of passing", "Period")),
            "A": rng.choice(("Grade", "CGPA", "Percentage", "Marks")),
        }
        head: list[Segment] = []
        for letter in order:
            head += [(titles[letter], "O", False), ("\t", "O", False)]
        items = [Item("o", head[:-1], bold=rng.random() < 0.6)]
        for _ in range(rng.choice((2, 3, 4))):
            values = {
                "G": words.pick("degree"),
                "S": words.school(),
                "D": self.dates.one(rng.randint(1995, 2024)),
                "A": words.fill("{p}%"),
            }
            row: list[Segment] = []
            for letter in order:
                row += [(values[letter], letter, False), ("\t", "O", False)]
            items.append(Item("e", row[:-1], goes_on="f"))
        return items

    def skills(self) -> list[Item]:
        """A section of skills in one of many forms."""
        rng, words = self.rng, self.words
        items = self.heading("skills", "K")
        form = rng.choice(("list", "lines", "labels", "grid", "bullets", "levels"))
        names = words.skills(rng.randint(4, 14))
        label = rng.choice(("Languages", "Tools", "Software", "Office", "Soft skills", "Technical"))
        if form == "list":
            return [*items, Item("s", [(rng.choice((", ", " • ", " | ", "; ")).join(names), "O", False)], goes_on="s")]
        if form == "labels":
            thirds = [names[start::3] for start in range(3)]
            return items + [
                Item(
                    "s",
                    [
                        (rng.choice(("Languages", "Tools", "Software", "Other", label)) + ": ", "O", True),
                        (", ".join(part), "O", False),
                    ],
                    bullet=rng.random() < 0.3,
                    goes_on="s",
                )
                for part in thirds
                if part
            ]
        if form == "grid":
            return items + [
                Item("s", [("\t".join(names[start : start + 3]), "O", False)]) for start in range(0, len(names), 3)
            ]
        level = (
            (lambda: rng.choice((" - expert", " (3 years)", "\tadvanced", " 80%")))
            if form == "levels"
            else (lambda: "")
        )
        return items + [Item("s", [(name + level(), "O", False)], bullet=form == "bullets") for name in names]

    def other(self, kind: str) -> list[Item]:
        """A section of anything else."""
        rng, words = self.rng, self.words
        items = self.heading(kind, "L")
        if kind == "summary":
            text = ". ".join(words.prose() for _ in range(rng.randint(1, 4))) + "."
            return [*items, Item("o", [(text, "O", False)], goes_on="o")]
        if kind == "interests":
            return [
                *items,
                Item(
                    "o", [(words.fill("chess, hiking, {field}, cooking and travel to {town}"), "O", False)], goes_on="o"
                ),
            ]
        if kind == "languages":
            return items + [
                Item("o", [(words.spoken(), "O", False)], bullet=rng.random() < 0.3) for _ in range(rng.randint(1, 4))
            ]
        if kind == "references":
            first, last = words.person()
            lines = [
                f"{first} {last}",
                f"{words.title()}, {words.employer()}",
                "+44 20 7946 0958",
                f"{first}.{last}@mail.example".lower(),
            ]
            return items + [
                Item("o", [(line, "O", False)]) for line in (lines if rng.random() < 0.6 else ["Available on request"])
            ]
        if kind == "publications":
            for _ in range(rng.choice((1, 2, 3, 5))):
                first, last = words.person()
                lead = f"{last}, {first[0]}. ({rng.randint(2000, 2025)}). A study of "
                text = lead + words.fill("{obj}. Journal of {field}, {num}({digit}).")
                items.append(Item("o", [(text, "O", False)], bullet=rng.random() < 0.4, goes_on="o"))
            return items
        return items + as_other(self._listed(kind))

    def _listed(self, kind: str) -> list[Item]:
        """Entries that look like positions and are none: awards, courses, memberships, projects."""
        rng, words, layout = self.rng, self.words, Layout(self.rng, wide=True)
        self.dates.year = 2025
        several = rng.random()
        items = []
        for _ in range(rng.choice((1, 2, 3, 4, 6))):
            name = words.fill(rng.choice(lists("en").get(f"listed-{kind}", lists("en")["listed-awards"])))
            body = words.fill(words.pick("body")) if several < 0.65 else ""
            date = (
                self.dates.period(single=0.3)
                if several < 0.3
                else self.dates.one(rng.randint(2005, 2025))
                if several < 0.8
                else ""
            )
            first, second = (
                [layout.styled(name, "T", first=True)],
                [layout.styled(body, "N", first=False)] if body else [],
            )
            if layout.name_first and second:
                first, second = second, first
            items += layout.head("oo", first, second, words.place() if rng.random() < 0.15 else "", date, "")
            if several > 0.6 and rng.random() < 0.4:
                items[-1].bullet = True
            if kind in ("projects", "memberships") and rng.random() < 0.6:
                items += self.body(layout, rng.randint(1, 3))
        return items
