"""What a page says in one go: headings, sentences, keys and tables that reach the browser together.

Each element of its own costs a message and a redrawing; a page of many short parts is quicker as a
few long ones. Every text is escaped.
"""

from collections.abc import Sequence
from html import escape

import streamlit as st


def heading(title: str) -> str:
    """The heading of a part of the page."""
    return f'<h3 class="written">{escape(title)}</h3>'


def verdict(text: str) -> str:
    """What the page comes down to, in one sentence."""
    return f'<h2 class="written">{escape(text)}</h2>'


def caption(text: str) -> str:
    """A remark in small print."""
    return f'<p class="written caption">{escape(text)}</p>'


def sentence(text: str) -> str:
    """A sentence by itself."""
    return f'<p class="written">{escape(text)}</p>'


def sentences(texts: Sequence[str]) -> str:
    """Sentences that belong together."""
    return f'<ul class="written">{"".join(f"<li>{escape(one)}</li>" for one in texts)}</ul>'


def key(title: str, meanings: str) -> str:
    """How something is read, folded away under its title; `meanings` is HTML."""
    return unfolding(title, meanings)


def unfolding(title: str, folded: str) -> str:
    """What is folded away under its title until it is unfolded; `folded` is HTML."""
    return f'<details class="key"><summary>{escape(title)}</summary>{folded}</details>'


def keys(*parts: str) -> str:
    """Keys beside each other."""
    return f'<div class="keys">{"".join(parts)}</div>'


def show(*parts: str) -> None:
    """The parts below each other."""
    st.html("".join(parts))
