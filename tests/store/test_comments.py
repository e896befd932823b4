"""Comments are opened to a role, answered and closed, and read by those whom they are for."""

from dataclasses import replace

import pytest

from domain.rights import APP, BOARD, LEADER, RESPONSIBLE, SECRETARIAT
from queries import change_log, comment
from store import comments, inspection
from store.comments import CommentClosed, CommentPlace, NothingToCommentOn
from store.connection import Store
from tests.given import BY, PLAN_ID
from tests.roles import WHO
from wording import change_log as in_words

TALKS, HOMEWORK = f"{PLAN_ID}/vejledning", f"{PLAN_ID}/lektiecafé"
OF_QUARTER = CommentPlace(PLAN_ID, TALKS, "2023K3")
OF_GOAL = replace(OF_QUARTER, indicator_id=f"{PLAN_ID}/samtaler", area_code="R")


def as_one(store: Store, who: str) -> Store:
    return store.of(replace(WHO[who], person=f"{who}@by.dk"), APP)


def events(store: Store, who: str) -> list[tuple]:
    rows = comment.of_activity(
        as_one(store, who), plan_id=PLAN_ID, activity_id=TALKS, quarter="2023K3"
    )
    return rows.select("comment_id", "comment_event", "comment", "event_by").rows()


def test_a_comment_is_kept_event_by_event(store: Store) -> None:
    first = comments.begin(as_one(store, "ansvarlig"), OF_GOAL, LEADER, " Skal målet ned? ", "Ib")
    comments.answer(as_one(store, "leder"), first, "Ja, til 20", "Eva")
    comments.close(as_one(store, "ansvarlig"), first, "Ib")

    columns = (
        "event_number, comment_id, event, plan_id, activity_id, indicator_id, area_code, quarter,"
        " to_role, comment, event_by, event_person, event_from"
    )
    about = (PLAN_ID, TALKS, f"{PLAN_ID}/samtaler", "R", "2023K3", "leader")
    rows = store.read(f"select {columns} from main.comment_event order by event_number").rows()
    assert rows == [
        (1, 1, "opened", *about, "Skal målet ned?", "Ib", "ansvarlig@by.dk", "app"),
        (2, 1, "answered", *about, "Ja, til 20", "Eva", "leder@by.dk", "app"),
        (3, 1, "closed", *about, None, "Ib", "ansvarlig@by.dk", "app"),
    ]
    told = comment.of_goal(
        as_one(store, "leder"),
        plan_id=PLAN_ID,
        indicator_id=f"{PLAN_ID}/samtaler",
        quarter="2023K3",
    )
    assert told.select("activity", "indicator", "area_name", "is_closed").unique().rows() == [
        ("Vejledning", "Samtaler", "Ringparken", True)
    ]
    open_ones = comment.open_ones(as_one(store, "leder"), plan_id=PLAN_ID, quarter="2023K3")
    assert open_ones.is_empty()


def test_the_board_reads_what_is_addressed_to_it_and_nothing_else(store: Store) -> None:
    leader = as_one(store, "leder")
    comments.begin(leader, OF_QUARTER, RESPONSIBLE, "Hvem mangler?", "Eva")
    comments.begin(leader, replace(OF_QUARTER, activity_id=HOMEWORK), LEADER, "Andres", "Eva")
    to_board = comments.begin(leader, OF_QUARTER, BOARD, "Må vi bruge flere timer?", "Eva")
    comments.answer(as_one(store, "bestyrelse"), to_board, "Ja", "Formand")

    asked = [
        (2 + 1, "opened", "Må vi bruge flere timer?", "Eva"),
        (2 + 1, "answered", "Ja", "Formand"),
    ]
    own = (1, "opened", "Hvem mangler?", "Eva")
    assert events(store, "bestyrelse") == asked
    assert events(store, "ansvarlig") == [own, *asked]
    assert events(store, "leder") == [own, *asked]
    assert events(store, "ingen") == events(store, "administrator") == []
    of_quarter = {"plan_id": PLAN_ID, "quarter": "2023K3"}
    read_by = {
        who: comment.open_ones(as_one(store, who), **of_quarter)["comment_id"].unique().to_list()
        for who in ("bestyrelse", "ansvarlig", "leder")
    }
    assert {who: sorted(of) for who, of in read_by.items()} == {
        "bestyrelse": [3],
        "ansvarlig": [1, 3],
        "leder": [1, 2, 3],
    }


