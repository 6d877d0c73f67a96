"""The parts that the page without a server is put together from, fetched and made small; ``build_page`` joins them."""

from __future__ import annotations

import base64
import hashlib
import io
import lzma
import re
import runpy
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "bench" / "static"
PARTS: dict[str, Any] = tomllib.loads((SOURCES / "parts.toml").read_text(encoding="utf-8"))
_STAMP = (2026, 1, 1, 0, 0, 0)  # of every file in an archive, so that the same parts give the same bytes


class MissingError(Exception):
    """What cannot be had, in one line."""


def package(told: Mapping[str, str], kept: Path) -> dict[str, bytes]:
    """The files of a package of npm by name. Raises ``MissingError``."""
    path = kept / f"{told['npm']}-{told['version']}.tgz"
    if not path.exists():
        call = ["npm", "pack", "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"]
        _called([*call, f"{told['npm']}@{told['version']}"], kept, f"npm's {told['npm']}")
    data = path.read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != told["integrity"].removeprefix("sha512-"):
        raise MissingError(f"{path.name} is not the file that parts.toml names; delete it and build again")
    with tarfile.open(fileobj=io.BytesIO(data)) as packed:
        return {one.name.removeprefix("package/"): held.read() for one in packed if (held := packed.extractfile(one))}


def decoder(code: bytes) -> bytes:
    """The script that takes .xz apart, as a module: its authors wrote it for pages without any."""
    name = PARTS["decoder"]["npm"]
    tail = f"}}).call(own);\nexport const {{ XzReadableStream }} = own[{name!r}];\n"
    return b"const own = {};\n(function () {\n" + code + b"\n" + tail.encode()


def wheel(row: Mapping[str, str], kept: Path) -> bytes:
    """A WebAssembly wheel from PyPI. Raises ``MissingError``."""
    told = PARTS["runtime"]
    found = next(kept.glob(f"{row['name']}-{row['version']}-*.whl"), None)
    if found is None:
        call = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", "."]
        call += ["--platform", told["platform"], "--python-version", told["python"], "--implementation", "cp"]
        call += ["--abi", told["abi"], f"{row['name']}=={row['version']}"]
        _called(call, kept, f"the WebAssembly wheel of {row['name']} {row['version']}")
        found = next(kept.glob(f"{row['name']}-{row['version']}-*.whl"))
    data = found.read_bytes()
    if hashlib.sha256(data).hexdigest() != row["sha256"]:
        raise MissingError(f"{found.name} is not the file that parts.toml names; delete it and build again")
    return data


def _called(call: list[str], where: Path, what: str) -> None:
    try:
        done = subprocess.run(call, cwd=where, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise MissingError(f"{call[0]} is not installed; it fetches {what}") from None
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if re.search(r"(?i)\berr", line)] or ["no reason was told"]
        raise MissingError(f"{what} cannot be fetched ({said[0].strip()[:160]}); a network is needed, or --kept")


def pure(rows: Mapping[str, list[str]]) -> dict[str, bytes]:
    """The Python files of installed libraries. Raises ``MissingError`` for one that is not installed."""
    found: dict[str, bytes] = {}
    for name, tops in rows.items():
        try:
            files = metadata.files(name) or []
        except metadata.PackageNotFoundError:
            raise MissingError(f'{name} is not installed here; python -m pip install -e ".[formats]"') from None
        for file in files:
            if file.suffix == ".py" and file.parts[0] in tops and "tests" not in file.parts:
                found[file.as_posix()] = Path(str(file.locate())).read_bytes()
    return found


