import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.skills import Skill, Skills, skills
from ats_sim.lexicon.spellings import fold, joint, key, singulars, spellings


def labels(text: str) -> list[str]:
    return [mention.skill.label for mention in skills().find(text)]


def words(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in skills().find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C++, C#, .NET, ASP.NET, Node.js, Next.js, k8s, CI/CD",
         ["C++", "C#", ".NET", "ASP.NET", "Node.js", "Next.js", "Kubernetes", "CI/CD"]),
        ("Languages: R, Go, C, Python", ["R", "Go", "C", "Python"]),
        ("Wrote drivers in C for an STM32 board", ["C", "STM32"]),
        ("C/C++ and Rust, Go", ["C", "C++", "Rust", "Go"]),
        ("Built three services in Go", ["Go"]),
        ("Fitted mixed models in R", ["R"]),
        ("Moved the jobs from Hive to Spark", ["Hive", "Spark"]),
        ("React developer", ["React"]),
        ("Proficient in Excel", ["Excel"]),
        ("Excel, Word, Access", ["Excel", "Word", "Microsoft Access"]),
        ("python, excel, sql", ["Python", "Excel", "SQL"]),
        ("Chef, Puppet, Ansible", ["Chef", "Puppet", "Ansible"]),
        ("Linear, Notion, Slack", ["Linear", "Notion", "Slack"]),
        ("Express, MongoDB", ["Express.js", "MongoDB"]),
        ("Swift developer for iOS", ["Swift", "iOS"]),
        ("Google Cloud (GCP)", ["Google Cloud", "Google Cloud"]),
        ("AI and ML", ["Artificial intelligence", "Machine learning"]),
    ],
)  # fmt: skip
def test_names_of_tools_are_found(text: str, found: list[str]) -> None:
    assert labels(text) == found


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Excel at deadlines", "Excel"),
        ("People who excel in a team", "Excel"),
        ("Planned the go to market campaign", "Go"),
        ("Go-to-market plans written with Python", "Go"),
        ("React to incidents within minutes", "React"),
        ("React to alerts, and write Python", "React"),
        ("Talks that spark interest", "Spark"),
        ("Spark interest in Kafka among students", "Spark"),
        ("Treated vitamin C deficiency", "C"),
        ("Reports to C-level executives", "C"),
        ("A Series C start-up", "C"),
        ("Executive Chef of a hotel", "Chef"),
        ("Grew the business by word of mouth", "Word"),
        ("Access to care for all", "Microsoft Access"),
        ("Teams of five", "Microsoft Teams"),
        ("A swift response", "Swift"),
        ("American Express", "Express.js"),
        ("Rust prevention on bridges", "Rust"),
        ("Polish the texts", "Polish"),
        ("it is a team", "Information technology"),
        ("added 5 ml", "Machine learning"),
        ("the rest of the team", "REST API"),
        ("write to ada.python@example.com", "Python"),
        ("see https://example.com/python/git", "Git"),
        ("moved to Palo Alto, CA", "Palo Alto firewalls"),
    ],
)
def test_words_that_only_look_like_a_tool_are_not(text: str, absent: str) -> None:
    assert absent not in labels(text)


