"""The way of a long-term goal along a scale of its own, and how it is read."""

from dataclasses import dataclass

import polars as pl

from domain import colours
from domain.statuses import STATUSES
from ui import markup, table
from ui.bullet import Bullet, Mark
from ui.long_term import text
from ui.table import Cell, Heading, Section
from wording import records

EXAMPLES = {
    "begun": (Mark("begun", 0.2),),
    "newest": (Mark("way", 0.2, 0.6), Mark("begun", 0.2), Mark("newest", 0.6)),
    "target": (Mark("target", 0.85),),
    "municipality": (Mark("municipality", 0.5),),
}


@dataclass(frozen=True)
class Places:
    """Where the figures of a goal lie along its scale, as shares of it; None is not drawn."""

    at_baseline: float | None
    at_figure: float | None
    at_target: float | None
    at_target_high: float | None
    at_municipal: float | None


def of_rows(rows: pl.DataFrame) -> list[Places]:
    """The places of a frame with the columns of `filtered.long_term_goal`."""
    return records.of_rows(Places, rows)


def bullet(places: Places, status: str, *, alt: str, explains: str) -> Bullet:
    """The baseline, the newest figure and the target, over the way between the first two."""
    marks = []
    if places.at_target_high is not None and places.at_target is not None:
        marks.append(Mark("zone", places.at_target, places.at_target_high))
        marks.append(Mark("target", places.at_target_high))
    if places.at_baseline is not None and places.at_figure is not None:
        start, end = sorted((places.at_baseline, places.at_figure))
        marks.append(Mark("way", start, end))
    if places.at_target is not None:
        marks.append(Mark("target", places.at_target))
    if places.at_municipal is not None:
        marks.append(Mark("municipality", places.at_municipal))
    if places.at_baseline is not None:
        marks.append(Mark("begun", places.at_baseline))
    if places.at_figure is not None:
        marks.append(Mark("newest", places.at_figure))
    return Bullet(marks, STATUSES[status].colour, alt, explains)


def key() -> str:
    """The marks and their meaning, folded away."""
    rows = [
        [
            Cell("", bullet=Bullet(EXAMPLES[mark], colours.BLUE, meaning)),
            Cell(meaning),
        ]
        for mark, meaning in text.KEY_MEANING.items()
    ]
    headings = [Heading(text.MARK), Heading(text.MEANING)]
    return markup.key(text.KEY, table.html(text.KEY, headings, [Section(None, rows)]))
