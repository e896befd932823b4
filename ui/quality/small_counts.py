"""Whether the plan hides small counts, and the button that lets it do so or stops it."""

import streamlit as st

from queries import plan
from store.write import Reasons, publish_new
from submissions import small_counts
from ui import person, rights
from ui.filters import Selection
from ui.quality import text
from ui.read import read, store


def show(selection: Selection) -> None:
    """What holds for the plan now. Only one who sees all may let everyone else do so too."""
    st.subheader(text.SMALL_COUNTS, anchor=False)
    hides = bool(read(plan.one, plan_id=selection.plan_id)["hides_small_counts"].item())
    st.write(text.SMALL_COUNTS_HIDDEN if hides else text.SMALL_COUNTS_SHOWN)
    if not rights.leads(selection.plan_id):
        return
    if hides and not rights.sees_all(selection.plan_id):
        st.caption(text.LEADERS_STOP_HIDING)
        return
    person.name_field()
    st.button(
        text.STOP_HIDING if hides else text.HIDE,
        key="small_counts",
        icon=":material/visibility:" if hides else ":material/visibility_off:",
        on_click=_choose,
        args=(selection.plan_id, not hides),
    )
    if not person.name():
        st.caption(text.NAME_IS_MISSING)


def _choose(plan_id: str, hides: bool) -> None:
    """Nothing without a name; the browser has sent the field with the click."""
    if not person.name():
        return
    chosen = small_counts.submission(
        plan_id, hides_small_counts=hides, number=store().version(plan_id)
    )
    publish_new(store(), chosen, person.name(), Reasons(text.CHOSEN_HERE))
