"""What the checks noticed, the gravest first, each with the place in the file."""

import polars as pl
import streamlit as st

from domain.severities import ERROR, SEVERITIES
from ui import table, text
from ui.table import Cell, Heading, Section
from wording import formats, small_counts

MOST_SHOWN = 200
HEADINGS = (
    Heading(text.PLACE),
    Heading(text.RAW),
    Heading(text.MESSAGE),
    Heading(text.SUGGESTION),
)


def show(findings: pl.DataFrame, questions: pl.DataFrame | None = None) -> None:
    """The findings by severity; errors lie open, the rest is folded away. What is asked about
    already, with the columns of `loaders.choices.QUESTION`, is not said once more.
    """
    if findings.is_empty():
        st.write(text.NO_FINDINGS)
        return
    if questions is not None:
        places = questions.select("sheet", "cell", "raw")
        findings = findings.join(
            places, on=places.columns, how="anti", nulls_equal=True, maintain_order="left"
        )
    for severity in SEVERITIES.values():
        of_severity = findings.filter(severity=severity.name)
        if of_severity.is_empty():
            continue
        heading = text.SEVERITY_HEADING.format(
            symbol=severity.symbol,
            severity=severity.heading,
            count=formats.number(of_severity.height),
        )
        with st.expander(heading, expanded=severity.name == ERROR):
            rows = [
                [
                    Cell(place(sheet, cell)),
                    Cell(raw or formats.UNKNOWN),
                    Cell(message or small_counts.FINDING),
                    Cell(suggestion or formats.UNKNOWN),
                ]
                for sheet, cell, raw, message, suggestion in of_severity.select(
                    "sheet", "cell", "raw", "message", "suggestion"
                )
                .head(MOST_SHOWN)
                .iter_rows()
            ]
            table.show(severity.heading, HEADINGS, [Section(None, rows)], is_tall=True)
            if of_severity.height > MOST_SHOWN:
                st.caption(text.FINDINGS_CUT.format(count=formats.number(MOST_SHOWN)))


def place(sheet: str | None, cell: str | None) -> str:
    """Where in the file: `Beboervejledning, B4`, or the whole file."""
    return ", ".join(part for part in (sheet, cell) if part) or text.WHOLE_FILE
