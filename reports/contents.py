"""Everything the finished documents say of a plan and quarter, read from the store once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import polars as pl

from domain import clock
from queries import (
    bullet,
    comment,
    correction,
    filtered,
    meeting,
    noted_goals,
    plan,
    quarter,
    trend,
)
from queries.filters import Filters
from reports.errors import NoFigures, UnknownPlan
from store.connection import Store


@dataclass(frozen=True)
class Contents:
    """The whole plan in one quarter; each frame has the columns of the query of its name.

    `corrections` and `catalogue_changes` are those since `last_meeting`; since the quarter before
    where there was none.
    `decided` is what the meetings before have decided, overdue as of the meeting's day; `comments`
    are those to the board that are still open, and no others, whoever reads.
    """

    plan_name: str
    is_invented: bool
    is_any_hidden: bool
    quarter: str
    verdict: pl.DataFrame
    doubtful: pl.DataFrame
    focus_areas: pl.DataFrame
    urgent_goals: pl.DataFrame
    changes: pl.DataFrame
    corrections: pl.DataFrame
    catalogue_changes: pl.DataFrame
    milestones: pl.DataFrame
    bullets: pl.DataFrame
    goals: pl.DataFrame
    period_goals: pl.DataFrame
    sources: pl.DataFrame
    figures: pl.DataFrame
    log: pl.DataFrame
    catalogue_log: pl.DataFrame
    trends: pl.DataFrame
    quality: pl.DataFrame
    last_meeting: date | None
    decided: pl.DataFrame
    comments: pl.DataFrame


def plan_id_of(store: Store, name: str) -> str:
    """The plan that is meant by its number, its name or another name for it.

    Raises UnknownPlan.
    """
    spelling = name.strip().casefold()
    for row in plan.plans(store).iter_rows(named=True):
        names = (row["plan_id"], row["plan"], *row["aliases"])
        if spelling in {one.casefold() for one in names}:
            return row["plan_id"]
    raise UnknownPlan(name)


def read(
    store: Store, plan_id: str, chosen_quarter: str, *, before: date | None = None
) -> Contents:
    """The contents of every document; the last meeting is the newest about the quarter or an
    earlier one, and before a day where one is given.

    Raises UnknownPlan and NoFigures.
    """
    of_plan = plan.one(store, plan_id=plan_id)
    if of_plan.is_empty():
        raise UnknownPlan(plan_id)
    name, is_invented, is_any_hidden = of_plan.select("plan", "is_invented", "is_any_hidden").row(0)
    if chosen_quarter not in quarter.reported(store, plan_id=plan_id)["quarter"]:
        raise NoFigures(name, chosen_quarter)
    filters = Filters(plan_id=plan_id, quarter=chosen_quarter)

    def rows(query: Callable[..., pl.DataFrame], **parameters: object) -> pl.DataFrame:
        return query(store, **parameters, filters=filters)

    earlier = meeting.meetings(store, plan_id=plan_id).filter(pl.col("quarter") <= chosen_quarter)
    day = before or clock.today()
    decided = meeting.decisions(store, plan_id=plan_id, day=day.isoformat())
    if before is not None:
        earlier = earlier.filter(pl.col("meeting_date") < before)
        decided = decided.filter(pl.col("meeting_date") < before)
    if earlier.is_empty():
        last_meeting, corrections = None, rows(filtered.corrections)
        catalogue_changes = rows(filtered.catalogue_changes)
    else:
        last_meeting, upload_id = earlier.select("meeting_date", "upload_id").row(0)
        since = {"plan_id": plan_id, "upload_id": upload_id}
        corrections = meeting.corrections(store, **since)
        catalogue_changes = meeting.catalogue_changes(store, **since)
    noted = rows(filtered.noted_goals)
    series = rows(filtered.trend_series)
    themes = tuple(series.filter(level="theme")["series_id"])
    return Contents(
        plan_name=name,
        is_invented=is_invented,
        is_any_hidden=is_any_hidden,
        quarter=chosen_quarter,
        verdict=rows(filtered.verdict),
        doubtful=noted_goals.doubtful(noted),
        focus_areas=rows(filtered.status_of_focus_areas),
        urgent_goals=noted_goals.to_decide_on(noted),
        changes=noted_goals.changed(noted),
        corrections=corrections,
        catalogue_changes=catalogue_changes,
        milestones=rows(filtered.milestones),
        bullets=rows(bullet.bullets, order="gap", is_by_area=False),
        goals=rows(filtered.goals_of_every_area),
        period_goals=rows(filtered.period_goals),
        sources=rows(filtered.cells_of_goals),
        figures=rows(filtered.figures),
        log=rows(filtered.corrections_so_far),
        catalogue_log=correction.of_catalogue_so_far(store, plan_id=plan_id),
        trends=rows(trend.lines, measure="number", series_ids=themes).filter(
            pl.col("earlier_plan").is_null()
        ),
        quality=rows(filtered.data_quality),
        last_meeting=last_meeting,
        decided=decided,
        comments=comment.open_to_board(store, plan_id=plan_id, quarter=chosen_quarter),
    )
