"""Every figure of a file's tables, in the file's own names."""

from collections.abc import Sequence

import polars as pl

from loaders.findings.outcome import Outcome, Remarks
from loaders.grammar.pending import without_zeros_not_begun
from loaders.persons.persons_in_cells import without_numbers
from loaders.tables import goal_periods, registrations, repeated_sheets
from loaders.tables.entries import ENTRY, Entries, entry_frame
from loaders.tables.file_context import UNNAMED, CollectedEntries, FileContext
from loaders.tables.layouts import is_tidy
from loaders.tables.notes_below import notes_below
from loaders.tables.sheet_tables import Table
from loaders.tables.tidy import read_tidy
from loaders.tables.wide import read_wide


def entries_of(tables: Sequence[Table], file: FileContext) -> Outcome[Entries]:
    """The figures of the tables, each read by its own layout; a goal whose period nobody says is
    asked about and not among them.
    """
    collected = CollectedEntries()
    frames = []
    for table in tables:
        if is_tidy(table):
            frames.append(read_tidy(table, file, collected))
        else:
            read_wide(table, file, collected)
    waiting = collected.waiting_goals
    if waiting:
        collected.findings.append(goal_periods.notice(waiting))
        collected.questions.append(goal_periods.question(waiting))
    frames = [*frames, entry_frame(collected.entries), pl.DataFrame(schema=ENTRY)]
    figures = without_zeros_not_begun(without_numbers(pl.concat(frames)))
    remarks = Remarks(collected.findings, collected.questions)
    once = remarks.of(repeated_sheets.each_in_one_sheet(figures, file.choices))
    added = remarks.of(registrations.in_quarters(once, file.choices))
    named = added.filter(pl.col("activity") != UNNAMED)
    waiting_cells = {goal.place for goal in waiting} | _left_out(figures, named)
    names = file.activities.union(*file.indicators.values())
    notes = notes_below(tables, named, names)
    entries = Entries(named, frozenset(collected.compared | waiting_cells), notes)
    return Outcome(entries, remarks.findings, remarks.questions)


def _left_out(figures: pl.DataFrame, remaining: pl.DataFrame) -> set[tuple[str | None, str]]:
    """The cells of the figures that are not among the remaining ones."""
    if len(figures) == len(remaining):
        return set()
    places = ["sheet", "cell"]
    return set(
        figures.select(places).join(remaining, on=places, how="anti", nulls_equal=True).rows()
    )
