"""The table of delmål and indicators of an agreement: a row for each indicator, as it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.grammar.spelling import one_line, plain
from loaders.raw.document.documents import Row
from plans.agreement.parts import GoalRow, Table

SUB_GOAL, INDICATOR, BASELINE, MUNICIPALITY = "sub_goal", "indicator", "baseline", "municipality"
YEAR, SOURCE, TARGET, TARGET_YEAR = "year", "source", "target", "target_year"

# The role of a column by its header; the first that fits decides.
_ROLES = {
    TARGET_YEAR: r"mål ?år|år for mål\w*|hvornår|tidsfrist|frist",
    YEAR: r"(?:baseline|opgørelses|måle) ?(?:år|tidspunkt)|år(?:stal)?(?: for baseline)?|tidspunkt",
    MUNICIPALITY: (
        r"(?:evt )?anden baseline(?: kommunen?)?|baseline (?:for )?kommunen?|kommunens? baseline"
        r"|(?:hele )?kommunen?|(?:evt )?sammenligning(?:sgrundlag)?(?: kommunen?)?"
    ),
    BASELINE: (
        r"baseline(?: (?:for )?(?:(?:bolig)?område\w*|målgruppe\w*|boligområde målgruppe))?"
        r"|udgangspunkt|startværdi|nuværende niveau"
    ),
    SOURCE: r"(?:data)?kilde(?:r|n)?|data ?grundlag|opgøres (?:af|via)",
    TARGET: r"mål(?:tal|sætning|værdi)?(?: (?:ved|for) .*)?|måltal \d{4}|mål \d{4}|slutmål",
    INDICATOR: r"indikator(?:er|en)?|succeskriteri(?:er|um)|måles på|hvordan måles det",
    SUB_GOAL: r"delmål(?:ene|et)?",
}
_ROLE_PATTERNS = {role: re.compile(pattern) for role, pattern in _ROLES.items()}
_LABEL = re.compile(r"(?:(?<=\s)|^)(?:([a-h])[.)]|([1-9])\)|([1-9])\.(?=\s*[^\d\s]))\s*")
_FEWEST_ROLES = 3


def role_of(header: str) -> str | None:
    """What a column of such a table holds, by its header."""
    spelling = plain(header)
    return next((role for role, one in _ROLE_PATTERNS.items() if one.fullmatch(spelling)), None)


def roles_of(header: Row) -> dict[int, str]:
    """The roles of a table's columns; nothing where it is no table of delmål or indicators."""
    roles = {number: role_of(cell) for number, cell in enumerate(header)}
    known = {number: role for number, role in roles.items() if role is not None}
    is_of_goals = INDICATOR in known.values() and {BASELINE, SUB_GOAL} & set(known.values())
    return known if is_of_goals and len(known) >= _FEWEST_ROLES else {}


def goal_rows_of(table: Table) -> list[GoalRow] | None:
    """The rows of a table of delmål; None for any other table.

    A cell that reaches over several rows stands in the first of them.
    """
    header = next((n for n, row in enumerate(table.rows) if roles_of(row)), None)
    if header is None:
        return None
    roles = roles_of(table.rows[header])
    rows: list[GoalRow] = []
    sub_goal = ""
    for number, cells in enumerate(table.rows[header + 1 :], header + 1):
        named = {role: cells[place].strip() for place, role in roles.items() if place < len(cells)}
        if not any(named.values()):
            continue
        sub_goal = named.get(SUB_GOAL) or sub_goal
        if not named.get(INDICATOR):
            rows = _with_more(rows, named)
            continue
        rows.append(GoalRow({**named, SUB_GOAL: sub_goal}, table.place_of(number)))
    return rows


def _with_more(rows: list[GoalRow], cells: dict[str, str]) -> list[GoalRow]:
    """The rows, the last going on with cells that have no indicator of their own."""
    if not rows:
        return rows
    last = rows[-1]
    more = {role: f"{last.cell(role)}\n{words}".strip() for role, words in cells.items() if words}
    return [*rows[:-1], replace(last, cells={**last.cells, **more})]


@dataclass(frozen=True)
class Labelled:
    """The words of a cell before its list, and each item of the list behind its label."""

    stem: str
    items: dict[str, str] = field(default_factory=dict)


def labelled(cell: str) -> Labelled:
    """The list `a. … b. …` in a cell, whatever signs its labels are written with."""
    text = one_line(cell)
    matches = list(_LABEL.finditer(text))
    labels = [match[1] or match[2] or match[3] for match in matches]
    expected = [str(n) for n in range(1, 10)] if labels and labels[0].isdecimal() else "abcdefgh"
    if len(labels) < 2 or labels != list(expected[: len(labels)]):
        return Labelled(text)
    ends = [*(match.start() for match in matches[1:]), len(text)]
    items = {
        label: text[match.end() : end].strip(" ,;")
        for label, match, end in zip(labels, matches, ends, strict=True)
    }
    return Labelled(text[: matches[0].start()].strip(" :,;"), items)


def header_columns(words: str) -> Sequence[str]:
    """The roles that the words of a header without columns name one after another."""
    text, roles = plain(words), []
    while text:
        match = _next_column(text)
        if match is None:
            return ()
        role, length = match
        roles.append(role)
        text = text[length:].strip()
    return roles


def _next_column(text: str) -> tuple[str, int] | None:
    """The role that a text begins with, by the longest words that name one."""
    words = text.split()
    for count in range(min(len(words), 6), 0, -1):
        role = role_of(" ".join(words[:count]))
        if role is not None:
            return role, len(" ".join(words[:count]))
    return None
