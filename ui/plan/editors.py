"""The parts of the plan as fields and tables in which they are changed."""

from collections.abc import Mapping
from hashlib import sha256

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from plans import parts
from plans.parts import Column, Part, PlanParts, Row
from ui.plan import text
from ui.plan.source import Source

# The narrowest column of a table, and what a letter of the workbook's width is here, in pixels.
_LETTER = 8
_TABLES = tuple(part for part in parts.PARTS if part is not parts.PLAN)


def show(source: Source) -> PlanParts:
    """Every part as it is wanted now: as the plan began, with what has been typed since."""
    rows: dict[str, tuple[Row, ...]] = {parts.PLAN.name: (_plan(source),)}
    st.subheader(text.PARTS, anchor=False)
    tabs = st.tabs([part.title for part in _TABLES], key=f"plan_parts_{source.key}")
    for part, tab in zip(_TABLES, tabs, strict=True):
        with tab:
            st.caption(text.PART_HELP[part.name])
            rows[part.name] = _table(source, part, rows)
    return PlanParts(rows)


def _plan(source: Source) -> Row:
    """The plan itself, a field for each thing."""
    known = source.parts.plan
    said: dict[str, str] = {parts.ID: known.get(parts.ID, "")}
    fields = [column for column in parts.PLAN.columns if column.name != parts.ID]
    st.caption(text.PLAN_HELP)
    for first in range(0, len(fields), 2):
        for place, column in zip(st.columns(2), fields[first : first + 2], strict=False):
            said[column.name] = place.text_input(
                column.heading,
                value=known.get(column.name, ""),
                help=column.explanation,
                key=f"plan_{column.name}_{source.key}",
            )
    return said


def _table(source: Source, part: Part, above: Mapping[str, tuple[Row, ...]]) -> tuple[Row, ...]:
    names = [column.name for column in part.columns]
    # A part without rows begins with an empty one: there is where to write.
    rows = source.parts.of(part) or ({},)
    first_words = {column.name: next(iter(column.choices), "") for column in part.columns}
    begun = [{name: row.get(name) or first_words[name] for name in names} for row in rows]
    edited = st.data_editor(
        begun,
        num_rows="dynamic",
        hide_index=True,
        placeholder="",
        column_config={
            column.name: None if column.name == parts.ID else _column(column, part, above)
            for column in part.columns
        },
        key=f"part_{part.name}_{source.key}_{_fingerprint(begun)}",
    )
    return tuple(
        {name: str(value) for name, value in row.items() if value is not None} for row in edited
    )


def _column(column: Column, part: Part, above: Mapping[str, tuple[Row, ...]]) -> ColumnConfig:
    """How a column is typed: by choosing among its words, or the names of a part before it."""
    choices = list(column.choices) or _names(column, part, above)
    heading, explanation, width = column.heading, column.explanation, column.width * _LETTER
    if choices is not None:
        return st.column_config.SelectboxColumn(
            heading,
            help=explanation,
            width=width,
            options=choices,
            default=next(iter(column.choices), None),
        )
    is_read = column.name == "read_from"
    return st.column_config.TextColumn(heading, help=explanation, width=width, disabled=is_read)


def _names(column: Column, part: Part, above: Mapping[str, tuple[Row, ...]]) -> list[str] | None:
    of_part = {
        "activity_name": parts.ACTIVITIES,
        "focus_area_name": parts.FOCUS_AREAS,
        "indicator_name": parts.INDICATORS,
        "area_name": parts.AREAS,
    }.get(column.name)
    if of_part is None or of_part is part:
        return None
    names = [row.get(column.name, "") for row in above[of_part.name]]
    whole = [parts.WHOLE_PLAN] if column.name == "area_name" else []
    return [*whole, *dict.fromkeys(filter(None, names))]


def _fingerprint(rows: list[dict[str, str]]) -> str:
    """What tells these rows from others: what was typed into a table belongs to the rows it began
    with.
    """
    return sha256(repr(rows).encode()).hexdigest()[:8]
