"""Role × plan × action, driven through the store: what each may do is worked out from the roles'
own words, and what is not written here is refused.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from types import FunctionType

import polars as pl
import pytest

from domain import rights
from domain.rights import Plans, rights_in
from loaders.handed_back.template import write_template
from loaders.raw.files import read_file
from reports import meetings, own_template, report_template
from reports.errors import NoFigures, UnknownPlan
from store import access, comments, drafts, forms, inspection, write
from store.access import Grant
from store.catalogue import current_catalogue
from store.comments import CommentPlace
from store.connection import Store, open_store
from store.drafts import UnknownDraft
from store.figures import standing_figures
from store.forms import FormPlace
from store.inspection import Refused
from store.permission import NotAllowed
from store.records import CHOICE
from submissions import meeting_decisions, plan_events, small_counts
from tests.given import (
    BY,
    PLAN_ID,
    Figure,
    Indicator,
    catalogue,
    indicator_id,
    published,
    submission,
)
from tests.roles import (
    HOMEWORK,
    OTHER,
    TALKS,
    WHO,
    begin_next_period,
    file_of_two_plans,
    hand_in_to_neighbour,
    make_plan,
    of_homework,
    told_of,
)

DAY = date(2023, 12, 1)


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The same for those who write nothing."""
    path = tmp_path_factory.mktemp("roles") / "to.duckdb"
    path.write_bytes(file_of_two_plans())
    opened = open_store(path)
    yield opened
    opened.close()


def hand_in_own(store: Store) -> None:
    published(store, submission(Figure("Samtaler", None, "2023K4", "actual", 7)))


def hand_in_others(store: Store) -> None:
    published(store, of_homework(9, "andre.xlsx"))


def hand_in_others_as_own(store: Store) -> None:
    """The row says the own activity, but the indicator is of another."""
    published(store, submission(Figure("Lektier", None, "2023K4", "actual", 9)))


def tell_of_other(store: Store) -> None:
    published(store, told_of(f"{PLAN_ID}/lektiecafé"))


def preview_of_neighbour(store: Store) -> None:
    figure = Figure("Samtaler", None, "2023K3", "actual", 7)
    write.preview(store, submission(figure, plan_id=OTHER, content=b"naboens"))


def change_target(store: Store) -> None:
    published(store, submission(Figure("Samtaler", None, "2023", "target", 10)))


def preview_of_target(store: Store) -> None:
    write.preview(store, submission(Figure("Samtaler", None, "2023", "target", 10)))


def change_plan(store: Store) -> None:
    longer = catalogue(TALKS, HOMEWORK, Indicator("Ture", activity="Vejledning"))
    published(store, submission(added=longer, content=b"plan"))


def go_on_from_neighbour(store: Store) -> None:
    """A plan that is there is not one's own for being said to go on from one that is."""
    row = catalogue(TALKS, plan_id=OTHER).plan.with_columns(predecessor_id=pl.lit(PLAN_ID))
    taken = replace(catalogue(TALKS, plan_id=OTHER), plan=row)
    published(store, submission(added=taken, plan_id=OTHER, content=b"taget"))


def write_note(store: Store) -> None:
    note = plan_events.PlanEvent(PLAN_ID, "event", "Huset åbner", DAY, DAY)
    published(store, plan_events.submission(note))


def decide(store: Store) -> None:
    decided = meeting_decisions.Decision(
        PLAN_ID, DAY, indicator_id("Samtaler"), "Følges op", "Projektleder", None
    )
    published(store, meeting_decisions.submission(decided))


def freeze(store: Store) -> None:
    meetings.freeze(store, PLAN_ID, "2023K3", DAY, BY)


def keep_template(store: Store) -> None:
    own_template.keep(store, PLAN_ID, "2023K3", "vores.docx", report_template.usual(), BY)


def stop_hiding(store: Store) -> None:
    published(store, small_counts.submission(PLAN_ID, hides_small_counts=False, number=1))


def withdraw_own(store: Store) -> None:
    write.withdraw(store, handed_in(store, "published", 8), BY, "Forkert")


def withdraw_others(store: Store) -> None:
    write.withdraw(store, 2, BY, "Forkert")


def publish_others_draft(store: Store) -> None:
    write.publish(store, handed_in(store, "draft", 9), BY, write.Reasons("Talt efter"))


