from ats_sim.outline import outline

HEAD = "# Zora Fenwick\nzora@example.com\n\n"


def test_headed_projects(page) -> None:
    projects = outline(
        page(
            HEAD + "# Projects\n* Course Planner | React, Node.js\\tJan 2024\n• Built a planner\n* Chess Engine\n"
            "• Wrote the search"
        )
    ).projects
    assert [project.name.text for project in projects if project.name] == ["Course Planner", "Chess Engine"]
    assert [[item.text for item in project.highlights] for project in projects] == [
        ["Built a planner"],
        ["Wrote the search"],
    ]
    assert str(projects[0].dates and projects[0].dates.end) == "2024-01"
    assert [item.entry for project in projects for item in project.highlights] == [0, 1]


def test_projects_as_list_items(page) -> None:
    projects = outline(
        page(HEAD + "# Projects\n• Leaf finder: told leaves apart with a small net\n• Bus board - shows the next bus")
    ).projects
    assert [project.name.text for project in projects if project.name] == ["Leaf finder", "Bus board"]
    assert projects[0].highlights[0].text == "told leaves apart with a small net"


def test_lists(page) -> None:
    resume = outline(
        page(
            HEAD + "# Publications\n• Fenwick, Z. On leaves. Journal of Leaves, 2019.\n\n# Certifications\n"
            "First Aid (2019), Forklift (2020)\n\n"
            + "# Awards\n• Prize of the town, 2018\n\n# Languages\nEnglish (native), Welsh (B2)"
        )
    )
    assert [item.text for item in resume.publications] == ["Fenwick, Z. On leaves. Journal of Leaves, 2019."]
    assert [item.text for item in resume.certificates] == ["First Aid (2019)", "Forklift (2020)"]
    assert str(resume.awards[0].dates and resume.awards[0].dates.end) == "2018"
    assert [item.text for item in resume.languages] == ["English (native)", "Welsh (B2)"]


def test_the_summary_is_prose(page) -> None:
    resume = outline(
        page(
            HEAD + "# Summary\nI file all the forms of the town. I open the mail of a large office.\n\n# Skills\nFiling"
        )
    )
    assert [(item.text, item.section, item.entry) for item in resume.prose] == [
        ("I file all the forms of the town.", "summary", -1),
        ("I open the mail of a large office.", "summary", -1),
    ]
    assert resume.basics.summary is not None
    assert list(resume.highlights) == []
