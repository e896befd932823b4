"""The way in and out where the app is set up with a sign-in."""

from pathlib import Path

import streamlit as st

from ui import identity, rights, text
from wording import formats

SCRIPT = Path(__file__).with_name("sign_in.js")

_link = st.components.v2.component("sign_in", js=SCRIPT.read_text(encoding="utf-8"))


def ask() -> None:
    """What the app is, and the button that leads to the municipality's own sign-in."""
    st.title(text.APP_NAME, anchor=False)
    st.write(text.APP_PURPOSE)
    st.write(text.SIGN_IN_HELP)
    st.button(
        text.SIGN_IN,
        key="sign_in",
        type="primary",
        icon=":material/login:",
        on_click=st.login,
    )
    _link(key="wanted_link", data={"isSignedIn": False})


def sign_out() -> None:
    """Who is signed in, and the button that signs them out, below the menu; and the way on to the
    link that was asked for before the sign-in.
    """
    if not identity.sign_in_is_required():
        return
    with st.sidebar.container(key="signed_in"):
        st.caption(
            text.SIGNED_IN_AS.format(name=formats.plain(identity.name()), role=rights.words())
        )
        # Asked for nothing first: whoever has lost a role is signed out all the same.
        if st.button(text.SIGN_OUT, key="sign_out", icon=":material/logout:"):
            st.logout()
        _link(key="wanted_link", data={"isSignedIn": True})


def is_for_leaders(plan_id: str, sentence: str) -> bool:
    """Whether the reader may not do what leaders of a plan do; `sentence` then tells them so."""
    if rights.leads(plan_id):
        return False
    st.caption(sentence)
    return True
