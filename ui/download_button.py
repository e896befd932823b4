"""The button that hands out a file: the file is written when it is clicked, and only to one who may
still all that they might when the button was drawn (`docs/decisions/0020-downloads.md`).
"""

from collections.abc import Callable

import streamlit as st

from ui.read import rights_anew, store

Written = Callable[[], bytes]


class AccessTakenAway(Exception):
    """The reader no longer may what they might when the button was drawn."""


def show(
    label: str,
    written: Written,
    *,
    file_name: str,
    key: str,
    mime: str | None = None,
    is_primary: bool = False,
    icon: str | None = None,
    explanation: str | None = None,
    is_disabled: bool = False,
) -> None:
    """A button that gives what `written` writes; where it may not be given any longer, a sentence
    below it says that instead.
    """
    st.download_button(
        label,
        while_allowed(written),
        file_name=file_name,
        mime=mime,
        key=key,
        type="primary" if is_primary else "secondary",
        icon=icon,
        help=explanation,
        disabled=is_disabled,
        on_click="ignore",
    )


def while_allowed(written: Written) -> Written:
    """What writes a file as long as the reader may what they may now. Raises AccessTakenAway."""
    rights, drawn_for = rights_anew(), store().rights

    def asked() -> bytes:
        now = rights()
        if now | drawn_for != now:
            raise AccessTakenAway
        return written()

    return asked
