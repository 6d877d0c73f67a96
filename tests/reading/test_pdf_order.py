from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ats_sim.model.document import Box
from ats_sim.model.settings import Reading
from ats_sim.reading.characters import RAISED
from ats_sim.reading.pdf.order import Strip, ordered
from ats_sim.reading.pdf.words import Word
from tests.reading.drawn import page, placed


def texts(words: list[Word], rules: tuple[Box, ...] = ()) -> list[str]:
    return [text(strip) for strip in ordered(words, Reading(), rules)]


def text(strip: Strip) -> str:
    return "".join(gap + word.text for gap, word in zip(strip.gaps, strip.words, strict=True))


def test_one_column_with_right_aligned_dates() -> None:
    rows = [
        (50, 100, "Work"),
        (50, 120, "Acme Ltd"),
        (450, 120, "Jun 2020 - Present"),
        (50, 132, "Pipe welder"),
        (480, 132, "Oslo, Norway"),
        (50, 144, "welded seams on long pipes for the new harbour and kept the records of each of them"),
        (50, 160, "Beta Ltd"),
        (440, 160, "Jan 2018 - May 2020"),
        (50, 172, "Welder"),
        (490, 172, "Bergen"),
    ]
    assert texts(page(rows)) == [
        "Work",
        "Acme Ltd\tJun 2020 - Present",
        "Pipe welder\tOslo, Norway",
        "welded seams on long pipes for the new harbour and kept the records of each of them",
        "Beta Ltd\tJan 2018 - May 2020",
        "Welder\tBergen",
    ]


def sidebar() -> list[tuple[float, float, str]]:
    left = [(50.0, 100 + 13.0 * i, f"left side {i}") for i in range(12)]
    right = [(220.0, 103 + 17.0 * i, f"right column has long line number {i} here") for i in range(10)]
    return [*left, *right]


def test_a_side_bar_is_read_before_the_column_beside_it() -> None:
    found = texts(page([(50, 60, "Jane Roe, welder of pipes and of everything else that can be welded"), *sidebar()]))
    assert found[0].startswith("Jane Roe")
    assert found[1:13] == [f"left side {i}" for i in range(12)]
    assert found[13:] == [f"right column has long line number {i} here" for i in range(10)]


def test_a_full_width_block_between_two_pairs_of_columns() -> None:
    upper = sidebar()
    middle = (50.0, 300.0, "a line that goes over both of the columns from the left edge to the right one")
    lower = [(x, base + 220, words.replace("side", "below").replace("column", "lower")) for x, base, words in upper]
    found = texts(page([*upper, middle, *lower]))
    at = found.index(middle[2])
    assert found[at - 1] == "right column has long line number 9 here"
    assert found[at + 1] == "left below 0"
    assert found[-1] == "right lower has long line number 9 here"
    assert len(found) == 45


def test_columns_whose_lines_stand_level() -> None:
    rows = []
    for i in range(8):
        rows.append((50.0, 100 + 12.0 * i, f"left column line number {i} of the page"))
        rows.append((310.0, 100 + 12.0 * i, f"right column line number {i} of the page"))
    found = texts(page(rows))
    assert found[:8] == [f"left column line number {i} of the page" for i in range(8)]
    assert found[8:] == [f"right column line number {i} of the page" for i in range(8)]


def test_a_rail_of_dates_stays_row_by_row() -> None:
    rows = [
        (50, 100, "2019 - 2021"),
        (150, 100, "Pipe welder, Acme Ltd"),
        (150, 112, "welded pipes"),
        (150, 124, "kept the records"),
        (50, 140, "2017 - 2019"),
        (150, 140, "Welder, Beta Ltd"),
        (150, 152, "welded hulls"),
        (150, 164, "trained two"),
        (50, 180, "2015 - 2017"),
        (150, 180, "Helper, Gamma Ltd"),
    ]
    assert texts(page(rows)) == [
        "2019 - 2021\tPipe welder, Acme Ltd",
        "welded pipes",
        "kept the records",
        "2017 - 2019\tWelder, Beta Ltd",
        "welded hulls",
        "trained two",
        "2015 - 2017\tHelper, Gamma Ltd",
    ]


