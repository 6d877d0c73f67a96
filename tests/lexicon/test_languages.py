"""The language of a text: by its small words or its script, and silence where it is not sure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.languages import is_read, language_of, read_languages
from ats_sim.lexicon.table import rows, split

TABLE = {row["name"]: split(row["words"]) for row in rows("function_words.tsv")}
SCRIPTS = {
    "Chinese": "工作经历 负责 北京大学 计算机科学 项目经理",
    "Japanese": "職務経歴 わたしは東京の会社で働いています エンジニア",
    "Korean": "경력 사항 서울 대학교 컴퓨터 공학",
    "Russian": "Опыт работы: руководил отделом продаж",
    "Ukrainian": "Досвід роботи: керував відділом продажів, їздив",
    "Greek": "Επαγγελματική εμπειρία στην Αθήνα",
    "Hebrew": "ניסיון תעסוקתי בתל אביב",
    "Arabic": "الخبرة العملية في القاهرة",
    "Persian": "سوابق کاری در تهران و پژوهش گروه",
    "Thai": "ประสบการณ์ทำงาน",
    "Hindi": "कार्य अनुभव दिल्ली",
}


@pytest.mark.parametrize("name", TABLE)
def test_the_small_words_of_a_language_tell_it(name: str) -> None:
    assert name in language_of(" ".join(TABLE[name])).split(" or ")


@pytest.mark.parametrize(("name", "text"), SCRIPTS.items())
def test_a_script_tells_a_language(name: str, text: str) -> None:
    assert language_of(text + " Acme Ltd, jane@example.com"[: len(text) // 2]) == name
    assert not is_read(name)


@given(st.lists(st.sampled_from(["Python", "Acme", "2019", "Leeds", "SQL", "TIG", "jane@example.com"]), max_size=40))
def test_names_and_terms_tell_none(words: list[str]) -> None:
    assert language_of(" ".join(words)) == ""


def test_a_name_in_another_script_is_no_language() -> None:
    assert language_of("李明 (Li Ming), welder at Acme and then at the yard of Bolt") == ""


def test_languages_with_headings_are_read() -> None:
    assert {"English", "German", "French", "Spanish"} <= read_languages() <= TABLE.keys()
    assert is_read("")
