"""The fields of a form: a box for each figure, the areas side by side, and the report's texts."""

from html import escape

import polars as pl
import streamlit as st

from domain.texts import SECTIONS
from domain.units import Unit
from submissions.forms import ACTUAL, text_field
from ui import markup
from ui.form import draft, text
from ui.form.draft import Form

MOST_BESIDE = 4
LONGEST_FIGURE, LONGEST_TEXT = 200, 6000


def show(form: Form) -> None:
    """Every field of the form."""
    markup.show(markup.heading(text.FIGURES))
    if form.rows.is_empty():
        st.caption(text.NO_FIGURES)
    else:
        st.caption(text.FIGURES_HELP)
        rows = _shown(form)
        for _, of_indicator in rows.group_by("indicator_id", maintain_order=True):
            _indicator(form, of_indicator.to_dicts())
    markup.show(markup.heading(text.TEXTS), markup.caption(text.TEXTS_HELP))
    for name, section in SECTIONS.items():
        _text(form, name, section.heading)


def _shown(form: Form) -> pl.DataFrame:
    """The fields that are drawn: where nobody has said that a figure is told by area, those of
    areas only when they are asked for or filled in.
    """
    with st.container():
        is_of_open_area = form.rows["is_area_open"] & form.rows["area"].is_not_null()
        if not is_of_open_area.any():
            return form.rows
        is_filled = any(map(form.text, form.rows.filter(is_of_open_area)["field"]))
        place = form.place
        is_wanted = st.toggle(
            text.IN_EACH_AREA,
            key=f"areas|{place.plan_id}|{place.activity_id}|{place.quarter}",
            help=text.IN_EACH_AREA_HELP,
        )
        return form.rows if is_wanted or is_filled else form.rows.filter(~is_of_open_area)


def _indicator(form: Form, rows: list[dict]) -> None:
    with st.container(border=True, gap="small"):
        first = rows[0]
        of_unit = "" if first["help"] == Unit.help else first["help"]
        helping = f"<p class=form-help>{escape(of_unit)}</p>" if of_unit else ""
        st.html(f"<h4 class=form-indicator>{escape(first['indicator'])}</h4>{helping}")
        for start in range(0, len(rows), MOST_BESIDE):
            beside = rows[start : start + MOST_BESIDE]
            columns = st.columns(MOST_BESIDE if len(rows) > MOST_BESIDE else len(beside))
            for column, row in zip(columns, beside, strict=False):
                with column:
                    _box(form, row)


def _box(form: Form, row: dict) -> None:
    of = row["field"]
    names = {"indicator": row["indicator"], "area": row["area_name"]}
    is_quarter = row["kind"] == ACTUAL
    said = [
        words.format(**{name: row[name]})
        for name, words in (("last", text.LAST), ("target", text.TARGET))
        if row.get(name)
    ]
    area = row["area_name"] if is_quarter else text.TOTAL.format(**names)
    st.html(
        f"<p class=form-area><strong>{escape(area)}</strong>"
        f"<small>{escape(' · '.join(said))}</small></p>"
    )
    draft.settle(form, of)
    st.text_input(
        (text.FIELD if is_quarter else text.TOTAL_FIELD).format(**names),
        key=draft.key(form, of),
        label_visibility="collapsed",
        placeholder=_placeholder(form, of, is_hidden=row["is_hidden"]),
        max_chars=LONGEST_FIGURE,
        on_change=draft.keep,
        args=(form, of),
    )
    draft.note(form, of)


def _placeholder(form: Form, of: str, *, is_hidden: bool = False) -> str:
    if form.emptied(of):
        return ""
    return text.IS_HIDDEN if is_hidden else text.NOT_REPORTED


def _text(form: Form, section: str, heading: str) -> None:
    of = text_field(section)
    draft.settle(form, of)
    st.text_area(
        heading,
        key=draft.key(form, of),
        placeholder=_placeholder(form, of),
        max_chars=LONGEST_TEXT,
        on_change=draft.keep,
        args=(form, of),
    )
    draft.note(form, of)