def test_a_range_broken_in_a_rail_is_one_piece() -> None:
    rows = [
        (50, 100, "June 2020 –"),
        (120, 100, "Pipe welder, Acme Ltd"),
        (50, 112, "Present"),
        (120, 112, "welded pipes for ships"),
        (120, 124, "kept the records"),
    ]
    assert texts(page(rows)) == [
        "June 2020 – Present\tPipe welder, Acme Ltd",
        "welded pipes for ships",
        "kept the records",
    ]


def test_a_stack_of_place_and_dates_stays_with_its_entry() -> None:
    words = page([(50, 100, "Acme Ltd, pipe welder"), (440, 100, "Oslo, Norway")])
    words += page([(50, 112, "•"), (62, 112, "welded four hundred seams"), (410, 112, "2019 - 2021 today")])
    words += page([(62, 124, "and tested each of them")])
    words = [
        word if word.x0 < 400 else word._replace(x1=500.0) if word.text in ("Norway", "today") else word
        for word in words
    ]
    assert texts(words) == [
        "Acme Ltd, pipe welder\tOslo, Norway\t2019 - 2021 today",
        "• welded four hundred seams",
        "and tested each of them",
    ]


def test_contact_data_beside_a_name() -> None:
    words = placed(50, 60, "Jane Roe", 24) + placed(50, 84, "Pipe welder", 14)
    words += page([(450, 46, "jane@example.com"), (450, 58, "555-0100"), (450, 70, "Oslo"), (450, 82, "Norway")])
    assert texts(words) == ["Jane Roe", "Pipe welder", "jane@example.com", "555-0100", "Oslo", "Norway"]


def test_lists_side_by_side() -> None:
    rows = [(50.0, 100.0, "Courses")]
    for i, (a, b) in enumerate([("Metals", "Drawing"), ("Physics", "Safety"), ("Chemistry", "Law")]):
        rows += [(50.0, 114 + 12.0 * i, "•"), (60.0, 114 + 12.0 * i, a), (250.0, 114 + 12.0 * i, "•")]
        rows += [(260.0, 114 + 12.0 * i, b)]
    assert texts(page(rows)) == [
        "Courses", "• Metals", "• Physics", "• Chemistry", "• Drawing", "• Safety", "• Law"
    ]  # fmt: skip


def test_dates_inside_a_side_bar_stay_in_it() -> None:
    left = [(50.0, 100 + 14.0 * i, f"Certificate {i}") for i in range(4)]
    dates = [(160.0, 100 + 14.0 * i, f"202{i}") for i in range(4)]
    more = [(50.0, 160 + 13.0 * i, f"Language {i}") for i in range(4)]
    right = [(220.0, 103 + 17.0 * i, f"main column has long line number {i} here") for i in range(8)]
    found = texts(page([*left, *dates, *more, *right]))
    assert found[:4] == [f"Certificate {i}\t202{i}" for i in range(4)]
    assert found[4:8] == [f"Language {i}" for i in range(4)]
    assert found[8:] == [f"main column has long line number {i} here" for i in range(8)]


def test_headings_above_rails_are_no_side_bar() -> None:
    words: list[Word] = []
    expected = []
    base = 100.0
    for part in ("Work", "Education", "Courses"):
        words += placed(50, base, part, 14, bold=True)
        expected.append(part)
        for year in (2012, 2015, 2019):
            base += 22
            words += page([(50, base, f"{year} to {year + 3}"), (150, base, f"Post of {part} begun in {year} there")])
            words += page([(150, base + 12, "with a second line below it")])
            expected += [f"{year} to {year + 3}\tPost of {part} begun in {year} there", "with a second line below it"]
            base += 12
        base += 34
    assert texts(words) == expected


def test_a_table_of_labels_stays_row_by_row() -> None:
    rows = [
        (50, 100, "Work"),
        (180, 100, "Data engineer, Acme Ltd"),
        (480, 100, "2021 – Present"),
        (180, 112, "•"),
        (190, 112, "built pipelines for forty tables"),
        (180, 124, "•"),
        (190, 124, "cut the cost by a third"),
        (50, 140, "Education"),
        (180, 140, "BSc statistics"),
        (480, 140, "2014 – 2018"),
        (50, 156, "Technical skills"),
        (180, 156, "Python, SQL"),
    ]
    assert texts(page(rows)) == [
        "Work\tData engineer, Acme Ltd\t2021 – Present",
        "• built pipelines for forty tables",
        "• cut the cost by a third",
        "Education\tBSc statistics\t2014 – 2018",
        "Technical skills\tPython, SQL",
    ]