def licences(names: Iterable[str], binary: Mapping[str, bytes]) -> str:
    """Who made what the page holds, and on which terms: libraries by name, and what stands in the wheels."""
    lexicon = ROOT / "ats_sim" / "lexicon" / "files"
    texts = {"ats-sim": (ROOT / "LICENSE").read_text(encoding="utf-8")}
    for path in sorted(lexicon.rglob("ATTRIBUTION.md")):
        texts[f"{path.parent.name} of ats-sim"] = path.read_text(encoding="utf-8")
    for part in (PARTS["runtime"], PARTS["decoder"]):
        texts[f"{part['npm']} {part['version']}"] = part["licence"]
    for name in names:
        files = metadata.files(name) or []
        held = [Path(str(one.locate())) for one in files if re.match("LICEN[CS]E|COPYING|NOTICE", one.name)]
        texts[f"{name} {metadata.version(name)}"] = "\n\n".join(path.read_text(encoding="utf-8") for path in held)
    texts |= {name.partition("/")[0]: data.decode() for name, data in binary.items() if "licenses/" in name}
    return "\n\n".join(f"{name}\n{'=' * len(name)}\n\n{text.strip()}" for name, text in texts.items()) + "\n"


def product() -> dict[str, bytes]:
    """The program's own files, without what the page never asks for."""
    leave = tuple(PARTS["product"]["leave"])
    top = ROOT / "ats_sim"
    paths = sorted(path for path in top.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    named = [(path.relative_to(top).as_posix(), path) for path in paths]
    kept = {name: path for name, path in named if not name.startswith(leave) or name.endswith("/assets/__init__.py")}
    return {f"ats_sim/{name}": path.read_bytes() for name, path in kept.items()}


def beside(names: Iterable[str] = ()) -> dict[str, bytes]:
    """What the program needs besides to run in a page, and the names of the tables of letters that are left out.

    ``names`` are the further libraries that are there: without lxml something small stands for it.
    """
    files = [one for one in metadata.files("pdfminer.six") or [] if one.parts[:2] == ("pdfminer", "cmap")]
    tables = sorted(one.name.partition(".")[0] for one in files)
    found = {name: (SOURCES / name).read_bytes() for name in ("unpacking.py", "letters.py")}
    if "lxml" not in names:
        found |= {"lxml/__init__.py": b"", "lxml/html.py": (SOURCES / "lxml_html.py").read_bytes()}
    return {"letters.txt": "\n".join(tables).encode(), **found}


def folded(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with what is left of the index of skills when the page builds it.

    Raises ``MissingError`` where it would not come back as it was.
    """
    top, unpacking = "ats_sim/lexicon/files/", runpy.run_path(str(SOURCES / "unpacking.py"))
    files = dict(files)
    index = files.pop(f"{top}{unpacking['INDEX']}")
    files[f"{top}{unpacking['REST']}"] = left = unpacking["rest"](index)
    if unpacking["whole"](left) != index:
        raise MissingError("skills.index is not what its tables say: python bench/build_index.py")
    return files


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one .tar.xz, the same bytes for the same files."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted(files, key=lambda name: (name.rpartition(".")[2], name)):
            one = tarfile.TarInfo(name)
            one.size = len(files[name])
            archive.addfile(one, io.BytesIO(files[name]))
    return squeezed(held.getvalue())


def library(whole: bytes) -> bytes:
    """The standard library without the parts that nothing here imports, stored: what is made small is the whole."""
    leave, held = tuple(PARTS["runtime"]["leave"]), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(held, "w") as new:
        for name in sorted(one for one in old.namelist() if not one.startswith(leave)):
            new.writestr(zipfile.ZipInfo(name, _STAMP), old.read(name))
    return held.getvalue()


def wheels(kept: Path, own: Iterable[Path]) -> tuple[dict[str, bytes], set[str]]:
    """What stands in all wheels, and the names of those of one's own."""
    datas, names = [wheel(row, kept) for row in PARTS["wheel"]], set()
    for path in own:
        if not path.is_file():
            raise MissingError(f"{path}: there is no such wheel")
        names.add(path.name.partition("-")[0].lower())
        datas.append(path.read_bytes())
    found: dict[str, bytes] = {}
    for data in datas:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            found |= {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}
    return found, names


def squeezed(data: bytes) -> bytes:
    """Data as .xz: a quarter smaller than gzip, which is all that browsers take apart by themselves."""
    return lzma.compress(data, preset=9 | lzma.PRESET_EXTREME, check=lzma.CHECK_CRC32)
