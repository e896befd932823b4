"""The quarter's open comments, each to be answered and closed."""

import polars as pl
import streamlit as st

from queries import comment
from ui import markup, rights
from ui.comments import fields, text, thread
from ui.read import store
from ui.round import activities
from ui.round.choice import Round
from wording import formats

SHOWN_AT_MOST = 20


def show(chosen: Round) -> None:
    """Those on the activities that the reader hands in for, in the plan's order."""
    reader = rights.of_reader()
    rows = comment.open_ones(store(), plan_id=chosen.plan_id, quarter=chosen.quarter)
    own = [one for one in rows["activity_id"] if reader.hands_in_for(chosen.plan_id, one)]
    each = list(thread.each(rows.filter(pl.col("activity_id").is_in(own))))
    fields.message()
    with st.container():
        if not each:
            return
        st.subheader(text.OPEN_ONES, anchor=False)
        st.caption(text.OPEN_ONES_HELP)
        for one in each[:SHOWN_AT_MOST]:
            first = one.row(0, named=True)
            with st.container(border=True):
                markup.show(thread.html(one, link=activities.link(chosen, first["activity_id"])))
                fields.reply(first)
        if (more := len(each) - SHOWN_AT_MOST) > 0:
            st.caption(formats.count_phrase(more, *text.MORE))