def test_no_pair_of_columns_reaches_over_a_drawn_line() -> None:
    rows = []
    for i in range(4):
        rows.append((50.0, 100 + 12.0 * i, f"first left line {i} long enough"))
        rows.append((310.0, 100 + 12.0 * i, f"first right line {i} long enough"))
        rows.append((50.0, 160 + 12.0 * i, f"second left line {i} long enough"))
        rows.append((310.0, 160 + 12.0 * i, f"second right line {i} long enough"))
    found = texts(page(rows), (Box(50, 142, 550, 143),))
    assert [line.split()[0] + " " + line.split()[1] for line in found] == (
        ["first left"] * 4 + ["first right"] * 4 + ["second left"] * 4 + ["second right"] * 4
    )


def test_a_justified_line_has_no_tabs() -> None:
    rows = placed(50, 100, "all the blanks of this line are alike", spread=0.95)
    end = rows[-1].x1
    rows += placed(50, 112, "and this line is as long as that one here is xx", spread=0.25)
    rows[-1] = rows[-1]._replace(x1=max(end, rows[-1].x1))
    rows[7] = rows[7]._replace(x1=rows[-1].x1)
    assert "\t" not in texts(rows)[0]


@pytest.mark.parametrize(("gap", "separator"), [(0.5, ""), (2.5, " "), (9.0, "\t"), (60.0, "\t")])
def test_gaps_inside_a_line(gap: float, separator: str) -> None:
    words = placed(50, 100, "alpha beta gamma")
    end = words[-1].x1 + gap
    assert texts([*words, *placed(end, 100, "delta")]) == [f"alpha beta gamma{separator}delta"]


WORDS = st.lists(
    st.tuples(
        st.floats(0, 600),
        st.floats(0, 800),
        st.sampled_from(["a", "word", "•", "2019", "-", "Present", "1.", "longer-word", "–"]),
        st.sampled_from([6.0, 10.0, 10.5, 24.0]),
    ),
    max_size=60,
)


@given(WORDS, st.lists(st.tuples(st.floats(0, 600), st.floats(0, 800)), max_size=3))
@example(places=[(0.0, 240.0, "a", 24.0), (3.0, 225.0, "2019", 6.0)], drawn=[])
@settings(max_examples=150, deadline=None)
def test_every_word_comes_back_once(
    places: list[tuple[float, float, str, float]], drawn: list[tuple[float, float]]
) -> None:
    words = [word for x, base, part, size in places for word in placed(x, base, part, size)]
    rules = tuple(Box(x, top, x + 300, top + 1) for x, top in drawn)
    found = ordered(words, Reading(), rules)
    # a raised or lowered letter is set on the line of its word, a digit as a power: where it stood is not compared
    plain = {power: digit for digit, power in RAISED.items()}
    back = Counter(word._replace(base=0.0, text=word.text.translate(plain)) for strip in found for word in strip.words)
    assert back == Counter(word._replace(base=0.0) for word in words)
    assert all(len(strip.gaps) == len(strip.words) and strip.gaps[0] == "" for strip in found)


@given(st.permutations(page([(50, 60, "Jane Roe"), *sidebar()[:14]])))
@settings(max_examples=20, deadline=None)
def test_order_of_the_file_does_not_matter(words: list[Word]) -> None:
    assert texts(words) == texts(page([(50, 60, "Jane Roe"), *sidebar()[:14]]))


def card(x: float, top: float, number: int, lines: int) -> list[tuple[float, float, str]]:
    return [
        (x, top, f"Position {number}"),
        (x, top + 12, f"Employer house {number}"),
        *[(x, top + 24 + 12 * i, f"• Led crew {number} of yard {i}") for i in range(lines)],
    ]


@pytest.mark.parametrize("x", [280, 320])
@pytest.mark.parametrize("heights", [(3, 3), (3, 2), (2, 1), (3, 2, 1), (1, 3, 2)])
@pytest.mark.parametrize("gap", [36, 48])
def test_cards_in_a_grid_are_read_one_after_the_other(x: float, heights: tuple[int, ...], gap: float) -> None:
    rows = [(50.0, 60.0, "Jane Roe, welder of pipes and of every sort of hull that is built in the north")]
    expected = [rows[0][2]]
    top = 100.0
    for row, lines in enumerate(heights):
        for column, left in enumerate((50.0, x)):
            found = card(left, top, 2 * row + column, lines)
            rows += found
            expected += [line for _, _, line in found]
        top += 12 * (lines + 1) + gap
    assert texts(page(rows)) == expected


