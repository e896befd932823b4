"""The box for those who write SQL themselves, and the list of what can be asked."""

import streamlit as st

from store import inspection
from store.inspection import Answer, Refused
from ui import table
from ui.explore import files, text
from ui.filters import Selection
from ui.read import store
from ui.table import Cell, Heading, Section
from wording import formats

STATEMENT, EVERY_PLAN = "sql", "alle_planer"
ANSWERED = "sql_answer"
MOST_SHOWN = 200


def show(selection: Selection) -> None:
    """A box with its answer; open only for those who ask for it."""
    opened = st.expander(text.SQL, key="sql_box", on_change="rerun", icon=":material/database:")
    if not opened.open:
        return
    with opened:
        st.markdown(
            text.SQL_INTRO.format(
                rows=formats.number(inspection.ROWS_SHOWN_AT_MOST),
                seconds=formats.number(inspection.SECONDS),
            )
        )
        with st.form("sql_form", border=False):
            statement = st.text_area(
                text.STATEMENT, key=STATEMENT, placeholder=text.PLACEHOLDER, height=160
            )
            is_every_plan = st.checkbox(text.EVERY_PLAN, key=EVERY_PLAN, help=text.EVERY_PLAN_HELP)
            is_asked = st.form_submit_button(text.RUN, type="primary")
        if is_asked:
            plan_id = None if is_every_plan else selection.plan_id
            st.session_state[ANSWERED] = _answer_or_refusal(statement or "", plan_id)
        _answered(st.session_state.get(ANSWERED), selection)
        _marts()


def _answer_or_refusal(statement: str, plan_id: str | None) -> Answer | Refused:
    try:
        return inspection.ask(store(), statement, plan_id=plan_id)
    except Refused as refused:
        return refused


def _answered(answer: Answer | Refused | None, selection: Selection) -> None:
    match answer:
        case None:
            return
        case Refused():
            detail = formats.plain(answer.detail)
            st.error(text.REFUSALS[answer.reason].format(detail=detail))
        case Answer() if answer.rows.is_empty():
            st.write(text.NO_ROWS)
        case Answer():
            _rows(answer, selection)


def _rows(answer: Answer, selection: Selection) -> None:
    first_rows = answer.rows.head(MOST_SHOWN)
    headings = [
        Heading(name, is_number=kind.is_numeric()) for name, kind in first_rows.schema.items()
    ]
    rows = [[Cell(_cell_text(value)) for value in row] for row in first_rows.iter_rows()]
    table.show(text.ANSWER, headings, [Section(None, rows)], is_tall=True)
    count = formats.number(answer.rows.height)
    if answer.is_cut:
        st.caption(text.ANSWER_CUT.format(count=count))
    else:
        st.caption(formats.count_phrase(answer.rows.height, *text.ANSWER_ROWS))
    files.buttons(answer.rows, selection, text.FILE_ANSWER, key="svar", is_of_any_plan=True)


def _cell_text(value: object) -> str:
    if value is None:
        return formats.UNKNOWN
    if isinstance(value, int | float) and not isinstance(value, bool):
        return formats.number(value, decimals=4)
    return str(value)


def _marts() -> None:
    headings = [Heading(text.MART), Heading(text.COLUMN_NAMES)]
    rows = [
        [Cell(f"marts.{mart.name}", note=mart.grain), Cell(", ".join(mart.columns))]
        for mart in inspection.marts(store())
    ]
    st.markdown(f"**{text.MARTS}**")
    table.show(text.MARTS_CAPTION, headings, [Section(None, rows)], is_tall=True)