def test_the_sql_box_reads_the_comments_that_the_pages_show_the_same_person(store: Store) -> None:
    leader = as_one(store, "leder")
    comments.begin(leader, OF_QUARTER, RESPONSIBLE, "Hvem mangler?", "Eva")
    comments.begin(leader, replace(OF_QUARTER, activity_id=HOMEWORK), LEADER, "Andres", "Eva")
    comments.begin(leader, OF_QUARTER, BOARD, "Må vi bruge flere timer?", "Eva")
    columns = "comment_id, comment, event_by"

    read_by = {}
    for who in WHO:
        pages = comment.open_ones(as_one(store, who), plan_id=PLAN_ID, quarter="2023K3")
        box = inspection.ask(
            as_one(store, who), f"select {columns} from marts.comment", plan_id=None, seconds=120
        )
        assert sorted(box.rows.rows()) == sorted(pages.select(*columns.split(", ")).rows()), who
        read_by[who] = sorted(box.rows["comment_id"].to_list())
    assert read_by == {
        "ingen": [],
        "bestyrelse": [3],
        "ansvarlig": [1, 3],
        "leder": [1, 2, 3],
        "sekretariat": [1, 2, 3],
        "administrator": [],
        "maskinen": [1, 2, 3],
    }


def test_what_is_closed_is_neither_answered_nor_closed_again(store: Store) -> None:
    leader = as_one(store, "leder")
    comment_id = comments.begin(leader, OF_QUARTER, RESPONSIBLE, "Hvem mangler?", BY)
    comments.close(leader, comment_id, BY)

    with pytest.raises(CommentClosed):
        comments.answer(leader, comment_id, "Lektiecaféen", BY)
    with pytest.raises(CommentClosed):
        comments.close(leader, comment_id, BY)
    assert len(events(store, "leder")) == 2


@pytest.mark.parametrize(
    "about",
    [
        {"activity_id": f"{PLAN_ID}/ukendt"},
        {"indicator_id": f"{PLAN_ID}/lektier"},
        {"area_code": "X"},
    ],
)
def test_there_is_something_that_a_comment_is_about(store: Store, about: dict[str, str]) -> None:
    with pytest.raises(NothingToCommentOn):
        comments.begin(as_one(store, "leder"), replace(OF_QUARTER, **about), LEADER, "Hvad?", BY)


@pytest.mark.parametrize(
    ("words", "to_role", "refused"),
    [("  ", LEADER, "  "), ("Hvad?", SECRETARIAT, SECRETARIAT), ("e" * 2401, LEADER, "e")],
)
def test_a_comment_says_something_to_a_role_that_is_written_to(
    store: Store, words: str, to_role: str, refused: str
) -> None:
    with pytest.raises(ValueError, match=refused):
        comments.begin(as_one(store, "leder"), OF_QUARTER, to_role, words, BY)
    assert comments.begin(as_one(store, "leder"), OF_QUARTER, LEADER, "e" * 2400, BY) == 1


def test_the_change_log_tells_of_a_comment_to_whom_it_is_and_never_what_it_says(
    store: Store,
) -> None:
    leader = as_one(store, "leder")
    comment_id = comments.begin(leader, OF_QUARTER, BOARD, "Må vi bruge flere timer?", "Eva")
    comments.answer(leader, comment_id, "Ja", "Eva")
    comments.close(leader, comment_id, "Eva")

    rows = change_log.actions(leader, rows=3).to_dicts()[::-1]
    told = [(in_words.kind(row), in_words.about(row), row["period"], row["plan"]) for row in rows]
    of_all = ("til bestyrelsen", "2023K3", "Proeveby")
    assert told == [
        ("Kommentar skrevet", *of_all),
        ("Kommentar besvaret", *of_all),
        ("Kommentar lukket", *of_all),
    ]
    assert {row["event_person"] for row in rows} == {"leder@by.dk"}
    assert "timer" not in str(rows)
    assert change_log.actions(as_one(store, "bestyrelse"), rows=3).is_empty()
