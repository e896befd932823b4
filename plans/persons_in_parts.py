"""Persons in what a plan is wanted to be: left out before anything is read, shown or kept of it."""

from collections import Counter
from collections.abc import Collection

from domain.spelling import plain
from loaders.findings.messages import Finding, finding
from loaders.findings.person_messages import CODES, in_cells
from loaders.persons.persons_in_text import without_persons
from plans import parts
from plans.parts import Part, PlanParts, Row

_NAMES = ("plan_name", "municipality", "area_name", "focus_area_name", "activity_name")
_CPR = "cpr"


def without_persons_in(
    wanted: PlanParts, standing: PlanParts
) -> tuple[PlanParts, tuple[Finding, ...]]:
    """The parts without persons, and what was caught where. What stands already is not looked
    through again; a CPR number holds the whole change back.
    """
    known = _words_of_names(wanted) | _words_of_names(standing)
    findings: list[Finding] = []
    rows = {
        part.name: tuple(
            _cleaned(row, part, number, known, _texts_of(standing, part), findings)
            for number, row in enumerate(wanted.of(part), 1)
        )
        for part in parts.PARTS
        if part.name in wanted.rows
    }
    return PlanParts(rows), tuple(findings)


def _cleaned(
    row: Row,
    part: Part,
    number: int,
    known: Collection[str],
    standing: Collection[str],
    findings: list[Finding],
) -> Row:
    place = in_cells(part.title, row.get(parts.PLACE) or f"linje {number}")
    cleaned: dict[str, str] = {}
    caught: Counter[str] = Counter()
    offered = {column.name for column in part.columns if column.choices}
    for column, text in row.items():
        is_free = column not in offered and column != parts.ID and text not in standing
        result = without_persons(text, known) if is_free and text else None
        cleaned[column] = text if result is None else result.text
        caught.update(result.caught if result is not None else {})
    for kind in caught:
        code = "cpr_number" if kind == _CPR else CODES[kind]
        findings.append(finding(code, part.title, place=place))
    return cleaned


def _texts_of(standing: PlanParts, part: Part) -> frozenset[str]:
    return frozenset(text for row in standing.of(part) for text in row.values())


def _words_of_names(plan_parts: PlanParts) -> frozenset[str]:
    """The words of the names of the plan's own things: no persons."""
    names = (
        row.get(name, "") for part in parts.PARTS for row in plan_parts.of(part) for name in _NAMES
    )
    return frozenset(word for name in names for word in plain(name).split())
