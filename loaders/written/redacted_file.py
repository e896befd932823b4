"""A file as it may be kept: without persons in its name, its words and its cells."""

from collections.abc import Iterable
from functools import partial

from loaders.findings.messages import Finding, finding
from loaders.findings.person_messages import IN_FILE_NAME, in_line
from loaders.persons.persons_in_cells import (
    noticed_in_file_name,
    spoken_file_name,
    without_persons_in_cells,
)
from loaders.persons.refusal import is_cpr_number_in
from loaders.raw.sheets import RawFile
from loaders.written import written_reports
from loaders.written.narratives import words_of
from loaders.written.written_reports import Kept
from store.records import Catalogue


def refusal_by(file_name: str, lines: Iterable[str]) -> Finding | None:
    """The error that refuses a file for a CPR number in its name or in a line of it, or None."""
    if is_cpr_number_in(file_name):
        return finding("cpr_number", place=IN_FILE_NAME)
    number = next((one for one, line in enumerate(lines, 1) if is_cpr_number_in(line)), None)
    return finding("cpr_number", place=in_line(number)) if number is not None else None


def kept_name(file_name: str, catalogue: Catalogue) -> tuple[str, list[Finding]]:
    """The name that the file is kept by, and what is said of what it held."""
    known = partial(words_of, catalogue, ())
    return spoken_file_name(file_name, known), list(noticed_in_file_name(file_name, known))


def as_kept(
    file_name: str,
    content: bytes,
    raw_file: RawFile,
    catalogue: Catalogue,
    plan_id: str | None,
) -> Kept:
    """The file without persons, and what is kept of it: a written report as that, any other file
    as its own bytes.
    """
    if raw_file.reports:
        return written_reports.without_persons(file_name, raw_file, catalogue, plan_id)
    known = partial(words_of, catalogue, ())
    return Kept(without_persons_in_cells(raw_file, known), file_name, content)
