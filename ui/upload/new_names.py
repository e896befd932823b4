"""What a file adds to its plan, by name: created when it is published, or told to be known already
under another name.
"""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from domain.spelling import plain
from loaders import CheckedFile
from loaders.draft_answers import Answer
from store.records import CATALOGUE_TABLES, Catalogue
from ui.upload import questions, text
from ui.upload.page_file import PageFile
from wording import formats

MOST_SHOWN = 20
# The columns of the catalogue that hold a thing's identifier and its name.
NAMED = {
    "area": ("area_code", "area_name"),
    "focus_area": ("focus_area_name", "focus_area_name"),
    "activity": ("activity_id", "activity_name"),
    "indicator": ("indicator_id", "indicator_name"),
}


@dataclass(frozen=True)
class _NewName:
    """A name that nobody knows, and the known ones it may stand for: identifier and name."""

    subject: str
    name: str
    known: dict[str, str]


def show(file: PageFile, checked: CheckedFile, catalogue: Catalogue) -> None:
    """What the file adds, counted; unfolded, each name with the choice of a known one."""
    added = {
        table: _unknown(table, getattr(checked.additions, table), getattr(catalogue, table))
        for table in CATALOGUE_TABLES
    }
    counts = [
        formats.count_phrase(rows.height, *text.ADDITIONS[table])
        for table, rows in added.items()
        if not rows.is_empty()
    ]
    if not counts:
        return
    heading = text.NEW_NAMES.format(additions=formats.enumeration(counts))
    if checked.plan_id is None:
        st.write(f"{heading}.")
        return
    of_plan = catalogue.of_plan(checked.plan_id)
    new = [
        (subject, row)
        for subject in NAMED
        for row in _without_question(subject, added[subject], checked.questions).iter_rows(
            named=True
        )
    ]
    with st.expander(heading, key=f"new_{file.file_id}"):
        st.caption(text.NEW_NAMES_HELP)
        for subject, row in new[:MOST_SHOWN]:
            _show(file, _new_name(subject, row, getattr(of_plan, subject)))
        if len(new) > MOST_SHOWN:
            st.caption(text.MORE_NEW_NAMES.format(count=formats.number(len(new) - MOST_SHOWN)))


def _unknown(table: str, added: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """What is new; not what is known and renamed."""
    if table not in ("activity", "indicator"):
        return added
    return added.join(known, on=["plan_id", NAMED[table][0]], how="anti", maintain_order="left")


def _without_question(subject: str, added: pl.DataFrame, questions: pl.DataFrame) -> pl.DataFrame:
    """The new names that no question is asked about already."""
    names = set(map(plain, questions.filter(subject=subject)["raw"]))
    is_asked = [plain(name) in names for name in added[NAMED[subject][1]]]
    return added.filter(~pl.Series(is_asked, dtype=pl.Boolean))


def _new_name(subject: str, row: dict, known_rows: pl.DataFrame) -> _NewName:
    identifier, name = NAMED[subject]
    of_same = (
        known_rows.filter(activity_id=row["activity_id"]) if subject == "indicator" else known_rows
    )
    known = dict(of_same.select(pl.col(identifier).alias("id"), name).iter_rows())
    return _NewName(subject, row[name], known)


def _show(file: PageFile, one: _NewName) -> None:
    label = text.NEW_NAME.format(kind=text.NEW_NAME_KINDS[one.subject], name=one.name)
    if not one.known:
        st.write(formats.plain(label))
        return
    key = f"new_{file.file_id}_{one.subject}_{plain(one.name)}"
    st.selectbox(
        formats.plain(label),
        list(one.known),
        format_func=one.known.__getitem__,
        index=None,
        placeholder=text.BECOMES_NEW,
        key=key,
        on_change=_answer,
        args=(file, one, key),
    )


def _answer(file: PageFile, one: _NewName, key: str) -> None:
    chosen = st.session_state[key]
    if chosen is not None:
        answer = Answer(one.subject, None, None, one.name, chosen, one.known[chosen])
        questions.add_answers(file, [answer])
