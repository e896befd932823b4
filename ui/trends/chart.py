"""The curves of *Tendenser*, in figures, as an index, per 1.000 residents or year on year."""

import polars as pl
import streamlit as st

from charts import trend, trend_by_year
from ui import explain
from ui.drawn import drawn
from ui.filters import Selection
from ui.trends import text
from ui.trends.choice import BY_YEAR
from wording import figures, formats, trends


def show(lines: pl.DataFrame, notes: pl.DataFrame, selection: Selection, view: str) -> None:
    """The curves, the sentences that say the same, and what the marks mean."""
    measurable = lines.filter("is_measurable")
    chosen = measurable.filter(pl.col("area").eq_missing(pl.lit(selection.area, dtype=pl.String)))
    _say_what_is_lacking(lines, view)
    if measurable.is_empty():
        st.subheader(text.NOTHING_MEASURABLE_TITLE, anchor=False)
        st.write(text.NOTHING_MEASURABLE)
        return
    sentences = trends.summary(chosen, selection.quarter, with_forecast=view in ("number", BY_YEAR))
    st.markdown("\n".join(f"- {formats.plain(one)}" for one in sentences))
    if text.VIEW_MEANING[view]:
        st.caption(text.VIEW_MEANING[view])
    if view == BY_YEAR:
        explain.chart(
            drawn(trend_by_year.figure, _spoken(chosen), forecast=text.FORECAST),
            key="trend_by_year",
            alt=text.BY_YEAR_ALT.format(summary=" ".join(sentences)),
        )
    else:
        explain.chart(
            drawn(
                trend.figure,
                _spoken(measurable),
                notes,
                whole=figures.WHOLE_PLAN,
                forecast=text.FORECAST,
                new_definition=text.NEW_DEFINITION,
                is_index=view == "index",
            ),
            key="trend",
            alt=text.CHART_ALT.format(summary=" ".join(sentences)),
        )
    st.caption(f"{text.MARKS} {_about_the_forecast(chosen, selection)}")


def _spoken(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines with what each point says, what it is asked about by and its quarter's name."""
    said, tokens = [], []
    for point, row in zip(trends.of_rows(lines), lines.to_dicts(), strict=True):
        said.append(
            text.SAID.format(
                figure=trends.figure(point),
                line=trends.area_name(point.area_name),
                quarter=formats.period(point.quarter),
            )
        )
        tokens.append(explain.of_row(row) if row["indicator_id"] else "")
    quarter_names = lines["quarter"].str.split("K").list.last()
    return lines.with_columns(
        said=pl.Series(said, dtype=pl.String),
        token=pl.Series(tokens, dtype=pl.String),
        quarter_name="K" + quarter_names,
    )


def _say_what_is_lacking(lines: pl.DataFrame, view: str) -> None:
    lacking = lines.filter(~pl.col("is_measurable")).select("series", "area_name")
    if lacking.is_empty():
        return
    named = [
        text.OF_AREA.format(series=series, area=trends.area_name(area))
        for series, area in lacking.unique(maintain_order=True).iter_rows()
    ]
    st.info(formats.plain(text.NOT_MEASURABLE[view].format(lines=formats.enumeration(named))))


def _about_the_forecast(chosen: pl.DataFrame, selection: Selection) -> str:
    if not chosen["forecast"].is_null().all():
        area = selection.area_name or figures.WHOLE_PLAN.lower()
        return text.FORECAST_HOW.format(area=formats.plain(area))
    places = chosen.filter(quarter=selection.quarter)["quarter_of_year"]
    return text.FORECAST_YEAR_OVER if (places == 4).all() else text.FORECAST_NO_FULL_YEAR
