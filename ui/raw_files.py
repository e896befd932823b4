"""Who may see the files as they were handed in: they hold the small counts that a plan hides."""

import streamlit as st

from queries import plan
from ui import text
from ui.read import read


def are_hidden(plan_id: str | None) -> bool:
    """Whether the reader may not see the files of a plan; None for those about several plans."""
    about = read(plan.plans) if plan_id is None else read(plan.one, plan_id=plan_id)
    return bool(about["is_any_hidden"].any())


def refusal() -> None:
    """Why the file is not shown."""
    st.info(text.FILES_HIDDEN, icon=":material/lock:")
