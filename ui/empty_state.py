"""What a page says when it has nothing to show: why, and what to do next."""

import streamlit as st

from ui import menu, rights, text
from ui.filters import Selection
from wording import formats


def no_plan() -> None:
    """There is no plan yet, and that is what comes first; or none that the reader has access to."""
    if not rights.of_reader().reads:
        _show(text.NO_ACCESS_TITLE, text.NO_ACCESS)
        return
    _show(text.NO_PLANS_TITLE, text.NO_PLANS)
    if rights.leads(None):
        st.page_link(menu.PLAN.script, label=text.GO_TO_PLAN, icon=":material/assignment:")


def no_goals(selection: Selection) -> None:
    """The chosen filters leave no figure: none in their quarter, or none of the plan at all."""
    quarter = formats.period(selection.quarter)
    if selection.is_reported:
        _show(text.NO_GOALS_TITLE, text.NO_GOALS)
    elif selection.newest_quarter is not None:
        newest = formats.period(selection.newest_quarter)
        _show(
            text.NOT_REPORTED_TITLE.format(quarter=quarter), text.NOT_REPORTED.format(newest=newest)
        )
    else:
        _show(text.NO_FIGURES_OF_PLAN_TITLE, text.NO_FIGURES_OF_PLAN)
        _lead_to_upload()


def no_milestones() -> None:
    """The plan has no milestones, or the filters leave none."""
    _show(text.NO_MILESTONES_TITLE, text.NO_MILESTONES)


def no_round() -> None:
    """There is no plan whose figures are handed in, or the plan expects none."""
    _show(text.NO_ROUND_TITLE, text.NO_ROUND)
    st.page_link(menu.PLAN.script, label=text.GO_TO_PLAN, icon=":material/assignment:")


def nothing_to_report() -> None:
    """The reader hands in for no activity of the chosen plan and quarter."""
    _show(text.NOTHING_TO_REPORT_TITLE, text.NOTHING_TO_REPORT)


def no_uploads() -> None:
    """Nothing has been handed in."""
    _show(text.NO_UPLOADS_TITLE, text.NO_UPLOADS)
    _lead_to_upload()


def leaders_only(why: str = text.LEADERS_ONLY_FILES) -> None:
    """The page is for those who hand in, and why."""
    _show(text.LEADERS_ONLY_TITLE, f"{why} {text.LEADERS_ONLY}")


def _lead_to_upload() -> None:
    if rights.hands_in():
        st.page_link(menu.UPLOAD.script, label=text.GO_TO_UPLOAD, icon=":material/upload_file:")


def _show(title: str, explanation: str) -> None:
    st.subheader(title, anchor=False)
    st.write(explanation)
