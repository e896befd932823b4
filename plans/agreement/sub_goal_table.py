"""The table of delmål and indicators of an agreement: a row for each indicator, as it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.spelling import one_line, plain
from loaders.raw.document.documents import Row
from plans.agreement.parts import GoalRow, Table

SUB_GOAL, INDICATOR, BASELINE, MUNICIPALITY = "sub_goal", "indicator", "baseline", "municipality"
YEAR, SOURCE, TARGET, TARGET_YEAR = "year", "source", "target", "target_year"
YEARLY_TARGET = "yearly_target"

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
    YEARLY_TARGET: r"årsmål|mål (?:pr|per) år|årligt mål|mål (?:hvert år|om året)",
    TARGET: r"mål(?:tal|sætning|værdi)?(?: (?:ved|for|i) .*)?|mål(?:tal)? \d{4}|slutmål",
    INDICATOR: r"indikator(?:er|en)?|succeskriteri(?:er|um)|måles på|hvordan måles det",
    SUB_GOAL: r"delmål(?:ene|et)?",
}
_ROLE_PATTERNS = {role: re.compile(pattern) for role, pattern in _ROLES.items()}
_LABELS = tuple(
    (re.compile(rf"(?:(?<=\s)|^)([{signs[0]}-{signs[-1]}]){end}"), signs)
    for signs in ("abcdefgh", "123456789")
    for end in (r"\)\s*", r"\.\s+", r"\.(?=\d)", r":\s*")
)
_ACHIEVED = re.compile(r"\b(?:opnået|total|totalt|i alt|dette kvartal|kvartal|resultat|status)\b")
_YEAR = re.compile(r"\b20\d\d\b")
_FEWEST_ROLES = 2


def role_of(header: str) -> str | None:
    """What a column of such a table holds, by its header."""
    spelling = plain(header)
    return next((role for role, one in _ROLE_PATTERNS.items() if one.fullmatch(spelling)), None)


def roles_of(header: Row) -> dict[int, str]:
    """The roles of a table's columns; nothing where it is no table of delmål or indicators, or
    where it is one of a report, which has what was achieved. A target of a year of its own has
    that year behind its role. Where no column is of indicators, the delmål beside figures are them.
    """
    if any(_ACHIEVED.search(plain(cell)) for cell in header):
        return {}
    roles: dict[int, str] = {}
    for number, cell in enumerate(header):
        role = role_of(cell)
        year = _YEAR.search(cell)
        if role == TARGET and year is not None:
            role = f"{TARGET} {year[0]}"
        if role is not None and role not in roles.values():
            roles[number] = role
    held = set(roles.values())
    if INDICATOR not in held and SUB_GOAL in held and BASELINE in held:
        roles = {at: INDICATOR if role == SUB_GOAL else role for at, role in roles.items()}
    return roles if INDICATOR in roles.values() and len(roles) >= _FEWEST_ROLES else {}


def is_of_agreement(header: Row) -> bool:
    """Whether a table has columns that no report has: delmål or baselines."""
    return bool({SUB_GOAL, BASELINE} & set(roles_of(header).values()))


def goal_rows_of(table: Table) -> list[GoalRow]:
    """The rows of a table of delmål, below its header; a cell that reaches over several rows stands
    in the first of them.
    """
    roles = roles_of(table.rows[0])
    rows: list[GoalRow] = []
    sub_goal = ""
    for number, cells in enumerate(table.rows[1:], 1):
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
    for pattern, signs in _LABELS:
        matches = list(pattern.finditer(text))
        labels = [match[1] for match in matches]
        if len(labels) > 1 and labels == list(signs[: len(labels)]):
            ends = [*(match.start() for match in matches[1:]), len(text)]
            items = {
                label: text[match.end() : end].strip(" ,;")
                for label, match, end in zip(labels, matches, ends, strict=True)
            }
            return Labelled(text[: matches[0].start()].strip(" :,;"), items)
    return Labelled(text)


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
