"""Words that weaken make exactly what they speak of preferred, wherever they stand: a grid of words and places."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

NAMES = (("Python", "Java", "Scala"), ("welding", "plumbing", "carpentry"), ("Spanish", "French", "German"))
HEADINGS = (
    *("Preferred qualifications", "Nice to have", "Desirable", "Bonus points", "Would be a plus", "Advantageous"),
    *("Good to have", "Ideally you also have", "Optional", "It's a plus if you have", "Preferred but not required"),
    *("Not required but helpful", "Even better if you have", "Assets", "What would set you apart"),
)
BEHIND = (
    *("is a plus", "a plus", "preferred", "is preferred", "strongly preferred", "desirable", "is highly desirable"),
    *("an advantage", "would be an advantage", "would be beneficial", "advantageous", "is an asset", "is helpful"),
    *("would be a bonus", "is considered a plus", "desired", "is not essential", "would be great", "is welcome"),
    *("is beneficial but not essential", "preferred but not required", "is highly regarded", "would be ideal"),
)
BEFORE = (
    *("Preferably", "Ideally", "Bonus:", "Nice to have:", "Desirable:", "Plus:", "Bonus points for", "Optional:"),
    *("Preference given to", "It would be great if you know", "Would be nice:", "Preferred experience:"),
    *("It is a plus if you have", "An added bonus would be", "Not required, but helpful:", "Beneficial:"),
)
SHAPES_BEHIND = (
    ("Experience with {0} {weak}", "p"),
    ("Experience with {0}, {1} or {2} {weak}", "ppp"),
    ("Experience with {0} is required. Knowledge of {1} {weak}.", "rp"),
    ("Experience with {0} is required; knowledge of {1} {weak}.", "rp"),
    ("Experience with {0}, knowledge of {1} {weak}", "rp"),
    ("Must have experience with {0}, and {1} {weak}", "rp"),
    ("Experience with {0} - {weak}", "p"),
    ("{0} ({weak})", "p"),
    ("Experience with {0} ({1} {weak})", "rp"),
)
SHAPES_BEFORE = (("{weak} {0}", "p"), ("{weak} {0}, {1}, {2}", "ppp"), ("Experience with {0}. {weak} {1}.", "rp"))
GRID = [(shape, kinds, weak) for shape, kinds in SHAPES_BEHIND for weak in BEHIND] + [
    (shape, kinds, weak) for shape, kinds in SHAPES_BEFORE for weak in BEFORE
]
WORD = {"p": "preferred", "r": "required"}


def kinds_of(text: str) -> dict[str, str]:
    return {one.skill: one.kind for one in read_posting(text).requirements}


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("colon", ["", ":"])
def test_a_heading_that_weakens(heading: str, colon: str, names: tuple[str, ...]) -> None:
    lines = f"\n\n{heading}{colon}\n- {names[1]}\n- Experience with {names[2]}\n"
    text = f"Clerk\n\nRequirements\n- Experience with {names[0]}\n- Ability to work under pressure{lines}"
    assert kinds_of(text) == dict(zip(names, ("required", "preferred", "preferred"), strict=True))


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize(("shape", "kinds", "weak"), GRID)
def test_a_word_that_weakens(shape: str, kinds: str, weak: str, names: tuple[str, ...]) -> None:
    line = shape.format(*names, weak=weak)
    text = f"Clerk\n\nRequirements\n- {line}\n- Ability to work under pressure\n"
    assert kinds_of(text) == {name: WORD[kind] for name, kind in zip(names, kinds, strict=False)}
