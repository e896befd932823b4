"""The quarter's round: which quarter it is about, and how far each activity has come."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain import clock
from store import drafts
from store.connection import Store
from store.records import Catalogue
from store.write import hand_in, withdraw
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    published,
    store_with,
    submission,
)
from tests.sql.filtered import rows
from tests.sql.test_activity import noticed

TALKS = Indicator("Samtaler")
COURSES = Indicator("Kurser")
CAFES = Indicator("Caféer", activity="Samvær")
TRIPS = Indicator("Ture", activity="Udflugter")
STATES = "activity, round_state, reported, expected"


def plan(*, hides_small_counts: bool = False) -> Catalogue:
    return catalogue(TALKS, COURSES, CAFES, TRIPS, hides_small_counts=hides_small_counts)


def leaders(store: Store, *, sees_all: bool = True) -> Store:
    return store.with_rights(sees_all=sees_all, hands_in=True)


def activities(store: Store, quarter: str, columns: str = STATES) -> list[tuple]:
    return store.read(
        f"select {columns} from marts.round_activity where plan_id = $plan_id"
        " and quarter = $quarter order by order_of_round_state(round_state), activity_order",
        plan_id=PLAN_ID,
        quarter=quarter,
    ).rows()


def opening(store: Store) -> str:
    return store.read("select quarter from marts.round_quarter where is_opening").item()


def of_every_activity(quarter: str) -> list[Figure]:
    return [
        Figure(name, None, quarter, "actual", 3)
        for name in ("Samtaler", "Kurser", "Caféer", "Ture")
    ]


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        ("2024-03-31", "2024K1"),
        ("2024-04-01", "2024K2"),
        ("2024-06-30", "2024K2"),
        ("2024-07-01", "2024K2"),
        ("2024-12-31", "2024K3"),
        ("2021-05-01", "2022K1"),
        ("2027-05-01", "2025K4"),
    ],
)
def test_the_round_is_about_the_quarter_that_is_over_until_all_have_handed_it_in(
    day: str, quarter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, day)
    figures = of_every_activity("2023K4") + of_every_activity("2024K1")
    some_of_the_second = Figure("Samtaler", None, "2024K2", "actual", 3)

    store = store_with(tmp_path, plan(), *figures, some_of_the_second)

    assert opening(store) == quarter


def test_an_activity_goes_from_not_begun_over_a_draft_to_handed_in(tmp_path: Path) -> None:
    store = leaders(store_with(tmp_path, plan()))
    draft_id = drafts.keep(store, "kladde.xlsx", b"1", "{}", BY, [PLAN_ID])
    drafts.name_activities(store, draft_id, {(PLAN_ID, f"{PLAN_ID}/samvær", "2024K1")})
    published(store, submission(Figure("Samtaler", "R", "2024K1", "actual", 3)))

    assert activities(store, "2024K1") == [
        ("Udflugter", "not_begun", 0, 1),
        ("Samvær", "begun", 0, 1),
        ("Vejledning", "published", 1, 2),
    ]
    assert [row[1] for row in activities(store, "2024K2")] == ["not_begun"] * 3
    assert activities(store, "2024K1", "file_name, changed_at is not null") == [
        (None, False),
        ("kladde.xlsx", True),
        ("tal.xlsx", True),
    ]


def test_a_draft_that_is_read_anew_discarded_or_withdrawn_is_told_of_as_it_is(
    tmp_path: Path,
) -> None:
    store = leaders(store_with(tmp_path, plan()))
    draft_id = drafts.keep(store, "kladde.xlsx", b"1", "{}", BY, [PLAN_ID])
    drafts.name_activities(store, draft_id, {(PLAN_ID, f"{PLAN_ID}/samvær", "2024K1")})
    drafts.name_activities(store, draft_id, {(PLAN_ID, f"{PLAN_ID}/udflugter", "2024K1")})
    of_command_line = hand_in(store, submission(Figure("Kurser", None, "2024K1", "actual", 3)), BY)
    states = "activity, round_state"
    assert activities(store, "2024K1", states) == [
        ("Samvær", "not_begun"),
        ("Vejledning", "begun"),
        ("Udflugter", "begun"),
    ]

    drafts.discard(store, draft_id, BY)
    withdraw(store, of_command_line, BY)

    assert [state for _, state in activities(store, "2024K1", states)] == ["not_begun"] * 3


def test_a_draft_is_told_nobody_who_may_not_see_it(tmp_path: Path) -> None:
    store = store_with(tmp_path, plan(hides_small_counts=True))
    of_leader = leaders(store)
    draft_id = drafts.keep(of_leader, "kladde.xlsx", b"1", "{}", BY, [PLAN_ID])
    drafts.name_activities(of_leader, draft_id, {(PLAN_ID, f"{PLAN_ID}/samvær", "2024K1")})

    told = "select file_name from released.draft_activity"
    assert of_leader.read(told)["file_name"].to_list() == ["kladde.xlsx"]
    assert store.read(told).is_empty()
    assert leaders(store, sees_all=False).read(told).is_empty()


def test_the_sum_says_who_is_waited_for_and_until_when(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(clock.SETTING, "2024-04-30")
    store = leaders(store_with(tmp_path, plan(), Figure("Samtaler", None, "2024K1", "actual", 3)))
    draft_id = drafts.keep(store, "kladde.xlsx", b"1", "{}", BY, [PLAN_ID])
    drafts.name_activities(store, draft_id, {(PLAN_ID, f"{PLAN_ID}/samvær", "2024K1")})
    columns = "activities, handed_in, outstanding, begun, cast(due_date as text), is_past_deadline"

    def summed() -> list[tuple]:
        return rows(store, "round_activity", f"distinct {columns}", "2024K1", "all")

    assert summed() == [(3, 1, 2, 1, "2024-04-30", False)]
    monkeypatch.setenv(clock.SETTING, "2024-05-01")
    assert summed() == [(3, 1, 2, 1, "2024-04-30", True)]


def test_roles_are_each_activitys_own_and_findings_those_of_the_quarters_figures(
    tmp_path: Path,
) -> None:
    with_roles = plan()
    roles = ("vejleder", "vejleder", "frivilligkoordinator", None)
    indicator = with_roles.indicator.with_columns(
        responsible_role=type(with_roles.indicator["source"])(roles)
    )
    store = store_with(tmp_path, replace(with_roles, indicator=indicator))
    figures = (
        Figure("Samtaler", None, "2024K1", "actual", 3),
        Figure("Samtaler", None, "2023K4", "actual", 2),
    )
    findings = noticed(
        ("doubtful", "warning", "B2"), ("rounded", "note", "B2"), ("doubtful", "warning", "B3")
    )
    published(store, replace(submission(*figures), finding=findings))

    columns = "activity, responsible_roles, findings"
    assert sorted(activities(store, "2024K1", columns)) == [
        ("Samvær", ["frivilligkoordinator"], 0),
        ("Udflugter", None, 0),
        ("Vejledning", ["vejleder"], 1),
    ]


def test_what_is_outstanding_is_what_is_expected_and_not_reported(tmp_path: Path) -> None:
    store = store_with(
        tmp_path,
        plan(),
        Figure("Samtaler", "R", "2024K1", "actual", 3),
        Figure("Ture", None, "2024K1", "actual", None, status="missing"),
        Figure("Kurser", None, "2024K1", "target", 4),
    )

    assert store.read(
        "select indicator from marts.outstanding_figure"
        " where quarter = '2024K1' order by indicator_order"
    )["indicator"].to_list() == ["Kurser", "Caféer", "Ture"]
