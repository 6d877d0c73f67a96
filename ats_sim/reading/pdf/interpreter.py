"""pdfminer's interpreter of page content, with our own tokenizer before it; it tells the device of more marks."""

# ruff: noqa: ARG002, N802 - the names and arguments of the methods are pdfminer's

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, resolve1, stream_value
from pdfminer.psparser import literal_name

from ats_sim.reading.pdf.content import run
from ats_sim.reading.pdf.device import Recorder
from ats_sim.reading.pdf.unpacking import TooComplexError

_NO_NUMBER: Final = (TypeError, ValueError, OverflowError)
_PARTS: Final = 500_000  # ours: operands before an operator, segments of a path
_REST: Final = 10_000_000  # bytes; ours: what is left of a page to pdfminer's own, slow tokenizer


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter, which tells its device of shadings and of transparency as well."""

    device: Recorder
    _path: list[Any] | None = None  # the path of which parts were kept as one, and how many
    _drawn = 0

    def execute(self, streams: Sequence[object]) -> None:
        """Run content streams: by our own tokenizer as far as it goes, the rest by pdfminer's.

        As there, a stream that is being run already is not run again inside itself.
        """
        parts: list[bytes] = []
        self.stream_ids.clear()
        for item in streams:
            stream = stream_value(item)
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                self.stream_ids.add(stream.objid)
                parts.append(stream.get_data())
        data = b"\n".join(parts)
        read = run(data, self.push, self._call, self._draw)
        if len(data) - read > _REST:
            raise TooComplexError
        if read < len(data):
            rest = PDFStream({}, data[read:])
            self.parent_stream_ids.update(self.stream_ids)
            rest.set_objid(-1 - len(self.parent_stream_ids), 0)  # a number that no stream of the file has
            super().execute([rest])

    def push(self, obj: Any) -> None:
        """Keep an operand for the operator after it."""
        self.argstack.append(obj)
        if len(self.argstack) > _PARTS:
            raise TooComplexError

    def _call(self, operator: bytes, given: Sequence[Any]) -> None:
        method, count = _OPERATORS.get(operator, _UNKNOWN)
        if len(given) != count or not count:
            for operand in given:
                self.push(operand)
            if not count:
                if method is not None:
                    method(self)
                return
            given = self.argstack[-count:]
            del self.argstack[-count:]
        if len(given) == count:
            method(self, *given)
        if len(self.curpath) > _PARTS:
            raise TooComplexError

    def _draw(self, operators: str, numbers: list[float]) -> None:
        """Go on with a path by many segments, kept as one."""
        if self.curpath is not self._path:
            self._path, self._drawn = self.curpath, 0
        self._drawn += len(operators) - 1
        segment: Any = (operators, *numbers)
        self.curpath.append(segment)
        if len(self.curpath) + self._drawn > _PARTS:
            raise TooComplexError

    def do_TJ(self, seq: Any) -> None:
        """Show text; unlike pdfminer's devices ours needs no copy of the graphics state."""
        if self.textstate.font is not None:
            self.device.render_string(self.textstate, seq, self.graphicstate.ncs, self.graphicstate)

    def do_m(self, x: Any, y: Any) -> None:
        """Begin a part of a path; what has other operands than numbers is left out, here and in the next two."""
        try:
            part = ("m", float(x), float(y))
        except _NO_NUMBER:
            return
        self.curpath.append(part)

    def do_l(self, x: Any, y: Any) -> None:
        """A straight line of a path."""
        try:
            part = ("l", float(x), float(y))
        except _NO_NUMBER:
            return
        self.curpath.append(part)

    def do_c(self, x1: Any, y1: Any, x2: Any, y2: Any, x3: Any, y3: Any) -> None:
        """A curve of a path."""
        try:
            part = ("c", float(x1), float(y1), float(x2), float(y2), float(x3), float(y3))
        except _NO_NUMBER:
            return
        self.curpath.append(part)

    def do_sh(self, name: object) -> None:
        """A shading is painted: the ground below it has no single colour."""
        self.device.shapes_unknown()

    def do_gs(self, name: object) -> None:
        """Graphics state from a dictionary: its fill opacity matters here."""
        states = resolve1(self.resources.get("ExtGState")) if self.resources else None
        state = resolve1(states.get(literal_name(name))) if isinstance(states, dict) else None
        if not isinstance(state, dict):
            return
        opacity = resolve1(state.get("ca"))
        if isinstance(opacity, (int, float)):
            self.device.opacity = opacity
        if "BM" in state or "SMask" in state:
            mode, mask = resolve1(state.get("BM")), resolve1(state.get("SMask"))
            plain = mode is None or literal_name(mode) in ("Normal", "Compatible")
            self.device.mixed = not plain or isinstance(mask, dict)

    def do_q(self) -> None:
        """Save the graphics state."""
        super().do_q()
        self.__dict__.setdefault("kept", []).append(self.device.state())

    def do_Q(self) -> None:
        """Restore the graphics state."""
        super().do_Q()
        kept = self.__dict__.get("kept")
        if kept:
            self.device.restore(kept.pop())

    def do_Do(self, xobjid_arg: Any) -> None:
        """Draw a form or picture; what it sets ends with it."""
        state = self.device.state()
        super().do_Do(xobjid_arg)
        self.device.restore(state)

    def do_W(self) -> None:
        """The path bounds what is painted from here on."""
        self.device.clip_to(self.curpath)

    def do_W_a(self) -> None:
        """The path bounds what is painted from here on, by the even-odd rule."""
        self.device.clip_to(self.curpath)


def _operators() -> dict[bytes, tuple[Any, int]]:
    """The interpreter's methods by the operator they carry out, with the number of their operands."""
    found: dict[bytes, tuple[Any, int]] = {}
    for name in dir(Interpreter):
        if name.startswith("do_"):
            method = getattr(Interpreter, name)
            operator = {"do__q": "'", "do__w": '"'}.get(name, name[3:].replace("_a", "*"))
            found[operator.encode()] = (method, method.__code__.co_argcount - 1)
    return found


_OPERATORS: Final = _operators()
_UNKNOWN: Final = (None, 0)
