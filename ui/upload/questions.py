"""What only a person can settle about a file: asked in place, answered with one choice each."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl
import streamlit as st

from domain.spelling import plain
from loaders import CheckedFile, Choices
from loaders.draft_answers import Answer
from loaders.findings.choices import (
    ATTRIBUTE,
    CELL,
    GOAL_PERIOD,
    INDICATORS,
    MILESTONE,
    OF_A_PLACE,
    QUARTER,
)
from loaders.findings.messages import shortened
from ui import findings
from ui.upload import likely, text
from ui.upload.page_file import PageFile
from wording import formats

MOST_AT_ONCE = 20


@dataclass(frozen=True)
class _Field:
    """One question as it is shown: a word of several places is asked about once."""

    subject: str
    sheet: str | None
    cell: str | None
    raw: str
    message: str
    labels: dict[str, str]
    places: int

    def answer(self, option: str) -> Answer:
        """The question answered with one of its options."""
        return Answer(self.subject, self.sheet, self.cell, self.raw, option, self.labels[option])

    @property
    def key(self) -> str:
        """What tells the question from the others of its file."""
        if self.subject == GOAL_PERIOD:
            return GOAL_PERIOD
        has_place = self.subject in (CELL, MILESTONE, *OF_A_PLACE)
        place = f"{self.sheet}|{self.cell}" if has_place else ""
        return f"{self.subject}|{place}|{plain(self.raw) or self.raw}"


def answers_of(file: PageFile) -> tuple[Answer, ...]:
    """What has been answered about the file in this session."""
    return st.session_state.get(_key(file), ())


def add_answers(file: PageFile, answers: Sequence[Answer]) -> None:
    """Settle more about the file, which is then read again."""
    st.session_state[_key(file)] = (*answers_of(file), *answers)


def restore(file: PageFile, answers: Sequence[Answer]) -> None:
    """Let what was answered about the file in another session hold again."""
    st.session_state[_key(file)] = tuple(answers)


def recalled(questions: pl.DataFrame, remembered: Choices) -> tuple[Answer, ...]:
    """The answers that were given to these questions for an earlier file of the plan."""
    answers = []
    for one in _fields(questions):
        option = remembered.answer_to(one.subject, one.raw)
        if option in one.labels:
            answers.append(one.answer(option))
    return tuple(answers)


def show(file: PageFile, checked: CheckedFile, remembered: Sequence[Answer]) -> None:
    """What is remembered, what has been answered, and a field for each question still open."""
    if remembered:
        words = text.REMEMBERED.format(answers=_summary(remembered))
        st.info(formats.with_one_stop(words), icon=":material/history:")
    _show_answers(file)
    fields = _fields(likely.likeliest_first(checked.questions, checked.tables))
    if not fields:
        return
    st.markdown(f"**{text.QUESTIONS}**")
    st.caption(text.QUESTIONS_HELP)
    for one in fields[:MOST_AT_ONCE]:
        key = f"question_{file.file_id}_{one.key}"
        st.selectbox(
            text.QUESTION.format(
                message=formats.plain(one.message), place=formats.plain(_places(one))
            ),
            list(one.labels),
            format_func=one.labels.__getitem__,
            index=None,
            placeholder=text.CHOOSE,
            key=key,
            on_change=_answer,
            args=(file, one, key),
        )
    if len(fields) > MOST_AT_ONCE:
        more = formats.number(len(fields) - MOST_AT_ONCE)
        st.caption(text.MORE_QUESTIONS.format(count=more))


def _show_answers(file: PageFile) -> None:
    answered = [one for one in answers_of(file) if one.subject != ATTRIBUTE]
    if not answered:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        words = formats.with_one_stop(text.ANSWERED.format(answers=_summary(answered)))
        st.caption(words, width="content")
        st.button(
            text.CHANGE_ANSWERS,
            key=f"change_answers_{file.file_id}",
            type="tertiary",
            on_click=_forget_answers,
            args=(file,),
        )


def _fields(questions: pl.DataFrame) -> list[_Field]:
    """The questions with a field of their own: what new indicators are is confirmed in a table."""
    places: dict[str, int] = {}
    first: dict[str, _Field] = {}
    for row in questions.filter(pl.col("subject") != INDICATORS).iter_rows(named=True):
        one = _Field(
            row["subject"],
            row["sheet"],
            row["cell"],
            row["raw"],
            row["message"],
            dict(zip(row["options"], row["option_labels"], strict=True)),
            1,
        )
        places[one.key] = places.get(one.key, 0) + 1
        first.setdefault(one.key, one)
    return [
        _Field(one.subject, one.sheet, one.cell, one.raw, one.message, one.labels, places[key])
        for key, one in first.items()
    ]


def _places(one: _Field) -> str:
    place = findings.place(one.sheet, one.cell)
    if one.places == 1:
        return place
    if one.places == 2:
        return text.QUESTION_PLACES_ONE.format(place=place)
    return text.QUESTION_PLACES.format(place=place, count=formats.number(one.places - 1))


def _summary(answers: Sequence[Answer]) -> str:
    """`»Nået« er Total i år og »Syd« er Sydbyen`."""
    templates = {GOAL_PERIOD: text.ANSWER_GOAL_PERIOD, QUARTER: text.ANSWER_QUARTER}
    words = [
        templates[one.subject].format(raw=shortened(one.raw), label=one.label.lower())
        if one.subject in templates
        else text.ANSWER.format(raw=one.raw, label=one.label)
        for one in answers
    ]
    return formats.enumeration([formats.plain(one) for one in dict.fromkeys(words)])


def _answer(file: PageFile, field: _Field, key: str) -> None:
    option = st.session_state[key]
    if option is None:
        return
    add_answers(file, [field.answer(option)])


def _forget_answers(file: PageFile) -> None:
    """Ask again; what is confirmed of new indicators is corrected in their table."""
    attribute_answers = tuple(one for one in answers_of(file) if one.subject == ATTRIBUTE)
    st.session_state[_key(file)] = attribute_answers


def _key(file: PageFile) -> str:
    return f"answers_{file.file_id}"
