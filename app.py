"""The entry: frame, menu and store. Run by `streamlit run app.py` or, tuned, by `asgi.py`."""

import streamlit as st

from domain.rights import NO_RIGHTS
from store.connection import StoreInUse, StoreUnreadable
from ui import (
    address,
    document,
    explain,
    failure,
    filters,
    identity,
    look,
    menu,
    page_head,
    read,
    refusal,
    sign_in,
    streamlit_private,
    text,
)

st.set_page_config(page_title=text.APP_NAME, page_icon=look.ICON, layout="wide")
failure.handle_uncaught()
streamlit_private.keep_answers_to_uploads()
refusal.listen()
look.apply()
document.speak_danish()
try:
    is_signed_in = identity.is_signed_in()
    reader = read.store().rights if is_signed_in else NO_RIGHTS
    page = st.navigation(
        menu.sections(reader), position="sidebar" if is_signed_in else "hidden", expanded=True
    )
    if is_signed_in:
        sign_in.sign_out()
except identity.SignInUnreadable:
    failure.sign_in_unreadable()
except StoreInUse as in_use:
    menu.without_pages()
    failure.store_in_use(in_use.path)
except StoreUnreadable as unreadable:
    menu.without_pages()
    failure.store_unreadable(unreadable.path)
else:
    if not is_signed_in:
        sign_in.ask()
        st.stop()
    refusal.settle()
    with address.synchronised(page.url_path):
        page_head.title(page.title)
        with refusal.told():
            if page.url_path not in menu.UNFILTERED:
                filters.row()
            explain.listen(filters.selection())
            page.run()
