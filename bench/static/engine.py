"""What the worker of the page without a server runs first: unpacks the program and answers questions with it."""

import gc
import sys
import tarfile
from pathlib import Path
from typing import Any

gc.disable()  # what is made until ``warm`` stays

PACKED, PLACE, INDEX = Path("/program.tar.xz"), "/program", Path("/skills.index")
with tarfile.open(PACKED) as packed:
    packed.extractall(PLACE, filter="data")
PACKED.unlink()
sys.path.insert(0, PLACE)

from letters import tell_missing  # noqa: E402 - what is unpacked above is imported below
from unpacking import unfold  # noqa: E402

built = unfold(Path(PLACE, "ats_sim", "lexicon", "files"), INDEX)
tell_missing(Path(PLACE, "letters.txt").read_text(encoding="ascii").split())

import datetime  # noqa: E402

import msgspec  # noqa: E402

from ats_sim.desk.handed import HandedPool  # noqa: E402
from ats_sim.model.settings import Settings  # noqa: E402
from ats_sim.page import Engine, Upload  # noqa: E402

engine = Engine(Settings(), datetime.date.today)
pool = HandedPool(Settings(), datetime.date.today)


def warm() -> None:
    """Load what the first answer needs."""
    engine.warm()
    gc.freeze()
    gc.enable()


def answer(operation: str, payload: str, files: Any) -> str:
    """The answer to a question as JSON; files are a field, a name and bytes each."""
    uploads = {str(field): Upload(str(name), data.to_bytes()) for field, name, data in files}
    answering = pool if operation.startswith(("desk-", "pool-")) else engine
    return msgspec.json.encode(answering.answer(operation, msgspec.json.decode(payload), uploads)).decode()
