"""Starts the server on a port of this machine, and ends it."""

from __future__ import annotations

import errno
import secrets
import signal
import socket
from collections.abc import Callable, Mapping
from typing import Any

import uvicorn

from ats_sim.bulk.warm import warm
from ats_sim.desk import Desk
from ats_sim.desk import asset as desk_asset
from ats_sim.errors import ConfigError
from ats_sim.page import Engine, Upload, asset
from ats_sim.serving.application import application
from ats_sim.serving.guard import Guard

HOST = "127.0.0.1"
PORT = 8731  # ours: free on most machines


def listening(port: int | None) -> socket.socket:
    """A socket at a port of this machine; of no port in particular at the usual one, or at any that is free.

    Raises ``ConfigError`` for a port that cannot be had.
    """
    for number in (PORT, 0) if port is None else (port,):
        taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((HOST, number))
            taken.listen(64)
        except OSError as error:
            taken.close()
            if port is not None:
                reason = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be had ({error.strerror})"
                message = f"port {port} {reason}; choose another with --port, or leave it out"
                raise ConfigError("port", message) from error
        else:
            return taken
    raise ConfigError("port", "no port of this machine is free; end another program and try again")


def new_token() -> str:
    """A secret for one run."""
    return secrets.token_urlsafe(24)


def address(port: int, token: str, what: str = "token") -> str:
    """What to open: the token, or a ticket for it, stands behind "#", which a browser sends to nobody."""
    return f"http://{HOST}:{port}/#{what}={token}"


def guarded(engine: Engine, desk: Desk | None, port: int, token: str) -> Guard:
    """The server of a page, and of a desk where there is one; all that an answer needs is loaded."""
    warm()
    engine.warm()

    def ask(operation: str, payload: Mapping[str, Any], files: Mapping[str, Upload]) -> dict[str, Any]:
        answering = desk if desk and operation.startswith("desk-") else engine
        return answering.answer(operation, payload, files)

    most = engine.settings.limits.file_bytes
    home = "desk.html" if desk else "candidate.html"
    find = desk_asset if desk else asset
    return application(ask, port=port, token=token, file_bytes=most, home=home, find=find)


def serve(guard: Guard, at: socket.socket, ready: Callable[[], None]) -> None:
    """Answer until Ctrl-C, or until the system ends this process. ``ready`` is called once before the first answer."""
    config = uvicorn.Config(
        guard,  # type: ignore[arg-type,unused-ignore]
        log_level="error",
        access_log=False,
        server_header=False,
        date_header=False,
        lifespan="off",
        timeout_graceful_shutdown=2,
    )
    server = uvicorn.Server(config)
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that whoever called can clean up
    try:
        ready()
        server.run(sockets=[at])
    except KeyboardInterrupt:
        return
    finally:
        signal.signal(signal.SIGTERM, before)
