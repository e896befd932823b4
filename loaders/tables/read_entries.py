"""Every figure of a file's tables, in the file's own names."""

from collections.abc import Sequence

import polars as pl

from loaders.findings.outcome import Outcome
from loaders.grammar.pending import without_zeros_not_begun
from loaders.persons.persons_in_cells import without_numbers
from loaders.tables import goal_periods
from loaders.tables.entries import ENTRY, Entries, entry_frame
from loaders.tables.file_context import CollectedEntries, FileContext
from loaders.tables.layouts import is_tidy
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
    figures = [*frames, entry_frame(collected.entries), pl.DataFrame(schema=ENTRY)]
    entries = Entries(
        without_zeros_not_begun(without_numbers(pl.concat(figures))),
        frozenset(collected.compared | {goal.place for goal in waiting}),
    )
    return Outcome(entries, collected.findings, collected.questions)
