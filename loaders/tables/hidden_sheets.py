"""Sheets that a workbook hides: counted only when a person has said so."""

import re
from collections.abc import Sequence

from loaders.findings.choices import COUNTED, HIDDEN_SHEET, IGNORED, Choices, Question
from loaders.findings.messages import Finding, finding, option_label, question_text
from loaders.findings.outcome import Outcome
from loaders.tables.roles import FIGURE_ROLES
from loaders.tables.sheet_tables import Table


def counted_tables(tables: Sequence[Table], choices: Choices) -> Outcome[tuple[Table, ...]]:
    """The tables but those of hidden sheets that nobody has said are counted, and what is said and
    asked of these.
    """
    findings: list[Finding] = []
    questions: list[Question] = []
    counted: list[Table] = []
    for table in tables:
        answer = choices.places.get((HIDDEN_SHEET, table.sheet.name, None))
        if table.sheet.is_visible or answer == COUNTED or not _has_figures(table):
            counted.append(table)
        elif answer == IGNORED:
            findings.append(finding("hidden_sheet_left_out", table.sheet.name))
        else:
            code = "very_hidden_sheet" if table.sheet.is_very_hidden else "hidden_sheet_waits"
            findings.append(finding(code, table.sheet.name))
            questions.append(_question(table.sheet.name or ""))
    return Outcome(tuple(counted), findings, questions)


def _has_figures(table: Table) -> bool:
    columns = [column.index for column in table.columns if column.role in FIGURE_ROLES]
    return any(
        re.search(r"\d", table.sheet.text(row, column)) for row in table.rows for column in columns
    )


def _question(sheet: str) -> Question:
    options = (COUNTED, IGNORED)
    labels = tuple(map(option_label, options))
    message = question_text(HIDDEN_SHEET, sheet)
    return Question(HIDDEN_SHEET, sheet, None, sheet, message, options, labels)