@pytest.mark.parametrize("entries", [2, 3])
@pytest.mark.parametrize("statements", [2, 3])
def test_a_list_in_two_columns_stays_in_its_entry(entries: int, statements: int) -> None:
    rows: list[tuple[float, float, str]] = []
    expected: list[str] = []
    top = 100.0
    for entry in range(entries):
        head = [(50.0, top, f"Gardener {entry} of the park"), (50.0, top + 14, f"Kew Lawns {entry}")]
        left = [(50.0, top + 28 + 14 * i, f"• Laid the new bed {entry} {i}") for i in range(statements)]
        right = [(260.0, top + 28 + 14 * i, f"• Ran the seed bank {entry} {i}") for i in range(statements)]
        rows += [*head, *left, *right]
        expected += [line for _, _, line in (*head, *left, *right)]
        top += 28 + 14 * statements + 14
    assert texts(page(rows)) == expected


LONG = ["Licence, Applied Foreign Languages, Université Grenoble Alpes", "Senior Welder, Harbour and Bridges Ltd"]


@pytest.mark.parametrize("head", LONG)
def test_words_that_a_date_left_no_room_for_stand_before_it(head: str) -> None:
    names = head.split()
    for cut in range(2, len(names)):
        first = placed(50, 100, " ".join(names[:cut]))
        date = placed(first[-1].x1 + 16, 100, "Sep 2009 - Jun 2012")
        rest = placed(50, 112, " ".join(names[cut:]))
        if rest[-1].x1 > date[0].x0:
            continue
        body = placed(50, 126, "welded long seams on pipes and kept the records of each")
        assert texts([*first, *date, *rest, *body])[0] == f"{head}\tSep 2009 - Jun 2012"


def test_an_employer_below_a_short_title_stays_on_its_line() -> None:
    words = [*placed(50, 100, "Welder"), *placed(400, 100, "Sep 2009 - Jun 2012"), *placed(50, 112, "Harbour Ltd")]
    assert texts(words) == ["Welder\tSep 2009 - Jun 2012", "Harbour Ltd"]


def test_a_list_in_two_columns_ends_with_its_entry() -> None:
    rows = []
    for number in range(3):
        top = 100.0 + 60 * number
        rows += [(50, top, f"Welder {number}"), (420, top, f"Jan 201{number} - Dec 201{number}")]
        rows += [(50, top + 13, f"Harbour Ltd {number}")]
        for line in range(2):
            rows += [(54, top + 28 + 12 * line, f"• welded seams {number}{line}")]
            rows += [(230, top + 28 + 12 * line, f"• kept records {number}{line}")]
    found = texts(page(rows))
    assert [row for row in found if "Jan" in row] == [f"Welder {n}\tJan 201{n} - Dec 201{n}" for n in range(3)]
    for number in range(3):
        head, after = found.index(f"Harbour Ltd {number}"), [f"Welder {n}" for n in range(number + 1, 3)]
        records = found.index(f"• kept records {number}1")
        assert head < records
        assert all(records < i for i, row in enumerate(found) if row.split("\t")[0] in after)


@pytest.mark.parametrize("gutter", [395.0, 430.0])
@pytest.mark.parametrize("lines", [2, 4, 6])
def test_large_titles_beside_blanks_of_a_side_bar_with_headings(gutter: float, lines: int) -> None:
    left, right = [(50.0, 100.0, "EXPERIENCE")], [(gutter, 100.0, "CONTACT")]
    base = 120.0
    for number in range(5):
        left.append((50.0, base, f"Title {number} of the Harbour Company"))
        left += [
            (50.0, base + 14 * (line + 1), f"what was done there, line {line} of {number}") for line in range(lines)
        ]
        base += 14 * lines + 40
    below = 118.0
    for name in ("OBJECTIVE", "SKILLS", "AWARDS"):
        right += [(gutter, below + 90 + 13 * line, f"{name.lower()} {line}") for line in range(3)]
        right.append((gutter, below + 70, name))
        below += 120
    words = [
        word
        for x, top, text in [*left, *right]
        for word in placed(x, top, text, 12 if text.startswith("Title") else 10, bold=text.isupper())
    ]
    found = texts(words)
    mine = [text for _, _, text in left]
    first = found.index(mine[0])
    assert found[first : first + len(mine)] == mine
