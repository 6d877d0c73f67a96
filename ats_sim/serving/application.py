"""The server's answers: the files of the page, and what the page asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ats_sim.errors import AtsSimError
from ats_sim.page import Upload, asset
from ats_sim.serving.envelope import opened
from ats_sim.serving.guard import Guard, RefusedError

Record = dict[str, Any]
Find = Callable[[str], tuple[bytes, str]]
Ask = Callable[[str, Mapping[str, Any], Mapping[str, Upload]], Record]

_ENVELOPES = 1_000_000  # ours: bytes of a question beside its files
_FILES = 2  # a comparison brings two


def application(
    ask: Ask, *, port: int, token: str, file_bytes: int, home: str = "candidate.html", find: Find = asset
) -> Guard:
    """The whole server. ``ask`` answers the questions, ``find`` gives the files, ``home`` is the page at the root."""

    def page(request: Request) -> Response:
        try:
            data, type_ = find(request.path_params.get("name") or home)
        except KeyError:
            return Response("there is no such page here", 404, media_type="text/plain")
        return Response(data, media_type=type_)

    async def question(request: Request) -> Response:
        try:
            body = await request.body()
        except RefusedError as refused:
            return Response(refused.body, refused.status, media_type="application/json")
        return await run_in_threadpool(_answered, ask, request.path_params["operation"], body)

    routes = [
        Route("/", page),
        Route("/{name}", page),
        Route("/api/{operation}", question, methods=["POST"]),
    ]
    return Guard(Starlette(routes=routes), port, token, _FILES * file_bytes + _ENVELOPES)


def _answered(ask: Ask, operation: str, body: bytes) -> Response:
    try:
        record = ask(operation, *opened(body))
    except AtsSimError as error:
        record = {"error": {"kind": error.kind, "message": error.message}}
    status = 422 if "error" in record else 200
    return Response(msgspec.json.encode(record), status, media_type="application/json")
