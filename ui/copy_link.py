"""The buttons that copy something to be sent to others: the address of the view, or a text."""

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


def of_text(label: str, copied: str, content: str, *, key: str) -> None:
    """A button that copies a text instead."""
    words = {"copy": label, "copied": copied, "by_hand": text.COPY_BY_HAND, "content": content}
    _copier(key=key, data=words, width="content")
