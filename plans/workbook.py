"""The plan as a workbook that a leader changes and hands back: a sheet for each part, with what may
be chosen and what each column is for.
"""

from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.focus_areas import OWN_FOCUS_AREA
from plans import parts
from plans.focus_areas import focus_area_set_of
from plans.parts import Column, Part, PlanParts

# So many empty rows below the last one have the choices too.
OPEN_ROWS = 200
HEADER_ROW = 1
GUIDE = "Vejledning"
_GUIDE_TEXT = (
    "Her står hele helhedsplanen, som Helhedsblik kender den.",
    "Ret det, der skal være anderledes, tilføj linjer nederst, gem filen, og indlæs den på siden "
    "Helhedsplan. Kun det, du har ændret, bliver ændret, og du ser det, før det sker.",
    "En linje, du sletter, ændrer ingenting: skriv i stedet den sidste dag under Slutter.",
    "Lad kolonnen Id stå: så beholder en aktivitet eller en indikator sin historie, når den får et "
    "nyt navn.",
)
# A text that no cell has room for is left out: so it stays as it is.
LONGEST_CELL = 32_767
_WIDEST_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def workbook_of(plan_parts: PlanParts, made_at: datetime | None = None) -> bytes:
    """The workbook of a plan; one without any rows is the form for a new plan. Made at the same
    time of the same plan, it is the same bytes.
    """
    content = BytesIO()
    with xlsxwriter.Workbook(content, _WIDEST_OPTIONS) as book:
        book.set_properties({"created": made_at} if made_at else {})
        header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        explanation = book.add_format(
            {"italic": True, "font_color": "#595959", "text_wrap": True, "valign": "top"}
        )
        cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        guide = book.add_worksheet(GUIDE)
        guide.set_column(0, 0, 100, cell)
        for row, words in enumerate(_GUIDE_TEXT):
            guide.write_string(row, 0, words, cell)
        for part in parts.PARTS:
            sheet = book.add_worksheet(part.title)
            _write_part(sheet, part, plan_parts, (explanation, header, cell))
    return content.getvalue()


def _write_part(
    sheet: Worksheet, part: Part, plan_parts: PlanParts, looks: tuple[Format, Format, Format]
) -> None:
    """The explanations, the headings below them, and the rows below these."""
    explanation, header, cell = looks
    rows = [
        row for row in plan_parts.of(part) if max(map(len, row.values()), default=0) <= LONGEST_CELL
    ]
    first, last = HEADER_ROW + 1, HEADER_ROW + len(rows) + OPEN_ROWS
    for number, column in enumerate(part.columns):
        is_id = column.name == parts.ID
        sheet.set_column(number, number, column.width, cell, {"hidden": is_id})
        sheet.write_string(0, number, column.explanation, explanation)
        sheet.write_string(HEADER_ROW, number, column.heading, header)
        choices = _choices(part, column, plan_parts)
        if choices:
            sheet.data_validation(first, number, last, number, choices)
        for row, texts in enumerate(rows, first):
            sheet.write_string(row, number, texts.get(column.name, ""), cell)
    sheet.set_row(0, 75)
    sheet.freeze_panes(first, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _choices(part: Part, column: Column, plan_parts: PlanParts) -> dict[str, object] | None:
    """What a column's cells offer: its own words, or the names that stand on an earlier sheet."""
    if column.choices:
        return {"validate": "list", "source": list(column.choices)}
    if column.name == "canonical_names":
        names = (*focus_area_set_of(plan_parts).names, OWN_FOCUS_AREA)
        # Several stand with semicolons between them, which no list has.
        return {"validate": "list", "source": [*names], "error_type": "information"}
    named_on = {
        "activity_name": parts.ACTIVITIES,
        "focus_area_name": parts.FOCUS_AREAS,
        "indicator_name": parts.INDICATORS,
    }.get(column.name)
    if named_on is None or named_on is part:
        return None
    letter = "B" if column.name == "indicator_name" else "A"
    last = HEADER_ROW + 1 + len(plan_parts.of(named_on)) + OPEN_ROWS
    source = f"='{named_on.title}'!${letter}${HEADER_ROW + 2}:${letter}${last}"
    # A name that is not on the list is told of when the file is read, with where it stands.
    return {"validate": "list", "source": source, "error_type": "information"}
