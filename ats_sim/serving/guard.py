"""Who may ask the server what: the page itself, from this machine, with the token that was printed when it started.

Another page open in the same browser can send requests here, and a name that another server gives may point here (DNS
rebinding). So the host asked for must be this one, whoever asks must be this page, and every question needs the token,
which travels in a header that no other page may set.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from typing import Any

import msgspec

from ats_sim.page import style_hashes

_ENTER = "/api/enter"
TICKET_HEADER = "x-ats-sim-ticket"
TOKEN_HEADER = "x-ats-sim-token"  # noqa: S105 - the name of a header
Scope = dict[str, Any]
Receive = Callable[[], Any]
Send = Callable[[dict[str, Any]], Any]
Application = Callable[[Scope, Receive, Send], Any]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        f"style-src 'self' {' '.join(style_hashes())}",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types report",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
}


class RefusedError(Exception):
    """A request that is not answered: a status and a line that says why."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message

    @property
    def body(self) -> bytes:
        """What is answered."""
        return msgspec.json.encode({"error": {"kind": "refused", "message": self.message}})


class Guard:
    """Stands before the application: checks each request, counts its bytes, puts the headers on each answer."""

    def __init__(self, inner: Application, port: int, token: str, most_bytes: int) -> None:
        self._inner, self._token, self._most = inner, token, most_bytes
        self._ticket = ""
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    def new_ticket(self) -> str:
        """What stands for the token once: an address that a browser is started with can be seen by whoever lists the
        processes of this machine, so it holds no more than that."""
        self._ticket = secrets.token_urlsafe(24)
        return self._ticket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._inner(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        started = False

        async def answered(message: dict[str, Any]) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message = {**message, "headers": [*message.get("headers", ()), *_encoded(HEADERS)]}
            await send(message)

        try:
            self._check(scope, headers)
            if scope["path"] == _ENTER:
                await self._enter(headers, answered)
                return
            await self._inner(scope, _counted(receive, self._most), answered)
        except RefusedError as refused:
            if not started:
                await _refuse(answered, refused)

    def _check(self, scope: Scope, headers: dict[str, str]) -> None:
        host, origin = headers.get("host", ""), headers.get("origin")
        if host not in self._hosts:
            raise RefusedError(421, "this server answers on 127.0.0.1 only")
        if origin is not None and origin != f"http://{host}":
            raise RefusedError(403, "another page asked; only the page of this server may")
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            raise RefusedError(403, "another page asked; only the page of this server may")
        if scope["method"] not in ("GET", "HEAD", "POST"):
            raise RefusedError(405, "this is not understood here")
        if scope["path"].startswith("/api/") and scope["path"] != _ENTER:
            given = headers.get(TOKEN_HEADER, "")
            if not hmac.compare_digest(given.encode("latin-1", "replace"), self._token.encode()):
                raise RefusedError(
                    403, "the key of this page is missing or old: open the address that the terminal printed"
                )
        if _number(headers.get("content-length", "0")) > self._most:
            raise RefusedError(413, too_large(self._most))

    async def _enter(self, headers: dict[str, str], send: Send) -> None:
        """Give the token for the ticket, once."""
        given, ticket, self._ticket = headers.get(TICKET_HEADER, ""), self._ticket, ""
        if not ticket or not hmac.compare_digest(given.encode("latin-1", "replace"), ticket.encode()):
            raise RefusedError(403, "this address was used before: open the one that the terminal printed")
        await _answer(send, 200, {"token": self._token})


def too_large(most: int) -> str:
    """What is said of more bytes than may come at once."""
    return f"this is too large: at most {most / 1_000_000:.0f} MB may come at once"


def _counted(receive: Receive, most: int) -> Receive:
    """The bytes of a request as they come, refused from ``most`` on: a length that was stated may be untrue."""
    left = most

    async def next_part() -> Any:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise RefusedError(413, too_large(most))
        return message

    return next_part


async def _refuse(send: Send, refused: RefusedError) -> None:
    await _answer(send, refused.status, msgspec.json.decode(refused.body), {"connection": "close"})


async def _answer(send: Send, status: int, record: dict[str, Any], more: dict[str, str] | None = None) -> None:
    body = msgspec.json.encode(record)
    headers = {"content-type": "application/json", "content-length": str(len(body)), **(more or {})}
    await send({"type": "http.response.start", "status": status, "headers": _encoded(headers)})
    await send({"type": "http.response.body", "body": body})


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 18 else 10**18


def _encoded(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]
