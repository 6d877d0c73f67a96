"""A real browser on the page of a real server: Chromium without a window, driven by Selenium.

Debian has both (``apt-get install chromium chromium-driver``). axe-core, which looks for what a screen reader or a
keyboard cannot use, is a package of npm; ``ATS_SIM_AXE`` names its axe.min.js. Where one of them is missing these tests
fail and say so. ``python -m pytest -m browser`` runs them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",  # else what is to be clicked still moves
)
_PATIENCE = 60.0  # seconds; a busy machine is slow
ROOT = Path(__file__).resolve().parents[2]
_MISSING = (
    "{0} is missing, and these tests need it: apt-get install chromium chromium-driver, npm install axe-core and "
    "ATS_SIM_AXE=.../axe.min.js"
)


def program(*names: str) -> str:
    """The first of these programs that is there. Fails where none is."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(_MISSING.format(names[0]))
    return found


def axe() -> str:
    """The script of axe-core. Fails where it is not there."""
    places = [os.environ.get("ATS_SIM_AXE"), ROOT / "node_modules" / "axe-core" / "axe.min.js"]
    found = next((Path(place) for place in places if place and Path(place).is_file()), None)
    if found is None:
        pytest.fail(_MISSING.format("axe-core"))
    return found.read_text(encoding="utf-8")


class Page:
    """A tab of the browser."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def load(self, address: str) -> None:
        """Load a page anew, also where only what stands behind "#" differs."""
        self.driver.get("about:blank")
        self.faults()  # those of the page before
        self.driver.get(address)

    def size(self, width: int, height: int = 900) -> None:
        """Make the window as wide as a screen or a phone."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def one(self, css: str) -> WebElement:
        """The first element of a kind."""
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css: str) -> list[WebElement]:
        """All elements of a kind."""
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def text(self, css: str) -> str:
        """What is read in an element."""
        return self.one(css).text

    def button(self, words: str, within: str = "body") -> WebElement:
        """The first shown button with these words."""
        return next(one for one in self.all(f"{within} button") if one.text == words and one.is_displayed())

    def put(self, css: str, words: str) -> None:
        """Put words into a field, as a paste does."""
        script = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))"
        self.driver.execute_script(script, self.one(css), words)

    def until(self, holds: Callable[[], Any], why: str = "") -> Any:
        """Wait until something holds, and give it."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            try:
                if found := holds():
                    return found
            except (WebDriverException, StopIteration, IndexError):
                pass
            time.sleep(0.05)
        pytest.fail(f"{why or 'what was waited for'} did not come; the page says: {self.text('body')[:2_000]}")

    def shot(self, name: str) -> None:
        """A picture for a person to look at, where ``ATS_SIM_SHOTS`` names a folder."""
        folder = os.environ.get("ATS_SIM_SHOTS")
        if folder:
            self.driver.save_screenshot(str(Path(folder) / f"{name}.png"))

    def wide(self) -> int:
        """By how many pixels the page is wider than its window."""
        script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        return int(self.driver.execute_script(script))

    def faults(self) -> list[str]:
        """What the console complained of: errors of scripts, and what the content policy refused."""
        return [line["message"] for line in self.driver.get_log("browser") if line["level"] == "SEVERE"]

    def barriers(self) -> list[str]:
        """What axe finds that a keyboard or a screen reader cannot use, in words; frames are looked at apart."""
        self.driver.execute_script(f"{axe()}; window.axe = axe")
        run = (
            "const done = arguments[0];"
            "const kinds = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];"
            "axe.run(document, {iframes: false, runOnly: kinds}).then((found) => done(found.violations),"
            " (error) => done([{id: String(error), nodes: []}]))"
        )
        found = self.driver.execute_async_script(run)
        return [f"{one['id']}: {[node['html'][:120] for node in one['nodes']][:3]}" for one in found]


@contextmanager
def browser(profile: Path) -> Iterator[Page]:
    """A browser with a profile of its own; downloads go into its folder."""
    options = webdriver.ChromeOptions()
    options.binary_location = program("chromium", "chromium-browser", "google-chrome")
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(profile)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(program("chromedriver")))
    driver.set_script_timeout(_PATIENCE)
    try:
        yield Page(driver)
    finally:
        driver.quit()


@contextmanager
def server(*words: object, opens: Path | None = None) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """``ats-sim serve`` as a process of its own: the address that it prints, and the process. ``opens`` is a program
    that is started as the user's browser."""
    call = [sys.executable, "-m", "ats_sim", "serve", "--isolated", *map(str, words)]
    call += [] if opens else ["--no-browser"]
    environment = os.environ | ({"BROWSER": str(opens)} if opens else {})
    process = subprocess.Popen(
        call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, env=environment
    )
    try:
        assert process.stdout
        told = re.search(r"http://127\.0\.0\.1:\d+/#token=\S+", process.stdout.readline())
        assert told, "the server printed no address"
        yield told[0], process
    finally:
        process.terminate()
        process.wait(30)
        if process.stdout:
            process.stdout.close()
