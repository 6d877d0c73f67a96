"""Text outside the body of a word processor's file: in the page header, the footer or a text box."""

from __future__ import annotations

from ats_sim.model.case import Case
from ats_sim.model.document import Document, Loss, LossKind
from ats_sim.model.resume import Field

PLACES: dict[LossKind, str] = {"header": "the page header", "footer": "the page footer", "text-box": "a text box"}


def outside(document: Document) -> list[Loss]:
    """The texts outside the body. In a PDF a page header is text like any other, and none."""
    if document.kind == "pdf":
        return []
    return [loss for loss in document.losses if loss.kind in PLACES and loss.text.strip()]


def contact(case: Case) -> dict[str, Field]:
    """Who the resume is about and how to reach them, by what each is called."""
    basics = case.resume.basics
    fields = {"the name": basics.name, "the e-mail address": basics.email, "the telephone number": basics.phone}
    return {name: field for name, field in fields.items() if field}


def only_outside(case: Case) -> dict[str, tuple[Field, Loss]]:
    """The contact data that stand nowhere in the body, each with the text in which they stand."""
    found: dict[str, tuple[Field, Loss]] = {}
    losses = outside(case.document)
    for name, field in contact(case).items():
        holders = [loss for loss in losses if field.text in loss.text]
        if holders and case.document.text.count(field.text) <= sum(loss.text.count(field.text) for loss in holders):
            found[name] = (field, holders[0])
    return found
