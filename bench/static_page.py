"""What the page without a server weighs and takes: built, loaded in Chromium, asked, asked again with other words, a
pool screened.

    python -m bench.static_page [--kept FOLDER] [--files N]

Needs what its test needs: npm, a network (or ``--kept``, as bench/build_page.py has it), Chromium with chromedriver and
Selenium. Seconds are those of the processor, of all processes of the browser; those of the clock stand beside them.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from bench.build_page import build, heavy, weighed
from bench.screen import write_pool
from tests.browser.chromium import Page, browser
from tests.browser.test_static import POSTING, RESUMES, Files, held

_TICKS = os.sysconf("SC_CLK_TCK")


def processor(parent: int) -> float:
    """The seconds of the processor that a process and all below it have taken."""
    below: dict[int, list[int]] = {}
    spent: dict[int, float] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        process = int(path.parent.name)
        below.setdefault(int(words[1]), []).append(process)
        spent[process] = (int(words[11]) + int(words[12]) + int(words[13]) + int(words[14])) / _TICKS
    total, left = 0.0, [parent]
    while left:
        one = left.pop()
        total += spent.get(one, 0.0)
        left += below.get(one, [])
    return total


def loaded(page: Page, process: int, address: str, name: str) -> None:
    """Print what the first verdict takes, and one after other words for a statement."""
    before, clock = processor(process), time.perf_counter()
    held(page, address, RESUMES / name / "resume.pdf")
    print(
        f"  first verdict       {processor(process) - before:5.1f} s, by the clock {time.perf_counter() - clock:5.1f} s"
    )
    time.sleep(3)  # its report is drawn
    first = page.one(".statement")
    page.driver.execute_script("arguments[0].click()", page.button("Edit", ".statement"))
    area = first.find_element("css selector", "textarea")
    was = page.text("#changes")
    before, clock = processor(process), time.perf_counter()
    script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))"
    page.driver.execute_script(script, area, "Cut the waiting time of 40 callers a day by 20% with SQL")
    page.until(lambda: page.text("#changes") != was, "the other verdict")
    print(
        f"  an edited statement {processor(process) - before:5.1f} s, by the clock {time.perf_counter() - clock:5.1f} s"
    )


def screened(page: Page, process: int, address: str, files: list[Path]) -> None:
    """Print what the list of a pool takes, from the press of the button on."""
    page.size(1280)
    page.load(f"{address}desk.html")
    page.one("#pool-files").send_keys("\n".join(map(str, files)))
    page.put("#pool-posting", POSTING.read_text(encoding="utf-8"))
    time.sleep(15)  # the engine has started
    before, clock = processor(process), time.perf_counter()
    page.button("Read them").click()
    while f"{len(files)} files were read" not in page.text("#progress-text"):
        time.sleep(0.5)
    spent, took = processor(process) - before, time.perf_counter() - clock
    print(f"  {len(files)} files           {spent:5.1f} s, by the clock {took:5.1f} s")


def main() -> None:
    """Print sizes and times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--files", type=int, default=200)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = given.kept or Path(folder) / "kept"
        kept.mkdir(parents=True, exist_ok=True)
        site = build(Path(folder) / "site", kept)
        print(weighed(site))
        if heavy(site):
            raise SystemExit("that is more than bench/static/parts.toml allows")
        pool = Path(folder) / "pool"
        pool.mkdir()
        write_pool(pool, 3 * given.files)  # of which the page reads most
        files = [one for one in sorted(pool.iterdir()) if one.suffix in (".pdf", ".md", ".txt")]
        host = Files(Path(folder) / "site")
        with browser(Path(folder) / "browser") as page:
            process = page.driver.service.process.pid
            print("the first visit")
            loaded(page, process, host.address, "ml-engineer-latex")
            print("a pool")
            screened(page, process, host.address, files[: given.files])
            host.stop()
            print("the second visit, without a network")
            loaded(page, process, host.address, "kaggle-graduate-typst")


if __name__ == "__main__":
    main()
