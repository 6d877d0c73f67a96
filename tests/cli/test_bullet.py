"""``bullet``: an answer a line, in order, as the lines come, and no waiting for what it does not need."""

from __future__ import annotations

import json
import select
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.cli.conftest import Ran

STRANGE = [
    "",
    "   ",
    "Cut costs by 40%\r",
    "Built dashboards, " * 600,
    "🚀🔥 Shipped the app to 10k users 🎉",
    "بنيت نظاما للتقارير",
    "\u202eabc\u2028def\x85ghi\x0bjkl",
    "\x00\x1b[31mUsed Python\x07",
    "<b>Used</b> **Python** &amp; [SQL](http://example.com)",
    "a" * 10_000,
    "·" * 10_000,
    "Verkürzte die Ladezeit um 40 %",
]


@pytest.mark.parametrize("format_", ["jsonl", "json"])
def test_every_line_has_its_answer_in_order(ran: Callable[..., Ran], format_: str) -> None:
    done = ran("bullet", "--format", format_, stdin="\n".join(STRANGE).encode() + b"\n\xff\xfe\n")
    # str.splitlines breaks at more than line feeds; a record must stay on its line for such readers too
    records = json.loads(done.out) if format_ == "json" else [json.loads(line) for line in done.out.splitlines()]
    assert [record["text"] for record in records] == [line.removesuffix("\r") for line in STRANGE] + ["\ufffd\ufffd"]
    assert (done.status, done.err) == (0, "")


def test_text_is_fit_for_a_terminal(ran: Callable[..., Ran]) -> None:
    done = ran("bullet", stdin="\n".join(STRANGE).encode())
    assert done.out.count("  grade    ") == len(STRANGE)
    assert not {"\x1b", "\x07", "\x00", "\u202e"} & set(done.out)


@pytest.mark.parametrize(
    ("stdin", "count"), [(b"", 0), (b"\n", 1), (b"a", 1), (b"a\n", 1), (b"a\n\n", 2), (b"\r\n", 1)]
)
def test_lines_are_counted_as_written(ran: Callable[..., Ran], stdin: bytes, count: int) -> None:
    assert len(ran("bullet", "--format", "jsonl", "-", stdin=stdin).out.splitlines()) == count


def test_a_line_beyond_the_limit_is_cut_and_the_next_is_whole(ran: Callable[..., Ran]) -> None:
    done = ran("bullet", "--format", "jsonl", stdin=b"a" * 1_200_000 + b"\nUsed SQL\n")
    assert [len(json.loads(line)["text"]) for line in done.out.splitlines()] == [500_000, 8]


def test_words_that_are_no_utf8_are_taken(ran: Callable[..., Ran]) -> None:
    assert json.loads(ran("bullet", "--format", "jsonl", "Used \udcff SQL").out)["text"] == "Used \ufffd SQL"


def test_lines_are_answered_as_they_come() -> None:
    call = [sys.executable, "-m", "ats_sim", "bullet", "--format", "jsonl"]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for line in (b"Used SQL\n", b"Cut costs by 40%\n"):
            process.stdin.write(line)
            process.stdin.flush()
            assert select.select([process.stdout], [], [], 30)[0], "no answer to a line while the next is awaited"
            assert json.loads(process.stdout.readline())["text"] == line.decode().strip()
        process.stdin.close()
        assert process.wait(30) == 0


def test_only_what_grading_needs_is_loaded() -> None:
    script = (
        "import sys\nsys.argv = ['ats-sim', 'bullet', 'Used SQL', '--isolated']\nfrom ats_sim.cli import main\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    assert stop.code == 0\n"
        "print(sorted({'rich', 'pdfplumber', 'docx', 'rapidfuzz', 'tomllib', *(f'ats_sim.{stage}' for stage in"
        " ('reading', 'outline', 'posting', 'matching', 'rules', 'scan', 'evidence'))} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "['ats_sim.evidence']"
