import pytest

from ats_sim.model.posting import Posting
from ats_sim.posting import read_named_posting

_PAGE = """<!doctype html>
<html lang="en"><head><title>Warehouse Operative | Jobs Board</title>
<meta property="og:title" content="Warehouse Operative">
<script>var skills = ["Java"];</script></head>
<body>
<header><a href="/">Jobs Board</a></header>
<nav><ul><li>Sign in</li><li>Python jobs</li></ul></nav>
<{main}>
<h1>Warehouse Operative</h1>
<p>Harrow Depot moves parcels for shops across the county, and the night team is growing.</p>
<h2>You must have</h2>
<ul><li>A valid forklift licence</li><li>2 years of experience in a warehouse</li><li>Good use of Excel</li></ul>
</{main}>
<aside><h3>Similar jobs</h3><ul><li>SQL developer</li></ul></aside>
<form><label>Your CV</label><select><option>PhD</option></select></form>
<footer>Terms of use</footer>
</body></html>
"""


def page(text: str) -> Posting:
    result = read_named_posting(text, "page.html")
    assert result is not None
    return result


@pytest.mark.parametrize("main", ["main", "article", "div"])
def test_only_the_main_content_of_a_page_is_read(main: str) -> None:
    result = page(_PAGE.replace("{main}", main))
    assert result.title is not None
    assert result.title.text == "Warehouse Operative"
    assert [r.skill for r in result.requirements if r.kind == "required"][-1:] == ["Excel"]
    assert not {"Java", "Python", "SQL"} & {r.skill for r in result.requirements}
    assert (result.min_years, result.degree) == (2.0, "none")


@pytest.mark.parametrize("part", ["nav", "header", "footer", "aside", "form", "dialog", "script", "template"])
def test_landmarks_are_dropped(part: str) -> None:
    text = _PAGE.replace("{main}", "main").replace("</main>", f"</main><{part}>Requirements: Kubernetes.</{part}>")
    assert "Kubernetes" not in page(text).text
