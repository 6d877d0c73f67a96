import pytest

from ats_sim.domain.articles import with_article


@pytest.mark.parametrize(
    ("degree", "said"),
    [("associate", "an associate"), ("bachelor", "a bachelor"), ("master", "a master"), ("doctorate", "a doctorate")],
)
def test_degrees_with_their_article(degree: str, said: str) -> None:
    assert with_article(degree) == said
