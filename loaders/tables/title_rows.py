"""Rows inside a table that only name the activity of the rows below them."""

from collections.abc import Collection

from domain.spelling import one_line, plain
from loaders.grammar.areas import Areas
from loaders.tables.context_lines import Context, with_line
from loaders.tables.roles import LABEL_ROLES, Role
from loaders.tables.sheet_tables import Table


def lines_inside(table: Table, areas: Areas) -> dict[int, Context]:
    """The rows that say `Aktivitet: …`, `Indsatsområde: …` or an area and nothing else, with what
    they say.
    """
    has_areas = table.column(Role.AREA) is not None
    lone = {} if has_areas else _lone_rows(table)
    contexts: dict[int, Context] = {}
    for row in table.rows:
        filled = [text for text in map(str.strip, table.sheet.rows[row]) if text]
        if len(filled) <= 2 and ":" in filled[0]:
            context = with_line(Context(), filled)
            if context.activity or context.focus_area or context.area:
                contexts[row] = context
        elif row in lone and areas.code(lone[row]) is not None:
            contexts[row] = Context(area=lone[row])
    return contexts


def title_rows(table: Table, activities: Collection[str]) -> tuple[dict[int, str], bool]:
    """The title rows with the activities they name, and whether these are only a guess.

    A lone cell is a title when the plan knows an activity by it, when it is merged over the
    columns, or when the table has no activity otherwise and begins with one.
    """
    if table.column(Role.ACTIVITY) is not None:
        return {}, False
    lone = _lone_rows(table)
    certain = {
        row: text
        for row, text in lone.items()
        if plain(text) in activities or _is_merged_across(table, row)
    }
    has_no_activity = table.context.activity in (None, table.title)
    if certain or not has_no_activity or not lone or table.rows[0] not in lone:
        return certain, False
    following = dict(zip(table.rows, table.rows[1:], strict=False))
    titles = {row: text for row, text in lone.items() if following.get(row, row) not in lone}
    return titles, True


def _lone_rows(table: Table) -> dict[int, str]:
    """The rows with a text in their first label column and nothing else, followed by another."""
    labels = [column.index for column in table.columns if column.role in LABEL_ROLES]
    if not labels or table.column(Role.INDICATOR) is None:
        return {}
    lone: dict[int, str] = {}
    for row in table.rows[:-1]:
        filled = [index for index, text in enumerate(table.sheet.rows[row]) if text.strip()]
        if filled == [labels[0]]:
            lone[row] = one_line(table.sheet.text(row, labels[0]))
    return lone


def _is_merged_across(table: Table, row: int) -> bool:
    return any(
        area.first_row == area.last_row == row and area.last_column > area.first_column
        for area in table.sheet.merged
    )
