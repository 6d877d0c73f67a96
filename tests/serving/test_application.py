"""The server: the page of this machine gets its answers, and nobody else does."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from ats_sim import pipeline
from ats_sim.page import Engine, Upload, assets
from ats_sim.serving.application import application
from ats_sim.serving.envelope import opened, sealed
from ats_sim.serving.guard import TICKET_HEADER, TOKEN_HEADER
from tests.cases import AS_OF, FIXTURES

PORT, TOKEN = 8731, "a-token-of-this-test"
HERE = f"http://127.0.0.1:{PORT}"
TEXT = (FIXTURES / "postings" / "ml-engineer.txt").read_text(encoding="utf-8")
RESUME = Upload("resume.pdf", (FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf").read_bytes())
QUESTION = sealed({"posting": {"text": TEXT}}, {"resume": RESUME})
MOST = 1_000_000


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """A browser's part, as the page itself would ask."""
    engine = Engine(pipeline.DEFAULTS, lambda: AS_OF)
    app = application(engine.answer, port=PORT, token=TOKEN, file_bytes=MOST)
    with TestClient(app, base_url=HERE, headers={TOKEN_HEADER: TOKEN}) as made:  # type: ignore[arg-type]
        yield made


def test_the_page_asks_and_is_answered(client: TestClient) -> None:
    answer = client.post("/api/simulate", content=QUESTION)
    assert answer.status_code == 200
    assert answer.json()["disposition"] == "advance"


def test_an_error_is_one_line_and_no_success(client: TestClient) -> None:
    answer = client.post("/api/simulate", content=sealed({"posting": {"text": TEXT}}, {}))
    assert answer.status_code == 422
    assert "choose a resume" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", "", "[::1]:8731"]
)
@pytest.mark.parametrize("path", ["/", "/page.css", "/api/simulate"])
def test_a_foreign_host_is_refused_everywhere(client: TestClient, host: str, path: str) -> None:
    answer = client.request("POST" if "api" in path else "GET", path, headers={"host": host}, content=QUESTION)
    assert answer.status_code == 421
    assert "disposition" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": f"https://127.0.0.1:{PORT}"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_foreign_page_is_refused_even_with_the_token(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.post("/api/simulate", headers=headers, content=QUESTION)
    assert answer.status_code == 403
    assert "another page" in answer.json()["error"]["message"]


@pytest.mark.parametrize("token", ["", "x", TOKEN + "x", TOKEN[:-1], TOKEN.upper(), "é"])
@pytest.mark.parametrize("operation", ["simulate", "compare", "posting", "no-such"])
def test_without_the_token_nothing_is_answered(client: TestClient, token: str, operation: str) -> None:
    answer = client.post(f"/api/{operation}", headers={TOKEN_HEADER: token.encode("latin-1")}, content=QUESTION)  # type: ignore[dict-item]
    assert answer.status_code == 403
    assert "disposition" not in answer.text


def test_the_token_does_not_count_in_an_address_or_a_cookie(client: TestClient) -> None:
    with TestClient(client.app, base_url=HERE, cookies={TOKEN_HEADER: TOKEN}) as other:
        assert other.post(f"/api/simulate?token={TOKEN}", content=QUESTION).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/..%2f..%2fpyproject.toml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/....//etc/passwd",
        "/__init__.py",
        "/assets/page.css",
        "/page.css/",
        "/page.css%00.html",
        "//etc/passwd",
        "/C:%5cwindows%5cwin.ini",
    ],
)
def test_only_the_files_of_the_page_are_served(client: TestClient, path: str) -> None:
    answer = client.get(path, follow_redirects=False)
    assert answer.status_code in (307, 404)
    assert "root:" not in answer.text
    assert "[project]" not in answer.text


def test_every_file_of_the_page_is_served_as_what_it_is(client: TestClient) -> None:
    assert {"candidate.html", "candidate.js", "carrier.js", "page.css"} <= set(assets())
    for name in assets():
        answer = client.get(f"/{name}")
        assert answer.status_code == 200
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert client.get("/").text == client.get("/candidate.html").text


@pytest.mark.parametrize("path", ["/", "/page.css", "/no-such", "/api/simulate"])
def test_every_answer_carries_the_policy(client: TestClient, path: str) -> None:
    answer = client.post(path, content=b"x") if "api" in path else client.get(path)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in answer.headers


