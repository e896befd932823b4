"""The activity's name, what it is for and whom, and the way back to all of them."""

import polars as pl
import streamlit as st

from domain.texts import DESCRIPTIONS
from ui import filters
from ui.activity import text
from wording import formats


def show(activities: pl.DataFrame, activity_id: str) -> None:
    """One activity of a frame with the columns of `marts.activity`."""
    about = activities.row(by_predicate=pl.col("activity_id") == activity_id, named=True)
    st.button(
        text.EVERY_ACTIVITY,
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=filters.choose_every_activity,
        key="every_activity",
    )
    st.header(formats.plain(about["activity"]), anchor=False)
    if about["purpose"] is None and about["target_groups"] is None:
        st.caption(text.NOT_DESCRIBED)
    for description in DESCRIPTIONS.values():
        words = about[description.name]
        if words is not None:
            st.markdown(f"**{description.word}.** {formats.plain(words)}")
