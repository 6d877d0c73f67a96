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
import gzip
import hashlib
import json
import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # as a script it stands alone in its folder

from bench.page_parts import (
    PARTS,
    ROOT,
    SOURCES,
    MissingError,
    beside,
    decoder,
    folded,
    library,
    licences,
    package,
    packed,
    product,
    pure,
    squeezed,
    wheels,
)

ASSETS = ROOT / "ats_sim" / "page" / "assets"
DESK = ROOT / "ats_sim" / "desk" / "assets"
_DESK_SCRIPT = '<script type="module" src="desk.js">'
_NAVIGATION = (
    (
        'aria-label="Pages" hidden>',
        'aria-label="Pages"><a href="desk.html">The desk</a> <a href="./" aria-current="page">One resume</a>',
    ),
)
_OFFER = "PDF, Word, HTML, text, Markdown or JSON Resume"


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


def engine(kept: Path, own: Iterable[Path]) -> tuple[list[tuple[str, str, bytes, bool]], set[str], str]:
    """The engine's files (part, type, bytes, whether the page takes them apart), its further libraries, and on which
    terms all that is given."""
    base = package(PARTS["runtime"], kept)
    binary, names = wheels(kept, own)
    rows = dict(PARTS["pure"])
    for name in names:
        rows |= PARTS["pure_with"].get(name, {})
    program = packed(folded({**pure(rows), **binary, **product(), **beside(names)}))
    lock = json.dumps(json.loads(base["pyodide-lock.json"])["info"]).encode()
    script = "text/javascript"
    return (
        [
            ("pyodide", script, squeezed(base["pyodide.mjs"]), True),
            ("module", script, squeezed(base["pyodide.asm.mjs"]), True),
            ("wasm", "application/wasm", squeezed(base["pyodide.asm.wasm"]), True),
            ("stdlib", "application/zip", squeezed(library(base["python_stdlib.zip"])), True),
            ("lock", "application/json", lock, False),
            ("worker", script, (SOURCES / "worker.js").read_bytes(), False),
            ("engine", "text/x-python", (SOURCES / "engine.py").read_bytes(), False),
            ("program", "application/x-xz", program, False),
        ],
        names,
        licences(rows, binary),
    )


def framed(html: str, styles: Iterable[str]) -> str:
    """A page with its policy at the head, and at its foot the way to whoever made its parts."""
    told = f'<meta http-equiv="Content-Security-Policy" content="{policy(shut=False, styles=styles)}">'
    made = ' <a href="licences.txt">Who made what this page holds</a></p></footer>'
    return replaced(html, ('<meta charset="utf-8">', f'<meta charset="utf-8">\n{told}'), ("</p></footer>", made))


def replaced(html: str, *pairs: tuple[str, str]) -> str:
    """A page with other words in the place of some. Raises ``MissingError`` where those do not stand there once."""
    for old, new in pairs:
        if html.count(old) != 1:
            raise MissingError(f"the page does not hold {old!r} once")
        html = html.replace(old, new)
    return html


def offer(read: list[dict[str, Any]], unread: list[dict[str, Any]]) -> str:
    """Which formats a page reads, in words."""
    names, kinds = ([row["name"] for row in rows] for rows in (read, unread))
    told = f"{', '.join(names[:-1])} or {names[-1]}."
    if kinds:
        told += f" {', '.join(kinds[:-1])} and {kinds[-1]} files cannot be read here: save yours as PDF first."
    return told


def page(read: list[dict[str, Any]], unread: list[dict[str, Any]], styles: Iterable[str]) -> str:
    """The candidate's page with its policy, and with the formats that it reads."""
    html = (ASSETS / "candidate.html").read_text(encoding="utf-8")
    html = replaced(html, (_OFFER, offer(read, unread)), *_NAVIGATION)
    gone = {suffix for row in unread for suffix in row["suffixes"]}
    return re.sub(
        r'accept="([^"]+)"',
        lambda found: f'accept="{",".join(one for one in found[1].split(",") if one not in gone)}"',
        framed(html, styles),
    )


