"""What a reader chooses on *Målopfyldelse* itself, kept in the address like the filters."""

from dataclasses import dataclass

import streamlit as st

from ui import address
from ui.attainment import text
from ui.filters import Selection


@dataclass(frozen=True)
class Choice:
    """In which order the goals stand, and whether each area has a row of its own."""

    order: str
    is_by_area: bool

    @property
    def is_grouped(self) -> bool:
        """Only the plan's own order keeps a focus area's goals together."""
        return self.order == "plan"


def show(selection: Selection) -> Choice:
    """The two choices; with an area chosen in the filter row its goals stand alone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        view = text.WHOLE
        if selection.area is None:
            views = [text.WHOLE, text.BY_AREA]
            view = address.one("visning", views)
            st.segmented_control(text.VIEW, views, required=True, key="visning")
        orders = list(text.ORDERS)
        order = address.one("orden", orders, named=text.ORDERS.__getitem__)
        st.selectbox(
            text.ORDER, orders, format_func=text.ORDERS.__getitem__, key="orden", width=260
        )
    return Choice(order=order, is_by_area=view == text.BY_AREA)
