"""The app's logo and icon, and the style sheets of what Streamlit has no element for."""

from functools import cache
from pathlib import Path

import streamlit as st

from domain.statuses import STATUSES

LOGO = Path(__file__).with_name("logo.svg")
ICON = Path(__file__).with_name("icon.svg")
# What is for paper comes last, so that it holds there.
STYLE_SHEETS = (
    "look.css",
    "document.css",
    "bullet.css",
    "activity.css",
    "form.css",
    "long_term.css",
    "print.css",
)
# The colour that a goal's zone has whatever its own status is.
OF_STATUSES = f":root {{ --reached: {STATUSES['reached'].colour}; }}"


def apply() -> None:
    """Set the logo and lay the style sheets over the page."""
    st.logo(LOGO, icon_image=ICON, size="large")
    st.html(f"<style>{_style()}</style>")


@cache
def _style() -> str:
    folder = Path(__file__).parent
    sheets = ((folder / name).read_text(encoding="utf-8") for name in STYLE_SHEETS)
    return "\n".join((OF_STATUSES, *sheets))
