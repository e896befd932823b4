"""What *Udforsk* says when the choices leave no figure."""

import streamlit as st

from ui.explore import text


def show() -> None:
    """Why there is nothing, and what to do."""
    st.subheader(text.NOTHING_TITLE, anchor=False)
    st.write(text.NOTHING)
