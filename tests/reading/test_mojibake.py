"""Damaged characters: what was UTF-8 and was read as Windows-1252 or Latin-1 comes back; sound text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.reading.characters import clean
from ats_sim.reading.mojibake import damaged, mended
from tests.reading.drawn import lines, typed

MARKS = "–—‘’“”•…€™éèüöäßñçåøæłšžőÉÜÖÄÑ°±½·«»"
WORDS = st.text(alphabet="abc XYZ,.0129-", max_size=6)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("mark", MARKS)
def test_each_mark_comes_back(mark: str, encoding: str) -> None:
    broken = "".join(bytes((code,)).decode(encoding, "ignore") or chr(code) for code in f"2019 {mark} 2021".encode())
    assert broken != f"2019 {mark} 2021"
    assert mended(broken) == f"2019 {mark} 2021"
    assert [made for _, made in damaged(broken)] == [mark]


@given(st.lists(st.tuples(WORDS, st.sampled_from(MARKS)), max_size=5), WORDS)
def test_a_damaged_text_comes_back_whole(parts: list[tuple[str, str]], rest: str) -> None:
    text = "".join(word + mark for word, mark in parts) + rest
    broken = "".join(bytes((code,)).decode("cp1252", "ignore") or chr(code) for code in text.encode())
    assert mended(broken) == text


SOUND = ["Zoë", "São Paulo", "NÃO", "MÜNCHEN", "Ångström", "Señor", "Čapek", "naïve café", "10 €", "Москва", "Ελλάδα",
         "“quoted” – and so on", "ÂGE", "Ã quoi", "L’Âge", "A² + B²"]  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_stays(text: str) -> None:
    assert mended(text) == text
    assert clean(text) == text


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=40))
def test_mending_twice_is_mending_once(text: str) -> None:
    once = mended(text)
    assert len(once) <= len(text)
    assert not text.isascii() or once == text


@pytest.mark.parametrize("name", ["resume.md", "resume.txt", "resume.html"])
def test_damage_is_mended_and_told(name: str) -> None:
    document = typed("<p>Cobra (Sep 2017 â€“ Feb 2021)</p>".encode() if name.endswith("l") else
                     "Cobra (Sep 2017 â€“ Feb 2021)".encode(), name)  # fmt: skip
    assert lines(document) == ["Cobra (Sep 2017 – Feb 2021)"]
    assert [(loss.kind, loss.text) for loss in document.losses] == [("damaged", '"â€“" read as "–"')]
