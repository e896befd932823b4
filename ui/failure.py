"""What the reader is told when the app itself cannot go on."""

import streamlit as st

from ui import text
from wording import formats


def store_in_use(path: str) -> None:
    """Another program holds the store's file."""
    st.error(text.STORE_IN_USE.format(path=formats.plain(path)), title=text.STORE_IN_USE_TITLE)


def store_unreadable(path: str) -> None:
    """The store's file is no store, or one of a later version."""
    st.error(
        text.STORE_UNREADABLE.format(path=formats.plain(path)), title=text.STORE_UNREADABLE_TITLE
    )


def sign_in_unreadable() -> None:
    """How one signs in is written somewhere, but not so that it can be read: nobody comes in."""
    st.error(text.SIGN_IN_UNREADABLE, title=text.SIGN_IN_UNREADABLE_TITLE)


def unexpected(_: Exception) -> bool:
    """An error nobody foresaw: the reader is told so in Danish, the log keeps the rest."""
    st.error(text.UNEXPECTED_ERROR, title=text.UNEXPECTED_ERROR_TITLE)
    return True
