"""The rows of a table while they are changed, searched and sorted: what is typed stays when others
are shown, when the words to choose among become others, and over visits to other pages.

The browser gives only the edits of the editor that it shows, and forgets them when the editor
becomes another: whenever it is to begin anew they are first made part of the rows it is given.
"""

from collections.abc import Mapping

import streamlit as st

from domain.spelling import plain
from plans.parts import Part, Row
from ui.plan import renames, text, unsaved

# A table with no more rows than this is seen at once.
FEW = 10
_EDITORS = "plan_editors"


def choose(
    part: Part,
    begins: tuple[Row, ...],
    key: str,
    of: str,
    choices: Mapping[str, list[str]],
    above: Mapping[str, tuple[Row, ...]],
    empty: Row,
) -> tuple[tuple[Row, ...], str]:
    """The rows that the editor is to be given, and its key; all of a short table, without any
    fields. `of` is what the table belongs to, `choices` the words to choose among in its columns,
    `empty` what a row begins with.
    """
    table = unsaved.tables(of).setdefault(key, unsaved.Table(begins, begins, above, empty))
    known = st.session_state.get(table.editor) if table.editor else None
    if known is not None:
        table.edits = known
    view = (*_search(part, begins, key), choices)
    rows = _rebased(table.begins, table.now(), begins)
    followed = renames.followed(part, rows, table.above, above)
    table.begins, table.above = begins, {**above}
    if known is None or view != table.view or followed != table.now():
        table.rows, table.edits, table.view = followed, {}, view
        table.shown = _matching(followed, view[0], view[1])
        # Never a key that has been: the browser and the session know edits by it.
        number = st.session_state[_EDITORS] = st.session_state.get(_EDITORS, 0) + 1
        table.editor = f"part_{key}_{number}"
    return tuple(table.rows[number] for number in table.shown), table.editor


def whole(key: str, of: str) -> tuple[Row, ...]:
    """All rows of the table with the shown ones as they have been typed; a new row stands last."""
    return unsaved.tables(of)[key].now()


def _search(part: Part, begins: tuple[Row, ...], key: str) -> tuple[str, str | None]:
    """What is searched for, and the column that the rows are sorted by."""
    if len(begins) <= FEW:
        return "", None
    search, order = st.columns(2)
    words = search.text_input(text.SEARCH, key=f"search_{key}", icon=":material/search:")
    headings = {column.name: column.heading for column in part.columns if column.name != "id"}
    by = order.selectbox(
        text.SORT,
        list(headings),
        index=None,
        format_func=headings.__getitem__,
        placeholder=text.UNSORTED,
        key=f"sort_{key}",
    )
    return words, by


def _rebased(
    was: tuple[Row, ...], typed: tuple[Row, ...], becomes: tuple[Row, ...]
) -> tuple[Row, ...]:
    """What is typed, in a table that begins otherwise now: a question was answered, or somebody
    else has changed the plan.
    """
    if was == becomes:
        return typed
    in_place = all(
        old == new or (old not in becomes and new not in was)
        for old, new in zip(was, becomes, strict=False)
    )
    if in_place and len(was) == len(typed) == len(becomes):
        return tuple(
            {**new, **{name: one for name, one in now.items() if one != old.get(name, "")}}
            for old, now, new in zip(was, typed, becomes, strict=True)
        )
    begun = [row for row in becomes if row not in was]
    return (*(row for row in typed if row in becomes or row not in was), *begun)


def _matching(rows: tuple[Row, ...], words: str, by: str | None) -> list[int]:
    matching = [
        number for number, row in enumerate(rows) if plain(words) in plain(" ".join(row.values()))
    ]
    return sorted(matching, key=lambda number: plain(rows[number].get(by, ""))) if by else matching
