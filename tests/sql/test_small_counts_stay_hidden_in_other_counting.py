"""A property of `suppression.*` where a plan is another from July: nothing small can be worked out.

In July every indicator gets a new meaning, an area ends, another begins, and some indicators are
added up in another way. Each area tells its quarter, its year to date or both, leaves a quarter
out, or tells of one in which it is not there. What is shown are equations; a count is safe when
the figures can be moved so that all of these still hold, and it is another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.given import Figure, Indicator, catalogue, store_with
from tests.sql.test_small_counts_stay_hidden import (
    AREAS,
    JULY,
    QUARTERS,
    SLOW,
    SMALLEST,
    with_five_areas,
    with_other_areas_from_july,
)

Place = tuple[str, int]
Equation = Mapping[Place, float]

BEGINS, ENDS = AREAS[1], AREAS[-1]
TABLES = 60
# Figures that no equation ties are moved by one each, all together up to this many of them.
TIED_BY_NOTHING = 8
# What is counted from a year to date is known with it.
OF_A_YEAR = ("measured", "gap", "attainment", "pace", "forecast", "share_of_whole", "lacking")
TO_DATE = ("actual", "ytd", "previous_ytd")


@dataclass(frozen=True)
class Table:
    """An indicator's figures by area and quarter, what is told of each, and how they are added up
    before July and since.
    """

    figures: dict[Place, int]
    told: dict[Place, str]
    ways: tuple[str, str]

    def way(self, quarter: int) -> str:
        return self.ways[quarter >= 2]

    def reported(self, name: str) -> Iterable[Figure]:
        for (area, quarter), figure in self.figures.items():
            period, told = f"2023K{quarter + 1}", self.told[area, quarter]
            if told != "ytd":
                yield Figure(name, area, period, "actual", figure)
            if told != "actual":
                so_far = [self.figures.get((area, one), 0) for one in range(quarter + 1)]
                yield Figure(name, area, period, "ytd", sum(so_far))

    def parts(self, line: str, quarter: int, column: str, way: str = "") -> Equation:
        """The figures that a column of a line ('' is the whole) is made of, with their shares: in
        the way of that quarter, or in another. What is only in a year to date is a part of sums.
        """
        way = "last" if column == "actual" else way or self.way(quarter)
        places = [
            one
            for one in self.figures
            if line in ("", one[0])
            and one[1] <= quarter
            and (column == "actual" or way == "sum" or self.told[one] != "ytd")
        ]
        quarters = sorted({one[1] for one in places})
        if column == "actual":
            quarters = [one for one in quarters if one == quarter]
        if way == "last":
            quarters = quarters[-1:]
        share = 1 / len(quarters) if quarters and way == "average" else 1
        return {one: share for one in places if one[1] in quarters}

    def counted(self, equation: Equation) -> float:
        return sum(share * self.figures[place] for place, share in equation.items())


def table(random: Random, ways: tuple[str, ...]) -> Table:
    """Mostly figures that are large, or figures of all sizes."""
    is_large, leaves_out = random.random() < 0.7, random.random() < 0.3
    stray = random.choice([None, (BEGINS, 1), (ENDS, 2), (ENDS, 3)])
    figures = {}
    for area in sorted(random.sample(AREAS, random.randint(1, len(AREAS)))):
        for quarter in QUARTERS:
            is_there = (area != BEGINS or quarter >= 2) and (area != ENDS or quarter < 2)
            if not (is_there or (area, quarter) == stray):
                continue
            if leaves_out and random.random() < 0.15:
                continue
            is_small = random.random() < (0.1 if is_large else 0.6)
            figures[area, quarter] = random.randint(0, 5) if is_small else random.randint(5, 20)
    before = random.choice(ways)
    drawn = Table(figures, {}, (before, before if len(ways) == 1 else random.choice(ways)))
    usual = random.choice(["actual", "both", "ytd", None])
    told = {
        place: usual
        if usual and random.random() < 0.9
        else random.choice(["actual", "actual", "both", "ytd"])
        for place in figures
    }
    return replace(
        drawn,
        told={one: told[one] if drawn.way(one[1]) == "sum" else "actual" for one in figures},
    )


def shown(held: list[Table]) -> list[list[dict[str, object]]]:
    """What everyone sees of each of these tables in the year."""
    names = [f"Samtaler{number}" for number in range(len(held))]
    indicators = [
        version
        for name, one in zip(names, held, strict=True)
        for version in (
            Indicator(name, aggregation=one.ways[0]),
            Indicator(name, aggregation=one.ways[1], valid_from=JULY, definition="Også på skolen"),
        )
    ]
    plan = with_five_areas(catalogue(*indicators, hides_small_counts=True))
    figures = [
        figure
        for name, one in zip(names, held, strict=True)
        for figure in (
            *one.reported(name),
            Figure(name, "R", "2023", "target", 40, raw="40 inden 1. juli"),
            Figure(name, None, "2023", "target", 90),
        )
    ]
    with TemporaryDirectory() as folder:
        store = store_with(Path(folder), with_other_areas_from_july(plan), *figures)
        rows = store.read(
            "select *, coalesce(area, '') as line, quarter_of_goal_year - 1 as place"
            " from marts.goal_attainment where year = 2023"
        )
        store.close()
    return [rows.filter(indicator=name).to_dicts() for name in names]


def made_of(
    one: Table, figure: object, line: str, quarter: int, column: str, way: str = ""
) -> Equation:
    """The figures that a figure which is shown is made of. The whole is also counted without those
    that tell their year to date alone, or as what each area has come to by itself.
    """
    own = one.parts(line, quarter, column, way)
    ways = [own, {place: share for place, share in own.items() if one.told[place] != "ytd"}]
    if not line:
        of_areas = [one.parts(area, quarter, column, way) for area in AREAS]
        ways.append({place: share for parts in of_areas for place, share in parts.items()})
    fitting = [parts for parts in ways if figure == pytest.approx(one.counted(parts))]
    assert fitting, (one, figure, line, quarter, column, way)
    return fitting[0]


def equations(one: Table, seen: list[dict[str, object]]) -> list[Equation]:
    """What a reader who adds up and subtracts everything knows of the figures."""
    known = []
    for goal in seen:
        line, quarter = str(goal["line"]), int(str(goal["place"]))
        for column in TO_DATE:
            if goal[column] is None:
                continue
            is_before = column == "previous_ytd"
            at, of = (quarter - 1, "ytd") if is_before else (quarter, column)
            known.append(made_of(one, goal[column], line, at, of))
        due = goal["due_quarter"]
        if goal["measured"] is not None and due is not None and quarter >= int(str(due)):
            # A later quarter counts up to the deadline in its own way, if it knows of any figure.
            at, way = int(str(due)) - 1, one.way(quarter)
            at = at if one.parts(line, at, "ytd", way) else quarter
            known.append(made_of(one, goal["measured"], line, at, "ytd", way))
        if goal["ytd"] is None:
            assert [goal[column] for column in OF_A_YEAR] == [None] * len(OF_A_YEAR), (one, goal)
    return known


def moves(one: Table, known: list[Equation]) -> np.ndarray:
    """The ways in which the figures can be others, none below 0, while all that is known holds."""
    places = list(one.figures)
    rows = np.array([[part.get(place, 0) for place in places] for part in known], float)
    rows = rows.reshape(len(known), len(places))
    tied: list[int] = []
    for column in range(len(places)):
        rest = rows[len(tied) :, column]
        if not rest.size or abs(rest).max() < 1e-9:
            continue
        pivot = len(tied) + int(abs(rest).argmax())
        rows[[len(tied), pivot]] = rows[[pivot, len(tied)]]
        rows[len(tied)] /= rows[len(tied), column]
        others = [row for row in range(len(rows)) if row != len(tied)]
        rows[others] -= np.outer(rows[others, column], rows[len(tied)])
        tied.append(column)
    loose = [column for column in range(len(places)) if column not in tied]
    basis = np.zeros((len(loose), len(places)))
    for number, column in enumerate(loose):
        basis[number, column] = 1
        basis[number, tied] = -rows[: len(tied), column]
    steps = [one for one in _steps(len(loose)) if any(one)]
    tried = np.array(steps).reshape(len(steps), len(loose)) @ basis
    figures = np.array(list(one.figures.values()))
    is_whole = (abs(tried - tried.round()) < 1e-9).all(axis=1)
    return tried[is_whole & (figures + tried > -1e-9).all(axis=1)]


def _steps(loose: int) -> Iterable[tuple[int, ...]]:
    if loose <= TIED_BY_NOTHING:
        return product((-1, 0, 1), repeat=loose)
    random = Random(loose)
    return (
        tuple(random.choice((-1, 0, 0, 0, 1)) for _ in range(loose))
        for _ in range(3**TIED_BY_NOTHING)
    )


def worked_out(one: Table, known: list[Equation]) -> list[tuple[str, int, str]]:
    """The small counts that can be nothing but what they are, by line, quarter and column."""
    possible, places = moves(one, known), list(one.figures)
    determined = []
    for line, quarter in product(("", *AREAS), QUARTERS):
        for column in ("actual", "ytd"):
            parts = one.parts(line, quarter, column)
            if column == "ytd" and one.way(quarter) != "sum":
                continue
            if not parts or one.counted(parts) >= SMALLEST:
                continue
            change = possible @ np.array([parts.get(place, 0.0) for place in places])
            if not change.size or abs(change).max() < 1e-9:
                determined.append((line, quarter, column))
    return determined


@settings(SLOW, max_examples=2)
@given(seed=st.integers(0, 10**6))
@pytest.mark.parametrize(
    "ways", [("sum",), ("last",), ("average",), ("sum", "last", "average")], ids="-".join
)
def test_nothing_small_can_be_worked_out(ways: tuple[str, ...], seed: int) -> None:
    random = Random(seed)
    held = [table(random, ways) for _ in range(TABLES)]
    for one, seen in zip(held, shown(held), strict=True):
        assert worked_out(one, equations(one, seen)) == [], one


def test_the_property_finds_a_count_that_can_be_worked_out() -> None:
    """R's year to date of July is what it was in April."""
    figures = {("R", 0): 9, ("R", 1): 5, ("R", 2): 0, ("M", 2): 10}
    one = Table(figures, dict.fromkeys(figures, "actual"), ("sum", "sum"))
    april, july = one.parts("R", 1, "ytd"), one.parts("R", 2, "ytd")
    assert worked_out(one, [april, july]) == [("R", 2, "actual")]
    assert worked_out(one, [july, one.parts("", 2, "actual")]) == []
    assert worked_out(one, [one.parts("R", 2, "actual")]) == [("R", 2, "actual")]


def test_the_property_knows_what_is_counted_from_a_year_to_date_alone() -> None:
    """What is no sum from July leaves April out, of which only 5 + 8 is known; and ends and begins
    count by themselves where the whole lacks more quarters than each: 10 + 20 is no average.
    """
    figures = {("R", 0): 5, ("R", 1): 8, ("R", 2): 19}
    told = {("R", 0): "actual", ("R", 1): "ytd", ("R", 2): "actual"}
    average, newest = (Table(figures, told, ("sum", way)) for way in ("average", "last"))
    assert average.counted(average.parts("R", 1, "ytd")) == 13
    assert average.counted(average.parts("R", 2, "ytd")) == 12
    assert newest.counted(newest.parts("R", 1, "ytd", "last")) == 5
    apart = {(ENDS, 0): 10, (BEGINS, 3): 20}
    whole = Table(apart, dict.fromkeys(apart, "actual"), ("average", "average"))
    assert made_of(whole, 30, "", 3, "ytd") == {(ENDS, 0): 1, (BEGINS, 3): 1}
    held = [average, newest, whole]
    assert all(equations(one, seen) for one, seen in zip(held, shown(held), strict=True))
