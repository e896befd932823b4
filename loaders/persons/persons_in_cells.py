"""Persons in a spreadsheet: left out of every cell, note and name before anything is read, as they
are of a report's words. Figures stand as they are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

import polars as pl

from domain.places import address
from loaders.findings.messages import Finding, finding, named_first, shortened
from loaders.findings.person_messages import (
    CODES,
    IN_FILE_NAME,
    OF_A_PERSON,
    in_cells,
    in_sheet_name,
)
from loaders.grammar.person_marks import CONTACT
from loaders.persons.cpr_numbers import is_cpr_number_in
from loaders.persons.persons_in_text import Cleaned, Known, without_persons_of
from loaders.raw.sheets import FrameRows, RawFile, Sheet

Place = tuple[int, int]

# A text without two letters beside each other names nobody.
_WORDS = r"[^\W\d_]{2}|@"
_FIGURES_ALONE = r"^\s*(?:\+45 ?)?(?:\d\d[ -]?){3}\d\d\s*$"
_SUMMED_UP = ("name", "contact")


def without_persons_in_cells(raw_file: RawFile, known: Known) -> RawFile:
    """The file as it is read, with persons left out, and with findings of where they were: one per
    sheet, but one per cell of what is told of one person.
    """
    sheets: list[Sheet] = []
    findings: list[Finding] = []
    for number, sheet in enumerate(raw_file.sheets, 1):
        cleaned, sheet_findings = _without_persons(sheet, number, known)
        sheets.append(cleaned)
        findings += sheet_findings
    reader_findings = [_without_raw(one, known) for one in raw_file.findings]
    return replace(raw_file, sheets=tuple(sheets), findings=(*reader_findings, *findings))


def redacted_file_name(file_name: str, known: Known = frozenset) -> str:
    """The file's name without persons, or one in its place where a CPR number stands in it."""
    path = PurePath(file_name)
    if is_cpr_number_in(file_name):
        return f"skjult{path.suffix}"
    cleaned = _in_file_name(file_name, known)
    return cleaned.text + path.suffix if cleaned.caught else file_name


def file_name_findings(file_name: str, known: Known) -> Iterator[Finding]:
    """What was left out of the name of a file that is not refused for it."""
    if is_cpr_number_in(file_name):
        return iter(())
    return _findings(None, {IN_FILE_NAME: _in_file_name(file_name, known)}, {})


def _in_file_name(file_name: str, known: Known) -> Cleaned:
    return without_persons_of(PurePath(file_name).stem.replace("_", " "), known)


def without_numbers(entries: pl.DataFrame) -> pl.DataFrame:
    """What stands beside figures, without telephone numbers that stand alone: where figures are
    read, the same digits may be the four quarters of a year.
    """
    return entries.with_columns(pl.col("note").str.replace(_FIGURES_ALONE, CONTACT))


def _without_persons(sheet: Sheet, number: int, known: Known) -> tuple[Sheet, list[Finding]]:
    notes = pl.Series(list(sheet.notes.values()), dtype=pl.String)
    texts = pl.concat([sheet.distinct_texts, notes])
    looked_at = {
        text: without_persons_of(text, known) for text in texts.filter(texts.str.contains(_WORDS))
    }
    caught = {text: cleaned for text, cleaned in looked_at.items() if cleaned.caught}
    named = without_persons_of(sheet.name or "", known)
    if not caught and not named.caught:
        return sheet, []
    replacements = {text: cleaned.text for text, cleaned in caught.items()}
    places: dict[Place, set[str]] = defaultdict(set)
    for place, text in sheet.places_of(caught):
        places[place].update(caught[text].caught)
    cleaned_sheet = replace(
        sheet,
        name=named.text or sheet.name,
        rows=_with(sheet.rows, replacements),
        notes={place: replacements.get(note, note) for place, note in sheet.notes.items()},
    )
    elsewhere = {in_sheet_name(number): named}
    return cleaned_sheet, list(_findings(cleaned_sheet.name, elsewhere, places))


def _with(
    rows: Sequence[Sequence[str]], replacements: Mapping[str, str]
) -> Sequence[Sequence[str]]:
    if isinstance(rows, FrameRows):
        return FrameRows(rows.frame.with_columns(pl.all().replace(replacements)))
    return [[replacements.get(text, text) for text in row] for row in rows]


def _findings(
    sheet: str | None, elsewhere: Mapping[str, Cleaned], places: Mapping[Place, Collection[str]]
) -> Iterator[Finding]:
    """One finding for all the names of a sheet and one for the contacts, but one for each cell of
    what is told of one person.
    """
    cells: dict[str, list[str]] = defaultdict(list)
    for place, kinds in sorted(places.items()):
        for kind in kinds:
            cells[kind].append(address(*place))
    for where, cleaned in elsewhere.items():
        for kind in cleaned.caught:
            yield finding(CODES[kind], place=where)
    for kind in _SUMMED_UP:
        if addresses := cells[kind]:
            place = in_cells(sheet, named_first(addresses))
            yield finding(CODES[kind], sheet, addresses[0], place=place)
    for kind, code in OF_A_PERSON.items():
        for cell in cells[kind]:
            yield finding(code, sheet, cell, place=in_cells(sheet, cell))


def _without_raw(reader_finding: Finding, known: Known) -> Finding:
    """A finding of how the file is written, without the persons that its words held."""
    if reader_finding.raw is None:
        return reader_finding
    cleaned = without_persons_of(reader_finding.raw, known)
    if not cleaned.caught:
        return reader_finding
    message = reader_finding.message.replace(shortened(reader_finding.raw), shortened(cleaned.text))
    return replace(reader_finding, raw=cleaned.text, message=message)
