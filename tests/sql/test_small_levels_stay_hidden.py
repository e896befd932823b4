"""A property of `suppression.*`: no level under five can be worked out from all that is shown.

A level holds until it is reported anew, so the whole plan's levels are sums of unknown figures.
"""

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.test_small_counts_stay_hidden import (
    AREAS,
    QUARTERS,
    SLOW,
    SMALLEST,
    TABLES,
    with_five_areas,
)

Report = tuple[str, int]
Levels = list[list[float | None]]
Cells = dict[Report, float | None]


def levels() -> st.SearchStrategy[Levels]:
    level = st.one_of(st.integers(0, 6), st.sampled_from((0, 5, 9, 20, None)))
    first = level.filter(lambda one: one is not None)
    row = st.tuples(first, *[level for _ in QUARTERS[1:]]).map(list)
    return st.lists(row, min_size=1, max_size=len(AREAS))


def shown(held: list[Levels]) -> list[Cells]:
    """The levels that everyone sees, by area ('' is the whole plan) and quarter."""
    names = [f"Pladser{number}" for number in range(len(held))]
    plan = catalogue(
        *(Indicator(name, aggregation="last") for name in names), hides_small_counts=True
    )
    figures = [
        Figure(name, area, f"2023K{quarter + 1}", "actual", level)
        for name, table in zip(names, held, strict=True)
        for area, row in zip(AREAS, table, strict=False)
        for quarter, level in enumerate(row)
        if level is not None
    ]
    with TemporaryDirectory() as folder:
        store = store_with(Path(folder), with_five_areas(plan), *figures)
        rows = store.read(
            "select indicator, coalesce(area, ''), quarter_of_goal_year - 1, ytd"
            " from marts.goal_attainment"
        ).rows()
        store.close()
    return [
        {(area, quarter): ytd for indicator, area, quarter, ytd in rows if indicator == name}
        for name in names
    ]


def rank(rows: list[list[int]]) -> int:
    """How many of the equations say something of their own."""
    left = [[Fraction(one) for one in row] for row in rows]
    found = 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((row for row in left[found:] if row[column]), None)
        if pivot is None:
            continue
        left.remove(pivot)
        left.insert(found, pivot)
        found += 1
        for place, row in enumerate(left[found:], found):
            share = row[column] / pivot[column]
            left[place] = [own - share * other for own, other in zip(row, pivot, strict=True)]
    return found


def worked_out(table: Levels, seen: Cells) -> list[Report]:
    """The levels under five that are shown or follow from what is, by area and quarter."""
    value = {
        (area, quarter): level
        for area, row in zip(AREAS, table, strict=False)
        for quarter, level in enumerate(row)
        if level is not None
    }
    reports = {
        (area, quarter): max(one for one in value if one[0] == area and one[1] <= quarter)
        for area, _ in value
        for quarter in QUARTERS
    }
    known = {reports[cell] for cell in reports if seen[cell] is not None}
    sums = [
        {reports[cell] for cell in reports if cell[1] == quarter}
        for quarter in QUARTERS
        if seen["", quarter] is not None
    ]
    found = [report for report in known if value[report] < SMALLEST]
    rows = [
        [int(report in parts) for report in value] for parts in [*({one} for one in known), *sums]
    ]
    for report in set(value) - known:
        alone = [int(one == report) for one in value]
        if value[report] < SMALLEST and rank([*rows, alone]) == rank(rows):
            found.append(report)
    for parts in sums:
        rest = parts - known
        if rest and sum(value[one] for one in rest) < SMALLEST:
            found += rest
    return found


@SLOW
@given(st.lists(levels(), min_size=TABLES, max_size=TABLES))
def test_no_small_level_can_be_worked_out(held: list[Levels]) -> None:
    for table, seen in zip(held, shown(held), strict=True):
        assert worked_out(table, seen) == [], table


def test_the_property_finds_a_level_that_can_be_worked_out() -> None:
    table: Levels = [[3, 9, 9, 9], [10, 9, 9, 9]]
    hidden: Cells = {(line, quarter): None for line in ("", "R", "S") for quarter in QUARTERS}
    assert worked_out(table, hidden | {("", 0): 13.0}) == []
    assert worked_out(table, hidden | {("", 0): 13.0, ("S", 0): 10.0}) == [("R", 0), ("R", 0)]
