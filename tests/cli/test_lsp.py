"""The server for editors, asked by a real client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.bulk.made import copy_fixtures
from tests.written import resume_text

WEAK = resume_text(("Nurse, Clinic", "Jan 2020 - Present", ["Trained 𝕏 nurses; Used Excel"]), skills="Excel")
BAD = WEAK.replace("Trained 𝕏 nurses; ", "")


class _Client(LanguageClient):
    """A client that keeps what it is told."""

    def __init__(self) -> None:
        super().__init__("tests", "1")
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(params)

    async def next(self) -> list[types.Diagnostic]:
        """The next findings that the server tells."""
        params = await asyncio.wait_for(self.told.get(), 120)
        return list(params.diagnostics)


def _asked(folder: Path, talk: Callable[[_Client], Awaitable[None]]) -> None:
    async def run() -> None:
        client = _Client()
        await client.start_io(sys.executable, "-m", "ats_sim", "lsp", "--isolated", cwd=folder)
        await client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=folder.as_uri())
        )
        client.initialized(types.InitializedParams())
        await talk(client)
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()

    asyncio.run(run())


def _open(client: _Client, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    item = types.TextDocumentItem(uri=path.as_uri(), language_id="x", version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))


def test_findings_while_writing_the_page_of_a_rule_and_a_comment(tmp_path: Path) -> None:
    path = tmp_path / "cv.md"
    row = BAD.split("\n").index("- Used Excel")
    whole = types.TextDocumentIdentifier(path.as_uri())

    async def talk(client: _Client) -> None:
        _open(client, path, BAD)
        (told,) = await client.next()
        assert (told.code, told.range) == ("HLT001", types.Range(types.Position(row, 2), types.Position(row, 12)))
        assert told.severity == types.DiagnosticSeverity.Warning
        hover = await client.text_document_hover_async(types.HoverParams(whole, types.Position(row, 4)))
        assert hover
        assert isinstance(hover.contents, types.MarkupContent)
        assert hover.contents.value.startswith("# HLT001 tool-only")
        nothing = await client.text_document_hover_async(types.HoverParams(whole, types.Position(0, 0)))
        assert nothing is None
        asked = types.CodeActionParams(whole, told.range, types.CodeActionContext([told]))
        (action,) = await client.text_document_code_action_async(asked) or []
        assert isinstance(action, types.CodeAction)
        assert action.edit
        assert action.edit.changes
        ((edit,),) = action.edit.changes.values()
        assert edit.new_text == "- Used Excel <!-- ats-sim: ignore[HLT001] -->"
        change = types.TextDocumentContentChangePartial(range=edit.range, text=edit.new_text)
        version = types.VersionedTextDocumentIdentifier(uri=path.as_uri(), version=2)
        client.text_document_did_change(types.DidChangeTextDocumentParams(version, [change]))
        assert await client.next() == []
        client.text_document_did_close(types.DidCloseTextDocumentParams(whole))
        assert await client.next() == []

    _asked(tmp_path, talk)


def test_what_changes_no_claim_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "cv.md"
    text = resume_text(("Nurse, Clinic", "Jan 2020 - Present", ["Ran 𝕏 wards with  Excel, Access, etc."]))
    row = next(number for number, line in enumerate(text.split("\n")) if "wards" in line)
    whole = types.TextDocumentIdentifier(path.as_uri())

    async def talk(client: _Client) -> None:
        _open(client, path, text)
        told = [one for one in await client.next() if one.code == "HLT006"]
        asked = types.CodeActionParams(whole, told[0].range, types.CodeActionContext(told))
        actions = await client.text_document_code_action_async(asked) or []
        kinds = [one.kind for one in actions if isinstance(one, types.CodeAction)]
        quick, every = types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll
        assert kinds == [quick, quick, every]
        first, last = actions[0], actions[-1]
        assert isinstance(first, types.CodeAction)
        assert isinstance(last, types.CodeAction)
        assert first.edit
        assert last.edit
        assert first.edit.changes
        assert last.edit.changes
        (edit,) = first.edit.changes[path.as_uri()]
        end = len(text.split("\n")[row]) + 1
        assert edit.range == types.Range(types.Position(row, end - 6), types.Position(row, end))
        assert edit.new_text == ""
        assert len(last.edit.changes[path.as_uri()]) == 2

    _asked(tmp_path, talk)


def test_what_is_no_resume_and_what_cannot_be_read_is_silent(tmp_path: Path) -> None:
    async def talk(client: _Client) -> None:
        _open(client, tmp_path / "notes.md", "# Notes\n\nUsed Excel for the accounts of the club this year.\n")
        assert await client.next() == []
        _open(client, tmp_path / "data.json", "{")
        assert await client.next() == []

    _asked(tmp_path, talk)


def test_a_source_shows_what_is_found_in_its_document(tmp_path: Path) -> None:
    from ats_sim import read_resume

    (pdf,) = copy_fixtures(tmp_path, "kaggle-graduate-typst")
    document = read_resume(pdf).document
    rows = [document.line_text(line) for line in document.lines]

    async def talk(client: _Client) -> None:
        _open(client, tmp_path / "cv.typ", "// made\n" + "\n".join(rows))
        told = await client.next()
        assert len(told) >= 3
        assert all(one.range.start.line > 0 for one in told)

    _asked(tmp_path, talk)


@pytest.mark.parametrize("words", ["a𝕏b", "plain", ""])
def test_places_are_in_units_of_utf_16(words: str) -> None:
    from ats_sim.cli.lsp_server import _position

    assert _position([words], 1, len(words) + 1).character == len(words.encode("utf-16-le")) // 2


def test_the_extra_is_named_where_it_is_missing(ran: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ats_sim.cli.lsp_server", None)
    said = ran("lsp")
    assert (said.status, said.out) == (2, "")
    assert said.err == "ats-sim: an editor needs the extra lsp: python -m pip install 'ats-sim[lsp]'\n"