@pytest.mark.parametrize(
    ("label", "spelled"),
    [
        ("Machine learning", ["Machine-Learning", "MACHINE LEARNING", "Gave two long talks on machine\nlearning"]),
        ("scikit-learn", ["scikit-learn", "scikit learn", "sklearn", "SciKit-Learn", "scikitlearn"]),
        ("PostgreSQL", ["Postgres", "PostgreSQL", "postgres"]),
        ("Kubernetes", ["k8s", "K8S", "kubernetes"]),
        ("CI/CD", ["CI/CD", "CICD", "CI / CD", "continuous integration", "CI-CD"]),
        ("A/B testing", ["A/B testing", "AB testing", "A/B tests", "AB tests", "split tests", "split-testing"]),
        ("Node.js", ["Node.js", "NodeJS", "node js"]),
        ("REST API", ["REST APIs", "RESTful API", "RESTful services"]),
        ("Power BI", ["Power BI", "PowerBI", "Power-BI"]),
        ("Recommendation systems", ["recommender systems", "recommendation engines", "recommendation system"]),
        ("Personalization systems", ["personalization systems", "personalisation engine"]),
        ("Mathematical optimization", ["optimisation algorithms", "optimization algorithms"]),
        ("Data modeling", ["data modelling", "data modeling"]),
        ("Naive Bayes", ["Naïve Bayes", "naive bayes"]),
        ("GPT", ["GPT-4", "GPT4"]),
        ("Virtual machines", ["VMs", "VM"]),
        ("Decision tree", ["decision tree", "decision trees"]),
        ("C#", ["C#", "c#", "C sharp"]),
        (".NET", [".NET", ".NET Core", "dotnet"]),
    ],
)  # fmt: skip
def test_all_spellings_of_a_name_are_one_skill(label: str, spelled: list[str]) -> None:
    assert {name: labels(name) for name in spelled} == {name: [label] for name in spelled}


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Café at İzmir: tensorflow models", ["tensorflow"]),
        ("Java8, python3.8 and C++17", ["Java", "python", "C++"]),
        ("使用Python开发", []),
        ("Python’s asyncio", ["Python", "asyncio"]),
        ("uses D3.js", ["D3.js"]),
        ("Tableau® dashboards", ["Tableau® dashboards"]),
        ("Python\nSpark\nJava", ["Python", "Spark", "Java"]),
        ("R\tSQL", ["R", "SQL"]),
    ],
)
def test_mentions_quote_the_text(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


def test_mentions_stand_in_order_and_never_overlap() -> None:
    text = "Deep learning models on AWS SageMaker, Google Cloud Platform and Azure Machine Learning with PyTorch"
    found = skills().find(text)
    assert [text[item.start : item.end] for item in found] == [
        "Deep learning models", "AWS SageMaker", "Google Cloud Platform", "Azure Machine Learning", "PyTorch",
    ]  # fmt: skip
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_get_takes_any_spelling() -> None:
    lexicon = skills()
    for name, label in [("sklearn", "scikit-learn"), ("rest apis", "REST API"), ("R", "R"), ("GO", "Go")]:
        found = lexicon.get(name)
        assert found is not None
        assert found.label == label
    assert lexicon.get("no such thing") is None
    assert lexicon.get("") is None


def test_neighbours_hold_in_both_directions() -> None:
    lexicon = skills()
    for one, other in [("PyTorch", "TensorFlow"), ("Airflow", "Dagster"), ("Tableau", "Power BI"), ("AWS", "Azure")]:
        assert other in lexicon.related(one)
        assert one in lexicon.related(other)
    assert "Personalization systems" in lexicon.related("recommender systems")
    assert lexicon.related("no such thing") == ()


def test_conditions_hold_for_marked_names_only() -> None:
    lexicon = Skills([Skill("Foo Suite", "tool", ("Foo?", "FooBase"), when=("exact", "database", "-fighter"))])
    assert [m.start for m in lexicon.find("FooBase")] == [0]
    assert [m.start for m in lexicon.find("a Foo database")] == [2]
    assert lexicon.find("a foo database") == ()
    assert lexicon.find("Foo fighter database") == ()
    assert lexicon.find("Foo") == ()


def test_two_meanings_of_one_name() -> None:
    lexicon = Skills(
        [
            Skill("Cloud Nine", "platform", ("CNP",)),
            Skill("Clean nursing practice", "standard", ("CNP",), when=("ward", "nurse")),
        ]
    )
    assert [m.skill.label for m in lexicon.find("deployed on CNP")] == ["Cloud Nine"]
    assert [m.skill.label for m in lexicon.find("CNP on every ward")] == ["Clean nursing practice"]


@pytest.mark.parametrize(
    ("gap", "glue"),
    [
        (" ", " "), ("-", " "), ("\n", " "), ("-\n", " "), ("/", " "), (" / ", " "), ("", ""), (" & ", "&"), (".", "."),
        (", ", ", "), (" - ", None), ("\n- ", None), ("\n\n", None), ("\t", None), (" | ", None), ("; ", None),
    ],
)  # fmt: skip
def test_what_joins_two_words_of_a_name(gap: str, glue: str | None) -> None:
    assert joint(gap) == glue


def test_keys_and_spellings() -> None:
    assert key("Machine-Learning") == "machine learning"
    assert key("TCP/IP") == "tcp ip"
    assert key("C++") == "c++"
    assert key("ASP.NET") == "asp.net"
    assert {"search & discovery", "search&discovery", "search and discovery"} & {
        spelled for spelled, _ in spellings(["search & discovery"])
    } == {"search&discovery", "search and discovery"}
    assert ("neural network", 1) in spellings(["Deep nets", "neural networks"])
    assert singulars("libraries")[0] == "library"
    assert "mesh" in singulars("meshes")
    assert singulars("process") == ()


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert len(fold(text)) == len(text)
    for mention in skills().find(text):
        assert 0 <= mention.start < mention.end <= len(text)
    skills().get(text)


def test_reading_grows_with_the_text_and_not_faster() -> None:
    lexicon, line = skills(), "Go, R and Excel; used Spark on AWS, x@y.z C++ data-driven 3 "
    lexicon.find(line)

    def cost(times: int) -> float:
        text = line * times
        begin = time.process_time()
        lexicon.find(text)
        return time.process_time() - begin

    small = min(cost(50) for _ in range(3))
    large = min(cost(500) for _ in range(3))
    assert large < 40 * max(small, 0.001)


def test_what_was_found_is_known_to_another_process_without_a_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store keeps what was found in a resume; whoever learns it looks through none of the texts again."""
    texts = ("Kept a Kubernetes cluster and managed two budgets", "Fitted mixed models in R", "Nothing at all")
    with skills().noting() as named:
        found = [skills().find(text, everyday=True) for text in texts]
    kept = named()
    skills()._found.clear()
    skills().learn(kept)
    monkeypatch.setattr("ats_sim.lexicon.skills.Search", None)
    assert [skills().find(text, everyday=True) for text in texts] == found
    assert skills()._noted is None


@pytest.mark.parametrize(
    "text", ["Wrote it in Go", "Go to the shop", "Python, SQL and R", "Monty Python", "Led a team", "basic, scheme", ""]
)
def test_a_tool_of_a_kind_is_named_where_the_whole_search_finds_one(text: str) -> None:
    skills()._found.clear()
    told = skills().names_tool(text, "language")
    assert told == any(mention.skill.kind == "language" for mention in skills().find(text))
    assert skills().names_tool(text, "language") == told