def discard_others_draft(store: Store) -> None:
    write.withdraw(store, handed_in(store, "draft", 9), BY)


def handed_in(store: Store, status: str, value: float) -> int:
    """An upload of the own activity that is published, or a draft of the other."""
    owner = store.of(rights.OWN_MACHINE)
    (known,) = store.connection.execute(
        "select max(upload_id) from main.upload where file_name = $name", {"name": status}
    ).fetchall()[0]
    if known is not None:
        return known
    if status == "draft":
        return write.hand_in(owner, of_homework(value, status), BY)
    figure = Figure("Samtaler", None, "2023K4", "actual", value)
    return published(owner, submission(figure, name=status))


def keep_file(store: Store) -> None:
    drafts.keep(store, "egen.csv", b"1;2", "{}", BY, [PLAN_ID])


def fill_in_own(store: Store) -> None:
    _fill_in(store, PLAN_ID, "vejledning")


def fill_in_others(store: Store) -> None:
    _fill_in(store, PLAN_ID, "lektiecafé")


def fill_in_neighbours(store: Store) -> None:
    _fill_in(store, OTHER, "vejledning")


def _fill_in(store: Store, plan_id: str, activity: str) -> None:
    place = FormPlace(plan_id, f"{plan_id}/{activity}", "2023K4")
    forms.enter(store, place, "actual||samtaler", "7", instead_of=None, by=BY)


def comment_on_own(store: Store) -> None:
    comments.begin(store, about("vejledning"), rights.LEADER, "Skal målet ned?", BY)


def comment_on_others(store: Store) -> None:
    comments.begin(store, about("lektiecafé"), rights.LEADER, "Skal målet ned?", BY)


def comment_on_neighbours(store: Store) -> None:
    comments.begin(store, about("vejledning", OTHER), rights.LEADER, "Skal målet ned?", BY)


def answer_leader(store: Store) -> None:
    comments.answer(store, commented(store, rights.LEADER), "Ja, til tyve", BY)


def answer_board(store: Store) -> None:
    comments.answer(store, commented(store, rights.BOARD), "Ja, til tyve", BY)


def close_comment(store: Store) -> None:
    comments.close(store, commented(store, rights.BOARD), BY)


def about(activity: str, plan_id: str = PLAN_ID) -> CommentPlace:
    return CommentPlace(plan_id, f"{plan_id}/{activity}", "2023K3")


def commented(store: Store, to_role: str) -> int:
    """A comment on the other activity, so that the own one's responsible has no part in it."""
    known = store.connection.execute(
        "select max(comment_id) from main.comment_event where to_role = $to_role",
        {"to_role": to_role},
    ).fetchall()[0][0]
    owner = store.of(rights.OWN_MACHINE)
    return known or comments.begin(owner, about("lektiecafé"), to_role, "Skal målet ned?", BY)


def give_role(store: Store) -> None:
    access.grant(store, Grant("mail", "a@b.dk", rights.BOARD, PLAN_ID), BY, "Ny i bestyrelsen")


def see_who_has_access(store: Store) -> None:
    access.grants(store)


