"""What was said of a goal in the quarter, in its panel."""

import streamlit as st

from queries import comment
from ui import markup
from ui.comments import text, thread
from ui.read import store


def show(plan_id: str, indicator_id: str, quarter: str) -> None:
    """The comments on a goal; nothing where there are none that the reader may read."""
    rows = comment.of_goal(store(), plan_id=plan_id, indicator_id=indicator_id, quarter=quarter)
    with st.container():
        if not rows.is_empty():
            st.markdown(f"**{text.OF_GOAL}**")
            markup.show(*map(thread.html, thread.each(rows)))
