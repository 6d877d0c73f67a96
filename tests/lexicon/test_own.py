"""Tables of the user's own: they count, whatever was loaded before, and a wrong line is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from ats_sim.config import load
from ats_sim.errors import ConfigError
from ats_sim.lexicon import own
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import words
from ats_sim.model.settings import OwnLexicon, OwnTable, Settings
from ats_sim.pipeline import grade_bullet, title_similarity

SKILLS = OwnTable(
    "our-skills.tsv", "label\tkind\taliases\tbroader\nZorblang\tlanguage\tZBL|zorb lang\tC\nPython\tlibrary\n"
)
TITLES = OwnTable("our-titles.tsv", "title\tmeans\nGrowth Ninja\tMarketing Manager\n")
WORDS = OwnTable("our-words.tsv", "# ours\nlist\twords\nminimizing\tfrobbed beside\n")


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    yield
    own.use(())


def with_tables(*tables: OwnTable) -> Settings:
    return replace(Settings(), lexicon=OwnLexicon(tables))


def test_a_skill_of_ones_own_is_found_by_all_its_names_and_goes_before() -> None:
    assert skills().get("Zorblang") is None
    own.use((SKILLS,))
    for text in ("Wrote it in Zorblang", "wrote a ZBL parser", "Zorb-lang and SQL"):
        assert "Zorblang" in [mention.skill.label for mention in skills().find(text)]
    found = skills().get("Zorblang")
    assert found is not None
    assert (found.broader, found.is_tool) == (("C",), True)
    mine = skills().get("Python")
    assert mine is not None
    assert mine.kind == "library"
    own.use(())
    python = skills().get("Python")
    assert python is not None
    assert python.kind == "language"


def test_a_title_of_ones_own_means_what_is_said() -> None:
    own.use((TITLES,))
    assert parse_title("Senior Growth Ninja").words == parse_title("Senior Marketing Manager").words
    assert title_similarity("Growth Ninja", "Marketing Manager") == 100
    own.use(())
    assert title_similarity("Growth Ninja", "Marketing Manager") < 100


def test_words_of_ones_own_join_their_list_wherever_it_is_used() -> None:
    text = "Frobbed beside the printing of labels"
    assert grade_bullet(text).minimizing_phrase is None
    found = grade_bullet(text, with_tables(WORDS))
    assert found.minimizing_phrase is not None
    assert found.signs[0].name == "minimizing"
    assert "frobbed beside" in words("minimizing")
    assert grade_bullet(text).minimizing_phrase is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no header"),
        ("name\tkind\nX\ttool\n", "line 1: unknown columns name, kind; known: label, kind"),
        ("label\tkind\twhy\n", "line 1: unknown columns"),
        ("label\tkind\n# note\nX\tgadget\n", "line 3: no kind gadget; known: "),
        ("label\tkind\nX\n", "line 2: a cell is empty; give label and kind"),
        ("label\tkind\nX\ttool\tmore\n", "line 2: 3 cells under 2 columns"),
        ("label\tkind\nX\ttool\n\nx\ttool\n", "line 4: x stands in line 2 too"),
        ("title\tmeans\nNinja\t\n", "line 2: a cell is empty"),
        ("list\twords\nminimising\tfoo\n", "line 2: no list minimising; did you mean minimizing?"),
        ("list\twords\nminimizing\tfoo*bar\n", 'line 2: "foo*bar" is no word'),
        ("list\twords\nminimizing\t!\n", "line 2: a cell is empty" and 'line 2: "!" is no word'),
        (f"label\tkind\n{'x' * 3_000}\ttool\n", "line 2: a cell is longer than"),
    ],
)
def test_a_wrong_line_is_named_with_what_to_do(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        own.checked(OwnTable("our.tsv", text))
    assert said in str(error.value)
    assert "our.tsv" in str(error.value)


def test_the_settings_name_files_beside_them(tmp_path: Path) -> None:
    (tmp_path / "our-skills.tsv").write_text(SKILLS.text, encoding="utf-8")
    file = tmp_path / "ats-sim.toml"
    file.write_text('[lexicon]\nextend = ["our-skills.tsv"]\n', encoding="utf-8")
    assert load(file=file).settings.lexicon.extend == (SKILLS,)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('extend = ["nothing.tsv"]', "nothing.tsv cannot be read"),
        ('extend = ["bytes.tsv"]', "bytes.tsv is not UTF-8"),
        ('extend = "our.tsv"', "lexicon.extend: expected"),
        ("tables = []", "unknown setting lexicon.tables"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "bytes.tsv").write_bytes(b"label\tkind\n\xff\xfe\ttool\n")
    file = tmp_path / "ats-sim.toml"
    file.write_text(f"[lexicon]\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load(file=file)
    assert said in str(error.value).replace("`", "")
