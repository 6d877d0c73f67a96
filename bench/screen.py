"""What screening a folder costs: memory of parent and workers, time with one worker and two, from the store.

    python bench/screen.py [--files N] [--jobs 1 2]

Writes N distinct made resumes (PDF, DOCX and text, from the fixtures) into a temporary folder and runs the command as a
user would. Memory is the resident set of each process, looked at ten times a second (Linux only).
"""

from __future__ import annotations

import argparse
import io
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POSTING = ROOT / "fixtures" / "postings" / "ml-engineer.txt"


def write_pool(folder: Path, count: int) -> None:
    """So many files, no two of the same bytes, no two texts of the same e-mail address."""
    sources = [path for path in sorted((ROOT / "fixtures" / "resumes").glob("*/resume.*")) if path.stat().st_size]
    texts = [path for path in sources if path.suffix in (".md", ".txt")] or [ROOT / "README.md"]
    for number in range(count):
        source = sources[number % len(sources)]
        data = _distinct(source, number)
        if number % 3 == 2:
            source = texts[number % len(texts)]
            data = source.read_bytes() + f"\n\nperson{number}@example.com\n".encode()
        (folder / f"{number:06}{source.suffix}").write_bytes(data)


def _distinct(source: Path, number: int) -> bytes:
    data = source.read_bytes()
    if source.suffix == ".pdf":
        return data + f"\n% copy {number}\n".encode()
    if data.startswith(b"PK"):
        out = io.BytesIO(data)
        with zipfile.ZipFile(out, "a") as parts:
            parts.comment = f"copy {number}".encode()
        return out.getvalue()
    return data + b"\n" * (number + 1)


def command(folder: Path, *more: object) -> list[str]:
    """The command line."""
    words = ("screen", folder, "--posting", POSTING, "--as-of", "2026-11-01", "--format", "jsonl", *more)
    return [sys.executable, "-m", "ats_sim", *map(str, words)]


def resident(pid: int) -> dict[int, float]:
    """The resident set in MB of a process and of all below it."""
    found: dict[int, float] = {}
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        try:
            status = Path(f"/proc/{one}/status").read_text(encoding="ascii")
            tasks = Path(f"/proc/{one}/task").iterdir()
            for task in tasks:
                waiting += map(int, (task / "children").read_text(encoding="ascii").split())
        except (OSError, ValueError):
            continue
        size = next((line for line in status.splitlines() if line.startswith("VmRSS")), "VmRSS: 0")
        found[one] = int(size.split()[1]) / 1024
    return found


def watched(words: list[str]) -> tuple[float, float, list[tuple[float, float]]]:
    """Seconds, the parent's largest size, and (second, largest worker's size) over the run."""
    start, parent, sizes = time.perf_counter(), 0.0, list[tuple[float, float]]()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        run = subprocess.Popen(words, stdout=out, stderr=errors)
        while run.poll() is None:
            found = resident(run.pid)
            parent = max(parent, found.pop(run.pid, 0.0))
            sizes.append((time.perf_counter() - start, max(found.values(), default=0.0)))
            time.sleep(0.1)
    return time.perf_counter() - start, parent, sizes


def rows_kept(store: Path) -> int:
    """How many results a store holds."""
    try:
        database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
        count: int = database.execute("SELECT count(*) FROM result").fetchone()[0]
        database.close()
    except sqlite3.Error:
        return 0
    return count


def quarters(sizes: list[tuple[float, float]]) -> Iterator[float]:
    """The largest worker in each quarter of the run: flat or growing."""
    for part in range(4):
        piece = sizes[part * len(sizes) // 4 : (part + 1) * len(sizes) // 4]
        yield max((size for _, size in piece), default=0.0)


def killed(folder: Path, store: Path, files: int) -> tuple[int, float]:
    """Rows kept when the parent is killed at about the middle, and the seconds of the run after it."""
    run = subprocess.Popen(command(folder, "--store", store), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while rows_kept(store) < files // 2 and run.poll() is None:
        time.sleep(0.05)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    time.sleep(2.5)  # the workers notice
    kept = rows_kept(store)
    start = time.perf_counter()
    subprocess.run(command(folder, "--store", store), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return kept, time.perf_counter() - start


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--jobs", type=int, nargs="*", default=[1, 2], help="runs without a store, by workers")
    args = parser.parse_args()
    files = args.files
    with tempfile.TemporaryDirectory() as name:
        folder, store = Path(name) / "resumes", Path(name) / "store.sqlite"
        folder.mkdir()
        write_pool(folder, files)
        for jobs in args.jobs:
            seconds, parent, sizes = watched(command(folder, "--no-cache", "--jobs", jobs))
            flat = ", ".join(f"{size:.0f}" for size in quarters(sizes))
            print(f"{jobs} jobs: {seconds:.1f} s, {1000 * seconds / files:.1f} ms a file")
            print(f"  parent {parent:.0f} MB, largest worker by quarter of the run {flat} MB")
        first, parent, sizes = watched(command(folder, "--store", store))
        flat = ", ".join(f"{size:.0f}" for size in quarters(sizes))
        print(f"into the store: {first:.1f} s, parent {parent:.0f} MB, largest worker {flat} MB", flush=True)
        second, parent, _ = watched(command(folder, "--store", store))
        print(f"from it: first run {first:.1f} s, second {second:.1f} s: {first / second:.0f} times as fast")
        print(f"  parent {parent:.0f} MB, store {store.stat().st_size / files / 1024:.1f} kB a file")
        kept, rest = killed(folder, Path(name) / "other.sqlite", files)
        print(f"killed in mid-run: {kept} of {files} rows kept, the next run took {rest:.1f} s")


if __name__ == "__main__":
    main()
