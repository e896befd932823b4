"""A file as it may be kept: without persons in its name, its words and its cells."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, partial

from loaders.findings.messages import Finding, finding
from loaders.findings.outcome import Outcome
from loaders.findings.person_messages import IN_FILE_NAME, in_line
from loaders.persons.cpr_numbers import is_cpr_number_in
from loaders.persons.persons_in_cells import (
    file_name_findings,
    redacted_file_name,
    without_persons_in_cells,
)
from loaders.raw.sheets import RawFile
from loaders.written import narratives
from loaders.written.disambiguated_rows import disambiguated
from loaders.written.narratives import words_of
from loaders.written.report_sections import sheets_of
from store.records import Catalogue

REPORT_SUFFIX = ".md"


@dataclass(frozen=True)
class RedactedFile:
    """A file without persons: its cells and words, and the name and the bytes it is kept by."""

    raw_file: RawFile
    file_name: str
    content: bytes


def refusal_by(file_name: str, lines: Iterable[str]) -> Finding | None:
    """The error that refuses a file for a CPR number in its name or in a line of it, or None."""
    if is_cpr_number_in(file_name):
        return finding("cpr_number", place=IN_FILE_NAME)
    number = next((one for one, line in enumerate(lines, 1) if is_cpr_number_in(line)), None)
    return finding("cpr_number", place=in_line(number)) if number is not None else None


def redacted_name(file_name: str, catalogue: Catalogue) -> tuple[str, list[Finding]]:
    """The name that the file is kept by, and what is said of what it held."""
    known = partial(words_of, catalogue, ())
    return redacted_file_name(file_name, known), list(file_name_findings(file_name, known))


def redacted(
    file_name: str,
    content: bytes,
    raw_file: RawFile,
    catalogue: Catalogue,
    plan_id: str | None,
) -> Outcome[RedactedFile]:
    """The file without persons, and what is kept of it: a written report as that, any other file
    as its own bytes.
    """
    if raw_file.reports:
        redacted_file = _redacted_report(file_name, raw_file, catalogue, plan_id)
    else:
        known = cache(partial(words_of, catalogue, ()))
        redacted_file = RedactedFile(without_persons_in_cells(raw_file, known), file_name, content)
    return Outcome(redacted_file, redacted_file.raw_file.findings)


def _redacted_report(
    file_name: str, raw_file: RawFile, catalogue: Catalogue, plan_id: str | None
) -> RedactedFile:
    """The report as it may be kept, with persons left out and findings of what was: as text with a
    name for each row; a form, whose rows have the plan's own names, as a form.
    """
    reports = narratives.named_without_persons(raw_file.reports, catalogue)
    known = words_of(catalogue, reports)
    reports, caught = narratives.without_names(reports, known)
    if raw_file.is_form:
        return RedactedFile(
            replace(
                raw_file,
                sheets=sheets_of(reports),
                reports=tuple(reports),
                findings=(*raw_file.findings, *caught),
            ),
            file_name,
            reports[0].as_form(),
        )
    reports, named = disambiguated(reports, catalogue.of_plan(plan_id or ""))
    unread = narratives.unread_rows(reports)
    findings = [finding("document_kept_as_text"), *caught, *unread, *named]
    has_report_suffix = file_name.lower().endswith(REPORT_SUFFIX)
    return RedactedFile(
        replace(
            raw_file,
            sheets=sheets_of(reports),
            reports=tuple(reports),
            findings=(*raw_file.findings, *findings),
        ),
        file_name if has_report_suffix else file_name + REPORT_SUFFIX,
        narratives.report_text(reports),
    )
