"""A thing that gets another name while its plan is changed: what speaks of it follows."""

from collections.abc import Mapping

from plans import parts
from plans.parts import Part, Row

# The columns that together name a row of a part, in the part itself and in those that speak of it.
_NAMES = {
    parts.AREAS.name: ("area_name",),
    parts.FOCUS_AREAS.name: ("focus_area_name",),
    parts.ACTIVITIES.name: ("activity_name",),
    parts.INDICATORS.name: ("activity_name", "indicator_name"),
}


def followed(
    part: Part,
    rows: tuple[Row, ...],
    was: Mapping[str, tuple[Row, ...]],
    becomes: Mapping[str, tuple[Row, ...]],
) -> tuple[Row, ...]:
    """The rows of a part with the names that the parts above it have now."""
    columns = {column.name for column in part.columns}
    for above, names in _NAMES.items():
        if above == part.name or not columns.issuperset(names):
            continue
        others = _others(was.get(above, ()), becomes.get(above, ()), names)
        if others:
            rows = tuple({**row, **others.get(_named(row, names), {})} for row in rows)
    return rows


def _others(
    was: tuple[Row, ...], becomes: tuple[Row, ...], names: tuple[str, ...]
) -> dict[tuple[str, ...], dict[str, str]]:
    """The new name of each that stands at its old place under one that nothing had before."""
    before = [_named(row, names) for row in was]
    after = [_named(row, names) for row in becomes]
    return {
        old: dict(zip(names, new, strict=True))
        for old, new in zip(before, after, strict=False)
        if all(old) and all(new) and old not in after and new not in before
    }


def _named(row: Row, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(row.get(name, "") for name in names)
