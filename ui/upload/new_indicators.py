"""What the indicators are that a file adds: each attribute with the words it is read from, or as it
is proposed; corrected one at a time, and confirmed once.
"""

import streamlit as st

from loaders import CheckedFile
from loaders.draft_answers import Answer
from loaders.findings.choices import ATTRIBUTE
from loaders.grammar.attributes import ATTRIBUTES, SOURCE, VALUES, YEAR_START_QUARTER, NewIndicator
from loaders.grammar.attributes import Attribute as Read
from ui import table
from ui import text as shared
from ui.table import Cell, Heading, Section
from ui.upload import questions, text
from ui.upload.page_file import PageFile
from wording import formats

OFFERED = {**VALUES, YEAR_START_QUARTER: ("1", "2", "3", "4")}
WIDTH = 220
HEADINGS = (
    Heading(shared.INDICATOR),
    *(Heading(text.ATTRIBUTES[name]) for name in ATTRIBUTES),
)


def show(file: PageFile, checked: CheckedFile) -> None:
    """The table of the new indicators, the one that is corrected, and the confirmation."""
    new = checked.new_indicators
    if not new:
        return
    st.markdown(f"**{text.NEW_INDICATORS}**")
    st.caption(text.NEW_INDICATORS_HELP)
    rows = [
        [Cell(one.name, note=one.activity), *(_cell(one, name) for name in ATTRIBUTES)]
        for one in new
    ]
    table.show(text.NEW_INDICATORS, HEADINGS, [Section(None, rows)], is_tall=True)
    _correct(file, new)
    if checked.is_confirmed:
        words = formats.count_phrase(len(new), text.INDICATOR_CONFIRMED, text.INDICATORS_CONFIRMED)
        st.success(words, icon=":material/check:")
        return
    st.button(
        text.CONFIRM_INDICATORS,
        key=f"confirm_{file.file_id}",
        icon=":material/check:",
        on_click=_confirm,
        args=(file, new),
    )


def _attribute(new: NewIndicator, name: str) -> Read:
    return next(one for one in new.attributes if one.name == name)


def _cell(new: NewIndicator, name: str) -> Cell:
    """The attribute in words, and under it the words that say so, or that it is proposed."""
    one = _attribute(new, name)
    if one.is_asked:
        return Cell(text.ASKED_ABOVE, note=_quoted(one.read_from or ""))
    if one.read_from:
        return Cell(_value_name(name, one.value), note=_quoted(one.read_from))
    return Cell(_value_name(name, one.value), note=text.CHOSEN if one.is_settled else text.PROPOSED)


def _quoted(words: str) -> str:
    return text.READ_FROM.format(words=words)


def _value_name(name: str, value: str) -> str:
    return text.ATTRIBUTE_VALUES.get(name, {}).get(value, value) or formats.UNKNOWN


def _correct(file: PageFile, new: tuple[NewIndicator, ...]) -> None:
    """A field for each attribute of the one indicator that is chosen."""
    by_id = {one.indicator_id: one for one in new}
    chosen = st.selectbox(
        text.CORRECT_INDICATOR,
        list(by_id),
        format_func=lambda one: formats.plain(by_id[one].name),
        index=None,
        placeholder=text.CHOOSE,
        key=f"correct_{file.file_id}",
    )
    if chosen is None:
        return
    with st.container(horizontal=True):
        for name in ATTRIBUTES:
            _field(file, by_id[chosen], name)


def _field(file: PageFile, new: NewIndicator, name: str) -> None:
    """The field of one attribute; a new one once its value is another."""
    value = new.value(name)
    key = f"attribute_{file.file_id}_{new.indicator_id}_{name}_{value}"
    label = text.ATTRIBUTES[name]
    arguments = (file, new.indicator_id, name, key)
    if name == SOURCE:
        st.text_input(label, value, key=key, on_change=_answer, args=arguments, width=WIDTH)
        return
    st.selectbox(
        label,
        OFFERED[name],
        index=OFFERED[name].index(value),
        format_func=text.ATTRIBUTE_VALUES[name].__getitem__,
        key=key,
        on_change=_answer,
        args=arguments,
        width=WIDTH,
    )


def _answer(file: PageFile, indicator_id: str, name: str, key: str) -> None:
    questions.add_answers(file, [_settled(indicator_id, name, st.session_state[key])])


def _confirm(file: PageFile, new: tuple[NewIndicator, ...]) -> None:
    """Settle all that is read and proposed; what is asked about alone stays open."""
    answers = [
        _settled(one.indicator_id, attribute.name, attribute.value)
        for one in new
        for attribute in one.attributes
        if not attribute.is_asked
    ]
    questions.add_answers(file, answers)


def _settled(indicator_id: str, name: str, value: str) -> Answer:
    return Answer(ATTRIBUTE, None, name, indicator_id, value, _value_name(name, value))
