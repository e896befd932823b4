"""A long table of a plan, searched and sorted while it is changed."""

from streamlit.testing.v1 import AppTest

PAGE = """
import streamlit as st

from plans import parts
from ui.plan import narrowed

rows = tuple(
    {"activity_name": f"Aktivitet {one % 3}", "indicator_name": f"Antal {one:02}"}
    for one in range(12)
)
shown, _ = narrowed.choose(parts.INDICATORS, rows, "key")
renamed = st.session_state.get("renamed", {})
typed = tuple(
    {**row, "indicator_name": renamed.get(row["indicator_name"], row["indicator_name"])}
    for row in shown
)
st.session_state["shown"] = [row["indicator_name"] for row in shown]
st.session_state["whole"] = [row["indicator_name"] for row in narrowed.whole(rows, typed, "key")]
"""


def test_what_is_typed_among_some_rows_stays_when_others_are_shown() -> None:
    app = AppTest.from_string(PAGE).run()
    assert len(app.session_state["shown"]) == 12
    app.text_input[0].set_value("aktivitet 1")
    app.session_state["renamed"] = {"Antal 04": "Omdøbt"}
    app.run()
    assert app.session_state["shown"] == ["Antal 01", "Antal 04", "Antal 07", "Antal 10"]
    app.session_state["renamed"] = {}
    app.text_input[0].set_value("")
    app.selectbox[0].set_value("indicator_name")
    app.run()
    assert app.session_state["shown"][-1] == "Omdøbt"
    assert app.session_state["whole"][4] == "Omdøbt"
    assert len(app.session_state["whole"]) == 12
