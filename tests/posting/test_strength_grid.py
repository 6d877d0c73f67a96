"""Words that weaken: a grid of ways to say it, names of many trades, and places of the word."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

PHRASES = (
    "{} a plus",
    "{} is a plus",
    "{} experience a plus",
    "Experience with {} would be a plus",
    "{} would be nice",
    "{} nice to have",
    "{} (nice to have)",
    "{} - a plus",
    "{}, a plus",
    "Knowledge of {} is beneficial",
    "{} desirable",
    "{} (desirable)",
    "{} is desirable but not essential",
    "{} preferred",
    "{} preferred but not required",
    "Preferably with {}",
    "Preferably {}",
    "Ideally {}",
    "Ideally you will have {}",
    "Ideally with {} experience",
    "You will ideally have {} experience",
    "It would be an advantage to have {}",
    "{} would be advantageous",
    "{} an advantage",
    "{} would be an added advantage",
    "An advantage: {}",
    "{} is an asset",
    "{} considered an asset",
    "{} will be an asset",
    "Asset: {}",
    "Bonus: {}",
    "Bonus points for {}",
    "Bonus if you know {}",
    "Plus points: {}",
    "Extra points for {}",
    "Brownie points for {}",
    "{} would be useful",
    "{} useful",
    "{} is helpful",
    "It helps if you know {}",
    "It would help if you have {}",
    "We would love it if you knew {}",
    "Would love someone with {}",
    "{} is not essential but would be good",
    "{} would be good to have",
    "Good to have: {}",
    "{} is welcome",
    "{} welcome",
    "{} highly regarded",
    "{} will be highly regarded",
    "{} will be favourably considered",
    "{} looked upon favourably",
    "{} is appreciated",
    "Preference will be given to candidates with {}",
    "Preference for {}",
    "Candidates with {} will be preferred",
    "Candidates with {} preferred",
    "Priority given to those with {}",
    "{} strongly preferred",
    "{} highly desirable",
    "{} optional",
    "Optional: {}",
    "Any {} experience would be great",
    "{} experience would be great",
    "{} would be ideal",
    "Some {} would be beneficial although training is given",
    "Not required but useful: {}",
    "Desired: {}",
    "{} desired",
    "{} is desired",
    "Desirable: {}",
    "Nice to have: {}",
    "Nice-to-haves: {}",
    "Preferred: {}",
    "Preferred qualifications: {}",
    "Even better if you know {}",
    "Even better: {}",
    "Best if you have {}",
    "Extra credit for {}",
    "{} is a bonus",
    "{} would be a bonus",
    "{} - bonus",
    "A background in {} would be a real bonus",
    "Familiarity with {} is a big plus",
    "{} a big plus",
    "{} a definite advantage",
    "{} a distinct advantage",
    "{} will be an advantage",
    "{} is advantageous",
    "having {} will be beneficial",
    "{} knowledge would be preferable",
    "{} is preferable",
    "{} preferable",
    "{} would be a distinct advantage",
    "{} will be viewed favourably",
    "{} may be an advantage",
    "{} can be helpful",
    "{} would be an advantage but is not necessary",
    "If you also know {}, great",
    "Knowledge of {} would set you apart",
    "{} sought after",
    "{} would be welcomed",
)
NAMES = ("SQL", "payroll", "NEBOSH", "AutoCAD", "Spanish")
HEADINGS = (
    "What would be nice",
    "Bonus points",
    "It would be great if you have",
    "Icing on the cake",
    "Desirable criteria",
    "Desirables",
    "Plus if you have",
    "Extra credit",
    "Nice extras",
    "Would be a plus",
    "Not essential, but nice",
    "Advantageous",
    "Additional skills (preferred)",
    "Preferred experience",
    "Good to have",
    "What will make you stand out",
    "Things that make you stand out",
    "You may also have",
    "Ideally you'll also have",
    "We'd love it if you also have",
    "Optional",
    "Nice to haves",
    "Nice-to-have skills",
    "It's a plus if you have",
    "Pluses",
    "Big pluses",
    "Beneficial",
    "Beneficial skills",
    "Added advantage",
    "Preferred but not required",
    "Preferred, not required",
    "Ideal, but not essential",
    "Desired",
    "Desired skills and experience",
    "Desirable skills/experience",
    "Desirable (but not essential)",
    "Would be beneficial",
    "Helpful experience",
    "Useful to have",
    "Also useful",
    "Great if you have",
    "Even better if you have",
    "Extra points for",
    "You'll stand out if you have",
    "Bonus skills",
    "Bonus",
    "Candidates will ideally have",
    "Ideally, you will have",
    "Preference will be given to candidates with",
    "The following would be an advantage",
    "The following are desirable",
    "The following skills are a plus",
    "Although not essential, the following would be useful",
    "Any of the following would be a bonus",
    "Assets",
    "Considered an asset",
    "Recommended",
    "Recommended qualifications",
    "Other desirable skills",
    "Additional assets",
    "Preferred qualifications and skills",
    "Strong plus",
    "Nice if you have",
    "Wish list",
    "Brownie points",
    "Preferable",
    "We would also love",
    "If you also have these, great",
    "Not required, but a bonus",
)
INSIDE_PROSE = {
    "Desirables",
    "Additional skills (preferred)",
    "Recommended",
}  # too short or unusual to open a part there


def kinds(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"required": set(), "preferred": set()}
    for demand in read_posting(text).demands:
        found[demand.kind] |= {term.text for term in demand.terms}
    return found


@pytest.mark.parametrize("phrase", PHRASES)
def test_what_is_weakened_is_preferred_and_what_stands_beside_it_is_not(phrase: str) -> None:
    for name in NAMES:
        line = phrase.format(name)
        for text in (
            f"Requirements\n• {line}\n• Good communication skills\n",
            f"Requirements\n{line}. Good communication skills are required.\n",
        ):
            found = kinds(f"Example Worker\n\n{text}")
            assert any(name in term for term in found["preferred"]), line
            assert not any(name in term for term in found["required"]), line
        found = kinds(
            f"Example Worker\n\nRequirements\n• {line}; carpentry is essential\n• Good communication skills\n"
        )
        assert "carpentry" in found["required"]
        assert any(name in term for term in found["preferred"]), line


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("phrase", [one for one in PHRASES if ":" not in one and one[0] == "{"])
def test_a_word_that_looks_back_stops_at_what_is_required(phrase: str, name: str) -> None:
    line = f"Experience in carpentry is required, {phrase.format(name)}"
    found = kinds(f"Example Worker\n\nRequirements\n• {line}\n• Good communication skills\n")
    assert (found["required"], len(found["preferred"])) == ({"carpentry"}, 1), line


@pytest.mark.parametrize(
    "layout",
    [
        "Requirements\n- Python\n- Patience\n\n{}\n- SQL\n- Experience with payroll\n",
        "Requirements:\n• Python\n• Patience\n{}:\n• SQL\n• Experience with payroll\n",
        "**Requirements**\n\nPython\nPatience\n\n**{}**\n\nSQL\nExperience with payroll\n",
        "Essential: Python and communication skills. {}: SQL, experience with payroll.",
    ],
)
@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_that_weakens_opens_a_part_of_what_is_preferred(heading: str, layout: str) -> None:
    if layout.startswith("Essential") and heading in INSIDE_PROSE:
        layout = "Essential: Python\n{}: SQL, payroll\n"
    found = kinds("Analyst\n\n" + layout.format(heading))
    assert found == {"required": {"Python"}, "preferred": {"SQL", "payroll"}}