def test_a_huge_upload_is_refused_before_it_is_read(client: TestClient) -> None:
    answer = client.post("/api/simulate", content=b"\0" * 100_000_000)
    assert answer.status_code == 413
    assert "too large" in answer.json()["error"]["message"]


def test_a_huge_upload_without_a_length_is_refused_on_the_way(client: TestClient) -> None:
    read = 0

    def parts() -> Iterator[bytes]:
        nonlocal read
        for _ in range(100):
            read += 1
            yield b"\0" * 1_000_000

    answer = client.post("/api/simulate", content=parts())
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\0\0\0\0",
        b"\xff\xff\xff\xff{}",
        b"\0\0\0\2{}",
        b"\0\0\0\2[]",
        b"\0\0\0\x01\xff",
        QUESTION[:-1],
        QUESTION + b"x",
        sealed({"posting": []}, {}),
        (5).to_bytes(4, "big") + b"[[[[[" * 10_000,
    ],
)
def test_a_body_that_is_no_question_is_one_line(client: TestClient, body: bytes) -> None:
    answer = client.post("/api/simulate", content=body)
    assert answer.status_code == 422
    assert "\n" not in answer.json()["error"]["message"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_other_method_is_answered(client: TestClient, method: str) -> None:
    assert client.request(method, "/api/simulate", content=QUESTION).status_code == 405


def test_a_ticket_gives_the_token_once_and_to_this_page_only() -> None:
    app = application(lambda *_: {}, port=PORT, token=TOKEN, file_bytes=MOST)
    with TestClient(app, base_url=HERE) as client:  # type: ignore[arg-type]
        assert client.post("/api/enter", headers={TICKET_HEADER: ""}).status_code == 403  # there is none yet
        ticket = {TICKET_HEADER: app.new_ticket()}
        assert client.post("/api/enter", headers=ticket | {"origin": "http://evil.example"}).status_code == 403
        assert client.post("/api/enter", headers=ticket | {"host": "evil.example"}).status_code == 421
        assert client.post("/api/enter", headers=ticket).json() == {"token": TOKEN}
        assert client.post("/api/enter", headers=ticket).status_code == 403
        app.new_ticket()
        assert client.post("/api/enter", headers={TICKET_HEADER: "guess"}).status_code == 403
        assert "token" not in client.post("/api/enter", headers={TICKET_HEADER: "guess"}).json()


def test_an_envelope_comes_back_as_it_was_sealed() -> None:
    files = {"old": Upload("a b.pdf", b"\0\1"), "new": Upload("ü.txt", b"")}
    assert opened(sealed({"a": [1, "ü"]}, files)) == ({"a": [1, "ü"]}, files)


def test_two_tabs_at_once_get_their_own_answers(client: TestClient) -> None:
    from concurrent.futures import ThreadPoolExecutor

    names = ["ml-engineer-latex", "kaggle-graduate-typst"] * 3
    bodies = [
        sealed(
            {"posting": {"text": TEXT}},
            {"resume": Upload(f"{name}.pdf", (FIXTURES / "resumes" / name / "resume.pdf").read_bytes())},
        )
        for name in names
    ]

    def post(body: bytes) -> Any:
        return client.post("/api/simulate", content=body).json()

    with ThreadPoolExecutor(4) as tabs:
        told = [(one["name"], one["disposition"]) for one in tabs.map(post, bodies)]
    expected = {"ml-engineer-latex": "advance", "kaggle-graduate-typst": "reject"}
    assert told == [(f"{name}.pdf", expected[name]) for name in names]


def test_the_day_is_asked_for_each_question() -> None:
    days = iter([datetime.date(2026, 1, 1), datetime.date(2027, 1, 1)])
    engine = Engine(pipeline.DEFAULTS, lambda: next(days))
    app = application(engine.answer, port=PORT, token=TOKEN, file_bytes=MOST)
    with TestClient(app, base_url=HERE, headers={TOKEN_HEADER: TOKEN}) as client:  # type: ignore[arg-type]
        told = [client.post("/api/simulate", content=QUESTION).json()["as_of"] for _ in range(2)]
    assert told == ["2026-01-01", "2027-01-01"]
    assert json.dumps(told)
