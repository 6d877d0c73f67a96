"""What pdfminer needs for few files only is loaded for those files."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from tests.cases import FIXTURES
from tests.reading.drawn import written

LATER = ("charset_normalizer", "cryptography", "hashlib", "importlib.metadata", "pdfplumber")
_READ = """
import json, sys
before = set(sys.modules)
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.pdf import read_pdf
try:
    text = read_pdf(open(sys.argv[1], "rb").read(), "r.pdf", Limits(), Reading()).text
except ReadingError as error:
    text = error.kind
import pdfminer
loaded = set(sys.modules) - before
print(json.dumps([text, sorted(loaded), pdfminer.__version__]))
"""


def read(path: Path) -> tuple[str, set[str], str]:
    done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=True)
    text, loaded, version = json.loads(done.stdout)
    return text, set(loaded), version


def test_a_usual_file_needs_none_of_it() -> None:
    text, loaded, told = read(FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf")
    assert "experience" in text.lower()
    assert not loaded & set(LATER)
    assert told == version("pdfminer.six")


def test_a_locked_file_is_read_by_what_stood_aside(tmp_path: Path) -> None:
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<61> <61>]"
    path = tmp_path / "locked.pdf"
    path.write_bytes(written(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"], lock))
    kind, loaded, _ = read(path)
    assert kind == "encrypted"
    assert "hashlib" in loaded
