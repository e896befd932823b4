"""Ways around the rights: by approval and locks, by what a plan goes on from, by more targets, by
another plan's name, and by others' drafts.
"""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from domain import rights
from domain.rights import Plans, Rights, rights_in
from store import drafts, locks, write
from store.connection import Store
from store.drafts import UnknownDraft
from store.permission import NotAllowed
from tests.given import BY, PLAN_ID, Figure, catalogue, published, submission
from tests.roles import (
    HOMEWORK,
    OTHER,
    OWN,
    TALKS,
    WHO,
    asking_for_approval,
    begin_next_period,
    hand_in_to_neighbour,
    make_plan,
    told_of,
)


def test_what_was_approved_is_taken_back_by_a_leader_alone(tmp_path: Path) -> None:
    store = asking_for_approval(tmp_path)
    responsible, leader = store.of(WHO["ansvarlig"]), store.of(WHO["leder"])
    upload_id = published(responsible, submission(Figure("Samtaler", None, "2023K4", "actual", 7)))
    with pytest.raises(NotAllowed):
        write.approve(responsible, [upload_id], BY)
    with pytest.raises(write.NotPossibleNow):
        write.publish(responsible, upload_id, BY)
    with pytest.raises(NotAllowed):
        write.send_back(responsible, upload_id, BY, "Se igen")

    write.approve(leader, [upload_id], BY)
    with pytest.raises(NotAllowed):
        write.publish(responsible, upload_id, BY)
    write.publish(leader, upload_id, BY)
    with pytest.raises(NotAllowed):
        write.withdraw(responsible, upload_id, BY, "Forkert")
    write.withdraw(leader, upload_id, BY, "Forkert")
    store.close()


def test_what_is_sent_back_is_told_to_its_own_activity(tmp_path: Path) -> None:
    store = asking_for_approval(tmp_path)
    upload_id = published(store, submission(Figure("Samtaler", None, "2023K4", "actual", 7)))
    write.send_back(store, upload_id, BY, "Sydbyen mangler")

    def told(who: Rights) -> list[str]:
        rows = store.of(who).read("select comment from released.waiting_activity")
        return rows["comment"].to_list()

    other = rights_in(rights.RESPONSIBLE, rights.NO_PLAN, [(PLAN_ID, f"{PLAN_ID}/lektiecafé")])
    assert told(WHO["ansvarlig"]) == told(WHO["leder"]) == ["Sydbyen mangler"]
    assert told(other) == told(WHO["bestyrelse"]) == []
    store.close()


def test_nobody_gives_their_plan_away_by_what_it_goes_on_from(store: Store) -> None:
    """Whoever has a role for the plan before has it for this one too."""
    row = catalogue(TALKS, HOMEWORK).plan.with_columns(predecessor_id=pl.lit(OTHER))
    taken = replace(catalogue(TALKS, HOMEWORK), plan=row)
    given_away = submission(added=taken, content=b"fortsaetter")
    for who in (WHO["leder"], rights_in(rights.LEADER, Plans(frozenset({PLAN_ID, OTHER})))):
        with pytest.raises(NotAllowed):
            published(store.of(who), given_away)
    published(store.of(WHO["sekretariat"]), given_away)


def test_a_plan_of_ones_own_making_is_not_that_of_others_with_its_name(store: Store) -> None:
    begin_next_period(store.of(WHO["leder"]))
    begun = store.read("select max(upload_id) from marts.upload").item()
    write.withdraw(store.of(WHO["sekretariat"]), begun, BY, "Ikke endnu")
    make_plan(store.of(WHO["sekretariat"]))

    with pytest.raises(NotAllowed):
        write.publish(store.of(WHO["leder"]), begun, BY, write.Reasons("Igen"))


@pytest.mark.parametrize(
    "figure",
    [
        Figure("Samtaler", None, "2023K3", "target", 1),
        Figure("Samtaler", "R", "2023", "target", 1),
        Figure("Samtaler", None, "2024", "target", 1),
        Figure("Samtaler", None, "2022", "baseline", 1),
        Figure("Samtaler", None, "2025", "period_target", 1),
    ],
)
def test_what_goals_are_judged_by_is_a_leaders_to_say(figure: Figure, store: Store) -> None:
    again = Figure("Samtaler", None, "2023", "target", 40)
    published(store.of(WHO["ansvarlig"]), submission(again, content=b"som den stod"))
    for write_it in (published, write.preview):
        with pytest.raises(NotAllowed):
            write_it(store.of(WHO["ansvarlig"]), submission(figure))


def test_what_has_counted_is_never_erased(tmp_path: Path) -> None:
    store = asking_for_approval(tmp_path)
    responsible, leader = store.of(WHO["ansvarlig"]), store.of(WHO["leder"])
    upload_id = published(responsible, submission(Figure("Samtaler", None, "2023K4", "actual", 7)))
    write.approve(leader, [upload_id], BY)
    with pytest.raises(NotAllowed):
        write.withdraw(responsible, upload_id, BY, "Fortrudt")
    write.publish(leader, upload_id, BY)
    write.withdraw(leader, upload_id, BY, "Forkert")
    write.publish(responsible, upload_id, BY, write.Reasons("Rigtig alligevel"))
    write.withdraw(responsible, upload_id, BY, "Fortrudt")

    kept = store.read(
        "select count(*) from staging.observation where upload_id = $upload_id",
        upload_id=upload_id,
    )
    assert kept.item() == 1
    store.close()


def test_nobody_ends_a_draft_that_they_may_not_see(store: Store) -> None:
    draft_id = drafts.keep(store, "naboens.csv", b"1;2", "{}", BY, [OTHER])
    own = submission(Figure("Samtaler", None, "2023K4", "actual", 7))
    with pytest.raises(UnknownDraft):
        write.publish_new(store.of(WHO["ansvarlig"]), own, BY, draft_id=draft_id)

    assert drafts.open_drafts(store)["draft_id"].to_list() == [draft_id]


def test_a_file_about_one_plan_is_not_handed_in_as_anothers(store: Store) -> None:
    figure = submission(Figure("Samtaler", None, "2023K4", "actual", 7))
    for of_plan in (OTHER, None):
        with pytest.raises(NotAllowed):
            published(store.of(WHO["ansvarlig"]), replace(figure, plan_id=of_plan))


def test_a_refusal_names_nothing_that_is_not_read(store: Store) -> None:
    with pytest.raises(NotAllowed) as refused:
        hand_in_to_neighbour(store.of(WHO["leder"]))

    assert (refused.value.plan, refused.value.activity) == (OTHER, None)


def test_the_texts_of_a_locked_quarter_are_its_leaders_to_change(store: Store) -> None:
    locks.lock(store.of(WHO["leder"]), PLAN_ID, "2023K3", BY)
    text = told_of(OWN[1])
    with pytest.raises(NotAllowed) as refused:
        published(store.of(WHO["ansvarlig"]), text)
    assert refused.value.quarter == "2023K3"
    published(store.of(WHO["leder"]), text)
