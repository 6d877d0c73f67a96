import pytest

from ats_sim.lexicon.verbs import CLASSES, verbs


@pytest.mark.parametrize(
    ("word", "base", "cls"),
    [
        ("Deployed", "deploy", "shipped"),
        ("deployment", "deploy", "shipped"),
        ("rolled  out", "roll out", "shipped"),
        ("cut", "cut", "improved"),
        ("cutting", "cut", "improved"),
        ("sped up", "speed up", "improved"),
        ("Optimising", "optimize", "improved"),
        ("led", "lead", "led"),
        ("oversaw", "oversee", "led"),
        ("programmed", "program", "built"),
        ("founded", "found a company", "built"),
        ("found", "find", "research"),
        ("taught", "teach", "taught"),
        ("administered", "administer", "cared"),
        ("upsold", "upsell", "sold"),
        ("analysed", "analyze", "analysed"),
        ("maintenance", "maintain", "maintained"),
        ("palletized", "palletize", "operated"),
        ("patrolled", "patrol", "protected"),
        ("Helping", "help", "weak"),
        ("learnt", "learn", "weak"),
        ("utilised", "utilize", "used"),
        ("A/B tested", "a/b test", "measured"),
        ("fine tuned", "fine-tune", "improved"),
    ],
)
def test_any_form_finds_its_verb(word: str, base: str, cls: str) -> None:
    verb = verbs().get(word)
    assert verb is not None
    assert (verb.base, verb.cls) == (base, cls)


@pytest.mark.parametrize("word", ["", "  ", "the", "python", "deploymental", "ed"])
def test_other_words_are_no_verb(word: str) -> None:
    assert verbs().get(word) is None


def test_nouns_are_marked_among_the_forms() -> None:
    deploy = verbs().get("deploy")
    assert deploy is not None
    assert deploy.nouns == ("deployment", "deployments")
    assert set(deploy.nouns) < set(deploy.forms)


def test_the_table_is_whole() -> None:
    assert len(verbs().all) >= 350
    assert {verb.cls for verb in verbs().all} == CLASSES
    forms = [form for verb in verbs().all for form in (verb.base, *verb.forms)]
    assert len(forms) == len(set(forms))
    assert all(form == form.lower() for form in forms)
    assert all(len(verb.forms) >= 2 for verb in verbs().all)
    assert verbs().longest >= 3
