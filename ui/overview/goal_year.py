"""How much of the goal year has gone, beside how many of its goals are met."""

from collections.abc import Mapping

import polars as pl

from domain import colours
from ui import markup, table
from ui.overview import text
from ui.table import Cell, Heading, Section
from wording import formats

HEADINGS = (
    Heading(text.GOAL_YEAR),
    Heading(text.SHARE_OF_YEAR),
    Heading(text.REACHED),
    Heading(text.ON_COURSE),
)


def html(goal_years: pl.DataFrame) -> str:
    """A row per goal year, each share with its bar."""
    rows = [
        [
            Cell(
                row["goal_year"],
                note=text.GOAL_YEAR_FROM.format(quarter=formats.period(row["first_quarter"])),
            ),
            _bar(
                row["share_gone"],
                text.QUARTERS_GONE.format(quarter=row["quarter_of_goal_year"]),
                colours.WHOLE,
            ),
            _bar(
                row["share_reached"],
                _of_goals(row["goals_reached"], row["goals"]),
                colours.GREEN,
            ),
            _bar(
                row["share_on_course"],
                _of_goals(row["goals_on_course"], row["goals"]),
                colours.BLUE,
            ),
        ]
        for row in goal_years.to_dicts()
    ]
    of_years = table.html(text.GOAL_YEARS_CAPTION, HEADINGS, [Section(None, rows)])
    is_one = goal_years.height == 1
    return of_years if is_one else of_years + markup.caption(text.GOAL_YEARS_OF_THEIR_OWN)


def begun(goal_years: pl.DataFrame) -> list[str]:
    """How many goals of each goal year have got their first figures or target in this quarter."""
    counts = {row["goal_year"]: row["goals_begun"] for row in goal_years.to_dicts()}
    return _phrases(text.BEGUN, {year: count for year, count in counts.items() if count})


def begun_anew(goal_years: pl.DataFrame) -> list[str]:
    """How many goals begin a new goal year in this quarter: `39 mål begyndte målåret 2026 …`"""
    counts = {
        row["goal_year"]: row["goals"] for row in goal_years.to_dicts() if row["is_begun_anew"]
    }
    return _phrases(text.BEGUN_ANEW, counts)


def _phrases(forms: tuple[str, str], counts: Mapping[str, int]) -> list[str]:
    return [
        formats.count_phrase(count, *(words.format(goal_year=goal_year) for words in forms))
        for goal_year, count in counts.items()
    ]


def _bar(share: float, note: str, colour: str) -> Cell:
    return Cell(formats.percent(share), note=note, colour=colour, filled=share)


def _of_goals(count: int, goals: int) -> str:
    return text.OF_GOALS.format(count=formats.number(count), goals=formats.number(goals))
