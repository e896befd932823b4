"""What a file says, figure by figure and in its own names, before the names are matched with the
catalogue.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

import polars as pl

from loaders.tables.notes_below import NotesBelow

ENTRY = {
    "plan": pl.String,
    "focus_area": pl.String,
    "activity": pl.String,
    "indicator": pl.String,
    "area": pl.String,
    "period": pl.String,
    "kind": pl.String,
    "reported_in": pl.String,
    "value": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "approximate": pl.Boolean,
    "status": pl.String,
    "unit": pl.String,
    "note": pl.String,
    "raw": pl.String,
    "sheet": pl.String,
    "cell": pl.String,
    "is_of_day": pl.Boolean,
}


@dataclass(frozen=True)
class Entry:
    """One figure as a file gives it; `plan` is what a column of plans says, `area` None is the
    whole plan, `is_of_day` for a figure of less than a month, the other fields as in
    `store.records`.
    """

    plan: str | None
    focus_area: str | None
    activity: str
    indicator: str
    area: str | None
    period: str
    kind: str
    reported_in: str | None
    value: float | None
    low: float | None
    high: float | None
    approximate: bool
    status: str
    unit: str | None
    note: str | None
    raw: str
    sheet: str | None
    cell: str
    is_of_day: bool = False


def entry_frame(entries: Sequence[Entry]) -> pl.DataFrame:
    """The entries as a frame with the columns of `ENTRY`."""
    assert [field.name for field in fields(Entry)] == list(ENTRY)
    return pl.DataFrame([astuple(entry) for entry in entries], schema=ENTRY, orient="row")


@dataclass(frozen=True)
class Entries:
    """The figures of a file with the columns of `ENTRY`; `compared` are the cells of sums that are
    only held against their rows, and of goals that wait for an answer; `notes` is what stands below
    the tables.
    """

    figures: pl.DataFrame
    compared: frozenset[tuple[str | None, str]]
    notes: tuple[NotesBelow, ...] = ()

    def with_figures(self, figures: pl.DataFrame) -> "Entries":
        """These entries and more figures with the columns of `ENTRY`."""
        return Entries(pl.concat([self.figures, figures]), self.compared, self.notes)

    @property
    def plans(self) -> list[str]:
        """What columns of plans say, each name once."""
        return self.figures["plan"].drop_nulls().unique(maintain_order=True).to_list()
