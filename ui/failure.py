"""What the reader is told when the app itself cannot go on."""

import logging
from collections.abc import Generator
from contextlib import contextmanager

import streamlit as st

from store.permission import NotAllowed
from ui import streamlit_private, text
from wording import formats, permissions

_LOG = logging.getLogger(__name__)


@contextmanager
def about(file_name: str) -> Generator[None]:
    """Whatever happens while a file is shown is told in Danish; the log keeps the rest."""
    try:
        yield
    except Exception:  # noqa: BLE001  the last resort: Streamlit would show its own English
        _LOG.exception("A file could not be shown")
        words = text.UNEXPECTED_WITH_FILE.format(file=formats.plain(file_name))
        st.error(words, title=text.UNEXPECTED_ERROR_TITLE)


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


def handle_uncaught() -> None:
    """Let the last resort be Danish under `streamlit run` too, which takes no handler: also of what
    fails in a callback, before any of the page has run.
    """
    streamlit_private.handle_errors(unexpected)


def unexpected(error: BaseException) -> bool:
    """What no page foresaw is told in Danish, and the log keeps the rest: something that the reader
    may not do, or an error.
    """
    if isinstance(error, NotAllowed):
        words = permissions.sentence(**vars(error))
        st.error(words, title=permissions.NOT_ALLOWED_TITLE)
        return True
    st.error(text.UNEXPECTED_ERROR, title=text.UNEXPECTED_ERROR_TITLE)
    return True
