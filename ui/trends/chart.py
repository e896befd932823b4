"""The curves of *Tendenser*, in figures, as an index, per 1.000 residents or year on year."""

from collections.abc import Sequence
from itertools import compress

import polars as pl
import streamlit as st

from charts import trend, trend_by_year
from domain.plan_events import BREAKS
from ui import explain, markup
from ui.filters import Selection
from ui.trends import text
from ui.trends.choice import BY_YEAR
from wording import figures, formats, trends
from wording.trends import Point


def show(lines: pl.DataFrame, notes: pl.DataFrame, selection: Selection, view: str) -> None:
    """The curves and the sentences that say the same."""
    rows = lines.to_dicts()
    measurable = [row["is_measurable"] for row in rows]
    chosen = [
        row["is_measurable"] and row["area"] == selection.area and row["earlier_plan"] is None
        for row in rows
    ]
    _say_what_is_lacking([row for row in rows if not row["is_measurable"]], view)
    if not any(measurable):
        st.subheader(text.NOTHING_MEASURABLE_TITLE, anchor=False)
        st.write(text.NOTHING_MEASURABLE)
        return
    points = trends.of_rows(lines)
    of_chosen = list(compress(points, chosen))
    sentences = trends.summary(
        of_chosen, selection.quarter, with_forecast=view in ("number", BY_YEAR)
    )
    meaning = text.VIEW_MEANING[view]
    markup.show(markup.sentences(sentences), markup.caption(meaning) if meaning else "")
    worded = _worded(lines, points)
    if view == BY_YEAR:
        of_area = worded.filter(measurable, pl.col("area").eq_missing(selection.area))
        explain.chart(
            trend_by_year.chart(_with_plans_in_years(of_area), forecast=text.FORECAST),
            key="trend_by_year",
            alt=text.BY_YEAR_ALT.format(summary=" ".join(sentences)),
        )
    else:
        explain.chart(
            trend.chart(
                worded if all(measurable) else worded.filter(measurable),
                notes,
                whole=figures.WHOLE_PLAN,
                forecast=text.FORECAST,
                breaks=BREAKS,
                is_index=view == "index",
            ),
            key="trend",
            alt=text.CHART_ALT.format(summary=" ".join(sentences)),
        )


def marks(lines: pl.DataFrame, selection: Selection, view: str) -> str:
    """What the marks of the curves mean; nothing where there are no curves."""
    measurable = lines.filter("is_measurable")
    if measurable.is_empty():
        return ""
    of_chosen = trends.of_rows(measurable.filter(pl.col("area").eq_missing(selection.area)))
    is_by_year = view == BY_YEAR and lines["earlier_plan"].is_not_null().any()
    sentences = (
        text.MARKS,
        text.YEARS_OF_EARLIER_PLAN if is_by_year else None,
        trends.gaps(trends.of_rows(measurable)),
        _about_the_forecast(of_chosen, selection),
    )
    return markup.caption(" ".join(filter(None, sentences)))


def _worded(lines: pl.DataFrame, points: Sequence[Point]) -> pl.DataFrame:
    """The lines with what each point says, what it is asked about by and its quarter's name."""
    hovers = list(map(_hover, points))
    tokens = [explain.of_point(row) for row in lines.to_dicts()]
    names = [f"K{point.quarter[-1]}" for point in points]
    return lines.with_columns(
        hover=pl.Series(hovers, dtype=pl.String),
        token=pl.Series(tokens, dtype=pl.String),
        quarter_name=pl.Series(names, dtype=pl.String),
    )


def _with_plans_in_years(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines with the years of a plan before called by its name as well."""
    earlier = pl.format(text.YEAR_OF_EARLIER_PLAN, pl.col("year_name"), pl.col("earlier_plan"))
    return lines.with_columns(year_name=pl.coalesce(earlier, pl.col("year_name")))


def _hover(point: Point) -> str:
    hover = text.HOVER.format(
        figure=trends.figure(point),
        line=trends.area_name(point.area_name),
        quarter=formats.period(point.quarter),
    )
    if point.earlier_plan is None:
        return hover
    return text.OF_EARLIER_PLAN.format(hover=hover, plan=point.earlier_plan)


def _say_what_is_lacking(lacking: Sequence[dict], view: str) -> None:
    if not lacking:
        return
    lines = {(row["series"], row["area_name"]): None for row in lacking}
    named = [
        text.OF_AREA.format(series=series, area=trends.area_name(area)) for series, area in lines
    ]
    st.info(formats.plain(text.NOT_MEASURABLE[view].format(lines=formats.enumeration(named))))


def _about_the_forecast(chosen: Sequence[Point], selection: Selection) -> str:
    if any(point.forecast is not None for point in chosen):
        area = selection.area_name or figures.WHOLE_PLAN.lower()
        return text.FORECAST_HOW.format(area=area)
    present = [point for point in chosen if point.quarter == selection.quarter]
    is_over = all(point.quarter_of_year == 4 for point in present)
    return text.FORECAST_YEAR_OVER if is_over else text.FORECAST_NO_FULL_YEAR
