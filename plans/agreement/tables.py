"""What the tables of an agreement are: delmål, the target group, a form with words, or neither."""

import re
from collections.abc import Collection, Iterator, Sequence

from plans.agreement.flat_goal_table import with_goal_tables
from plans.agreement.headings import heading_in
from plans.agreement.parts import GoalTable, Part, Passage, Table
from plans.agreement.sub_goal_table import goal_rows_of, is_of_agreement, roles_of
from plans.agreement.target_group_table import target_group_table, with_target_group_tables

_GLYPHS = "•●▪\uf0b7\uf0a7\uf0d8"
_IN_CELL = re.compile(rf"\n|\s*[{_GLYPHS}]\s*")
_BULLET_IN_CELL = re.compile(rf"\t|- |[{_GLYPHS}]")
_ONLY_BULLET = re.compile(rf"[{_GLYPHS}o-]|\d{{1,2}}[.)]")


def with_read_tables(parts: Sequence[Part], words: Collection[str]) -> list[Part]:
    """The parts with every table as what it is, also one that lost its columns."""
    whole = with_target_group_tables(with_goal_tables(parts, words), words)
    return [one for part in whole for one in (_read(part) if isinstance(part, Table) else (part,))]


def _read(table: Table) -> Iterator[Part]:
    """A table as its parts: a form may hold a table of delmål between its rows."""
    header = next((n for n, row in enumerate(table.rows) if roles_of(row)), None)
    if header is None:
        target_group = target_group_table(table)
        yield from (target_group,) if target_group is not None else _opened(table)
        return
    if header:
        yield from _opened(table.part(0, header))
    below = range(header + 1, len(table.rows))
    end = next((n for n in below if _is_heading_alone(table.rows[n])), len(table.rows))
    goals = table.part(header, end)
    yield GoalTable(
        tuple(goal_rows_of(goals)),
        is_of_agreement=is_of_agreement(goals.rows[0]),
        lines=goals.lines,
    )
    if end < len(table.rows):
        yield from _read(table.part(end))


def _filled(row: Sequence[str]) -> list[str]:
    return [cell for cell in row if cell.strip()]


def _is_heading_alone(row: Sequence[str]) -> bool:
    cells = _filled(row)
    return len(cells) in (1, 2) and heading_in(_as_key(cells[0])) is not None


def _as_key(cell: str) -> str:
    """The name of a form's row as a heading is written."""
    words = " ".join(cell.split())
    return words if ":" in words else f"{words}:"


def _opened(table: Table) -> Iterator[Part]:
    """The words of the rows that are a form's, a name and what is said under it; what is left is a
    table still.
    """
    start = 0
    is_narrow = all(len(_filled(row)) <= 1 for row in table.rows)
    for number, row in enumerate(table.rows):
        lines = list(_lines_of_form(_filled(row), table.place_of(number), is_narrow=is_narrow))
        if not lines and _filled(row):
            continue
        if start < number:
            yield table.part(start, number)
        yield from lines
        start = number + 1
    if start < len(table.rows):
        yield table.part(start)


def _lines_of_form(cells: Sequence[str], place: str, *, is_narrow: bool) -> Iterator[Passage]:
    """The lines of a row of a form; none of any other row."""
    match cells:
        case [cell] if is_narrow or heading_in(_as_key(cell)) or heading_in(cell.split("\n")[0]):
            yield from lines_in_cell(cell, place)
        case [sign, cell] if _ONLY_BULLET.fullmatch(sign.strip()):
            yield Passage(" ".join(cell.split()), place, is_bullet=True)
        case [key, cell] if heading_in(_as_key(key)) is not None:
            lines = list(lines_in_cell(cell, place))
            if len(lines) == 1 and not lines[0].is_bullet:
                yield Passage(f"{_as_key(key)} {lines[0].text}", place)
            else:
                yield Passage(_as_key(key), place)
                yield from lines


def lines_in_cell(cell: str, place: str) -> Iterator[Passage]:
    """The paragraphs and bullets of a cell."""
    signs = [match[0] for match in _IN_CELL.finditer(cell)]
    for number, line in enumerate(_IN_CELL.split(cell)):
        is_bullet = _BULLET_IN_CELL.match(line) is not None
        is_bullet |= number > 0 and bool(signs[number - 1].strip())
        text = " ".join(_BULLET_IN_CELL.sub("", line, count=is_bullet).split())
        if text:
            yield Passage(text, place, is_bullet=is_bullet)
