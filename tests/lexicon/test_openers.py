import pytest

from ats_sim.lexicon.openers import KINDS, phrases


@pytest.mark.parametrize(
    ("kind", "inside", "outside"),
    [
        (
            "undersold",
            ("helped", "assisting", "took part in", "worked on", "gained experience"),
            ("in charge of", "led"),
        ),
        ("duty", ("responsible for", "tasked with", "duties included"), ("in charge of", "accountable")),
        ("hedge", ("sort of", "maybe", "tried to"), ("about",)),
        ("padding", ("etc", "and so on"), ("and",)),
        ("buzzword", ("team player", "proven track record"), ("team", "track")),
        ("intensifier", ("significantly", "advanced"), ("by",)),
        ("comparative", ("faster", "improved performance"), ("fast",)),
        ("vague_quantity", ("various", "a wide range of"), ("twelve",)),
        ("first_person", ("i", "my", "we"), ("he",)),
        ("ownership", ("in charge of", "from scratch", "end-to-end"), ("helped",)),
        (
            "partner_team",
            ("backend team", "product managers", "data engineers", "clinicians", "stakeholders"),
            ("team",),
        ),
        ("academic", ("class project", "kaggle", "titanic dataset", "final-year projects", "theses"), ("project",)),
    ],
)
def test_each_kind_has_its_phrases(kind: str, inside: tuple[str, ...], outside: tuple[str, ...]) -> None:
    assert set(inside) <= set(phrases(kind))
    assert not set(outside) & set(phrases(kind))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_phrases_are_lower_case_single_and_longest_first(kind: str) -> None:
    found = phrases(kind)
    assert len(found) >= 15
    assert len(found) == len(set(found))
    assert all(phrase == " ".join(phrase.split()).lower() for phrase in found)
    assert [len(phrase) for phrase in found] == sorted((len(phrase) for phrase in found), reverse=True)


def test_no_role_is_both_shrunk_and_owned() -> None:
    assert not (set(phrases("undersold")) | set(phrases("duty"))) & set(phrases("ownership"))


def test_an_unknown_kind_is_said() -> None:
    with pytest.raises(KeyError):
        phrases("nonsense")
