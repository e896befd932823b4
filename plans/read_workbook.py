"""A plan's workbook, or one that a leader has made in its likeness, as the parts of a plan."""

from domain.spelling import plain
from loaders.findings.messages import Finding, finding
from loaders.raw.files import read_file
from loaders.raw.refusals import Refusal, UnreadableFile
from loaders.raw.sheets import Sheet
from plans import parts
from plans.parts import Part, PlanParts, Row
from plans.workbook import GUIDE

# The heading stands among the first rows; below it stand the rows of the part.
_FIRST_ROWS = 12
_FEWEST_HEADINGS = 2
_PLACE = "række {row}"


def is_plan_workbook(file_name: str, content: bytes) -> bool:
    """Whether a file has sheets of a plan's parts. Raises `UnreadableFile`."""
    # Any workbook may have a sheet of notes or of texts.
    told = (parts.NOTES, parts.TEXTS)
    titles = {plain(part.title) for part in parts.PARTS if part not in told}
    sheets = read_file(file_name, content).sheets
    return sum(plain(sheet.name or "") in titles for sheet in sheets) > 1


def read_workbook(file_name: str, content: bytes) -> tuple[PlanParts, tuple[Finding, ...]]:
    """The parts that stand in a workbook, and what of it was not read.

    Raises `UnreadableFile`.
    """
    by_title = {plain(part.title): part for part in parts.PARTS}
    rows: dict[str, tuple[Row, ...]] = {}
    findings: list[Finding] = []
    for sheet in read_file(file_name, content).sheets:
        title = sheet.name or ""
        part = by_title.get(plain(title))
        said = _rows(sheet, part, findings) if part is not None else None
        if part is not None and said is not None:
            rows[part.name] = said
        elif plain(title) != plain(GUIDE):
            findings.append(finding("plan_sheet_unknown", title, title=title))
    if not rows:
        raise UnreadableFile(Refusal.NO_PLAN_SHEETS)
    return PlanParts(rows), tuple(findings)


def _rows(sheet: Sheet, part: Part, findings: list[Finding]) -> tuple[Row, ...] | None:
    """The rows of a part; None for a sheet that has its title and none of its headings."""
    names = {plain(column.heading): column.name for column in part.columns}
    header = _header_row(sheet, names)
    if header is None:
        return None
    columns: dict[int, str] = {}
    for number in range(len(sheet.rows[header])):
        heading = sheet.text(header, number)
        if plain(heading) in names:
            columns[number] = names[plain(heading)]
        elif heading:
            findings.append(
                finding("plan_column_unknown", sheet.name, None, heading, title=part.title)
            )
    texts = (
        (row, {name: sheet.text(row, number) for number, name in columns.items()})
        for row in range(header + 1, len(sheet.rows))
    )
    return tuple(
        {**said, parts.PLACE: _PLACE.format(row=row + 1)}
        for row, said in texts
        if any(said.values())
    )


def _header_row(sheet: Sheet, names: dict[str, str]) -> int | None:
    """The row in which most of the part's headings stand."""
    rows = range(min(_FIRST_ROWS, len(sheet.rows)))
    matches = {row: sum(plain(text) in names for text in sheet.rows[row]) for row in rows}
    best = max(rows, key=lambda row: matches[row], default=None)
    return best if best is not None and matches[best] >= _FEWEST_HEADINGS else None
