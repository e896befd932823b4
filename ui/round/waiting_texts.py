"""What a file that waits says in words, below what its activities promised of the quarter."""

from collections.abc import Iterator

import polars as pl
import streamlit as st

from domain.texts import SECTIONS, STATUS
from queries import narrative
from queries import round as rounds
from ui import markup
from ui.read import read, store
from ui.round import text
from ui.round.choice import Round
from wording import promises as promises_in_words


def show(chosen: Round, row: dict) -> None:
    """The texts of a row of `marts.waiting_upload`; nothing where there is no promise either."""
    texts = rounds.waiting_texts(store(), upload_id=row["upload_id"])
    of_quarter = {"plan_id": chosen.plan_id, "quarter": chosen.quarter}
    promises = read(narrative.promises, **of_quarter).filter(
        pl.col("activity_id").is_in(row["activity_ids"])
    )
    published = read(narrative.of_quarter, **of_quarter).filter(section=STATUS)
    with st.container():
        if texts.is_empty() and promises.is_empty():
            return
        st.markdown(f"**{text.TEXTS}**")
        of_one = {promise["activity"]: promise for promise in promises.to_dicts()}
        for activity in row["activities"]:
            told = texts.filter(activity=activity)
            if activity in of_one:
                markup.show(*_promised(of_one[activity], told, published, chosen.quarter))
            for said in told.to_dicts():
                markup.show(*_section(activity, said["section"], said["narrative"]))


def _promised(
    promise: dict, told: pl.DataFrame, published: pl.DataFrame, quarter: str
) -> Iterator[str]:
    """The promise, and where the file has no status the one that stands, or that there is none."""
    yield markup.heading(f"{promise['activity']}: " + promises_in_words.heading(promise["quarter"]))
    yield markup.sentence(promise["narrative"])
    if told.filter(section=STATUS).is_empty():
        standing = published.filter(activity_id=promise["activity_id"])["narrative"].to_list()
        if standing:
            yield from _section(promise["activity"], STATUS, standing[0])
        else:
            yield markup.sentence(promises_in_words.nothing_since(quarter))


def _section(activity: str, section: str, narrative_of: str) -> tuple[str, str]:
    return (
        markup.heading(f"{activity}: {SECTIONS[section].word}"),
        markup.sentence(narrative_of),
    )
