"""An agreement's bytes or words in, a draft plan out: everything with the words it is read from,
and a question for whatever the words leave open. Nothing is made up, and nothing is stored.

A report of figures (`reported_plan`) is read by the loaders, and gives the plan that it speaks of.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from loaders.findings.messages import Finding, finding
from loaders.raw.document.document_text import document_of
from loaders.raw.document.documents import Document
from loaders.raw.files import (
    DOCUMENT_SUFFIXES,
    TEXT_SUFFIXES,
    read_file,
    recognised_content,
    refuse_large,
)
from loaders.raw.refusals import UnreadableFile
from loaders.raw.text.encodings import decoded
from loaders.written.narratives import words_of
from loaders.written.redacted_file import redacted_name, refusal_by
from plans.agreement import passages
from plans.agreement.agreed_plan import agreed_plan, is_agreement
from plans.agreement.identity import NO_PLAN_ID
from plans.agreement.parts import Part, Passage, Table
from plans.agreement.pasted_tables import with_whole_rows
from plans.agreement.reported_plan import reported_plan
from plans.agreement.tables import with_read_tables
from plans.agreement.unaccounted_numbers import numbers_left_over
from plans.draft import DraftPlan, PlanFacts
from store.records import Catalogue

_LOG = logging.getLogger(__name__)
PASTED = "indsat tekst.txt"


def draft_of(file_name: str, content: bytes, *, known: Catalogue | None = None) -> DraftPlan:
    """The draft plan that an agreement, a web page or a report describes, by its file.

    `known` are the plans that there are, to know the same plan and its predecessor by. A file that
    cannot be read, or that may not be kept, gives a draft with that finding alone.
    """
    catalogue = known or Catalogue.nothing()
    safe_name, findings = redacted_name(file_name, catalogue)
    try:
        text, document = _document(file_name, content)
        return _draft(safe_name, content, text, document, catalogue, findings)
    except UnreadableFile as error:
        return _nothing(finding(error.why, **error.fields))
    except Exception:  # noqa: BLE001  whatever it is, a leader is told of the file in Danish
        _LOG.exception("The agreement could not be read")
        return _nothing(finding("unexpected_error", file=safe_name))


def draft_of_text(text: str, *, known: Catalogue | None = None) -> DraftPlan:
    """The draft plan that pasted words describe; `known` as for `draft_of`."""
    return draft_of(PASTED, text.encode(), known=known)


def _document(file_name: str, content: bytes) -> tuple[str | None, Document | None]:
    """The words of a text and the document that a file is; None of a workbook.

    Raises `UnreadableFile`.
    """
    suffix = PurePath(file_name).suffix.lower()
    is_text_file = suffix in TEXT_SUFFIXES | DOCUMENT_SUFFIXES
    refuse_large(content)
    if content.strip() and is_text_file and recognised_content(content, suffix) == "text":
        text = with_whole_rows(decoded(content).text)
        return text, document_of(text)
    return None, read_file(file_name, content).document


def _draft(
    file_name: str,
    content: bytes,
    text: str | None,
    document: Document | None,
    catalogue: Catalogue,
    findings: Sequence[Finding],
) -> DraftPlan:
    parts = passages.parts_of(document, text) if document is not None else []
    refused = refusal_by(file_name, _lines(parts))
    if refused is not None:
        return _nothing(refused)
    known = words_of(catalogue, ())
    parts, caught = passages.without_persons_in(parts, known)
    remarks = [*findings, *caught]
    words = passages.words_in(parts)
    parts = with_read_tables(parts, words)
    is_wrapped = document is not None and document.is_wrapped
    if is_wrapped or passages.are_wrapped(parts):
        parts = passages.paragraphs(parts)
    parts = passages.with_numbered_lists(parts)
    report = None if is_agreement(parts) else reported_plan(file_name, content, parts, catalogue)
    if report is not None:
        return report.with_findings(remarks)
    draft = agreed_plan(parts, catalogue)
    if draft.tells_of_a_plan:
        remarks += numbers_left_over(parts, draft)
    return draft.with_findings(remarks)


def _lines(parts: Iterable[Part]) -> Iterator[str]:
    """Every line and cell, as far as persons are looked for in them."""
    for part in parts:
        if isinstance(part, Passage):
            yield part.text
        elif isinstance(part, Table):
            yield from (cell for row in part.rows for cell in row)


def _nothing(refused: Finding) -> DraftPlan:
    """A draft of nothing but why there is nothing."""
    return DraftPlan(PlanFacts(plan_id=NO_PLAN_ID), findings=(refused,))
