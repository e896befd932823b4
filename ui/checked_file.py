"""What was understood of a file: whose figures, what they change, and each beside its cell."""

import polars as pl
import streamlit as st

from loaders.load import CheckedFile
from queries import plan
from store.records import CATALOGUE_TABLES
from ui import findings, formats, page_head, text
from ui.read import read

PREVIEWED = 1000


def name(file_name: str) -> None:
    """The file's name as a heading."""
    st.subheader(formats.plain(file_name), anchor=False)


def recognised(checked: CheckedFile) -> None:
    """The layout, plan and period of the file, how many figures it holds and what it adds."""
    if not checked.is_readable:
        st.error(text.UNREADABLE_FILE)
        return
    parts = [text.LAYOUTS.get(checked.layout or "", text.UNKNOWN_LAYOUT)]
    if checked.plan_name is not None:
        parts.append(formats.plain(checked.plan_name))
    if checked.period is not None:
        parts.append(formats.period(checked.period))
    if not checked.observations.is_empty():
        parts.append(figures(checked.observations.height))
    st.write(" · ".join(parts))
    for plan_name in read(plan.plans).filter(plan_id=checked.plan_id, is_invented=True)["plan"]:
        page_head.invented(plan_name)
    added = [
        formats.counted(getattr(checked.additions, table).height, *text.ADDITIONS[table])
        for table in CATALOGUE_TABLES
        if not getattr(checked.additions, table).is_empty()
    ]
    if added:
        st.write(text.ADDED_TO_CATALOGUE.format(additions=formats.enumeration(added)))


def difference(changes: pl.DataFrame) -> None:
    """How many figures are new, changed and unchanged, and the changed ones before and after."""
    if changes.is_empty():
        return
    counts = dict(changes["change"].value_counts().iter_rows())
    if set(counts) == {"unchanged"}:
        st.info(text.NOTHING_NEW.format(figures=figures(changes.height)))
        return
    st.write(
        text.DIFFERENCE.format(
            **{change: formats.number(counts.get(change, 0)) for change in text.CHANGES}
        )
    )
    changed = changes.filter(change="changed")
    if not changed.is_empty():
        with st.expander(text.CHANGED_FIGURES, expanded=True):
            _table(
                [
                    (activity, indicator, *_where(area, period, kind), was, becomes)
                    for activity, indicator, area, period, kind, was, becomes in changed.select(
                        "activity", "indicator", "area_name", "period", "kind", "was_raw", "raw"
                    ).iter_rows()
                ],
                (text.WAS, text.BECOMES),
                text.CHANGED_FIGURES,
            )


def preview(checked: CheckedFile) -> None:
    """Every figure as it was read, beside what stood in its cell."""
    observations = checked.observations
    if observations.is_empty():
        return
    with st.expander(text.PREVIEW.format(figures=figures(observations.height))):
        if observations.height > PREVIEWED:
            st.caption(text.PREVIEW_CUT.format(count=formats.number(PREVIEWED)))
        _table(
            [
                (
                    one["activity"],
                    one["indicator"],
                    *_where(one["area_name"], one["period"], one["kind"]),
                    _reading(one),
                    one["raw"],
                    findings.place(one["sheet"], one["cell"]),
                    one["note"] or "",
                )
                for one in observations.head(PREVIEWED).iter_rows(named=True)
            ],
            (text.READ_AS, text.RAW, text.PLACE, text.NOTE),
            text.PREVIEW_ALT,
        )


def figures(count: int) -> str:
    """`1 tal`, `282 tal`."""
    return formats.counted(count, text.ONE_FIGURE, text.MANY_FIGURES)


def _where(area: str | None, period: str, kind: str) -> tuple[str, str, str]:
    return area or text.WHOLE_PLAN, formats.period(period), text.KINDS[kind]


def _reading(observation: dict) -> str:
    words = text.OBSERVATION_STATUS.get(observation["status"])
    figure = formats.figure(
        observation["value"],
        observation["low"],
        observation["high"],
        observation["unit"] or "",
        approximate=observation["approximate"],
    )
    if words is None:
        return figure
    return words if figure == text.UNKNOWN else f"{figure} ({words})"


def _table(rows: list[tuple[str, ...]], headings: tuple[str, ...], alt: str) -> None:
    columns = (text.ACTIVITY, text.INDICATOR, text.FILTER_AREA, text.PERIOD, text.KIND, *headings)
    st.dataframe(
        pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row"),
        hide_index=True,
        alt=alt,
    )
