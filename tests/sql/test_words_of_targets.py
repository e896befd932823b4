"""What the words of a target say: its deadline, and whether it holds for each area."""

import pytest

from store.connection import Store
from tests.given import Figure, Indicator
from tests.shared_plan import SharedPlan
from tests.sql.counted import quarters, row, statuses

PLAN = SharedPlan()


@PLAN.holding(
    Indicator("Møder"),
    Indicator("Hold"),
    Indicator("Klager", direction="decrease"),
    Figure("Møder", None, "2024", "target", 8, raw="8 gange første halvår"),
    *quarters("Møder", 4, 4, 0, 0),
    Figure("Hold", None, "2024", "target", 8, raw="8 gange første halvår"),
    *quarters("Hold", 3, 4, 5, 0),
    Figure("Klager", None, "2024", "target", 8, raw="højst 8 i første halvår"),
    *quarters("Klager", 4, 4, 9, 9),
)
def test_a_target_with_a_deadline_is_expected_and_judged_by_it(store: Store) -> None:
    columns = "status, expected_to_date, measured, due_quarter, forecast"
    assert statuses(store, "Møder", columns) == [
        ("on_track", 4, 4, 2, 8),
        ("reached", 8, 8, 2, None),
        ("reached", 8, 8, 2, None),
        ("reached", 8, 8, 2, None),
    ]
    assert statuses(store, "Hold", "status, measured, lacking, wanted, ytd") == [
        ("behind", 3, 1, 4, 3),
        ("not_reached", 7, 1, 8, 7),
        ("not_reached", 7, 1, 8, 12),
        ("not_reached", 7, 1, 8, 12),
    ]
    assert statuses(store, "Klager") == ["on_track", "reached", "reached", "reached"]


@PLAN.holding(
    Indicator("Møder i et område"),
    Figure("Møder i et område", "M", "2024", "target", 8, raw="Motalavej 8 gange første halvår"),
    Figure("Møder i et område", "M", "2024K3", "actual", 8),
)
def test_an_areas_deadline_is_that_of_the_whole_it_adds_up_to(store: Store) -> None:
    assert row(
        store, "Møder i et område", "2024K3", columns="status, annual_target, due_quarter, forecast"
    ) == {
        "status": "reached",
        "annual_target": 8,
        "due_quarter": 2,
        "forecast": None,
    }


DEADLINES = [
    ("8 gange første halvår", 2),
    ("8 i 1. halvår 2024", 2),
    ("3 ture inden sommerferien", 2),
    ("10 senest 1. oktober", 3),
    ("10 inden den 1. april", 1),
    ("5 inden udgangen af juni", 2),
    ("5 senest i 3. kvartal", 3),
    ("5 inden udgangen af 1. kvartal", 1),
    ("35 pr. år", None),
    ("4 i andet halvår", None),
    ("5 hvert halvår", None),
    ("3. kvartal R: 54", None),
]


@PLAN.holding(
    *(
        (
            Indicator(words),
            Figure(words, None, "2024", "target", 8, raw=words),
            Figure(words, None, "2024K1", "actual", 8),
        )
        for words, _ in DEADLINES
    )
)
@pytest.mark.parametrize(("words", "due_quarter"), DEADLINES)
def test_a_deadline_is_read_from_the_words_of_the_target(
    store: Store, words: str, due_quarter: int | None
) -> None:
    assert row(store, words, "2024K1", columns="due_quarter")["due_quarter"] == due_quarter


@PLAN.holding(
    Indicator("Møder i skoleåret", year_start_quarter=3),
    Figure("Møder i skoleåret", None, "2023/24", "target", 9, raw="9 inden udgangen af marts"),
    Figure("Møder i skoleåret", None, "2023K3", "actual", 3),
    Figure("Møder i skoleåret", None, "2023K4", "actual", 2),
    Figure("Møder i skoleåret", None, "2024K1", "actual", 4),
)
def test_a_deadline_lies_in_the_goal_year_of_its_target(store: Store) -> None:
    # 9 x 25/75 and 9 x 50/75 are 3 and 6.
    columns = "status, expected_to_date, due_quarter"
    found = [
        tuple(row(store, "Møder i skoleåret", quarter, columns=columns).values())
        for quarter in ("2023K3", "2023K4", "2024K1")
    ]
    assert found == [("on_track", 3, 3), ("behind", 6, 3), ("reached", 9, 3)]


