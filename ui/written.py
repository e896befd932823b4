"""What a page says in one go: headings, sentences and tables that reach the browser together.

Each element of its own costs a message and a redrawing; a page of many short parts is quicker as a
few long ones. Every text is escaped.
"""

from html import escape

import streamlit as st


def heading(title: str) -> str:
    """The heading of a part of the page."""
    return f'<h3 class="written">{escape(title)}</h3>'


def caption(said: str) -> str:
    """A remark in small print."""
    return f'<p class="written caption">{escape(said)}</p>'


def sentence(said: str) -> str:
    """A sentence by itself."""
    return f'<p class="written">{escape(said)}</p>'


def show(*parts: str) -> None:
    """The parts below each other."""
    st.html("".join(parts))
