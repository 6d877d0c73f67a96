"""Loads pdfminer without what it needs for few files only; importing this module does it.

An encrypted file needs cryptography and hashes, an odd text charset_normalizer, and nothing here needs pdfminer's own
version. Loading them costs as much as reading a page. Names stand in for them and load the library when they are used.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

_LATER = (
    "charset_normalizer",
    "cryptography",
    "cryptography.hazmat",
    "cryptography.hazmat.backends",
    "cryptography.hazmat.primitives",
    "cryptography.hazmat.primitives.ciphers",
    "hashlib",
    "importlib.metadata",
)
_NO_VERSION = "0"


class _Name:
    """Stands for something in a module that is loaded when it is called or asked for anything."""

    def __init__(self, module: str, name: str) -> None:
        self._place = module, name

    def _itself(self) -> Any:
        module, name = self._place
        return getattr(import_module(module), name)

    def __call__(self, *words: Any, **options: Any) -> Any:
        return self._itself()(*words, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._itself(), name)


class _Module(ModuleType):
    """Stands for a module while another one takes names from it."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Name(self.__name__, name)


@contextmanager
def _stand_ins() -> Iterator[None]:
    """Modules that are not loaded yet are replaced by names of their contents."""
    put = {name: _Module(name) for name in _LATER if name not in sys.modules}
    if "importlib.metadata" in put:
        put["importlib.metadata"].__dict__.update(version=lambda _: _NO_VERSION, PackageNotFoundError=LookupError)
    sys.modules.update(put)
    try:
        yield
    finally:
        for name, module in put.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _version(name: str) -> str:
    """pdfminer's ``__version__``, for whoever asks."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import version

    return version("pdfminer.six")


def _load() -> None:
    if "pdfminer" in sys.modules:
        return
    with _stand_ins():
        import pdfminer
        import pdfminer.pdfinterp  # all that takes names from those modules
    if pdfminer.__dict__.get("__version__") == _NO_VERSION:
        del pdfminer.__version__
        pdfminer.__dict__["__getattr__"] = _version


_load()
