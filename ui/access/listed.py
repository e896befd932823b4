"""What the roles may, and who has which."""

import polars as pl
import streamlit as st

from domain.rights import ROLES
from ui import identity, table
from ui.access import text
from ui.table import Cell, Heading, Section
from wording import formats


def roles() -> None:
    """Each role and what it lets one do, folded away."""
    with st.expander(text.ROLES, icon=":material/badge:"):
        rows = [[Cell(role.word), Cell(role.meaning)] for role in ROLES.values()]
        headings = [Heading(one) for one in text.ROLE_HEADINGS]
        table.show(text.ROLES, headings, [Section(None, rows)])


def state(*, is_begun: bool, is_group_open: bool) -> None:
    """What is closed now, and what the first role that is given closes."""
    leader = formats.plain(identity.of_reader().leader_group)
    with st.container():
        if not is_begun:
            st.warning(text.NOT_BEGUN.format(leader=leader), icon=":material/lock_open:")
        elif is_group_open:
            st.info(text.LEADERS_GROUP_OPEN.format(leader=leader), icon=":material/lock:")
        else:
            st.info(text.BEGUN, icon=":material/lock:")


def grants(rows: pl.DataFrame) -> None:
    """A row per role that somebody has."""
    st.subheader(text.GRANTS, anchor=False)
    with st.container():
        if rows.is_empty():
            st.write(text.NO_GRANTS)
        else:
            cells = [_row(row) for row in rows.iter_rows(named=True)]
            headings = [Heading(one) for one in text.GRANT_HEADINGS]
            table.show(text.GRANTS, headings, [Section(None, cells)], is_tall=True)
    st.caption(text.NAMES_KEPT)


def what(row: dict) -> str:
    """What a role is given for: `Slagelse · Lektiecafé`."""
    parts = [row["plan"] or row["plan_id"], row["activity"] or row["activity_id"]]
    return " · ".join(part for part in parts if part) or text.EVERY_PLAN


def _row(row: dict) -> list[Cell]:
    given = text.GIVEN.format(moment=formats.moment(row["event_at"]), by=row["event_by"])
    return [
        Cell(row["subject"], note=text.KINDS[row["subject_kind"]]),
        Cell(ROLES[row["role"]].word),
        Cell(what(row)),
        Cell(given, note=text.REASON.format(reason=row["reason"])),
    ]
