"""The columns of the workbook's tables, in their order: a goal, a correction, a change of the plan
and a standing figure.
"""

from dataclasses import dataclass

import polars as pl

from reports import number_formats, text
from reports.sheet import Column, Sheet, of_words
from wording import (
    catalogue,
    ceilings,
    figures,
    formats,
    goals,
    milestones,
    period_goals,
    small_counts,
    sources,
    trends,
)
from wording.goals import Goal
from wording.period_goals import PeriodGoal


@dataclass(frozen=True)
class GoalLine:
    """A goal in words, its row of `marts.goal_attainment`, and the cells that it comes from."""

    goal: Goal
    row: dict
    place: str | None


def goal_lines(rows: pl.DataFrame, cells: pl.DataFrame) -> list[GoalLine]:
    """The goals of a frame, each with its row of `cells`."""
    places = {(row["indicator_id"], row["area"]): _place(row) for row in cells.to_dicts()}
    return [
        GoalLine(goal, row, places.get((goal.indicator_id, goal.area)))
        for goal, row in zip(goals.of_rows(rows), rows.to_dicts(), strict=True)
    ]


def _place(row: dict) -> str:
    source = text.SOURCE.format(
        file=row["file_name"], place=sources.place(row["sheet"], row["cell"])
    )
    if not row["more_cells"]:
        return source
    more = formats.count_phrase(row["more_cells"], *text.MORE_CELLS)
    return text.SOURCE_AND_MORE.format(source=source, more=more)


def _actual(sheet: Sheet, place: int, line: GoalLine) -> None:
    goal, row = line.goal, line.row
    if row["is_actual_hidden"]:
        sheet.text(place, small_counts.HIDDEN)
    elif row["actual"] is None and goal.uncounted is not None:
        sheet.text(place, figures.raw_cell(goal.uncounted, goal.uncounted_status or ""))
    else:
        about = _about(row["is_actual_approximate"])
        sheet.figure(place, row["actual"], goal.unit, before=about)


def _year_to_date(sheet: Sheet, place: int, line: GoalLine) -> None:
    goal = line.goal
    is_uncounted = goal.ytd is None and goal.uncounted is not None
    if goal.ytd_low != goal.ytd_high or goal.is_ytd_hidden or is_uncounted:
        sheet.text(place, goals.figure(goal))
    else:
        sheet.figure(place, goal.ytd, goal.unit, before=_about(goal.approximate))


def _about(is_approximate: bool | None) -> str:
    return number_formats.ABOUT if is_approximate else ""


def _expected(sheet: Sheet, place: int, line: GoalLine) -> None:
    goal = line.goal
    sheet.figure(place, goal.expected_to_date, goal.unit, before=_limit(goal), decimals=1)


def _target(sheet: Sheet, place: int, line: GoalLine) -> None:
    goal = line.goal
    if goal.annual_target is None and goal.has_target:
        sheet.text(place, goals.target(goal))
    else:
        sheet.figure(place, goal.annual_target, goal.unit, before=_limit(goal))


def _limit(goal: Goal) -> str:
    return number_formats.AT_MOST if goal.direction == "decrease" else ""


def _attainment(sheet: Sheet, place: int, line: GoalLine) -> None:
    if _has_no_share(line.goal):
        sheet.text(place, goals.attainment(line.goal))
    else:
        sheet.share(place, line.goal.attainment)


def _pace(sheet: Sheet, place: int, line: GoalLine) -> None:
    if not _has_no_share(line.goal):
        sheet.share(place, line.goal.pace)


def _has_no_share(goal: Goal) -> bool:
    return goal.is_ceiling and goal.attainment is not None


def _status(sheet: Sheet, place: int, line: GoalLine) -> None:
    status = ceilings.status(line.goal)
    look = sheet.book.add_format({"font_color": status.colour, "bold": True})
    sheet.text(place, status.label, look)


def _forecast(sheet: Sheet, place: int, line: GoalLine) -> None:
    decimals = 0 if line.row["aggregation"] == "sum" else 1
    sheet.figure(place, line.row["forecast"], line.goal.unit, decimals=decimals)


def _baseline(sheet: Sheet, place: int, line: GoalLine) -> None:
    sheet.figure(place, line.row["baseline"], line.goal.unit)


