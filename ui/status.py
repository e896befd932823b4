"""A goal's status as symbol and word, with its colour beside them, never instead."""

import polars as pl

from charts.template import STATUS_COLOURS
from ui import text
from ui.table import Cell

ORDER = tuple(text.STATUS)
BEHIND = ("behind", "far_behind", "not_reached")


def label(status: str) -> str:
    """Symbol and word: `✔ nået`."""
    return f"{text.STATUS_SYMBOLS[status]} {text.STATUS[status]}"


def cell(status: str) -> Cell:
    """The status as a cell of a table."""
    return Cell(label(status), colour=STATUS_COLOURS[status], is_badge=True)


def with_target(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows that are about a goal; without a target a figure is no goal."""
    return rows.filter(pl.col("status") != "no_target")
