"""What only a person can settle about a file: asked in place, answered with one choice each."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders.choices import CELL, NOTHING_CHOSEN, Choices
from loaders.spelling import plain
from ui import findings, formats, upload_text

ASKED_AT_ONCE = 20


@dataclass(frozen=True)
class Answer:
    """The option chosen for one question, and its label."""

    subject: str
    sheet: str | None
    cell: str | None
    raw: str
    option: str
    label: str


@dataclass(frozen=True)
class _Asked:
    """One question as it is shown: a word of several places is asked about once."""

    subject: str
    sheet: str | None
    cell: str | None
    raw: str
    message: str
    labels: dict[str, str]
    places: int

    @property
    def key(self) -> str:
        """What tells the question from the others of its file."""
        place = f"{self.sheet}|{self.cell}" if self.subject == CELL else ""
        return f"{self.subject}|{place}|{plain(self.raw) or self.raw}"


def answers_of(file: UploadedFile) -> tuple[Answer, ...]:
    """What has been answered about the file in this session."""
    return st.session_state.get(_key(file), ())


def settled(answers: Sequence[Answer], before: Choices = NOTHING_CHOSEN) -> Choices:
    """The answers as choices, on top of those made before."""
    choices = before
    for one in answers:
        choices = choices.with_answer(one.subject, one.sheet, one.cell, one.raw, one.option)
    return choices


def recalled(questions: pl.DataFrame, remembered: Choices) -> tuple[str, ...]:
    """The questions that earlier choices answer, in words: `»Nået« er Total i år`."""
    words = []
    for one in _asked(questions):
        if one.subject == CELL:
            continue
        meaning = remembered.columns.get(plain(one.raw)) or remembered.name(one.subject, one.raw)
        if meaning is not None:
            words.append(_in_words(one.raw, one.labels.get(meaning, meaning)))
    return tuple(dict.fromkeys(words))


def show(file: UploadedFile, questions: pl.DataFrame, recalled_words: Sequence[str]) -> None:
    """What is remembered, what has been answered, and a field for each question still open."""
    if recalled_words:
        answers = formats.enumeration([formats.plain(one) for one in recalled_words])
        st.info(upload_text.REMEMBERED.format(answers=answers), icon=":material/history:")
    _show_answers(file)
    asked = _asked(questions)
    if not asked:
        return
    st.markdown(f"**{upload_text.QUESTIONS}**")
    st.caption(upload_text.QUESTIONS_HELP)
    for one in asked[:ASKED_AT_ONCE]:
        key = f"question_{file.file_id}_{one.key}"
        st.selectbox(
            upload_text.QUESTION.format(
                message=formats.plain(one.message), place=formats.plain(_places(one))
            ),
            list(one.labels),
            format_func=one.labels.__getitem__,
            index=None,
            placeholder=upload_text.CHOOSE,
            key=key,
            on_change=_answer,
            args=(file, one, key),
        )
    if len(asked) > ASKED_AT_ONCE:
        more = formats.number(len(asked) - ASKED_AT_ONCE)
        st.caption(upload_text.MORE_QUESTIONS.format(count=more))


def _show_answers(file: UploadedFile) -> None:
    answered = answers_of(file)
    if not answered:
        return
    words = [formats.plain(_in_words(one.raw, one.label)) for one in answered]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(upload_text.ANSWERED.format(answers=formats.enumeration(words)), width="content")
        st.button(
            upload_text.CHANGE_ANSWERS,
            key=f"change_answers_{file.file_id}",
            type="tertiary",
            on_click=_forget_answers,
            args=(file,),
        )


def _asked(questions: pl.DataFrame) -> list[_Asked]:
    places: dict[str, int] = {}
    first: dict[str, _Asked] = {}
    for row in questions.iter_rows(named=True):
        one = _Asked(
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
        _Asked(one.subject, one.sheet, one.cell, one.raw, one.message, one.labels, places[key])
        for key, one in first.items()
    ]


def _places(one: _Asked) -> str:
    place = findings.place(one.sheet, one.cell)
    if one.places == 1:
        return place
    if one.places == 2:
        return upload_text.QUESTION_PLACES_ONE.format(place=place)
    return upload_text.QUESTION_PLACES.format(place=place, count=formats.number(one.places - 1))


def _in_words(raw: str, label: str) -> str:
    return upload_text.ANSWER.format(raw=raw, label=label)


def _answer(file: UploadedFile, asked: _Asked, key: str) -> None:
    option = st.session_state[key]
    if option is None:
        return
    answer = Answer(asked.subject, asked.sheet, asked.cell, asked.raw, option, asked.labels[option])
    st.session_state[_key(file)] = (*answers_of(file), answer)


def _forget_answers(file: UploadedFile) -> None:
    st.session_state[_key(file)] = ()


def _key(file: UploadedFile) -> str:
    return f"answers_{file.file_id}"
