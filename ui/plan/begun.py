"""A new plan that another page has begun: what is known of it already."""

import streamlit as st

from plans.parts import PlanParts
from ui import menu
from ui.plan import unsaved

CHOSEN = "edited_plan"
NEW = ""
OF_NEW = "new"
_BEGUN = "begun_plan"
_CHOOSE_NEW = "choose_new_plan"


def begin(plan_parts: PlanParts) -> None:
    """Go to *Helhedsplan*, which begins with these parts."""
    unsaved.forget(OF_NEW)
    st.session_state[_BEGUN] = plan_parts
    st.session_state[_CHOOSE_NEW] = True
    st.switch_page(menu.PLAN.script)


def is_to_be_chosen() -> bool:
    """Whether a plan has just been begun, and is to be the chosen one; asked once."""
    return st.session_state.pop(_CHOOSE_NEW, False)


def begun_parts() -> PlanParts | None:
    """The parts of the plan that is begun, None where none is."""
    return st.session_state.get(_BEGUN)


def end(plan_id: str) -> None:
    """The plan is made: it is the one that is changed from now on."""
    st.session_state.pop(_BEGUN, None)
    st.session_state[CHOSEN] = plan_id
