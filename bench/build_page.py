"""The page without a server: a folder of files for any static host, where the program runs inside the browser.

    python bench/build_page.py OUT [--kept FOLDER] [--wheel FILE]...

It is the candidate's page of ``ats-sim serve`` with another carrier (``bench/static/``): Python for WebAssembly from
npm, the wheels that PyPI has for it, libraries that are Python alone from this installation, and the program.
``bench/static/parts.toml`` lists them. ``--kept`` is a folder where what was fetched is kept, so that the next build
needs no network. ``--wheel`` adds a WebAssembly wheel of your own: with lxml's the page reads Word, OpenDocument and
HTML as well.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import hashlib
import io
import json
import lzma
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "bench" / "static"
ASSETS = ROOT / "ats_sim" / "page" / "assets"
PARTS: dict[str, Any] = tomllib.loads((SOURCES / "parts.toml").read_text(encoding="utf-8"))
_STAMP = (2026, 1, 1, 0, 0, 0)  # of every file in an archive, so that the same parts give the same bytes
_OFFER = "PDF, Word, HTML, text, Markdown or JSON Resume"


class MissingError(Exception):
    """What cannot be had, in one line."""


def policy(*, shut: bool, styles: Iterable[str]) -> str:
    """The content policy: while the engine loads the page's own host may be asked, then (``shut``) nobody."""
    own = "" if shut else "'self' "
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {own}blob: 'wasm-unsafe-eval'",
            f"worker-src {own}blob:",
            f"style-src {own}{' '.join(styles)}",
            f"img-src {own.strip() or chr(39) + 'none' + chr(39)}",
            f"connect-src {own.strip() or chr(39) + 'none' + chr(39)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types report carrier",
        )
    )


