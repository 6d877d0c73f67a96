"""The server for editors: diagnostics, the page of a rule, comments that accept a finding."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from urllib.parse import unquote, urlparse

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from ats_sim import rules
from ats_sim.accepting.writing import commented
from ats_sim.cli.lsp_check import Checker
from ats_sim.config import Configuration
from ats_sim.model.linted import Reported
from ats_sim.repository.fixes import DATES, MARKERS, OPEN_LIST, Fix

_WAIT = 0.3  # seconds without a key before a text is checked; ours
_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_TITLES = {
    MARKERS: "Use one list marker",
    OPEN_LIST: "End the list without these words",
    DATES: "Write all dates as the first one",
}


def serve(configuration: Configuration) -> None:
    """Serve until the editor ends it."""
    made(configuration).start_io()


def made(configuration: Configuration) -> LanguageServer:
    """The server with all that it answers."""
    server = LanguageServer("ats-sim", metadata.version("ats-sim"))
    checker = Checker(configuration)
    asked: dict[str, int] = {}

    def publish(uri: str, *, documents: bool) -> None:
        text = server.workspace.get_text_document(uri)
        found = checker.check(_path(uri), text.source, documents=documents)
        rows = text.source.split("\n")
        told = [_diagnostic(one, rows) for one in found]
        server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=told, version=text.version)
        )

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        publish(params.text_document.uri, documents=True)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        publish(params.text_document.uri, documents=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        asked[uri] = mine = asked.get(uri, 0) + 1
        await asyncio.sleep(_WAIT)
        if asked[uri] == mine:
            publish(uri, documents=False)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        text = server.workspace.get_text_document(params.text_document.uri).source
        return _hover(checker.check(_path(params.text_document.uri), text), text, params.position)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION)
    def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        text = server.workspace.get_text_document(uri).source
        return _actions(uri, text, params.context.diagnostics, checker.fixes(_path(uri), text))

    return server


def _hover(found: Sequence[Reported], text: str, at: types.Position) -> types.Hover | None:
    """The page of the rule whose finding stands at a place."""
    rows = text.split("\n")
    for one in found:
        place, rule = _diagnostic(one, rows).range, rules.find(one.finding.code)
        first, last = (place.start.line, place.start.character), (place.end.line, place.end.character)
        if rule and first <= (at.line, at.character) <= last:
            words = types.MarkupContent(kind=types.MarkupKind.Markdown, value=rules.page(rule))
            return types.Hover(contents=words, range=place)
    return None


def _actions(
    uri: str, text: str, diagnostics: Sequence[types.Diagnostic], fixes: Sequence[Fix]
) -> list[types.CodeAction]:
    """What can be done about findings: what mends each, the comment that accepts each, what mends all."""
    told = [one for one in diagnostics if one.source == "ats-sim"]
    mended = (_mended(uri, text, one, fixes) for one in told)
    accepted = (_action(uri, text, one) for one in told)
    return [action for action in (*mended, *accepted, _all_mended(uri, text, fixes)) if action]


def _mended(uri: str, text: str, told: types.Diagnostic, fixes: Sequence[Fix]) -> types.CodeAction | None:
    """What mends a finding without changing a claim, None where nothing does."""
    line = told.range.start.line + 1
    found = [fix for fix in fixes if fix.code == told.code and (fix.code != OPEN_LIST or line <= fix.line <= line + 3)]
    if not found:
        return None
    return types.CodeAction(
        title=_TITLES[str(told.code)],
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[told],
        is_preferred=True,
        edit=types.WorkspaceEdit(changes={uri: _edits(text, found)}),
    )


def _all_mended(uri: str, text: str, fixes: Sequence[Fix]) -> types.CodeAction | None:
    """All that ``lint --fix`` does in a text."""
    if not fixes:
        return None
    return types.CodeAction(
        title="Mend all that changes no claim (ats-sim)",
        kind=types.CodeActionKind.SourceFixAll,
        edit=types.WorkspaceEdit(changes={uri: _edits(text, fixes)}),
    )


def _edits(text: str, fixes: Sequence[Fix]) -> list[types.TextEdit]:
    rows = text.split("\n")
    return [
        types.TextEdit(
            range=types.Range(_position(rows, fix.line, fix.column), _position(rows, fix.line, fix.end_column)),
            new_text=fix.text,
        )
        for fix in fixes
    ]


def _action(uri: str, text: str, told: types.Diagnostic) -> types.CodeAction | None:
    """The comment that accepts a finding, None where none can stand."""
    line = told.range.start.line
    new, left = commented(str(_path(uri)), text, {line + 1: [str(told.code)]})
    if left or new == text:
        return None
    before, after = text.split("\n"), new.split("\n")
    rows = after[line : line + 1 + len(after) - len(before)]
    start, end = types.Position(line, 0), types.Position(line, _units(before[line]))
    edit = types.TextEdit(range=types.Range(start, end), new_text="\n".join(rows))
    return types.CodeAction(
        title=f"Accept {told.code} here by a comment",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[told],
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )


def _diagnostic(one: Reported, rows: list[str]) -> types.Diagnostic:
    place, finding = one.source, one.finding
    start, end = types.Position(0, 0), types.Position(0, 0)
    if place:
        start, end = _position(rows, place.line, place.column), _position(rows, place.end_line, place.end_column)
    return types.Diagnostic(
        range=types.Range(start, end),
        message=f"{finding.message}\n{finding.hint}",
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source="ats-sim",
    )


def _position(rows: list[str], line: int, column: int) -> types.Position:
    """A place as the protocol counts it: from 0, in units of UTF-16."""
    row = rows[line - 1] if line <= len(rows) else ""
    return types.Position(line - 1, _units(row[: column - 1]))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _path(uri: str) -> Path:
    return Path(unquote(urlparse(uri).path))
