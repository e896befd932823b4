"""The parts of the plan as fields and tables in which they are changed."""

from collections.abc import Collection, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.elements.lib.column_types import ColumnConfig

from domain.focus_areas import FOCUS_AREA_SETS, OWN_FOCUS_AREA
from domain.spelling import one_line
from plans import parts
from plans.focus_areas import focus_area_set_of, rows_of_set
from plans.parts import Column, Part, PlanParts, Row
from ui.plan import narrowed, text, unsaved
from ui.plan.source import Source

# The narrowest column of a table, and what a letter of the workbook's width is here, in pixels.
_LETTER = 8
# In these columns several are chosen; any frame's, the newest first, or the plan's own.
_SEVERAL = ("canonical_names",)
_COVERED = [
    *(name for one in reversed(FOCUS_AREA_SETS) for name in one.names),
    OWN_FOCUS_AREA,
]
# What reports say is read on the page Aktivitet: there is more of it than a table is for.
_TABLES = tuple(part for part in parts.PARTS if part not in (parts.PLAN, parts.TEXTS))


def show(source: Source) -> PlanParts:
    """Every part as it is wanted now: as the plan began, with what has been typed since."""
    rows: dict[str, tuple[Row, ...]] = {parts.PLAN.name: (_plan(source),)}
    st.subheader(text.PARTS, anchor=False)
    tabs = st.tabs([part.title for part in _TABLES], key=f"plan_parts_{source.key}")
    for part, tab in zip(_TABLES, tabs, strict=True):
        with tab:
            st.caption(text.PART_HELP[part.name])
            begun = source.parts.of(part)
            if part is parts.FOCUS_AREAS and not begun:
                begun = _offered_focus_areas(source, PlanParts(rows))
            rows[part.name] = table(source, part, begun, rows)
    if parts.TEXTS.name in source.parts.rows:
        rows[parts.TEXTS.name] = source.parts.of(parts.TEXTS)
    return PlanParts(rows)


def _plan(source: Source) -> Row:
    """The plan itself, a field for each thing."""
    known = source.parts.plan
    st.caption(text.PLAN_HELP)
    said = fields(source, parts.PLAN, known, (parts.ID,), source.parts.rows)
    return {parts.ID: known.get(parts.ID, ""), **said}


def fields(
    source: Source,
    part: Part,
    row: Row,
    elsewhere: Collection[str],
    above: Mapping[str, tuple[Row, ...]],
) -> Row:
    """One row of a part as fields, two beside each other; `elsewhere` are the columns without."""
    said: dict[str, str] = {}
    columns = [column for column in part.columns if column.name not in elsewhere]
    for first in range(0, len(columns), 2):
        for place, column in zip(st.columns(2), columns[first : first + 2], strict=False):
            said[column.name] = _field(place, source, part, column, row.get(column.name, ""), above)
    return said


def _field(
    place: DeltaGenerator,
    source: Source,
    part: Part,
    column: Column,
    known: str,
    above: Mapping[str, tuple[Row, ...]],
) -> str:
    """A field in which one of the column's words is chosen, or a text is written."""
    key = f"{part.name}_{column.name}_{source.typed_key}"
    choices = list(column.choices) or _names(column, part, above)
    unsaved.restore(source.typed_key, key, known)
    if not choices:
        said = place.text_input(column.heading, help=column.explanation, key=key)
    else:
        options = choices if known in choices else [known, *choices]
        said = place.selectbox(column.heading, options, help=column.explanation, key=key) or ""
    unsaved.keep(source.typed_key, key, known, said)
    return said


def _offered_focus_areas(source: Source, typed: PlanParts) -> tuple[Row, ...]:
    """The focus areas of one of Landsbyggefonden's sets, at first the one of the plan's period;
    none where the plan has its own.
    """
    fits = focus_area_set_of(typed)
    sets = {one.label: one for one in (fits, *reversed(FOCUS_AREA_SETS))}
    key = f"focus_area_set_{fits.label}_{source.typed_key}"
    unsaved.restore(source.typed_key, key, fits.label)
    chosen = st.selectbox(
        text.BEGIN_WITH,
        [*sets, text.OWN_FOCUS_AREAS],
        format_func=lambda one: text.SET.format(frame=one) if one in sets else one,
        key=key,
        width=420,
    )
    unsaved.keep(source.typed_key, key, fits.label, chosen)
    return rows_of_set(sets[chosen]) if chosen in sets else ()


def table(
    source: Source,
    part: Part,
    begins: tuple[Row, ...],
    above: Mapping[str, tuple[Row, ...]],
    elsewhere: Collection[str] = (),
) -> tuple[Row, ...]:
    """Rows of a part in a table in which they are changed, and as they are wanted now; a long one
    is searched and sorted. `elsewhere` are the columns that are not shown.
    """
    choices = {
        column.name: words
        for column in part.columns
        if (words := list(column.choices) or _names(column, part, above)) is not None
    }
    key = f"{part.name}_{source.typed_key}"
    empty = _cells(part, {})
    begun = tuple(_cells(part, row) for row in begins)
    rows, editor = narrowed.choose(part, begun, key, source.typed_key, choices, above, empty)
    st.data_editor(
        # A part without rows begins with an empty one: there is where to write.
        [{name: _value(name, row.get(name, "")) for name in empty} for row in rows or (empty,)],
        num_rows="dynamic",
        hide_index=True,
        placeholder="",
        column_config={
            column.name: None
            if column.name == parts.ID or column.name in elsewhere
            else _column(column, choices.get(column.name))
            for column in part.columns
        },
        key=editor,
    )
    return narrowed.whole(key, source.typed_key)


def _cells(part: Part, row: Row) -> Row:
    """A row as the table shows it: where nothing is said, the first of a column's words."""
    return {
        column.name: row.get(column.name) or next(iter(column.choices), "")
        for column in part.columns
    }


def _value(name: str, words: str) -> str | list[str]:
    """What a cell of the table holds: several names one by one, anything else as its text."""
    if name not in _SEVERAL:
        return words
    return [one for one in map(one_line, words.split(parts.SEPARATOR)) if one]


def _column(column: Column, choices: list[str] | None) -> ColumnConfig:
    """How a column is typed: by choosing among its words, or the names of a part before it."""
    heading, explanation, width = column.heading, column.explanation, column.width * _LETTER
    if column.name in _SEVERAL:
        return st.column_config.MultiselectColumn(
            heading, help=explanation, width=width, options=_COVERED, accept_new_options=False
        )
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
