import pytest

from ats_sim.outline import outline

HEAD = "# Zora Fenwick\nzora@example.com\n\n# Skills\n"


def groups(document) -> list[tuple[str | None, list[str]]]:
    return [
        (group.name.text if group.name else None, [word.text for word in group.keywords])
        for group in outline(document).skills
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python, Go, SQL", [(None, ["Python", "Go", "SQL"])]),
        ("Languages: Python, Go\nTools: Git; Docker", [("Languages", ["Python", "Go"]), ("Tools", ["Git", "Docker"])]),
        ("• Python\n• Go", [(None, ["Python", "Go"])]),
        ("Welding | Brazing • Soldering", [(None, ["Welding", "Brazing", "Soldering"])]),
        ("AWS (ECS, S3), Docker", [(None, ["AWS (ECS, S3)", "Docker"])]),
        ("Python – Advanced, Go - Basic", [(None, ["Python", "Go"])]),
        ("Python\\tGo\nSQL\\tGit", [(None, ["Python", "Go", "SQL", "Git"])]),
        ("Web\\tData\nHTML, CSS\\tSQL, Spark", [("Web", ["HTML", "CSS"]), ("Data", ["SQL", "Spark"])]),
        ("* Web\nHTML, CSS\n* Data\nSQL, Spark", [("Web", ["HTML", "CSS"]), ("Data", ["SQL", "Spark"])]),
        ("Python, Go. Also SQL", [(None, ["Python", "Go", "Also SQL"])]),
        ("Tools: Git\nInterests: chess, hiking", [("Tools", ["Git"])]),
        ("Tools: Git,\nDocker, Helm", [("Tools", ["Git", "Docker", "Helm"])]),
        ("* Leadership\nLed many teams in a number of places\nand promoted their work.", [(None, ["Leadership"])]),
    ],
)
def test_groups(page, text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert groups(page(HEAD + text)) == expected
