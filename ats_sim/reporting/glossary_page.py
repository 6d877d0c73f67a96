"""docs/glossary.md: the words of the field as they are used here, and each value that the stages hand on."""

from __future__ import annotations

import inspect
from importlib import import_module
from pkgutil import iter_modules

from ats_sim import model

_HEAD = """\
# Glossary

| word | meaning here | from |
|---|---|---|
| basics, work, position, name (employer), highlight | the fields of a resume | JSON Resume |
| institution, area, study type, score | the fields of education | JSON Resume |
| posting, title (of a posting), responsibilities, qualifications | the parts of a job advertisement | schema.org |
| requirement (required, preferred, mentioned) | a skill the posting asks for, and how strongly | ATS usage |
| group | requirements of which one is enough ("Python or R") | ours |
| knockout | a condition answered on a form: work permit, place, shift | ATS usage |
| status: literal, stemmed, alias, kind, related, missing | how a requirement was found in the resume | ours |
| proof: shipped, measured, used, claimed | how well the resume shows it | ours |
| evidence, grade | what a statement proves ([evidence](evidence.md)) | ours |
| loss | text that a parser drops | ours |
| finding, rule, code, severity | what a [rule](rules/README.md) found | SARIF |
| flag: condition, doubt, risk | what makes a reader [hesitate](flags/README.md), and what it weighs | ours |
| lens | how one kind of employer reads | ours |
| disposition: advance, borderline, undecided, reject | the end of the simulated scan | ATS usage |
| verdict | a disposition with its reasons | ours |
| hint | a rewrite to consider, only if true | ours |

## Values

What the stages hand on, by the modules of `ats_sim/model/`. Every value is frozen.

| value | module | what it is |
|---|---|---|
"""


def values() -> dict[str, tuple[str, str]]:
    """Each class of the model with its module and the first sentence of its docstring, in the order of the source."""
    found: dict[str, tuple[str, str]] = {}
    for name in sorted(info.name for info in iter_modules(model.__path__)):
        module = import_module(f"{model.__name__}.{name}")
        own = [one for one in vars(module).values() if inspect.isclass(one) and one.__module__ == module.__name__]
        found |= {one.__name__: (name, _first(one)) for one in own}
    return found


def render() -> str:
    """The page as Markdown."""
    rows = [f"| {name} | {module} | {sentence} |" for name, (module, sentence) in values().items()]
    return _HEAD + "\n".join(rows) + "\n"


def _first(cls: type) -> str:
    """The first sentence of a docstring, in the Markdown of a table."""
    first, _, _ = " ".join((inspect.getdoc(cls) or "").split()).partition(". ")
    return first.replace("``", "`").replace("|", "\\|").rstrip(".")