# What each may do; everybody else is refused.
MAY: dict[FunctionType, set[str]] = {
    hand_in_own: {"ansvarlig", "leder", "sekretariat", "maskinen"},
    hand_in_others: {"leder", "sekretariat", "maskinen"},
    hand_in_others_as_own: {"leder", "sekretariat", "maskinen"},
    tell_of_other: {"leder", "sekretariat", "maskinen"},
    hand_in_to_neighbour: {"sekretariat", "maskinen"},
    preview_of_neighbour: {"sekretariat", "maskinen"},
    change_target: {"leder", "sekretariat", "maskinen"},
    preview_of_target: {"leder", "sekretariat", "maskinen"},
    change_plan: {"leder", "sekretariat", "maskinen"},
    make_plan: {"sekretariat", "maskinen"},
    begin_next_period: {"leder", "sekretariat", "maskinen"},
    go_on_from_neighbour: {"sekretariat", "maskinen"},
    write_note: {"leder", "sekretariat", "maskinen"},
    decide: {"leder", "sekretariat", "maskinen"},
    freeze: {"leder", "sekretariat", "maskinen"},
    keep_template: {"leder", "sekretariat", "maskinen"},
    # The machine of nobody in particular does not see the small counts that the first plan hides.
    fill_in_own: {"ansvarlig", "leder", "sekretariat"},
    fill_in_others: {"leder", "sekretariat"},
    fill_in_neighbours: {"sekretariat", "maskinen"},
    comment_on_own: {"ansvarlig", "leder", "sekretariat", "maskinen"},
    comment_on_others: {"leder", "sekretariat", "maskinen"},
    comment_on_neighbours: {"sekretariat", "maskinen"},
    answer_leader: {"leder", "sekretariat", "maskinen"},
    # Whoever reads the plan reads what is to the board.
    answer_board: {"bestyrelse", "ansvarlig", "leder", "sekretariat", "maskinen"},
    close_comment: {"leder", "sekretariat", "maskinen"},
    stop_hiding: {"leder", "sekretariat", "maskinen"},
    withdraw_own: {"ansvarlig", "leder", "sekretariat", "maskinen"},
    withdraw_others: {"leder", "sekretariat", "maskinen"},
    publish_others_draft: {"leder", "sekretariat", "maskinen"},
    discard_others_draft: {"leder", "sekretariat", "maskinen"},
    keep_file: {"ansvarlig", "leder", "sekretariat", "maskinen"},
    give_role: {"administrator", "maskinen"},
    see_who_has_access: {"administrator", "maskinen"},
}
EVENTS = (
    "select (select count(*) from main.upload_event), (select count(*) from main.draft),"
    " (select count(*) from main.access_event), (select count(*) from main.comment_event)"
)


@pytest.mark.parametrize("action", MAY, ids=lambda action: action.__name__)
def test_what_a_role_does_not_say_is_refused_and_what_it_says_is_done(
    action: FunctionType, store: Store
) -> None:
    for status in ("published", "draft"):
        handed_in(store, status, 9)
    for role in (rights.LEADER, rights.BOARD):
        commented(store, role)
    whole = store.connection.execute(EVENTS).fetchall()
    for who in WHO.keys() - MAY[action]:
        with pytest.raises((NotAllowed, UnknownPlan, NoFigures)):
            action(store.of(WHO[who]))
    assert store.connection.execute(EVENTS).fetchall() == whole

    # The others have all that the first of them has.
    action(store.of(WHO[next(who for who in WHO if who in MAY[action])]))


# Which plans' goals each reads, whether a four that is hidden too, and files as they were.
READS = {
    "ingen": ([], [], 0),
    "bestyrelse": ([PLAN_ID], [None, None], 0),
    "ansvarlig": ([PLAN_ID], [None, None], 0),
    "leder": ([PLAN_ID], [4, 4], 2),
    "sekretariat": ([OTHER, PLAN_ID], [4, 4], 3),
    "administrator": ([], [], 0),
    "maskinen": ([OTHER, PLAN_ID], [None, None], 0),
}


@pytest.mark.parametrize("who", READS)
def test_each_reads_their_plans_and_no_other(who: str, unchanged: Store) -> None:
    store = unchanged
    plans, small, files = READS[who]
    reader = store.of(WHO[who])

    assert reader.read("select plan_id from marts.plan order by all")["plan_id"].to_list() == plans
    values = reader.read(
        "select value from marts.figure where plan_id = $plan_id and kind = 'actual'",
        plan_id=PLAN_ID,
    )
    assert values["value"].to_list() == small
    assert current_catalogue(reader).plan["plan_id"].sort().to_list() == plans
    kept = reader.read("select count(file_content) from staging.upload_file").item()
    assert kept == files


@pytest.mark.parametrize("who", READS)
def test_no_mart_gives_a_row_of_a_plan_that_is_not_read(who: str, unchanged: Store) -> None:
    store = unchanged
    plans = READS[who][0]
    reader = store.of(WHO[who])
    with_a_plan = store.read(
        "select table_name from duckdb_columns()"
        " where schema_name = 'marts' and column_name = 'plan_id' order by all"
    )["table_name"].to_list()
    assert len(with_a_plan) > 25

    for mart in with_a_plan:
        rows = reader.read(f"select distinct plan_id from marts.{mart}")["plan_id"]
        assert set(rows) <= set(plans), mart


