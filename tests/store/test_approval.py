"""A plan that asks for approval, and quarters that are locked: what the store lets through."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain import clock
from domain.rights import EVERY_PLAN, LEADER, NO_PLAN, RESPONSIBLE, Plans, rights_in
from store import inspection, locks
from store.connection import Store
from store.permission import NotAllowed
from store.records import Submission
from store.write import (
    AlreadyHandedIn,
    NotPossibleNow,
    Reasons,
    ReasonsMissing,
    approve,
    preview,
    publish,
    publish_new,
    send_back,
    withdraw,
)
from tests.given import BY, PLAN_ID, Figure, Indicator, catalogue, store_with, submission
from tests.roles import OTHER as NEIGHBOUR
from tests.roles import WHO

TALKS = Indicator("Samtaler")
CAFES = Indicator("Caféer", activity="Samvær")
QUARTER = "2024K1"


def talks(value: float, quarter: str = QUARTER) -> Submission:
    return submission(Figure("Samtaler", None, quarter, "actual", value))


def with_approval(folder: Path) -> Store:
    plan = catalogue(TALKS, CAFES)
    asks = plan.plan.with_columns(needs_approval=True)
    return store_with(folder, replace(plan, plan=asks)).with_rights(sees_all=True, hands_in=True)


def without_approval(folder: Path) -> Store:
    store = store_with(folder, catalogue(TALKS, CAFES))
    return store.with_rights(sees_all=True, hands_in=True)


def status(store: Store, upload_id: int) -> str:
    return store.read(
        "select status from marts.upload where upload_id = $upload_id", upload_id=upload_id
    ).item()


def standing(store: Store) -> list[float]:
    return store.read("select value from marts.figure order by period")["value"].to_list()


def states(store: Store) -> list[tuple]:
    return store.read(
        "select activity, round_state, comment, reported from marts.round_activity"
        " where plan_id = $plan_id and quarter = $quarter order by activity_order",
        plan_id=PLAN_ID,
        quarter=QUARTER,
    ).rows()


OTHER = ("Samvær", "not_begun", None, 0)


def test_what_is_handed_in_counts_when_it_is_approved_and_published(tmp_path: Path) -> None:
    store = with_approval(tmp_path)

    upload_id = publish_new(store, talks(4), BY)

    assert (status(store, upload_id), standing(store)) == ("submitted", [])
    assert states(store) == [("Vejledning", "submitted", None, 1), OTHER]
    with pytest.raises(NotPossibleNow):
        publish(store, upload_id, "Leder")
    approve(store, [upload_id], "Leder")
    assert (standing(store), states(store)[0][1]) == ([], "approved")
    publish(store, upload_id, "Leder")
    assert (status(store, upload_id), standing(store)) == ("published", [4])
    assert states(store) == [("Vejledning", "published_approved", None, 1), OTHER]


def test_what_is_returned_says_why_until_it_is_handed_in_anew(tmp_path: Path) -> None:
    store = with_approval(tmp_path)
    returned = publish_new(store, talks(4), BY)
    with pytest.raises(ValueError, match=" "):
        send_back(store, returned, "Leder", " ")

    send_back(store, returned, "Leder", "Sydbyen mangler")

    assert states(store)[0] == ("Vejledning", "returned", "Sydbyen mangler", 1)
    with pytest.raises(NotPossibleNow):
        approve(store, [returned], "Leder")
    publish_new(store, talks(5), BY)
    assert states(store)[0] == ("Vejledning", "submitted", None, 1)


def test_several_are_approved_together_or_none(tmp_path: Path) -> None:
    store = with_approval(tmp_path)
    first, second = (publish_new(store, talks(4, one), BY) for one in (QUARTER, "2024K2"))
    with pytest.raises(AlreadyHandedIn):
        publish_new(store, talks(4), BY)
    withdraw(store, second, BY)

    with pytest.raises(NotPossibleNow):
        approve(store, [first, second], "Leder")

    assert (status(store, first), status(store, second)) == ("submitted", "withdrawn")


def test_a_reason_that_came_with_the_file_holds_when_it_is_published(tmp_path: Path) -> None:
    store = with_approval(tmp_path)
    first = publish_new(store, talks(4), BY)
    approve(store, [first], BY)
    publish(store, first, BY)

    with_reason = publish_new(store, talks(5), BY, Reasons("Talt efter"))
    without = publish_new(store, talks(6), BY)
    approve(store, [with_reason, without], "Leder")
    publish(store, with_reason, "Leder")
    with pytest.raises(ReasonsMissing):
        publish(store, without, "Leder")

    assert standing(store) == [5]
    assert store.read("select reason from marts.correction")["reason"].to_list() == ["Talt efter"]


def test_the_plan_itself_and_a_plan_without_approval_do_not_wait(tmp_path: Path) -> None:
    store = without_approval(tmp_path)
    assert status(store, publish_new(store, talks(4), BY)) == "published"
    plan = catalogue(TALKS, CAFES).plan.with_columns(needs_approval=True)
    asks = replace(catalogue(TALKS, CAFES), plan=plan)

    changed = replace(submission(added=asks), layout="plan_parts", file_content=b"plan")
    assert status(store, publish_new(store, changed, BY, Reasons("Aftalt"))) == "published"
    assert status(store, publish_new(store, talks(4, "2024K2"), BY)) == "submitted"


def test_after_the_lock_what_is_new_or_taken_away_needs_a_reason_and_is_told(
    tmp_path: Path,
) -> None:
    store = without_approval(tmp_path)
    first = publish_new(store, talks(4), BY)
    locks.lock(store, PLAN_ID, QUARTER, "Leder")
    with pytest.raises(locks.NotLockable):
        locks.lock(store, PLAN_ID, QUARTER, "Leder")
    late = submission(Figure("Caféer", None, QUARTER, "actual", 2))

    assert preview(store, late).changes.need_reasons
    with pytest.raises(ReasonsMissing):
        publish_new(store, late, BY)
    with pytest.raises(ReasonsMissing):
        withdraw(store, first, BY)
    publish_new(store, talks(7, "2024K2"), BY)
    publish_new(store, late, BY, Reasons("Kom for sent"))

    corrected = "select indicator, was_value, value, reason from marts.correction"
    assert store.read(corrected).rows() == [("Caféer", None, 2, "Kom for sent")]
    locks.unlock(store, PLAN_ID, QUARTER, "Leder", "Aftalt med bestyrelsen")
    publish_new(store, submission(Figure("Caféer", "R", QUARTER, "actual", 1)), BY)
    kinds = (
        "select kind, reason from marts.change_log where kind like 'quarter%' order by happened_at"
    )
    assert store.read(kinds).rows() == [
        ("quarter_locked", None),
        ("quarter_unlocked", "Aftalt med bestyrelsen"),
    ]


def test_who_locked_a_quarter_is_told_to_those_who_hand_in(store: Store) -> None:
    locks.lock(store, PLAN_ID, "2023K2", "Eva Holm")
    own = rights_in(RESPONSIBLE, NO_PLAN, [(PLAN_ID, f"{PLAN_ID}/lektiecafé")])
    neighbour = rights_in(LEADER, Plans(frozenset({NEIGHBOUR})))
    people = WHO | {"anden ansvarlig": own, "nabo": replace(neighbour, reads=EVERY_PLAN)}
    statement = (
        "select is_locked, locked_by, locked_at is not null as is_dated"
        f" from marts.round_quarter where plan_id = '{PLAN_ID}' and quarter = '2023K1'"
    )
    told = {who: store.of(rights).read(statement).rows() for who, rights in people.items()}

    named, unnamed = [(True, "Eva Holm", True)], [(True, None, True)]
    assert told == {
        "ingen": [],
        "bestyrelse": unnamed,
        "ansvarlig": named,
        "leder": named,
        "sekretariat": named,
        "administrator": [],
        "maskinen": named,
        "anden ansvarlig": named,
        "nabo": unnamed,
    }
    for who in ("bestyrelse", "leder"):
        box = inspection.ask(store.of(people[who]), statement, plan_id=None, seconds=120)
        assert box.rows.rows() == told[who]


def test_a_quarter_that_is_not_over_or_of_which_something_waits_is_not_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = with_approval(tmp_path)
    upload_id = publish_new(store, talks(4), BY)
    for quarter in (QUARTER, "2024K2", "2099K1", "vrøvl"):
        with pytest.raises(locks.NotLockable):
            locks.lock(store, PLAN_ID, quarter, "Leder")
    monkeypatch.setenv(clock.SETTING, "2023-12-31")
    with pytest.raises(locks.NotLockable):
        locks.lock(store, PLAN_ID, "2023K4", "Leder")
    monkeypatch.delenv(clock.SETTING)

    send_back(store, upload_id, "Leder", "Forkert kvartal")
    locks.lock(store, PLAN_ID, QUARTER, "Leder")

    locked = store.read("select * from marts.round_quarter where is_locked order by quarter")
    assert locked["quarter"].to_list()[-2:] == ["2023K4", QUARTER]
    assert set(locked["locked_with"]) == {QUARTER}


def test_only_who_leads_the_plan_approves_returns_publishes_and_locks(tmp_path: Path) -> None:
    store = with_approval(tmp_path)
    own = (PLAN_ID, f"{PLAN_ID}/vejledning")
    responsible = replace(store, rights=rights_in(RESPONSIBLE, NO_PLAN, [own]))
    upload_id = publish_new(responsible, talks(4), "Ansvarlig")
    assert status(store, upload_id) == "submitted"

    with pytest.raises(NotAllowed):
        approve(responsible, [upload_id], "Ansvarlig")
    with pytest.raises(NotAllowed):
        send_back(responsible, upload_id, "Ansvarlig", "Nej")
    approve(store, [upload_id], "Leder")
    with pytest.raises(NotAllowed):
        publish(responsible, upload_id, "Ansvarlig")
    with pytest.raises(NotAllowed):
        locks.lock(responsible, PLAN_ID, QUARTER, "Ansvarlig")
    publish(store, upload_id, "Leder")
    locks.lock(store, PLAN_ID, QUARTER, "Leder")
    with pytest.raises(NotAllowed):
        locks.unlock(responsible, PLAN_ID, QUARTER, "Ansvarlig", "Vil rette")


def test_a_correction_to_a_locked_quarter_is_a_leaders(tmp_path: Path) -> None:
    store = without_approval(tmp_path)
    own = (PLAN_ID, f"{PLAN_ID}/vejledning")
    responsible = replace(store, rights=rights_in(RESPONSIBLE, NO_PLAN, [own]))
    first = publish_new(responsible, talks(4), "Ansvarlig")
    locks.lock(store, PLAN_ID, QUARTER, "Leder")

    with pytest.raises(NotAllowed):
        publish_new(responsible, talks(5), "Ansvarlig", Reasons("Talt efter"))
    with pytest.raises(NotAllowed):
        withdraw(responsible, first, "Ansvarlig", "Talt efter")
    publish_new(responsible, talks(6, "2024K2"), "Ansvarlig")
    publish_new(store, talks(5), "Leder", Reasons("Talt efter"))

    assert standing(store) == [5, 6]


@pytest.mark.parametrize(
    ("locked", "period", "is_settled"),
    [
        ("2024K3", "2024K2", True),
        ("2024K3", "2023K4", True),
        ("2024K3", "2024K4", False),
        ("2024K3", "2024", False),
        ("2024K4", "2024", True),
        ("2024K1", "2023/24", False),
        ("2024K2", "2023/24", True),
    ],
)
def test_a_lock_settles_what_the_board_saw_of_the_years_until_then(
    locked: str, period: str, is_settled: bool, tmp_path: Path
) -> None:
    talks_of_year = replace(TALKS, year_start_quarter=3 if "/" in period else 1)
    store = store_with(tmp_path, catalogue(talks_of_year, CAFES))
    own = (PLAN_ID, f"{PLAN_ID}/vejledning")
    responsible = replace(store, rights=rights_in(RESPONSIBLE, NO_PLAN, [own]))
    locks.lock(store, PLAN_ID, locked, "Leder")
    earlier = submission(Figure("Samtaler", None, period, "actual", 4))

    assert preview(store, earlier).locked_periods == ((period,) if is_settled else ())
    if is_settled:
        with pytest.raises(NotAllowed):
            preview(responsible, earlier)
        with pytest.raises(ReasonsMissing):
            publish_new(store, earlier, BY)
    else:
        publish_new(responsible, earlier, BY)
