"""The button that copies the address of the view, to be sent to others."""

from pathlib import Path

import streamlit as st

from ui import text

SCRIPT = Path(__file__).with_name("copy_link.js")
MARKUP = '<button type="button"></button><span role="status"></span>'

_copier = st.components.v2.component(
    "copy_link",
    html=MARKUP,
    css=SCRIPT.with_suffix(".css").read_text(encoding="utf-8"),
    js=SCRIPT.read_text(encoding="utf-8"),
)


def button() -> None:
    """The button, and beside it what came of a click on it."""
    words = {"copy": text.COPY_LINK, "copied": text.LINK_COPIED, "by_hand": text.LINK_BY_HAND}
    _copier(key="copy_link", data=words, width="content")
