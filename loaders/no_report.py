"""What is no report is told from one by its first rows, before the rest of it is read or looked
through: a large list of something else would take minutes, and slow every page meanwhile.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from loaders.catalogue.known_names import PlanNames
from loaders.catalogue.plan_tables import understood_tables
from loaders.checks.unaccounted_figures import names_of_no_report
from loaders.findings.choices import Choices
from loaders.findings.messages import Finding, finding
from loaders.persons.persons_in_text import without_persons_of
from loaders.raw.limits import FIRST_ROWS
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.sheets import RawFile, Sheet
from loaders.tables.field_tables import field_tables
from loaders.tables.sheet_tables import Table
from store.records import Catalogue
from wording import formats

# A sheet with more different texts than this takes seconds to be looked through for persons.
_MOST_TEXTS = 20_000


def refuse_by_first_rows(
    file_name: str,
    beginning: RawFile,
    plan: PlanNames | None,
    catalogue: Catalogue,
    choices: Choices,
) -> None:
    """Refuse a file of which no sheet begins with a table that is understood.

    Raises `UnreadableFile`.
    """
    tables = understood_tables(beginning, plan, catalogue, choices)
    if not tables and not any(field_tables(file_name, beginning)):
        raise UnreadableFile(Refusal.FILE_OF_NO_REPORT, rows=FIRST_ROWS)


def large_sheets_of_no_report(
    file_name: str,
    raw_file: RawFile,
    plan: PlanNames | None,
    catalogue: Catalogue,
    choices: Choices,
    known: Callable[[], Collection[str]],
) -> Iterator[Finding]:
    """An error for each sheet with a great many texts that does not begin with a table that is
    understood, or has more criteria than any plan; `known` are the words that name no person.
    """
    for sheet in raw_file.sheets:
        if raw_file.reports or len(sheet.distinct_texts) <= _MOST_TEXTS:
            continue
        beginning = replace(raw_file, sheets=(_first_rows(sheet),))
        tables = understood_tables(beginning, plan, catalogue, choices)
        if tables:
            yield from names_of_no_report(_in_every_row(table, sheet) for table in tables)
        elif not any(field_tables(file_name, beginning)):
            name = without_persons_of(sheet.name or "", known).text
            code = Refusal.SHEET_OF_NO_REPORT if name else Refusal.FILE_OF_NO_REPORT
            yield finding(code, name or None, rows=formats.number(FIRST_ROWS))


def _first_rows(sheet: Sheet) -> Sheet:
    return replace(sheet, rows=sheet.rows[:FIRST_ROWS], kinds=sheet.kinds[:FIRST_ROWS])


def _in_every_row(table: Table, sheet: Sheet) -> Table:
    """A table of the first rows, if the rest of its sheet belonged to it."""
    first = table.rows[0] if table.rows else table.header_row + 1
    return replace(table, sheet=sheet, rows=range(first, len(sheet.rows)))
