"""The tables by which Chinese, Japanese and Korean fonts tell their letters where a PDF does not: larger than the whole
page, so they are left out, and a page whose letters need one is refused in one line instead of read without them."""

from collections.abc import Iterable
from typing import Any, NoReturn

from ats_sim.errors import ReadingError
from ats_sim.reading import pdf  # noqa: F401 - loads pdfminer without what the page does not have

from pdfminer.cmapdb import CMapDB  # isort: skip

_TOLD = (
    "the file's Chinese, Japanese or Korean fonts do not tell their letters, and this page has no tables for them; "
    "print it to a new PDF, or read it with ats-sim on your computer"
)


class _Missing(dict[Any, Any]):
    """A table that is not there; whoever looks a letter up in it is told so. A font that no letter needs is none."""

    def _tell(self, *_: object) -> NoReturn:
        raise ReadingError("not-here", _TOLD)

    __contains__ = __getitem__ = items = _tell  # type: ignore[assignment]


def tell_missing(names: Iterable[str]) -> None:
    """Stand in for the tables of these names; of any other there is none on the command line either."""
    known = frozenset(names)

    def load(name: str) -> type[Any]:
        if name not in known:
            raise CMapDB.CMapNotFound(name)
        missing = _Missing()
        tables = {
            "CODE2CID": missing,
            "CID2UNICHR_H": missing,
            "CID2UNICHR_V": missing,
            "IS_VERTICAL": name[-2:] == "-V",
        }
        return type(name, (), tables)

    CMapDB._load_data = staticmethod(load)  # type: ignore[assignment,method-assign]