PERIOD_GOAL_COLUMNS: tuple[Column[PeriodGoal], ...] = (
    of_words("Aktivitet", 28, lambda goal: goal.activity),
    of_words("Succeskriterium", 44, lambda goal: goal.indicator),
    of_words("Område", 20, lambda goal: goal.place),
    of_words("Mål for hele perioden", 20, period_goals.target),
    of_words("Perioden til dato", 16, period_goals.figure),
    of_words("Målopfyldelse", 13, period_goals.share),
    of_words("Forventet nu", 13, period_goals.expected),
    of_words("Status", 20, lambda goal: ceilings.status(goal).label),
)
MILESTONE_COLUMNS: tuple[Column[dict], ...] = (
    of_words("Aktivitet", 28, lambda row: row["activity"]),
    of_words("Milepæl", 54, lambda row: row["milestone"]),
    of_words("Status i dag", 18, milestones.state),
    of_words("Frist", 20, milestones.due),
    of_words("Flyttet fra", 30, milestones.moved),
    of_words("Nået", 24, milestones.reached),
    of_words("Oplyst i rapport", 40, milestones.said),
)
# The two that the chart of a focus area is drawn from.
INDICATOR: Column[GoalLine] = of_words("Succeskriterium", 44, lambda line: line.goal.indicator)
ATTAINMENT: Column[GoalLine] = Column(text.ATTAINMENT, 13, _attainment)
GOAL_COLUMNS: tuple[Column[GoalLine], ...] = (
    of_words("Aktivitet", 28, lambda line: line.goal.activity),
    INDICATOR,
    of_words("Område", 18, lambda line: trends.area_name(line.goal.area_name)),
    of_words("Enhed", 9, lambda line: line.goal.unit),
    of_words("Målår", 9, lambda line: line.row["goal_year"]),
    Column("Kvartalet", 12, _actual),
    Column("År til dato", 14, _year_to_date),
    Column("Forventet nu", 14, _expected),
    Column("Årsmål", 14, _target),
    ATTAINMENT,
    Column("Tempo", 9, _pace),
    Column("Status", 15, _status),
    Column("Prognose", 12, _forecast),
    Column("Baseline", 10, _baseline),
    of_words("Bemærkning", 34, lambda line: goals.caveats(line.goal)),
    of_words("Kilde", 58, lambda line: line.place),
)


def _day(heading: str, width: int) -> Column[dict]:
    return Column(heading, width, lambda sheet, place, row: sheet.day(place, row["published_at"]))


def _as_stored(heading: str, width: int, name: str) -> Column[dict]:
    return of_words(heading, width, lambda row: row[name])


def _where(heading: str, width: int, part: int) -> Column[dict]:
    return of_words(
        heading,
        width,
        lambda row: figures.where(row["area_name"], row["period"], row["kind"])[part],
    )


CORRECTION_COLUMNS: tuple[Column[dict], ...] = (
    _as_stored("Aktivitet", 26, "activity"),
    _as_stored("Succeskriterium", 44, "indicator"),
    _where("Område", 18, 0),
    _where("Periode", 18, 1),
    _where("Art", 12, 2),
    of_words("Før", 16, lambda row: figures.was_and_becomes(row)[0]),
    of_words("Efter", 16, lambda row: figures.was_and_becomes(row)[1]),
    of_words("Begrundelse", 40, figures.why),
    _day("Rettet", 12),
    _as_stored("Fil", 34, "file_name"),
)
# They stand below the corrections, so they are as wide.
PLAN_CHANGE_COLUMNS: tuple[Column[dict], ...] = (
    of_words("Hvad", 26, catalogue.label),
    of_words("Oplysning", 44, catalogue.attribute),
    of_words("Før", 18, lambda row: catalogue.was_and_becomes(row)[0]),
    of_words("Efter", 18, lambda row: catalogue.was_and_becomes(row)[1]),
    _as_stored("Begrundelse", 12, "reason"),
    _day("Rettet", 16),
)


def _number(heading: str, width: int, name: str) -> Column[dict]:
    return Column(heading, width, lambda sheet, place, row: sheet.figure(place, row[name], "antal"))


def _value(sheet: Sheet, place: int, row: dict) -> None:
    if row["is_hidden"]:
        sheet.text(place, small_counts.HIDDEN)
    else:
        sheet.figure(place, row["value"], "antal")


FIGURE_COLUMNS: tuple[Column[dict], ...] = (
    _as_stored("Indsatsområde", 26, "focus_area"),
    _as_stored("Aktivitet", 26, "activity"),
    _as_stored("Succeskriterium", 44, "indicator"),
    _where("Område", 18, 0),
    _as_stored("Periode", 12, "period"),
    _where("Art", 12, 2),
    Column("Værdi", 10, _value),
    _number("Fra", 8, "low"),
    _number("Til", 8, "high"),
    of_words("Ca.", 6, lambda row: text.YES if row["approximate"] else None),
    _as_stored("Enhed", 9, "unit"),
    of_words("Læst som", 14, lambda row: figures.status_in_words(row["status"])),
    _as_stored("Note", 30, "note"),
    _as_stored("Stod i cellen", 30, "raw"),
    _as_stored("Fil", 34, "file_name"),
    _as_stored("Ark", 26, "sheet"),
    _as_stored("Celle", 8, "cell"),
    _day("Offentliggjort", 14),
)
