"""The list as a file, in the formats of ``ats-sim screen``, with what people decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ats_sim.bulk.ranking import Ranked
from ats_sim.bulk.run_key import RunKey
from ats_sim.bulk.summary import summed_up
from ats_sim.bulk.version import whole_version
from ats_sim.desk.questions import Format
from ats_sim.domain.reweighing import Weighing
from ats_sim.errors import ConfigError
from ats_sim.model.screening import HumanDecision, Pool


def pool_of(rows: list[Ranked], run: RunKey, decisions: Mapping[str, HumanDecision], cut: str, *, blind: bool) -> Pool:
    """The pool in the order of the list; ``blind`` says that its rows name nobody."""
    return Pool(
        title=run.posting.title.text if run.posting.title else None,
        as_of=run.as_of,
        version=whole_version(),
        posting=run.posting_hash,
        settings=run.settings_hash,
        rows=tuple(rows),
        summary=summed_up([row for _, row in rows], run.posting),
        cut=cut,
        blind=blind,
        decisions=decisions,
    )


def cut_of(weighing: Weighing, read: int, files: int) -> str:
    """What the list differs in from that of ``ats-sim screen``, in words; "" for nothing."""
    parts = [] if read == files else [f"{read} of {files} files were read so far"]
    changed = [f"{name} counts {factor:g} times" for name, factor in _factors(weighing) if factor != 1]
    return "; ".join([*parts, *changed])


def _factors(weighing: Weighing) -> Iterator[tuple[str, float]]:
    yield from weighing.parts.items()
    yield from weighing.things.items()


def exported(pool: Pool, format_: Format) -> bytes:
    """The file. Raises ``ConfigError`` where what writes it is not installed."""
    if format_ == "xlsx":
        from ats_sim.reporting import screen_sheet

        return screen_sheet.render([pool])
    if format_ == "parquet":
        try:
            from ats_sim.reporting import screen_parquet
        except ImportError as error:
            advice = 'pip install "ats-sim[parquet]"'
            raise ConfigError("parquet", f"Parquet needs the extra parquet; install it: {advice}") from error
        return screen_parquet.render([pool])
    if format_ == "html":
        from ats_sim.reporting import screen_html

        return screen_html.render(pool).encode("utf-8", "replace")
    if format_ == "csv":
        from ats_sim.reporting import screen_csv

        return b"\xef\xbb\xbf" + screen_csv.render([pool]).encode("utf-8", "replace")  # spreadsheets know it by that
    from ats_sim.reporting import screen_json

    return (screen_json.render(pool) + "\n").encode()
