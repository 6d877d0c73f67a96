"""The page without a server in a real browser: built, served as files, asked, cut off from the network, asked again."""

from __future__ import annotations

import csv
import datetime
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

import pytest
from selenium.webdriver.common.action_chains import ActionChains

from bench.build_page import MissingError, build, heavy, weighed
from tests.browser.chromium import Page
from tests.browser.test_candidate import downloaded
from tests.bulk.made import copy_fixtures, write_pool
from tests.cases import FIXTURES
from tests.command import run
from tests.reading.drawn import pdf, show

pytestmark = pytest.mark.browser

RESUMES = FIXTURES / "resumes"
POSTING = FIXTURES / "postings" / "ml-engineer.txt"


class Files:
    """A static host: it gives files and notes what it was asked for. The first answer whose path has a part of
    ``breaking`` breaks off."""

    def __init__(self, folder: Path, breaking: Iterable[str] = ()) -> None:
        asked: list[str] = []
        broken = [*breaking]

        class Handler(SimpleHTTPRequestHandler):
            def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
                if any(part in self.path for part in broken):
                    broken.clear()
                    outputfile.write(source.read(100_000))
                    self.connection.close()
                else:
                    super().copyfile(source, outputfile)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its base names it so
                asked.append(format % args)

        self.asked, self.folder = asked, folder
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
        self.address = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Cut the network: nobody answers under the address any more."""
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    """The built page on a host. ``ATS_SIM_KEPT`` names a folder with what the build fetches, else it is fetched."""
    out, kept = tmp_path_factory.mktemp("site"), Path(os.environ.get("ATS_SIM_KEPT") or tmp_path_factory.mktemp("kept"))
    try:
        site = build(out, kept)
        assert not heavy(site), weighed(site)
    except MissingError as missing:
        pytest.fail(str(missing))
    host = Files(out)
    yield host
    host.stop()


def held(page: Page, address: str, resume: Path) -> None:
    """Load the page, give it both at once and wait for the verdict."""
    page.size(1280)
    page.load(address)
    page.put("#posting", POSTING.read_text(encoding="utf-8"))
    page.one("#resume").send_keys(str(resume))
    try:
        page.until(lambda: page.one("#answer").is_displayed(), "the verdict")
    except pytest.fail.Exception:  # the engine starts in ten seconds of the processor; a busy machine needs more
        page.until(lambda: page.one("#answer").is_displayed(), "the verdict")


def compared(page: Page, resume: Path) -> None:
    """The report that the page gives for download is that of the command line."""
    page.button("Download the report").click()
    report = downloaded(page, "report.html")
    today = datetime.date.today().isoformat()
    printed = run("check", resume, "--posting", POSTING, "--format", "html", "--as-of", today)
    assert report.read_bytes().rstrip() == printed.stdout.rstrip()


def test_a_pool_is_screened_in_the_page(page: Page, files: Files, tmp_path: Path) -> None:
    """The list of ``screen``, out of files that never leave the browser; it goes on after one that cannot be read."""
    pool = [*write_pool(tmp_path, 4), *copy_fixtures(tmp_path, "ml-engineer-latex", "staff-nurse-libreoffice")]
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 and nothing more")
    pool.insert(1, broken)
    page.size(1280)
    page.load(f"{files.address}desk.html")
    page.one("#pool-files").send_keys("\n".join(map(str, pool)))
    page.button("Read them").click()
    assert "Paste the text" in page.text("#pool-error")
    page.put("#pool-posting", POSTING.read_text(encoding="utf-8"))
    page.button("Read them").click()
    patiently(page, lambda: "7 files were read" in page.text("#progress-text"), "the end")
    before = list(files.asked)
    page.one("#list button.name").click()
    page.until(lambda: page.one("#report").is_displayed(), "the report")
    ActionChains(page.driver).send_keys("y").perform()
    page.until(lambda: "yes" in page.text("#list tr.selected .c-decision"), "the decision")
    page.one("#export-part summary").click()
    assert [one.get_attribute("value") for one in page.all("#format option")] == ["csv", "jsonl", "html"]
    page.one("#export").click()
    shown = list(csv.DictReader(downloaded(page, "list.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["decision"] for row in shown] == ["yes", *[""] * 6]
    today = datetime.date.today().isoformat()
    words = ("screen", *pool, "--posting", POSTING, "--as-of", today, "--format", "csv", "--no-cache")
    rows = csv.DictReader(run(*words).stdout.decode("utf-8-sig").splitlines())
    told = ("rank", "fit", "name", "disposition", "understood_score", "missing_required", "note", "error", "content")
    assert [[row[name] for name in told] for row in shown] == [[row[name] for name in told] for row in rows]
    page.put("#search", "broken")
    page.until(lambda: len(page.all("#list tbody tr[data-id]")) == 1, "the one that is found")
    assert "not read" in page.text("#list tbody")
    page.put("#search", "")
    for width in (1280, 390):
        page.size(width)
        assert page.wide() <= 0
        page.shot(f"static-pool-{width}")
        assert page.barriers() == []
    assert files.asked == before
    assert page.faults() == []


def test_a_file_over_which_the_engine_is_ended_costs_its_own_row(page: Page, files: Files, tmp_path: Path) -> None:
    pool, slow = write_pool(tmp_path / "pool", 3), tmp_path / "slow.pdf"
    words = "and some more words on this line to read in vain"
    lines = "".join(show(20, 20 + 2 * line, f"word{line} {words}") for line in range(360))
    slow.write_bytes(pdf(*[lines] * 30))
    shutil.copytree(files.folder, tmp_path / "site")
    carrier = tmp_path / "site" / "carrier.js"
    hasty = carrier.read_text(encoding="utf-8").replace("PATIENCE = 120_000", "PATIENCE = 2_500")
    carrier.write_text(hasty, encoding="utf-8")
    host = Files(tmp_path / "site")
    page.size(1280)
    page.load(f"{host.address}desk.html")
    page.one("#pool-files").send_keys("\n".join(map(str, [pool[0], slow, *pool[1:]])))
    page.put("#pool-posting", POSTING.read_text(encoding="utf-8"))
    patiently(page, lambda: page.text("#loading") == "", "the engine")
    page.button("Read them").click()
    patiently(page, lambda: "4 files were read" in page.text("#progress-text"), "the end")
    assert "took too long" in page.text("#list tbody")
    assert len([one for one in page.all("#list tbody tr[data-id] .c-rank") if one.text.isdigit()]) == 3
    host.stop()


def test_after_a_broken_connection_the_page_goes_on(page: Page, files: Files) -> None:
    host = Files(files.folder, ["wasm"])
    page.size(1280)
    page.load(host.address)
    page.put("#posting", POSTING.read_text(encoding="utf-8"))
    patiently(page, lambda: "press the button" in page.text("#error"), "the message")
    page.one("#resume").send_keys(str(RESUMES / "ml-engineer-latex" / "resume.pdf"))
    patiently(page, lambda: page.one("#answer").is_displayed(), "the verdict")
    assert not page.one("#error").is_displayed()
    assert not page.one("#bar").is_displayed()
    assert sum("wasm" in one for one in host.asked) == 2
    assert sum("pyodide" in one for one in host.asked) == 1
    host.stop()


def patiently(page: Page, holds: Callable[[], object], why: str) -> None:
    """Wait for what takes some seconds of the processor, of which a busy machine gives little."""
    for _ in range(2):
        with suppress(pytest.fail.Exception):
            page.until(holds, why)
            return
    page.until(holds, why)


def test_the_page_needs_no_server_and_after_loading_no_network(page: Page, files: Files, tmp_path: Path) -> None:
    held(page, files.address, RESUMES / "ml-engineer-latex" / "resume.pdf")
    assert page.faults() == []
    compared(page, RESUMES / "ml-engineer-latex" / "resume.pdf")
    before = list(files.asked)

    first = page.one(".statement")
    page.driver.execute_script("arguments[0].click()", page.button("Edit", ".statement"))  # it may lie below the bar
    area = first.find_element("css selector", "textarea")
    area.clear()
    area.send_keys("Cut the waiting time of 40 callers a day by 20% with SQL")
    page.until(lambda: "shows a result" in first.text, "the new grade")

    page.one("#resume").send_keys(str(RESUMES / "welder-docx-table" / "resume.docx"))
    page.until(lambda: "save it as PDF" in page.text("#error"), "the way to a PDF")
    page.one("#resume").send_keys(str(RESUMES / "staff-nurse-libreoffice" / "resume.pdf"))
    page.until(lambda: "resume.pdf for" in page.text("#inputs-title") and not page.text("#error"), "the other verdict")
    page.until(lambda: page.text("#loading") == "", "the end")
    assert page.faults() == []

    refused = (
        "const done = arguments[0]; const image = new Image(); image.onerror = () =>"
        " fetch('files.json?leak').then(() => done('came through'), () => done('refused')); image.src = 'icon.svg?leak'"
    )
    assert page.driver.execute_async_script(refused) == "refused"
    assert files.asked == before
    page.faults()

    kept = "caches.keys().then((names) => caches.open(names[0])).then((one) => one.keys())"
    urls = f"const done = arguments[0]; {kept}.then((all) => done(all.map((one) => one.url)))"
    assert [one for one in page.driver.execute_async_script(urls) if re.search(r"/[0-9a-f]{64}$", one)]
    files.stop()
    held(page, files.address, RESUMES / "kaggle-graduate-typst" / "resume.pdf")
    compared(page, RESUMES / "kaggle-graduate-typst" / "resume.pdf")
    newer = tmp_path / "resume-2.pdf"
    shutil.copyfile(RESUMES / "ml-engineer-latex" / "resume.pdf", newer)
    page.one("#resume").send_keys(str(newer))
    page.until(lambda: "resume-2.pdf after resume.pdf" in page.text("#changes"), "what changed")
    assert "BETTER" in page.text("#changes")
    assert page.faults() == []
