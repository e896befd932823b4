"""The comments on an activity's quarter, and the fields of one more."""

from collections.abc import Mapping

import streamlit as st

from queries import comment
from store.comments import CommentPlace
from ui import markup, person, rights
from ui.comments import fields, text, thread
from ui.filters import Selection
from ui.read import store


def show(selection: Selection, activity_id: str, goals: Mapping[str, str]) -> None:
    """What the reader may read, the open ones first, and what they may write about the activity or
    one of its goals, by their ids; nothing where they may neither.
    """
    place = CommentPlace(
        selection.plan_id, activity_id, selection.quarter, area_code=selection.area
    )
    may_write = rights.of_reader().hands_in_for(place.plan_id, activity_id)
    rows = comment.of_activity(
        store(), plan_id=place.plan_id, activity_id=activity_id, quarter=place.quarter
    )
    with st.container():
        if rows.is_empty() and not may_write:
            return
        st.subheader(text.TITLE, anchor=False)
        fields.message()
        if may_write:
            person.name_field()
        for one in thread.each(rows):
            with st.container(border=True):
                markup.show(thread.html(one))
                if not one["is_closed"][0]:
                    fields.reply(one.row(0, named=True))
        if may_write:
            fields.write(place, selection.area_name, goals)
