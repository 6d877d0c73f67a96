import pytest

from ats_sim.outline import outline

HEAD = "Zora Fenwick\nzora@example.com\n\nEXPERIENCE\n"

# Each text holds the same two positions.
LAYOUTS = {
    "title, employer (dates)": """
Platform Engineer, Tidewater Systems (Mar 2021 - present)
• Ran the clusters
Support Technician, Bramble & Oak (Jan 2018 - Feb 2021)
• Fixed laptops""",
    "employer - title | town, dates at the right": """
Tidewater Systems - Platform Engineer | Austin, TX\tMar 2021 - present
• Ran the clusters
Bramble & Oak - Support Technician | Waco, TX\tJan 2018 - Feb 2021
• Fixed laptops""",
    "two lines, employer first": """
Tidewater Systems\tAustin, TX
Platform Engineer\tMar 2021 - present
• Ran the clusters

Bramble & Oak\tWaco, TX
Support Technician\tJan 2018 - Feb 2021
• Fixed laptops""",
    "two lines, title first": """
Platform Engineer
Tidewater Systems, Austin, TX | 03/2021 - present
• Ran the clusters

Support Technician
Bramble & Oak, Waco, TX | 01/2018 - 02/2021
• Fixed laptops""",
    "three lines, dates above": """
Mar 2021 - present
Platform Engineer
Tidewater Systems
• Ran the clusters

Jan 2018 - Feb 2021
Support Technician
Bramble & Oak
• Fixed laptops""",
    "dates in a left column": """
Mar 2021 - present\tPlatform Engineer, Tidewater Systems
• Ran the clusters
Jan 2018 - Feb 2021\tSupport Technician, Bramble & Oak
• Fixed laptops""",
    "dates as heads, the rest in list items": """
Mar 2021 - present
• Platform Engineer, Tidewater Systems
• Ran the clusters
Jan 2018 - Feb 2021
• Support Technician, Bramble & Oak
• Fixed laptops""",
    "at": """
Platform Engineer at Tidewater Systems, Mar 2021 - present
• Ran the clusters
Support Technician at Bramble & Oak, Jan 2018 - Feb 2021
• Fixed laptops""",
    "labels": """
Company: Tidewater Systems
Designation: Platform Engineer
Duration: Mar 2021 to till date
• Ran the clusters

Company: Bramble & Oak
Designation: Support Technician
Duration: Jan 2018 - Feb 2021
• Fixed laptops""",
}


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_layouts(plain, layout: str) -> None:
    work = outline(plain(HEAD + LAYOUTS[layout].lstrip("\n"))).work
    assert [entry.position.text if entry.position else None for entry in work] == [
        "Platform Engineer",
        "Support Technician",
    ]
    assert [entry.name.text if entry.name else None for entry in work] == ["Tidewater Systems", "Bramble & Oak"]
    dates = [(str(entry.dates.start), str(entry.dates.end), entry.dates.current) for entry in work if entry.dates]
    assert dates == [("2021-03", "None", True), ("2018-01", "2021-02", False)]
    assert [[line.text for line in entry.highlights] for entry in work] == [["Ran the clusters"], ["Fixed laptops"]]


def test_promotions_keep_the_employer_of_the_banner(page) -> None:
    work = outline(
        page("""
# Zora Fenwick
zora@example.com

# Experience
* Tidewater Systems\\t2016 - present
  Director of Operations\\t2020 - present
    • Oversees three sites
  Operations Manager\\t2016 - 2020
    • Opened the second site

* Bramble & Oak
  Shift Supervisor\\t2013 - 2016
    • Planned shifts
""")
    ).work
    assert [(entry.position.text, entry.name.text) for entry in work if entry.position and entry.name] == [
        ("Director of Operations", "Tidewater Systems"),
        ("Operations Manager", "Tidewater Systems"),
        ("Shift Supervisor", "Bramble & Oak"),
    ]
    assert [highlight.entry for entry in work for highlight in entry.highlights] == [0, 1, 2]


def test_the_layout_of_sure_entries_decides_the_others(plain) -> None:
    """ "Wonder wrangler" is no known title; the other entries show that the title comes first."""
    work = outline(
        plain(
            HEAD
            + "Data Analyst | Quillon\t2020 - 2022\n• Did a\nData Engineer | Ostrava\t2018 - 2020\n• Did b\n"
            + "Wonder wrangler | Pemberley\t2016 - 2018\n• Did c"
        )
    ).work
    assert [(entry.position.text, entry.name.text) for entry in work if entry.position and entry.name][2] == (
        "Wonder wrangler",
        "Pemberley",
    )


def test_a_freelancer_has_no_employer(plain) -> None:
    work = outline(
        plain(
            HEAD + "Product Manager, Rook Labs (2020 - 2022)\n• Did a\nWeb Developer (freelance) | 2018 - 2020\n• Did b"
        )
    ).work
    assert work[1].position is not None
    assert work[1].name is None


def test_dates_beside_the_first_list_item(page) -> None:
    (entry,) = outline(
        page("""
# Zora Fenwick
zora@example.com

# Experience
* Tidewater Systems, Platform Engineer\\tAustin, TX
• Ran the clusters of four regions for two\\tMar 2021 - present
  years\\t2 years 3 months
• Cut the bill
""")
    ).work
    assert entry.dates is not None
    assert entry.dates.current
    assert entry.location is not None
    assert entry.location.text == "Austin, TX"
    assert [highlight.text for highlight in entry.highlights] == [
        "Ran the clusters of four regions for two years",
        "Cut the bill",
    ]


def test_a_year_in_a_sentence_dates_nothing(plain) -> None:
    work = outline(
        plain(
            HEAD
            + "Clerk, Ash Ltd, 2019 - 2020\n• Grew sales to a record\n  in the spring of 2019\nThe team won in 2020."
        )
    ).work
    assert len(work) == 1


def test_work_without_any_heading(plain) -> None:
    resume = outline(plain("Zora Fenwick\nzora@example.com\n\nClerk, Ash Ltd, 2019 - 2020\n• Filed forms"))
    assert [entry.name.text for entry in resume.work if entry.name] == ["Ash Ltd"]


def test_volunteering_has_the_same_shape(plain) -> None:
    resume = outline(
        plain("Zora Fenwick\nzora@example.com\n\nVOLUNTEERING\nTreasurer, River Trust, 2019 - 2020\n• Kept the books")
    )
    assert resume.work == ()
    assert resume.volunteer[0].highlights[0].section == "volunteer"
