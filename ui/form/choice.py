"""Which activity the form is of, in which quarter of which plan."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from queries import filtered
from queries.filters import Filters
from store.forms import FormPlace
from ui import address
from ui.form import text
from ui.form.link import ACTIVITY
from ui.read import store
from ui.round import activities
from ui.round import choice as round_choice
from ui.round.choice import Round
from wording import formats


@dataclass(frozen=True)
class Chosen:
    """The activity whose form is open, and how far it has come: a row of `marts.round_activity`."""

    round: Round
    row: Mapping

    @property
    def place(self) -> FormPlace:
        """What the form is filled in for."""
        return FormPlace(self.round.plan_id, self.row["activity_id"], self.round.quarter)


def choose() -> tuple[Round | None, Chosen | None]:
    """The fields in which plan, quarter and activity are chosen, and what is; None for the round
    without a plan, and for the activity without one that the reader hands in for.
    """
    chosen = round_choice.choose()
    if chosen is None:
        return None, None
    filters = Filters(plan_id=chosen.plan_id, quarter=chosen.quarter)
    # Drafts change no version of the plan, so what is told of them is read each time.
    own = activities.of_reader(chosen, filtered.round_activities(store(), filters=filters))
    rows = {row["activity_id"]: row for row in own.sort("activity_order", "activity_id").to_dicts()}
    with st.container():
        if not rows:
            return chosen, None
        names = {activity_id: row["activity"] for activity_id, row in rows.items()}
        activity_id = address.one(
            ACTIVITY, list(names), named=names.__getitem__, is_always_written=True
        )
        st.selectbox(
            text.ACTIVITY, list(names), format_func=names.__getitem__, key=ACTIVITY, width=520
        )
    if wanted := address.unknown().get(ACTIVITY):
        st.warning(formats.plain(text.NOT_YOURS.format(activity=wanted)))
    return chosen, Chosen(chosen, rows[activity_id])