def desk_page(read: list[dict[str, Any]], unread: list[dict[str, Any]], styles: Iterable[str]) -> str:
    """The desk's page: first files and a posting are chosen; a list is saved in what is there without a library."""
    suffixes = ",".join(suffix for row in read for suffix in row["suffixes"])
    intake = (SOURCES / "pool.html").read_text(encoding="utf-8")
    intake = replaced(intake, ("%ACCEPT%", suffixes), ("%OFFER%", offer(read, unread)))
    html = replaced(
        (DESK / "desk.html").read_text(encoding="utf-8"),
        ("<main>\n", f"<main>\n{intake}"),
        ("</main>", "</div>\n</main>"),
        (_DESK_SCRIPT, f"{_DESK_SCRIPT.replace('desk.js', 'pool.js')}</script>\n{_DESK_SCRIPT}"),
        ('href="candidate.html"', 'href="./"'),
        ('<option value="xlsx">Excel</option>', ""),
        ('<option value="parquet">Parquet</option>', ""),
    )
    return framed(html, styles)


def build(out: Path, kept: Path, own: Iterable[Path] = ()) -> dict[str, bytes]:
    """All files of the site by their paths, written into a folder. Raises ``MissingError``."""
    from ats_sim.page import style_hashes

    parts, names, terms = engine(kept, own)
    read, unread = formats(names)
    styles = style_hashes()
    site: dict[str, bytes] = {}
    listed = []
    for part, kind, data, zipped in parts:
        path = f"engine/{part}-{hashlib.sha256(data).hexdigest()[:12]}.bin"
        site[path] = data
        row = {"part": part, "path": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        listed.append({**row, "type": kind, "xz": zipped})
    for folder in (ASSETS, DESK):
        given = [one for one in folder.iterdir() if one.suffix in (".css", ".js", ".svg") and one.name != "carrier.js"]
        site |= {one.name: one.read_bytes() for one in sorted(given)}
    site["pool.js"] = (SOURCES / "pool.js").read_bytes()
    site["xz.js"] = decoder(package(PARTS["decoder"], kept)[PARTS["decoder"]["file"]])
    site["index.html"] = page(read, unread, styles).encode()
    site["desk.html"] = desk_page(read, unread, styles).encode()
    site["licences.txt"] = terms.encode()
    site["files.json"] = json.dumps({"engine": listed}, indent=1).encode()
    index = ROOT / "ats_sim" / "lexicon" / "files" / "skills.index"
    later = ("engine/", "licences")  # the page keeps the engine itself, and the licences are only looked at
    files = json.dumps(["./", *sorted(name for name in (*site, "carrier.js") if not name.startswith(later))])
    filled = {
        "INDEX": hashlib.sha256(index.read_bytes()).hexdigest(),
        "LOCK": policy(shut=True, styles=styles),
        "FILES": files,
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


def weights(site: dict[str, bytes]) -> tuple[int, int]:
    """The bytes of a site, and those that a host which compresses text transfers of it."""
    return sum(map(len, site.values())), sum(min(len(data), len(gzip.compress(data, 9))) for data in site.values())


def weighed(site: dict[str, bytes]) -> str:
    """What a site weighs, in words."""
    whole, sent = weights(site)
    return f"{len(site)} files, {whole / 1e6:.2f} MB, transferred {sent / 1e6:.2f} MB"


def heavy(site: dict[str, bytes]) -> bool:
    """Whether a site weighs more than ``parts.toml`` allows."""
    whole, sent = weights(site)
    return whole > PARTS["most"]["all"] or sent > PARTS["most"]["transferred"]


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
    print(f"{weighed(site)}, in {given.out}")
    for name in sorted(site, key=lambda name: -len(site[name]))[:6]:
        print(f"  {len(site[name]) / 1e6:6.2f} MB  {name}")


if __name__ == "__main__":
    main()
