"""A property of `hidden.*`: no count under five can be worked out from everything that is shown.

The unknown figures of an indicator in a goal year are edges between two kinds of nodes: an area's
quarters from one shown year to date to the next, whose sum is known, and the whole plan's. What is
not closed by a shown year to date is tied to nothing (`FREE`). An unknown figure may be another one
exactly when it lies on a circle along which one figure grows and the next one shrinks.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from store.records import AREA, Catalogue
from tests.given import PLAN_ID, Figure, Indicator, catalogue, store_with

AREAS = "RSMTU"
QUARTERS = range(4)
SMALLEST = 5
FREE = ("free",)

Node = tuple[object, ...]
Edge = tuple[Node, Node, float]


@dataclass(frozen=True)
class Table:
    """An indicator's figures per area and quarter, and how each quarter is reported."""

    figures: tuple[tuple[int, ...], ...]
    kinds: tuple[str, ...]

    def reported(self, indicator: str) -> list[Figure]:
        found = []
        for area, figures in zip(AREAS, self.figures, strict=False):
            totals = list(accumulate(figures))
            for quarter in QUARTERS:
                period = f"2023K{quarter + 1}"
                if self.kinds[quarter] != "ytd":
                    found.append(Figure(indicator, area, period, "actual", figures[quarter]))
                if self.kinds[quarter] != "actual":
                    found.append(Figure(indicator, area, period, "ytd", totals[quarter]))
        return found


@dataclass(frozen=True)
class Shown:
    """Which years to date and which figures of the quarters everyone sees; '' is the whole plan."""

    ytd: frozenset[tuple[str, int]]
    actual: frozenset[tuple[str, int]]


def tables(kinds: tuple[str, ...]) -> st.SearchStrategy[Table]:
    figure = st.one_of(st.integers(0, 6), st.sampled_from((0, 0, 5, 9, 20)))

    @st.composite
    def drawn(draw: st.DrawFn) -> Table:
        areas = draw(st.integers(1, len(AREAS)))
        row = st.tuples(*[figure for _ in QUARTERS])
        told = draw(st.tuples(*[st.sampled_from(kinds) for _ in QUARTERS]))
        return Table(tuple(draw(row) for _ in range(areas)), told)

    return drawn()


def with_five_areas(plan: Catalogue) -> Catalogue:
    rows = [
        {
            "plan_id": PLAN_ID,
            "area_code": code,
            "area_name": code,
            "aliases": [],
            "area_order": order,
            "residents": None,
            "is_benchmark": False,
        }
        for order, code in enumerate(AREAS)
    ]
    columns = {
        name: getattr(plan, name) for name in ("plan", "focus_area", "activity", "indicator")
    }
    return Catalogue(
        **columns, area=pl.DataFrame(rows, schema=AREA), small_counts=plan.small_counts
    )


def shown(held: list[Table], aggregation: str) -> list[Shown]:
    """What everyone sees of each of these tables, each an indicator of one plan."""
    names = [f"Samtaler{number}" for number in range(len(held))]
    plan = catalogue(
        *(Indicator(name, aggregation=aggregation) for name in names), hides_small_counts=True
    )
    figures = [
        figure for name, table in zip(names, held, strict=True) for figure in table.reported(name)
    ]
    with TemporaryDirectory() as folder:
        store = store_with(Path(folder), with_five_areas(plan), *figures)
        rows = store.read(
            "select indicator, coalesce(area, '') as area, quarter_of_goal_year - 1 as quarter,"
            " ytd is not null as is_ytd_shown, actual is not null as is_actual_shown"
            " from marts.goal_attainment"
        )
        store.close()
    return [
        Shown(
            *(
                frozenset(rows.filter(column, indicator=name).select("area", "quarter").rows())
                for column in ("is_ytd_shown", "is_actual_shown")
            )
        )
        for name in names
    ]


def block(line: str, quarter: int, seen: Shown) -> Node:
    """The quarters that a quarter's figure is only known together with."""
    closing = [end for end in QUARTERS if end >= quarter and (line, end) in seen.ytd]
    return (line, closing[0]) if closing else FREE


