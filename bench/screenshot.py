"""Pictures of an HTML report as a wide screen, a phone and paper show it, for a person to look at.

    python bench/screenshot.py REPORT.html [FOLDER]

Needs Chromium or Chrome on the PATH; without one it says so and leaves with status 3. Nothing is fetched.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
SIZES = {"wide": (1200, 3600), "phone": (390, 8000)}
"""Width and height of the window in pixels."""
OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
    "--hide-scrollbars",
)


def shoot(browser: str, report: Path, folder: Path) -> list[Path]:
    """Write the pictures and the printed pages into a folder and give their paths."""
    made: list[Path] = []
    with tempfile.TemporaryDirectory() as profile:
        start = [browser, *OPTIONS, f"--user-data-dir={profile}"]
        for name, (width, height) in SIZES.items():
            target = folder / f"{report.stem}-{name}.png"
            size = f"--window-size={width},{height}"
            subprocess.run([*start, f"--screenshot={target}", size, report.as_uri()], check=True, capture_output=True)
            made.append(target)
        target = folder / f"{report.stem}-print.pdf"
        paper = [f"--print-to-pdf={target}", "--no-pdf-header-footer"]
        subprocess.run([*start, *paper, report.as_uri()], check=True, capture_output=True)
        made.append(target)
    return made


def main() -> None:
    """The arguments are the report and, if given, the folder for the pictures (default: beside the report)."""
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        sys.stderr.write("no Chromium on the PATH: install one to take pictures\n")
        sys.exit(3)
    report = Path(sys.argv[1]).resolve()
    folder = Path(sys.argv[2]).resolve() if len(sys.argv) == 3 else report.parent
    folder.mkdir(parents=True, exist_ok=True)
    for path in shoot(browser, report, folder):
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
