"""What a URL is, and that none is shown with its secrets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.bulk import urls


@pytest.mark.parametrize(
    ("path", "scheme"),
    [
        ("s3://bucket/x", "s3"),
        ("SFTP://host/x", "sftp"),
        ("zip://a.md::s3://bucket/x.zip", "zip"),
        ("zip::file:///x.zip", "zip"),
        ("C://resumes", ""),
        ("a::b.pdf", ""),
        ("./http://x", ""),
        ("http:/x", ""),
        ("-", ""),
    ],
)
def test_a_url_has_a_scheme_and_a_path_has_none(path: str, scheme: str) -> None:
    assert urls.scheme(path) == scheme
    assert urls.is_url(path) == bool(scheme)


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("sftp://sam:pass@host:22/d/a@b.pdf", "sftp://host:22/d/a@b.pdf"),
        ("sftp://host:22/d/a@b.pdf", "sftp://host:22/d/a@b.pdf"),
        ("sftp://sam:pa@ss@host/d/a.pdf", "sftp://host/d/a.pdf"),
        ("sftp://sam:pa/ss@host/d/a.pdf", "sftp://host/d/a.pdf"),
        ("https://host/a.pdf?X-Amz-Signature=pass", "https://host/a.pdf"),
        ("https://host/a.pdf?pass#x", "https://host/a.pdf"),
        ("s3://bucket/a?versionId=pass", "s3://bucket/a"),
        ("zip://a.md::https://sam:pass@host/x.zip?t=pass", "zip://a.md::https://host/x.zip"),
        (urls.below("https://host/d/?sig=pass", "a.pdf?sig=pass"), "https://host/d/a.pdf"),
        (urls.below("zip::s3://key:pass@bucket/x.zip", "d/a.md"), "zip://d/a.md::s3://bucket/x.zip"),
        (urls.below("memory://", "a.pdf"), "memory://a.pdf"),
        (urls.below("s3://bucket/d/", "e/why?.pdf"), "s3://bucket/d/e/why?.pdf"),
        ("file:///home/a@b/c.pdf", "file:///home/a@b/c.pdf"),
    ],
)
def test_a_url_is_shown_without_user_password_and_query(file: str, shown: str) -> None:
    assert urls.cleaned(file) == shown
    assert "pass" not in urls.name(file)


_WORD = st.text("abcXYZ019._-~!$()+=", min_size=1, max_size=8)


@given(user=_WORD, host=st.sampled_from(["host", "h:22", "a.example"]), path=_WORD)
def test_no_user_or_password_stays(user: str, host: str, path: str) -> None:
    assert urls.cleaned(f"ftp://{user}:secret#1@{host}/{path}") == f"ftp://{host}/{path}"


def test_a_file_in_an_archive_ends_in_its_own_suffix() -> None:
    assert urls.name("zip://d/a.md::s3://bucket/x.zip") == "zip://d/a.md"
    assert urls.name(urls.below("zip://d::s3://bucket/x.zip", "a.md")) == "zip://d/a.md"
