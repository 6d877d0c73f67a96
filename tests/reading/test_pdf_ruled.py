"""Tables between drawn lines, drawn here by their cells."""

from itertools import pairwise

import pytest

from ats_sim.model.document import Box
from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.glyphs import Shape
from ats_sim.reading.pdf.order import ordered
from ats_sim.reading.pdf.ruled import tables
from tests.reading.drawn import page

EDGES = [50.0, 150.0, 300.0, 380.0]
GRID = [
    [["Course"], ["Name of the", "Institute"], ["Year"]],
    [["Diploma in", "Joinery"], ["Harbour", "Technical", "College"], ["2014"]],
    [["Class X"], ["Mill Road School"], ["2011"]],
]


def drawn(grid: list[list[list[str]]], edges: list[float]) -> tuple[list[tuple[float, float, str]], list[Shape]]:
    words: list[tuple[float, float, str]] = [
        (50, 60, "Education and what stands above it"),
        (50, 500, "What stands below"),
    ]
    tops = [100.0]
    for row in grid:
        words += [
            (x + 5, tops[-1] + 14 + 12 * i, t) for x, cell in zip(edges, row, strict=False) for i, t in enumerate(cell)
        ]
        tops.append(tops[-1] + 8 + 12 * max(map(len, row)))
    boxes = [Box(a, y, b, y + 0.5) for y in tops for a, b in pairwise(edges)]
    boxes += [Box(x, a, x + 0.5, b) for x in edges for a, b in pairwise(tops)]
    return words, [Shape("fill", box, None, 0) for box in boxes]


def lines(words: list[tuple[float, float, str]], shapes: list[Shape]) -> list[str]:
    strips = ordered(page(words), Reading(), (), tables(shapes))
    return ["".join(g + w.text for g, w in zip(strip.gaps, strip.words, strict=True)) for strip in strips]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_row_of_cells_is_a_line_whatever_lines_they_have(size: int) -> None:
    rows = GRID if size > 1 else [[cell[:1] for cell in row] for row in GRID]
    told = ["\t".join(" ".join(cell) for cell in row) for row in rows]
    assert lines(*drawn(rows, EDGES)) == ["Education and what stands above it", *told, "What stands below"]


def test_a_word_that_a_narrow_cell_breaks_is_whole() -> None:
    narrow = [50.0, 120.0, 300.0, 380.0]
    grid = [[["Qualificatio", "n"], ["Institute"], ["Year"]], *GRID[1:]]
    assert lines(*drawn(grid, narrow))[1] == "Qualification\tInstitute\tYear"


@pytest.mark.parametrize(
    "grid", [[[["• Led a crew"], ["b"], ["c"]]] * 2, [[["word " * 30], ["b"], ["c"]]] * 2, GRID[:1]]
)
def test_a_frame_around_lists_or_texts_is_no_table(grid: list[list[list[str]]]) -> None:
    words, shapes = drawn(grid, EDGES)
    assert lines(words, shapes) == lines(words, [])


def test_text_beside_a_table_keeps_its_column() -> None:
    words, shapes = drawn(GRID, EDGES)
    beside = [(450.0, 110.0 + 12 * i, f"beside {i}") for i in range(6)]
    assert lines([*words, *beside], shapes) == lines([*words, *beside], [])