def test_the_sql_box_answers_of_the_plans_that_are_read(unchanged: Store) -> None:
    counted = "select count(distinct plan_id) as plans from marts.goal_attainment"

    store = unchanged

    def plans(who: str) -> int:
        return inspection.ask(store.of(WHO[who]), counted, plan_id=None, seconds=120).rows.item()

    assert [plans(who) for who in ("ingen", "leder", "sekretariat")] == [0, 1, 2]
    with pytest.raises(Refused):
        inspection.ask(
            store.of(WHO["leder"]), "select * from main.access_event", plan_id=None, seconds=120
        )


def test_a_file_is_held_against_the_figures_of_its_own_activity_alone(store: Store) -> None:
    known = {
        who: standing_figures(store.of(WHO[who])).select("plan_id", "indicator").rows()
        for who in ("bestyrelse", "ansvarlig", "leder", "sekretariat")
    }

    assert known["bestyrelse"] == []
    assert set(known["ansvarlig"]) == {(PLAN_ID, "Samtaler")}
    assert set(known["leder"]) == {(PLAN_ID, "Samtaler"), (PLAN_ID, "Lektier")}
    assert (OTHER, "Samtaler") in known["sekretariat"]


def test_the_template_asks_for_the_own_activities(store: Store) -> None:
    def words(who: str) -> str:
        content = write_template(store.of(WHO[who]), PLAN_ID, "2023K4")
        sheets = read_file("skabelon.xlsx", content).sheets
        return " ".join(str(sheet.rows) for sheet in sheets)

    assert "Samtaler" in words("ansvarlig")
    assert "Lektier" not in words("ansvarlig")
    assert "Lektier" in words("leder")


def test_a_file_that_is_there_is_named_to_who_sees_it_alone(store: Store) -> None:
    neighbours = submission(content=b"nabo", plan_id=OTHER)
    ((upload_id,),) = store.read(
        "select upload_id from marts.upload where plan_id = $plan_id", plan_id=OTHER
    ).rows()
    for who, known in (("leder", None), ("sekretariat", upload_id)):
        with pytest.raises(write.AlreadyHandedIn) as raised:
            write.hand_in(store.of(WHO[who]), neighbours, BY)
        assert raised.value.upload_id == known


def test_a_draft_is_its_owners_and_the_leaders(store: Store) -> None:
    responsible = store.of(replace(WHO["ansvarlig"], person="ansvarlig@by.dk"))
    colleague = store.of(replace(WHO["ansvarlig"], person="kollega@by.dk"))
    neighbour = store.of(rights_in(rights.LEADER, Plans(frozenset({OTHER}))))
    draft_id = drafts.keep(responsible, "egen.csv", b"1;2", "{}", BY, [PLAN_ID])

    assert [drafts.open_drafts(one).height for one in (responsible, colleague, neighbour)] == [
        1,
        0,
        0,
    ]
    assert drafts.open_drafts(store.of(WHO["leder"])).height == 1
    with pytest.raises(drafts.ClosedDraft):
        drafts.opened(colleague, draft_id)
    with pytest.raises(UnknownDraft):
        drafts.discard(neighbour, draft_id, BY)
    drafts.discard(responsible, draft_id, BY)


def test_what_is_settled_for_others_files_is_a_leaders_to_settle(store: Store) -> None:
    choice = {
        "plan_id": PLAN_ID,
        "subject": "activity",
        "spelling": "cafeen",
        "meaning": f"{PLAN_ID}/vejledning",
    }
    figure = Figure("Samtaler", None, "2023K4", "actual", 7)
    settled = replace(submission(figure), choice=pl.DataFrame([choice], schema=CHOICE))

    published(store.of(WHO["ansvarlig"]), settled)
    assert store.read("select * from standing.choice").is_empty()

    again = replace(settled, file_content=b"lederens")
    published(store.of(WHO["leder"]), again)
    assert store.read("select spelling from standing.choice").item() == "cafeen"


def test_an_event_says_where_it_came_from(store: Store) -> None:
    hand_in_own(store.of(WHO["leder"], rights.APP))

    came_from = store.read(
        "select event_from from main.upload_event order by event_id desc limit 1"
    ).item()
    assert came_from == "app"
    assert store.read("select event_from from main.upload_event limit 1").item() == "command_line"
