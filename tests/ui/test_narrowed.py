"""A table of a plan, searched, sorted and begun anew while it is changed."""

from streamlit.testing.v1 import AppTest

PAGE = """
import streamlit as st

from plans import parts
from ui.plan import narrowed, unsaved

state = st.session_state
begins = state.setdefault(
    "begins",
    tuple(
        {"activity_name": f"Aktivitet {one % 3}", "indicator_name": f"Antal {one:02}"}
        for one in range(12)
    ),
)
above = {"activities": [{"activity_name": one} for one in state.get("activities", ())]}
shown, editor = narrowed.choose(
    parts.INDICATORS, begins, "key", "plan", above, above, {"unit": "antal"}
)
# What the browser says of the editor in the next run.
state["editors"] = [*state.get("editors", ()), editor]
state[editor] = state.get(editor, {})
state["shown"] = [row["indicator_name"] for row in shown]
state["whole"] = narrowed.whole("key", "plan")
"""


def names(app: AppTest) -> list[str]:
    return [row["indicator_name"] for row in app.session_state["whole"]]


def edit(app: AppTest, **edits: object) -> None:
    app.session_state[app.session_state["editors"][-1]] = edits


def test_what_is_typed_among_some_rows_stays_when_others_are_shown() -> None:
    app = AppTest.from_string(PAGE).run()
    assert len(app.session_state["shown"]) == 12
    app.text_input[0].set_value("aktivitet 1").run()
    assert app.session_state["shown"] == ["Antal 01", "Antal 04", "Antal 07", "Antal 10"]
    edit(app, edited_rows={1: {"indicator_name": "Omdøbt"}}, deleted_rows=[3])
    app.text_input[0].set_value("")
    app.selectbox[0].set_value("indicator_name")
    app.run()
    assert app.session_state["shown"][-1] == "Omdøbt"
    assert names(app)[4] == "Omdøbt"
    assert "Antal 10" not in names(app)
    assert len(names(app)) == 11


def test_what_is_typed_stays_when_the_words_to_choose_among_become_others() -> None:
    app = AppTest.from_string(PAGE)
    app.session_state["begins"] = ()
    app.session_state["activities"] = ["Café"]
    app.run()
    edit(
        app,
        edited_rows={0: {"activity_name": "Café", "indicator_name": "Besøg"}},
        added_rows=[{"indicator_name": "Samtaler"}],
    )
    app.run()
    typed = (
        {"activity_name": "Café", "indicator_name": "Besøg", "unit": "antal"},
        {"indicator_name": "Samtaler"},
    )
    assert app.session_state["whole"] == typed
    assert len({*app.session_state["editors"]}) == 1
    app.session_state["activities"] = ["Jobcafé", "Netværk"]
    app.run()
    renamed = {**typed[0], "activity_name": "Jobcafé"}
    assert app.session_state["whole"] == (renamed, typed[1])
    assert app.session_state["shown"] == ["Besøg", "Samtaler"]
    assert len({*app.session_state["editors"]}) == 2


def test_what_is_typed_stays_when_the_plan_begins_otherwise() -> None:
    app = AppTest.from_string(PAGE).run()
    edit(app, edited_rows={0: {"indicator_name": "Mit"}})
    begins = app.session_state["begins"]
    app.session_state["begins"] = ({**begins[0], "unit": "point"}, *begins[1:])
    app.run()
    assert app.session_state["whole"][0] == {
        "activity_name": "Aktivitet 0",
        "indicator_name": "Mit",
        "unit": "point",
    }
    app.session_state["begins"] = (*begins[1:], {"indicator_name": "Deres"})
    app.run()
    assert names(app) == ["Mit", *(f"Antal {one:02}" for one in range(1, 12)), "Deres"]
