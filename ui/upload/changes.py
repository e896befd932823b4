"""What publishing a file would change: how many figures, and the changed ones before and after."""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from ui import table
from ui import text as shared
from ui.table import Cell, Heading, Section
from ui.upload import text
from wording import figures, formats

SHOWN = 200


@dataclass(frozen=True)
class ChangedFigure:
    """A figure before and after, in words, and why it was changed where that is known."""

    activity: str
    indicator: str
    area: str
    period: str
    kind: str
    was: str
    becomes: str
    reason: str | None = None


def show(changes: pl.DataFrame) -> None:
    """How many figures are new, changed and unchanged, and the changed ones in a table."""
    if changes.is_empty():
        return
    counts = dict(changes["change"].value_counts().iter_rows())
    if set(counts) == {"unchanged"}:
        words = figures.counted(changes.height)
        st.info(text.NOTHING_NEW.format(figures=words))
        return
    st.write(
        text.DIFFERENCE.format(
            **{change: formats.number(counts.get(change, 0)) for change in text.CHANGES}
        )
    )
    changed = _changed_figures(changes.filter(change="changed"))
    if changed:
        st.markdown(f"**{text.CHANGED_FIGURES}**")
        _show_changed(changed)


def corrections(rows: pl.DataFrame) -> None:
    """What an upload corrected and why; nothing when it corrected nothing."""
    if not rows.is_empty():
        st.markdown(f"**{shared.CORRECTIONS}**")
        _show_changed(_changed_figures(rows))


def _changed_figures(rows: pl.DataFrame) -> list[ChangedFigure]:
    """The figures of a frame with the columns of `loaders.difference` and maybe a reason."""
    return [
        ChangedFigure(
            row["activity"],
            row["indicator"],
            *figures.where(row["area_name"], row["period"], row["kind"]),
            *figures.was_and_becomes(row),
            row.get("reason"),
        )
        for row in rows.iter_rows(named=True)
    ]


def _show_changed(changed: list[ChangedFigure]) -> None:
    """Each figure as it was and as it becomes; with its reason where any has one."""
    has_reasons = any(one.reason for one in changed)
    headings = [
        Heading(shared.INDICATOR),
        Heading(shared.FILTER_AREA),
        Heading(shared.PERIOD),
        Heading(shared.WAS, is_number=True),
        Heading(shared.BECOMES, is_number=True),
        *([Heading(shared.CHANGE_REASON)] if has_reasons else []),
    ]
    rows = [
        [
            Cell(one.indicator, note=one.activity),
            Cell(one.area),
            Cell(one.period, note=one.kind),
            Cell(one.was),
            Cell(one.becomes),
            *([Cell(one.reason or formats.UNKNOWN)] if has_reasons else []),
        ]
        for one in changed[:SHOWN]
    ]
    table.show(text.CHANGED_FIGURES, headings, [Section(None, rows)], is_tall=True)
    if len(changed) > SHOWN:
        st.caption(text.CHANGED_CUT.format(count=formats.number(SHOWN)))
