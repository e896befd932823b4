"""Roles given and taken away, and what they come to for who signs in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain import rights
from domain.rights import EVERY_PLAN, NO_PLAN, Plans, Rights
from store import access
from store.access import Grant, GrantIncomplete, Identity, NothingToChange
from store.connection import Store, open_store
from tests.given import BY, PLAN_ID
from tests.two_plans import NEXT_ID, file_of_two_plans

WHY = "Ny i projektet"
ACTIVITY = f"{PLAN_ID}/vejledning"
CHAIR = Identity("formand@by.dk")
OF_TOKEN = Identity("leder@by.dk", frozenset({"leder"}), True, "leder")


@pytest.fixture(scope="module")
def two_plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("access") / "to.duckdb"
    path.write_bytes(file_of_two_plans())
    return path


@pytest.fixture
def store(two_plans: Path, tmp_path: Path) -> Iterator[Store]:
    """A plan and the one that goes on from it."""
    path = tmp_path / "to.duckdb"
    path.write_bytes(two_plans.read_bytes())
    opened = open_store(path)
    yield opened
    opened.close()


def mail(role: str, plan_id: str | None = PLAN_ID, activity_id: str | None = None) -> Grant:
    return Grant("mail", CHAIR.mail, role, plan_id, activity_id)


def plans(*ids: str) -> Plans:
    return Plans(frozenset(ids))


def test_before_the_first_role_everybody_reads_and_the_sign_in_makes_leaders(store: Store) -> None:
    assert access.rights_of(store, CHAIR) == Rights(reads=EVERY_PLAN, person=CHAIR.mail)
    leader = access.rights_of(store, OF_TOKEN)
    assert (leader.leads, leader.sees_all) == (EVERY_PLAN, EVERY_PLAN)
    assert not leader.administers


def test_from_the_first_role_on_what_is_not_given_is_closed(store: Store) -> None:
    access.grant(store, mail(rights.BOARD, NEXT_ID), BY, WHY)

    assert access.rights_of(store, CHAIR).reads == plans(NEXT_ID)
    assert access.rights_of(store, Identity("anden@by.dk")).reads == NO_PLAN
    assert access.rights_of(store, Identity()).reads == NO_PLAN


def test_what_is_taken_away_does_not_open_the_rest_again(store: Store) -> None:
    access.grant(store, mail(rights.BOARD), BY, WHY)
    access.revoke(store, mail(rights.BOARD), BY, "Udtrådt")

    assert access.rights_of(store, CHAIR).reads == NO_PLAN
    assert access.rights_of(store, Identity("anden@by.dk")).reads == NO_PLAN
    access.grant(store, mail(rights.BOARD), BY, "Valgt igen")
    assert PLAN_ID in access.rights_of(store, CHAIR).reads


def test_a_role_for_a_plan_holds_for_those_that_go_on_from_it_and_not_back(store: Store) -> None:
    access.grant(store, mail(rights.LEADER), BY, WHY)
    assert access.rights_of(store, CHAIR).leads == plans(PLAN_ID, NEXT_ID)

    access.revoke(store, mail(rights.LEADER), BY, WHY)
    access.grant(store, mail(rights.LEADER, NEXT_ID), BY, WHY)
    assert access.rights_of(store, CHAIR).leads == plans(NEXT_ID)


def test_roles_add_up(store: Store) -> None:
    access.grant(store, mail(rights.RESPONSIBLE, PLAN_ID, ACTIVITY), BY, WHY)
    access.grant(store, mail(rights.BOARD, NEXT_ID), BY, WHY)
    access.grant(store, mail(rights.ADMINISTRATOR, None), BY, WHY)

    may = access.rights_of(store, CHAIR)
    assert may.reads == plans(PLAN_ID, NEXT_ID)
    assert may.hands_in_for(PLAN_ID, ACTIVITY)
    assert not may.hands_in_for(PLAN_ID, f"{PLAN_ID}/andet")
    assert not may.leads
    assert not may.sees_all
    assert may.administers


def test_the_role_of_the_sign_in_leads_every_plan_until_it_is_given_one_here(store: Store) -> None:
    access.grant(store, mail(rights.BOARD), BY, WHY)
    assert access.rights_of(store, OF_TOKEN).leads == EVERY_PLAN

    of_one = Grant("group", "leder", rights.LEADER, NEXT_ID)
    access.grant(store, of_one, BY, "Lederen leder den nye plan")
    assert access.rights_of(store, OF_TOKEN).leads == plans(NEXT_ID)

    access.revoke(store, of_one, BY, "Fratrådt")
    assert access.rights_of(store, OF_TOKEN).leads == NO_PLAN


@pytest.mark.parametrize(
    "who",
    [
        Identity("Formand@BY.dk"),
        Identity("formand@by.dk", frozenset({"x"})),
    ],
)
def test_an_address_is_the_same_in_any_letters(who: Identity, store: Store) -> None:
    access.grant(store, Grant("mail", " Formand@by.DK ", rights.BOARD, PLAN_ID), BY, WHY)

    assert PLAN_ID in access.rights_of(store, who).reads


@pytest.mark.parametrize(
    "who",
    [
        # The name of a group is no address, nor the other way round.
        Identity("sekretariat@by.dk", frozenset()),
        Identity("", frozenset({"formand@by.dk"})),
        Identity("formand@by.dk.ond.dk"),
        Identity("' or true --"),
    ],
)
def test_nobody_else_is_meant_by_a_role(who: Identity, store: Store) -> None:
    access.grant(store, mail(rights.BOARD), BY, WHY)
    access.grant(store, Grant("group", "sekretariat@by.dk", rights.SECRETARIAT), BY, WHY)

    assert access.rights_of(store, who).reads == NO_PLAN


def test_the_first_administrator_is_one_whatever_is_given(store: Store) -> None:
    first = Identity("it@by.dk", is_first_administrator=True)
    access.grant(store, mail(rights.BOARD), BY, WHY)

    may = access.rights_of(store, first)
    assert may.administers
    assert may.reads == NO_PLAN


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        (Grant("mail", "", rights.BOARD, PLAN_ID), "subject"),
        (Grant("mail", "formand", rights.BOARD, PLAN_ID), "subject"),
        (Grant("mail", "to navne@by.dk", rights.BOARD, PLAN_ID), "subject"),
        (Grant("group", " ", rights.BOARD, PLAN_ID), "subject"),
        (Grant("andet", "a@b.dk", rights.BOARD, PLAN_ID), "role"),
        (Grant("mail", "a@b.dk", "konge", PLAN_ID), "role"),
        (mail(rights.BOARD, None), "plan"),
        (mail(rights.BOARD, "findes_ikke"), "plan"),
        (mail(rights.SECRETARIAT, PLAN_ID), "plan"),
        (mail(rights.ADMINISTRATOR, PLAN_ID), "plan"),
        (mail(rights.RESPONSIBLE), "activity"),
        (mail(rights.BOARD, PLAN_ID, ACTIVITY), "activity"),
        (mail(rights.RESPONSIBLE, PLAN_ID, "findes_ikke"), "activity"),
    ],
)
def test_a_role_that_cannot_be_understood_is_not_given(
    given: Grant, lacking: str, store: Store
) -> None:
    with pytest.raises(GrantIncomplete) as refused:
        access.grant(store, given, BY, WHY)

    assert refused.value.lacking == lacking
    assert not access.is_begun(store)


@pytest.mark.parametrize("why", ["", "  "])
def test_a_role_is_given_and_taken_away_for_a_reason(why: str, store: Store) -> None:
    with pytest.raises(GrantIncomplete):
        access.grant(store, mail(rights.BOARD), BY, why)
    access.grant(store, mail(rights.BOARD), BY, WHY)
    with pytest.raises(GrantIncomplete):
        access.revoke(store, mail(rights.BOARD), BY, why)


def test_the_same_is_given_once_and_taken_away_once(store: Store) -> None:
    with pytest.raises(NothingToChange):
        access.revoke(store, mail(rights.BOARD), BY, WHY)
    access.grant(store, mail(rights.BOARD), BY, WHY)
    with pytest.raises(NothingToChange):
        access.grant(store, mail(rights.BOARD), BY, WHY)
    access.revoke(store, mail(rights.BOARD), BY, WHY)

    told = store.read(
        "select event, reason, event_by, event_from from staging.access_event order by all"
    )
    assert told.rows() == [
        ("granted", WHY, BY, "command_line"),
        ("revoked", WHY, BY, "command_line"),
    ]


def test_a_change_of_rights_is_told_to_who_has_read_them(store: Store) -> None:
    before = store.versions.of_rights
    access.grant(store, mail(rights.BOARD), BY, WHY)

    assert store.versions.of_rights > before
