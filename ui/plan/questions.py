"""What only a person can settle about a plan that was read: each question with its readings."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from plans.answers import SEVERAL, answered, is_answered_in_words, words_of
from plans.draft import DraftQuestion
from ui.plan import text
from ui.plan.source import Source
from wording import formats


def show(source: Source) -> tuple[Source, Sequence[DraftQuestion]]:
    """The plan with what has been answered, and the questions that are still open."""
    if not source.questions:
        return source, ()
    st.subheader(text.QUESTIONS, anchor=False)
    still_open: list[DraftQuestion] = []
    plan_parts = source.parts
    for number, question in enumerate(source.questions):
        key = f"{source.key}_{number}"
        with st.container(border=True):
            st.write(formats.plain(question.question))
            place = " · ".join(filter(None, (question.place, question.raw)))
            if place:
                st.caption(formats.plain(place))
            readings = _answer(question, key)
            if readings is None:
                still_open.append(question)
            else:
                plan_parts = answered(plan_parts, question, readings)
    return replace(source, parts=plan_parts), still_open


def _answer(question: DraftQuestion, key: str) -> tuple[str, ...] | None:
    """The readings that are chosen: none where the answer is written below, None for no answer."""
    if is_answered_in_words(question):
        return _in_words(key)
    if not question.readings:
        return () if st.checkbox(text.QUESTION_SETTLED, key=f"settled_{key}") else None
    if question.subject in SEVERAL and len(question.readings) > 1:
        chosen = st.multiselect(
            text.ANSWER,
            [*question.readings, text.WRITE_IT_BELOW],
            placeholder=text.CHOOSE_READINGS,
            key=f"answers_{key}",
        )
        return tuple(one for one in chosen if one != text.WRITE_IT_BELOW) if chosen else None
    one = st.selectbox(
        text.ANSWER,
        [*question.readings, text.WRITE_IT_BELOW],
        index=None,
        format_func=lambda reading: words_of(question, reading),
        placeholder=text.CHOOSE_READING,
        key=f"answer_{key}",
    )
    if one is None:
        return None
    return () if one == text.WRITE_IT_BELOW else (one,)


def _in_words(key: str) -> tuple[str, ...] | None:
    """The period that is written; none where the figure is not to be a goal."""
    period = st.text_input(
        text.WHICH_PERIOD, placeholder=text.PERIOD_PLACEHOLDER, key=f"period_{key}", width=240
    )
    is_none = st.checkbox(text.NO_GOAL, key=f"no_goal_{key}")
    if is_none:
        return ()
    return (period.strip(),) if period.strip() else None
