"""The app's logo and icon, and the style sheets of what Streamlit has no element for."""

from pathlib import Path

import streamlit as st

LOGO = Path(__file__).with_name("logo.svg")
ICON = Path(__file__).with_name("icon.svg")
STYLE_SHEETS = tuple(Path(__file__).with_name(name) for name in ("look.css", "bullet.css"))


def apply() -> None:
    """Set the logo and lay the style sheets over the page."""
    st.logo(LOGO, icon_image=ICON, size="large")
    for style_sheet in STYLE_SHEETS:
        st.html(style_sheet)