FOR_EACH_AREA = [
    ("5-8 unge i hvert område", 15, 24),
    ("5-8 pr. område", 15, 24),
    ("5-8 i hvert af de tre områder", 15, 24),
    ("5-8 i alle områder", 15, 24),
    ("5-8 i alle tre boligområder", 15, 24),
    ("5-8 unge fordelt på de tre områder", 5, 8),
    ("5-8 unge fra områderne", 5, 8),
]


@PLAN.holding(
    *(
        (
            Indicator(words, direction="within"),
            Figure(words, None, "2024", "target", None, low=5, high=8, raw=words),
            Figure(words, None, "2024K1", "actual", 8),
        )
        for words, *_ in FOR_EACH_AREA
    )
)
@pytest.mark.parametrize(("words", "low", "high"), FOR_EACH_AREA)
def test_a_target_for_each_area_is_so_many_times_that_for_the_whole(
    store: Store, words: str, low: float, high: float
) -> None:
    assert row(store, words, "2024K1", columns="annual_target_low, annual_target_high") == {
        "annual_target_low": low,
        "annual_target_high": high,
    }


def of_each_place(store: Store, name: str, columns: str) -> list[tuple]:
    return store.read(
        f"select area, {columns} from marts.goal_attainment"
        " where indicator = $name and quarter = '2024K1' order by area nulls first",
        name=name,
    ).rows()


@PLAN.holding(
    Indicator("Møder hvert sted"),
    Indicator("Hold hvert sted"),
    Indicator("Ture hvert sted"),
    Figure("Møder hvert sted", None, "2024", "target", 8, raw="8 i hvert område"),
    Figure("Møder hvert sted", "R", "2024K1", "actual", 3),
    Figure("Møder hvert sted", "S", "2024K1", "actual", 1),
    Figure("Hold hvert sted", None, "2024", "target", 8, raw="8 i hvert område"),
    Figure("Hold hvert sted", "M", "2024", "target", 20),
    Figure("Hold hvert sted", "R", "2024K1", "actual", 2),
    Figure("Ture hvert sted", None, "2024", "target", 4, raw="4 pr. område"),
    Figure("Ture hvert sted", None, "2024K1", "actual", 2),
)
def test_a_target_for_each_area_is_judged_in_each(store: Store) -> None:
    """2 of 8 can be expected after the first quarter, and 6 of the 24 of all three. An area's own
    target goes before it, and what is only known of the whole is judged there alone.
    """
    columns = "annual_target, target_areas, expected_to_date, ytd, status, areas_behind"
    assert of_each_place(store, "Møder hvert sted", columns) == [
        (None, 24, 3, 6, 4, "behind", 1),
        ("M", 8, 1, 2, None, "no_data", 1),
        ("R", 8, 1, 2, 3, "on_track", 1),
        ("S", 8, 1, 2, 1, "far_behind", 1),
    ]
    assert of_each_place(store, "Hold hvert sted", "annual_target, target_areas") == [
        (None, 24, 3),
        ("M", 20, None),
        ("R", 8, 1),
        ("S", 8, 1),
    ]
    assert of_each_place(store, "Ture hvert sted", "annual_target, target_areas") == [(None, 12, 3)]


@PLAN.holding(
    Indicator("Pr. gang", aggregation="average", additive_areas=False),
    Figure("Pr. gang", None, "2024", "target", 10, raw="10 i hvert område"),
    Figure("Pr. gang", None, "2024K1", "actual", 11),
    Figure("Pr. gang", "R", "2024K1", "actual", 9),
)
def test_what_does_not_add_up_has_the_same_target_in_each_area_and_the_whole(
    store: Store,
) -> None:
    assert of_each_place(store, "Pr. gang", "annual_target, target_areas, status") == [
        (None, 10, 1, "reached"),
        ("M", 10, 1, "no_data"),
        ("R", 10, 1, "on_track"),
        ("S", 10, 1, "no_data"),
    ]


@PLAN.holding(
    Indicator("Hold efter nytår"),
    Figure("Hold efter nytår", None, "2024", "target", 10),
    Figure(
        "Hold efter nytår", None, "2024K3", "ytd", None, status="pending", raw="starter efter nytår"
    ),
)
def test_a_word_in_the_year_to_date_says_that_a_goal_has_not_begun(store: Store) -> None:
    assert row(store, "Hold efter nytår", "2024K3", columns="status")["status"] == "pending"
