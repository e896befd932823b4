"""The app's logo and icon, and the style sheet of what Streamlit has no element for."""

from pathlib import Path

import streamlit as st

LOGO = Path(__file__).with_name("logo.svg")
ICON = Path(__file__).with_name("icon.svg")
STYLE_SHEET = Path(__file__).with_name("look.css")


def apply() -> None:
    """Set the logo and lay the style sheet over the page."""
    st.logo(LOGO, icon_image=ICON, size="large")
    st.html(STYLE_SHEET)
