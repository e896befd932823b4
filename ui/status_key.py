"""What each status means, with the plan's own limits."""

import streamlit as st

from queries import plan
from ui import text
from ui.read import read
from wording import formats, status


def show(plan_id: str) -> None:
    """A button that opens the list of statuses and their meaning."""
    limits = read(plan.one, plan_id=plan_id).row(0, named=True)
    meanings = [
        f"**{status.label(one)}** "
        + text.STATUS_MEANING[one].format(
            on_track=formats.percent(limits["on_track_from"]),
            behind=formats.percent(limits["behind_from"]),
        )
        for one in status.ORDER
    ]
    with st.popover(text.STATUS_KEY, icon=":material/help:", type="tertiary"):
        st.markdown("\n\n".join(meanings))
