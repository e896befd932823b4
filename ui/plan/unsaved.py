"""What is typed into a plan and not published: it stays in the session, also while other pages are
seen, until it is published or given up.

Streamlit forgets a field as soon as a page without it is shown; so what is said in it is kept here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from plans.parts import Row

# Where this stands on the page, the browser asks before it leaves it (`ui/document.js`).
MARK = "not_published"
_UNSAVED = "unsaved_plan"
_FILE = ":"


@dataclass
class Table:
    """The rows that a table began with, those that the editor was given and which of them it shows,
    why it shows these, what has been edited in it since, the rows of the parts above, and what
    stands in a row where nothing is written yet.
    """

    begins: tuple[Row, ...]
    rows: tuple[Row, ...]
    above: Mapping[str, tuple[Row, ...]]
    empty: Row
    shown: list[int] = field(default_factory=list)
    view: tuple = ()
    editor: str = ""
    edits: Mapping = field(default_factory=dict)

    def now(self) -> tuple[Row, ...]:
        """The rows with what has been edited since the editor was given them, new ones last."""
        edited = self.edits.get("edited_rows", {})
        deleted = {self.shown[one] for one in self.edits.get("deleted_rows", ()) if self.shown}
        added = [*self.edits.get("added_rows", ())]
        if not self.shown:
            # The one row of an empty table is there to be written in: it is new.
            added = [*({**self.empty, **one} for one in edited.values()), *added]
        rows = [dict(row) for row in self.rows]
        for place, number in enumerate(self.shown):
            rows[number].update(_texts(edited.get(place, {})))
        kept = (row for number, row in enumerate(rows) if number not in deleted)
        return (*kept, *map(_texts, added))


@dataclass
class _Unsaved:
    """By the key of a field what it began with and what it says; by the key of a table its rows."""

    said: dict[str, tuple[str, str]] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)


def restore(of: str, key: str, known: str) -> None:
    """Let a field that is about to be drawn say what was said in it; what is known where nothing
    else was.
    """
    began, said = _of(of).said.get(key, (known, known))
    now = st.session_state.get(key, said)
    words = known if now == began else now
    if st.session_state.get(key) != words:
        st.session_state[key] = words


def keep(of: str, key: str, known: str, said: str) -> None:
    """What a field says, and what is known without it."""
    _of(of).said[key] = (known, said)


def tables(of: str) -> dict[str, Table]:
    """What is kept of each table."""
    return _of(of).tables


def is_any(of: str) -> bool:
    """Whether anything else is typed than what was there to begin with."""
    kept = _of(of)
    return any(began != said for began, said in kept.said.values()) or any(
        one.now() != one.begins for one in kept.tables.values()
    )


def forget(of: str) -> None:
    """Give up what is typed into a plan, also as a file says it."""
    plan, _, _ = of.partition(_FILE)
    state = _state()
    for one in [one for one in state if one == plan or one.startswith(plan + _FILE)]:
        for key in state.pop(one).said:
            st.session_state.pop(key, None)


def _texts(cells: Mapping) -> dict[str, str]:
    return {name: _text(value) for name, value in cells.items()}


def _text(value: object) -> str:
    """What a cell of the table holds, as the plan writes it."""
    several = value if isinstance(value, list) else [value]
    return "; ".join(str(one) for one in several if one is not None)


def _of(of: str) -> _Unsaved:
    return _state().setdefault(of, _Unsaved())


def _state() -> dict[str, _Unsaved]:
    return st.session_state.setdefault(_UNSAVED, {})
