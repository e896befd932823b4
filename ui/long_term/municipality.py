"""The municipality beside the plan over time: two lines, the gap between them, and the figures."""

import polars as pl
import streamlit as st

from charts import municipality as chart_of
from domain.plan_events import BREAKS
from ui import explain, markup, table
from ui.long_term import text
from ui.table import Cell, Heading, Section
from wording import figures, formats, municipality


def show(lines: pl.DataFrame, rows: pl.DataFrame) -> None:
    """The rows of `filtered.municipal_line`, and those of `filtered.municipal_figure` behind them,
    goal by goal; nothing where there are none.
    """
    if rows.is_empty():
        return
    place = rows["area_name"][0] or figures.WHOLE_PLAN
    goals = rows.partition_by("indicator_id", maintain_order=True)
    sentences = [municipality.sentence(of_goal.to_dicts()) for of_goal in goals]
    known = [one for one in sentences if one is not None]
    st.subheader(text.MUNICIPALITY_OVER_TIME, anchor=False)
    st.caption(text.MUNICIPALITY_HELP)
    markup.show(markup.sentences(known))
    gaps = {
        (row["indicator_id"], row["period"]): municipality.gap(row)
        for row in rows.to_dicts()
        if row["gap"] is not None
    }
    worded = [_worded(line, place, gaps) for line in lines.to_dicts()]
    explain.chart(
        chart_of.chart(
            lines.with_columns(
                hover=pl.Series([hover for hover, _ in worded], dtype=pl.String),
                token=pl.Series([token for _, token in worded], dtype=pl.String),
            ),
            place=place,
            municipality=text.THE_MUNICIPALITY,
            new_period=BREAKS["new_period"],
        ),
        key="municipality",
        alt=text.MUNICIPALITY_ALT.format(place=place, sentences=" ".join(known)),
    )
    headings = [
        Heading(text.PERIOD),
        Heading(place, is_number=True),
        Heading(text.THE_MUNICIPALITY, is_number=True),
        Heading(text.GAP, is_number=True),
    ]
    sections = [
        Section(of_goal["indicator"][0], [_row(row) for row in of_goal.to_dicts()])
        for of_goal in goals
    ]
    table.show(text.MUNICIPALITY_OVER_TIME, headings, sections)


def _worded(line: dict, place: str, gaps: dict[tuple[str, str], str]) -> tuple[str, str]:
    """What a point of the curves says, and what it is asked about by: an area's figure of this
    plan, which has a panel.
    """
    shown = municipality.figure(
        line["figure"],
        line["unit"],
        is_hidden=line["is_hidden"],
        is_approximate=line["approximate"],
    )
    gap = gaps.get((line["indicator_id"], line["period"])) if line["is_municipal"] else None
    said = (
        text.HOVER.format(
            figure=shown,
            line=text.THE_MUNICIPALITY if line["is_municipal"] else place,
            period=formats.period(line["period"]),
        ),
        text.GAP_OF_AREA.format(place=place, gap=gap) if gap else None,
        line["earlier_plan"],
    )
    is_asked = not (line["is_municipal"] or line["is_baseline"] or line["earlier_plan"])
    token = explain.token(line["period"], line["area"], line["indicator_id"]) if is_asked else ""
    return "<br>".join(filter(None, said)), token


def _row(row: dict) -> list[Cell]:
    is_earlier = row["figure_period"] not in (None, row["period"])
    begun = text.BASELINE if row["is_baseline"] else row["earlier_plan"]
    return [
        Cell(formats.period(row["period"]), note=begun),
        Cell(
            municipality.figure(row["figure"], row["unit"], is_hidden=row["is_figure_hidden"]),
            note=formats.period(row["figure_period"]) if is_earlier else None,
        ),
        Cell(
            municipality.figure(
                row["municipal_figure"],
                row["unit"],
                is_hidden=row["is_municipal_hidden"],
                is_approximate=row["approximate"],
            ),
            note=row["note"],
        ),
        Cell(municipality.gap(row)),
    ]
