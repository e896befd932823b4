"""The top of a page: its title, what it is about, and a plain mark on an invented plan."""

import streamlit as st

from domain.statuses import STATUSES
from ui import text
from ui.filters import Selection
from wording import figures, formats, small_counts


def title(page: str) -> None:
    """The page's title."""
    st.title(page, anchor=False)


def about(selection: Selection) -> None:
    """The plan, quarter and part of it that the page shows."""
    parts = (
        selection.plan_name,
        formats.period(selection.quarter),
        selection.focus_area,
        selection.area_name or figures.WHOLE_PLAN,
        selection.activity,
        selection.theme,
        STATUSES[selection.status].label if selection.status else None,
    )
    st.caption(formats.plain(" · ".join(part for part in parts if part)))
    if selection.is_invented:
        invented(selection.plan_name)
    _hides(selection)


def of_whole_plan(selection: Selection) -> None:
    """The plan and quarter of a page that the other filters do not narrow."""
    parts = (selection.plan_name, formats.period(selection.quarter), figures.WHOLE_PLAN)
    st.caption(formats.plain(" · ".join(parts)))
    if selection.is_invented:
        invented(selection.plan_name)
    _hides(selection)
    narrowed = (selection.area, selection.theme, selection.status)
    if any((selection.focus_area, selection.activity_id, *narrowed)):
        st.info(text.WHOLE_PLAN_ONLY)


def _hides(selection: Selection) -> None:
    """What `skjult` means, where the reader does not see every figure of the plan."""
    if selection.is_any_hidden:
        st.caption(small_counts.ABOUT_THE_PLAN)


def invented(plan_name: str) -> None:
    """The mark that a plan and its figures are made up."""
    st.warning(
        text.INVENTED_PLAN.format(plan=formats.plain(plan_name), app=text.APP_NAME),
        icon=":material/science:",
    )
