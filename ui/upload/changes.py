"""What publishing a file would change: how many figures, and the changed ones before and after."""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from store.write import Preview
from ui import table
from ui import text as shared
from ui.table import Cell, Heading, Section
from ui.upload import text
from wording import catalogue, checks, figures, formats

MOST_SHOWN = 200


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


def show(preview: Preview | None) -> None:
    """What publishing would change, and what would stop it; nothing of a file with errors."""
    if preview is None:
        return
    for name in preview.failed_checks:
        st.error(formats.plain(checks.SENTENCES[name]))
    if preview.locked_periods:
        periods = [formats.period(one) for one in preview.locked_periods]
        words = text.LOCKED.format(periods=formats.enumeration(periods))
        st.warning(formats.plain(words), icon=":material/lock:")
    _show_figures(preview.changes.figures)
    catalogue_corrections(preview.changes.catalogue)


def _show_figures(rows: pl.DataFrame) -> None:
    """How many figures are new, changed and unchanged, how many cells hold none, and the changed
    figures in a table.
    """
    if rows.is_empty():
        return
    with_figures = rows.filter(figures.are_figures() | figures.are_figures("was_"))
    if rows["change"].unique().to_list() == ["unchanged"]:
        words = figures.figure_count(with_figures.height)
        st.info(text.NOTHING_NEW.format(figures=words))
        return
    counts = dict(with_figures["change"].value_counts().iter_rows())
    sentence = text.DIFFERENCE.format(
        **{
            change: formats.count_phrase(counts.get(change, 0), *words)
            for change, words in text.CHANGES.items()
        }
    )
    if others := rows.height - with_figures.height:
        sentence = (
            f"{sentence} {text.DIFFERENCE_WITHOUT.format(others=figures.empty_cell_count(others))}"
        )
    st.write(sentence)
    changed = _changed_figures(rows.filter(pl.col("change").is_in(["changed", "removed"])))
    if changed:
        st.markdown(f"**{text.CHANGED_FIGURES}**")
        _show_changed(changed)


def corrections(rows: pl.DataFrame) -> None:
    """What an upload corrected and why; nothing when it corrected nothing."""
    if not rows.is_empty():
        st.markdown(f"**{shared.CORRECTIONS}**")
        _show_changed(_changed_figures(rows))


def catalogue_corrections(rows: pl.DataFrame) -> None:
    """Each attribute of the plan as it was and as it becomes; with its reason where it has one."""
    if rows.is_empty():
        return
    has_reasons = "reason" in rows.columns
    headings = [
        Heading(text.SUBJECT),
        Heading(text.ATTRIBUTE),
        Heading(shared.WAS),
        Heading(shared.BECOMES),
        *([Heading(shared.CHANGE_REASON)] if has_reasons else []),
    ]
    cells = [
        [
            Cell(catalogue.label(row)),
            Cell(catalogue.attribute(row)),
            *(Cell(one) for one in catalogue.was_and_becomes(row)),
            *([Cell(row["reason"])] if has_reasons else []),
        ]
        for row in rows.head(MOST_SHOWN).iter_rows(named=True)
    ]
    st.markdown(f"**{text.CHANGED_CATALOGUE}**")
    table.show(text.CHANGED_CATALOGUE, headings, [Section(None, cells)], is_tall=True)
    if rows.height > MOST_SHOWN:
        st.caption(text.CHANGED_CUT.format(count=formats.number(MOST_SHOWN)))


def _changed_figures(rows: pl.DataFrame) -> list[ChangedFigure]:
    """The figures of a frame with the columns of `Changes.figures` and maybe a reason."""
    return [
        ChangedFigure(
            row["activity"],
            row["indicator"],
            *_where(row),
            *figures.was_and_becomes(row),
            row.get("reason"),
        )
        for row in rows.iter_rows(named=True)
    ]


def _where(row: dict) -> tuple[str, str, str]:
    """The area, the period and the kind of a figure, with the day that a target holds from."""
    area, period, kind = figures.where(row["area_name"], row["period"], row["kind"])
    if row.get("valid_from") is None:
        return area, period, kind
    since = catalogue.since(row["valid_from"])
    return area, period, catalogue.DATED.format(attribute=kind, since=since)


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
        for one in changed[:MOST_SHOWN]
    ]
    table.show(text.CHANGED_FIGURES, headings, [Section(None, rows)], is_tall=True)
    if len(changed) > MOST_SHOWN:
        st.caption(text.CHANGED_CUT.format(count=formats.number(MOST_SHOWN)))
