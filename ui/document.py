"""What the browser is told of the page as a whole: that it is Danish, down to Streamlit's words."""

from pathlib import Path

import streamlit as st

from ui.streamlit_text import PATTERNS, WORDS

SCRIPT = Path(__file__).with_name("document.js")

_document = st.components.v2.component("document", js=SCRIPT.read_text(encoding="utf-8"))


def speak_danish() -> None:
    """Set language and colours of the page, and put Danish in place of Streamlit's own English."""
    _document(key="document", data={"words": WORDS, "patterns": PATTERNS})