def formats(given: Iterable[str]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The formats that are read with these further libraries, and those that are not."""
    here = set(given)
    rows = PARTS["format"]
    return [row for row in rows if row.get("needs") in {None, *here}], [
        row for row in rows if row.get("needs") not in {None, *here}
    ]


def runtime(kept: Path) -> dict[str, bytes]:
    """The files of the runtime by name, from the package of npm. Raises ``MissingError``."""
    told = PARTS["runtime"]
    path = kept / f"{told['npm']}-{told['version']}.tgz"
    if not path.exists():
        _called(["npm", "pack", "--silent", f"{told['npm']}@{told['version']}"], kept, f"npm's {told['npm']}")
    data = path.read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != told["integrity"].removeprefix("sha512-"):
        raise MissingError(f"{path.name} is not the file that parts.toml names; delete it and build again")
    with tarfile.open(fileobj=io.BytesIO(data)) as packed:
        return {one.name.removeprefix("package/"): held.read() for one in packed if (held := packed.extractfile(one))}


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


def product() -> dict[str, bytes]:
    """The program's own files, without what the page never asks for."""
    leave = tuple(PARTS["product"]["leave"])
    top = ROOT / "ats_sim"
    paths = sorted(path for path in top.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    named = [(path.relative_to(top).as_posix(), path) for path in paths]
    kept = {name: path for name, path in named if not name.startswith(leave) or name == "page/assets/__init__.py"}
    return {f"ats_sim/{name}": path.read_bytes() for name, path in kept.items()}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Files as one .tar.xz, the same bytes for the same files."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name in sorted(files, key=lambda name: (name.rpartition(".")[2], name)):
            one = tarfile.TarInfo(name)
            one.size = len(files[name])
            archive.addfile(one, io.BytesIO(files[name]))
    return lzma.compress(held.getvalue(), preset=9 | lzma.PRESET_EXTREME, check=lzma.CHECK_CRC32)


def library(whole: bytes) -> bytes:
    """The standard library without the parts that nothing here imports, stored: what is compressed is the whole."""
    leave, held = tuple(PARTS["runtime"]["leave"]), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(held, "w") as new:
        for name in sorted(one for one in old.namelist() if not one.startswith(leave)):
            new.writestr(zipfile.ZipInfo(name, _STAMP), old.read(name))
    return _small(held.getvalue())


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


def engine(kept: Path, own: Iterable[Path]) -> tuple[list[tuple[str, str, bytes, bool]], set[str]]:
    """The engine's files (part, type, bytes, whether they are gzipped), and which further libraries it has."""
    base = runtime(kept)
    binary, names = wheels(kept, own)
    rows = dict(PARTS["pure"])
    for name in names:
        rows |= PARTS["pure_with"].get(name, {})
    program = packed({**pure(rows), **binary, **product()})
    lock = json.dumps(json.loads(base["pyodide-lock.json"])["info"]).encode()
    script = "text/javascript"
    return [
        ("pyodide", script, _small(base["pyodide.mjs"]), True),
        ("module", script, _small(base["pyodide.asm.mjs"]), True),
        ("wasm", "application/wasm", _small(base["pyodide.asm.wasm"]), True),
        ("stdlib", "application/zip", library(base["python_stdlib.zip"]), True),
        ("lock", "application/json", lock, False),
        ("worker", script, (SOURCES / "worker.js").read_bytes(), False),
        ("engine", "text/x-python", (SOURCES / "engine.py").read_bytes(), False),
        ("program", "application/x-xz", program, False),
    ], names


def _small(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def page(read: list[dict[str, Any]], unread: list[dict[str, Any]], styles: Iterable[str]) -> str:
    """The page's HTML with its policy, and with the formats that it reads."""
    html = (ASSETS / "candidate.html").read_text(encoding="utf-8")
    names = [row["name"] for row in read]
    offer = f"{', '.join(names[:-1])} or {names[-1]}."
    if unread:
        kinds = [row["name"] for row in unread]
        offer += f" {', '.join(kinds[:-1])} and {kinds[-1]} files cannot be read here: save yours as PDF first."
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy(shut=False, styles=styles)}">'
    for old, new in ((_OFFER, offer), ('<meta charset="utf-8">', f'<meta charset="utf-8">\n{head}')):
        if html.count(old) != 1:
            raise MissingError(f"candidate.html does not hold {old!r} once")
        html = html.replace(old, new)
    gone = {suffix for row in unread for suffix in row["suffixes"]}
    return re.sub(
        r'accept="([^"]+)"',
        lambda found: f'accept="{",".join(one for one in found[1].split(",") if one not in gone)}"',
        html,
    )


def build(out: Path, kept: Path, own: Iterable[Path] = ()) -> dict[str, bytes]:
    """All files of the site by their paths, written into a folder. Raises ``MissingError``."""
    from ats_sim.page import assets, style_hashes

    parts, names = engine(kept, own)
    read, unread = formats(names)
    styles = style_hashes()
    site: dict[str, bytes] = {}
    listed = []
    for part, kind, data, zipped in parts:
        path = f"engine/{part}-{hashlib.sha256(data).hexdigest()[:12]}.bin"
        site[path] = data
        row = {"part": part, "path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        listed.append({**row, "type": kind, "gzip": zipped})
    own_files = [name for name in assets() if name not in ("candidate.html", "carrier.js")]
    site |= {name: (ASSETS / name).read_bytes() for name in own_files}
    site["index.html"] = page(read, unread, styles).encode()
    site["files.json"] = json.dumps({"engine": listed}, indent=1).encode()
    filled = {
        "LOCK": policy(shut=True, styles=styles),
        "FILES": json.dumps(["./", *sorted(name for name in (*site, "carrier.js") if not name.startswith("engine/"))]),
        "UNREAD": json.dumps({suffix: row["name"] for row in unread for suffix in row["suffixes"]}),
    }
    carrier, offline = ((SOURCES / name).read_text(encoding="utf-8") for name in ("carrier.js", "offline.js"))
    whole = hashlib.sha256(json.dumps([carrier, offline, filled]).encode())
    for name in sorted(site):
        whole.update(name.encode() + hashlib.sha256(site[name]).digest())
    filled["VERSION"] = whole.hexdigest()[:16]
    for name, text in (("carrier.js", carrier), ("offline.js", offline)):
        site[name] = re.sub(r"%([A-Z]+)%", lambda found: filled[found[1]], text).encode()
    site["SHA256SUMS"] = "".join(
        f"{hashlib.sha256(site[name]).hexdigest()}  {name}\n" for name in sorted(site)
    ).encode()
    for name, data in site.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    return site


def main() -> None:
    """Build the site and print what it weighs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--wheel", type=Path, action="append", default=[])
    given = parser.parse_args()
    if given.out.exists() and any(given.out.iterdir()):
        raise SystemExit(f"{given.out} is not empty; name a new folder")
    try:
        with tempfile.TemporaryDirectory() as passing:
            kept = given.kept or Path(passing)
            kept.mkdir(parents=True, exist_ok=True)
            site = build(given.out, kept, given.wheel)
    except MissingError as missing:
        raise SystemExit(f"the page is not built: {missing}") from None
    compressed = sum(min(len(data), len(_small(data))) for data in site.values())
    total = sum(map(len, site.values()))
    print(f"{len(site)} files, {total / 1e6:.1f} MB, compressed {compressed / 1e6:.1f} MB, in {given.out}")
    for name in sorted(site, key=lambda name: -len(site[name]))[:6]:
        print(f"  {len(site[name]) / 1e6:6.2f} MB  {name}")


if __name__ == "__main__":
    main()
