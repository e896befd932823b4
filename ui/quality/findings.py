"""The open findings by severity, each with the cell it comes from."""

import polars as pl
import streamlit as st

from domain.severities import NOTE, SEVERITIES
from ui import explain, findings, table, text
from ui.quality import text as words
from ui.table import Cell, Heading, Section
from wording import formats, small_counts

HEADINGS = (
    Heading(words.FILE),
    Heading(words.RAW),
    Heading(words.MESSAGE),
    Heading(words.SUGGESTION),
)


def show(rows: pl.DataFrame) -> None:
    """The rows of `filtered.finding`; errors and warnings lie open, notes are folded away."""
    st.subheader(words.FINDINGS, anchor=False)
    if rows.is_empty():
        st.write(words.NO_FINDINGS)
        return
    st.caption(words.FINDINGS_HELP)
    for severity in SEVERITIES.values():
        of_severity = rows.filter(severity=severity.name)
        if of_severity.is_empty():
            continue
        heading = text.SEVERITY_HEADING.format(
            symbol=severity.symbol,
            severity=severity.heading,
            count=formats.number(of_severity.height),
        )
        with st.expander(heading, expanded=severity.name != NOTE):
            cells = [_row(row) for row in of_severity.head(findings.MOST_SHOWN).to_dicts()]
            table.show(severity.heading, HEADINGS, [Section(None, cells)], is_tall=True)
            if of_severity.height > findings.MOST_SHOWN:
                st.caption(text.FINDINGS_CUT.format(count=formats.number(findings.MOST_SHOWN)))


def _row(row: dict) -> list[Cell]:
    return [
        Cell(row["file_name"], note=findings.place(row["sheet"], row["cell"])),
        Cell(
            row["raw"] or formats.UNKNOWN,
            explains=explain.of_row(row) if row["indicator_id"] and row["raw"] else None,
        ),
        Cell(row["message"] or small_counts.FINDING),
        Cell(row["suggestion"] or formats.UNKNOWN),
    ]
