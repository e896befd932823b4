"""Tables as they come when they are copied out of Word: a tab between cells, and a line of its own
for each paragraph of a cell.
"""

from collections.abc import Iterator, Sequence

from plans.agreement.flat_goal_table import is_source
from plans.agreement.headings import heading_in
from plans.agreement.sub_goal_table import roles_of

_MOST_LINES = 400


def with_whole_rows(text: str) -> str:
    """The text with every row of a table of delmål in one line; an empty line stands for each that
    a row took up beyond its first, so that lines keep their numbers.
    """
    lines = text.replace("\f", "\n").splitlines()
    whole: list[str] = []
    place = 0
    while place < len(lines):
        cells = lines[place].split("\t")
        whole.append(lines[place])
        place += 1
        if len(cells) > 1 and roles_of(tuple(map(str.strip, cells))):
            end = _end_of_table(lines, place)
            whole += _rows(lines[place:end], len(cells))
            place = end
    return "\n".join(whole)


def _end_of_table(lines: Sequence[str], start: int) -> int:
    """The first line below that is empty, or a heading and no row."""
    for place in range(start, min(len(lines), start + _MOST_LINES)):
        is_row = "\t" in lines[place]
        if not lines[place].strip() or (not is_row and heading_in(lines[place].strip())):
            return place
    return min(len(lines), start + _MOST_LINES)


def _rows(lines: Sequence[str], width: int) -> Iterator[str]:
    """The rows that lines make up, as wide as their header; as they stand where they do not."""
    taken: list[list[str]] = []
    row: list[str] = []
    tabs = 0
    for number, line in enumerate(lines):
        is_next = tabs >= width - 1 and not (
            "\t" not in line and _goes_on(row[-1], line, lines[number + 1 :])
        )
        if is_next:
            taken.append(row)
            row, tabs = [], 0
        row.append(line)
        tabs += line.count("\t")
    taken.append(row)
    for one in taken:
        yield " ".join(one)
        yield from [""] * (len(one) - 1)


def _goes_on(above: str, line: str, below: Sequence[str]) -> bool:
    """Whether a line without cells goes on with the last cell above: it names a source, or how
    often one counts, or no row follows it.
    """
    is_last = not any("\t" in one for one in below)
    return is_last or is_source(line.strip()) or line[:1].islower() or not above.strip()