def edges(table: Table, seen: Shown) -> dict[tuple[str, int], Edge]:
    """Each area's figure of each quarter between the area's and the whole plan's block."""
    return {
        (area, quarter): (
            block(area, quarter, seen),
            block("", quarter, seen),
            figures[quarter],
        )
        for area, figures in zip(AREAS, table.figures, strict=False)
        for quarter in QUARTERS
    }


def is_reached(start: Node, end: Node, graph: Iterable[Edge]) -> bool:
    """Whether one figure can grow, the next shrink, and so on, from one node to the other."""
    steps: dict[Node, set[Node]] = {}
    for row, column, figure in graph:
        steps.setdefault(row, set()).add(column)
        if figure > 0:
            steps.setdefault(column, set()).add(row)
    reached, waiting = {start}, [start]
    while waiting:
        for step in steps.get(waiting.pop(), set()) - reached:
            reached.add(step)
            waiting.append(step)
    return end in reached


def is_determined(
    cells: dict[tuple[str, int], Edge], parts: set[tuple[str, int]], *, is_of_area: bool
) -> bool:
    """Whether the sum of these cells, all of one block, can be nothing but what it is."""
    place = 0 if is_of_area else 1
    (whole_block,) = {cells[part][place] for part in parts}
    own: Node = ("own",)
    graph = [
        (
            own if is_of_area and key in parts else row,
            own if not is_of_area and key in parts else column,
            figure,
        )
        for key, (row, column, figure) in cells.items()
    ]
    return not (is_reached(own, whole_block, graph) or is_reached(whole_block, own, graph))


def worked_out(table: Table, seen: Shown) -> list[tuple[str, int, str]]:
    """The counts under five that are shown or can be worked out, by line, quarter and kind."""
    cells = edges(table, seen)
    every = [*dict.fromkeys(area for area, _ in cells)]
    found = []
    for line in ("", *every):
        areas = [line] if line else every
        for quarter in QUARTERS:
            own = block(line, quarter, seen)
            so_far = [one for one in QUARTERS[: quarter + 1] if block(line, one, seen) == own]
            for kind, held, quarters, known in (
                ("actual", seen.actual, [quarter], [quarter]),
                ("ytd", seen.ytd, QUARTERS[: quarter + 1], so_far),
            ):
                if sum(cells[area, one][2] for area in areas for one in quarters) >= SMALLEST:
                    continue
                parts = {(area, one) for area in areas for one in known}
                if (line, quarter) in held or is_determined(cells, parts, is_of_area=line != ""):
                    found.append((line, quarter, kind))
    return found


def is_implied(seen: Shown) -> bool:
    """Whether every quarter that is shown follows from the years to date that are."""
    return all(
        (line, quarter) in seen.ytd and (quarter == 0 or (line, quarter - 1) in seen.ytd)
        for line, quarter in seen.actual
    )


# A failing example says which table it is: there is nothing to shrink it for.
SLOW = settings(
    max_examples=6,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@SLOW
@given(st.lists(tables(("actual", "ytd", "both")), min_size=60, max_size=60))
def test_no_small_count_of_a_sum_can_be_worked_out(held: list[Table]) -> None:
    for table, seen in zip(held, shown(held, "sum"), strict=True):
        assert is_implied(seen)
        assert worked_out(table, seen) == [], table


def test_the_property_finds_a_count_that_can_be_worked_out() -> None:
    table = Table(((3, 9, 9, 9), (10, 9, 9, 9)), ("actual",) * 4)
    whole = {("", quarter) for quarter in QUARTERS}
    seen = Shown(frozenset(whole | {("S", 0)}), frozenset())
    assert ("R", 0, "ytd") in worked_out(table, seen)
    assert worked_out(table, Shown(frozenset(whole), frozenset())) == []
    zeros = Table(((0, 9, 9, 9), (0, 9, 9, 9)), ("actual",) * 4)
    assert ("R", 0, "actual") in worked_out(zeros, Shown(frozenset(whole), frozenset()))
