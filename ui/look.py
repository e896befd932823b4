"""The app's logo and icon, and the style sheets of what Streamlit has no element for."""

from functools import cache
from pathlib import Path

import streamlit as st

LOGO = Path(__file__).with_name("logo.svg")
ICON = Path(__file__).with_name("icon.svg")
# What is for paper comes last, so that it holds there.
STYLE_SHEETS = (
    "look.css",
    "document.css",
    "bullet.css",
    "activity.css",
    "long_term.css",
    "print.css",
)


def apply() -> None:
    """Set the logo and lay the style sheets over the page."""
    st.logo(LOGO, icon_image=ICON, size="large")
    st.html(f"<style>{_style()}</style>")


@cache
def _style() -> str:
    folder = Path(__file__).parent
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in STYLE_SHEETS)
