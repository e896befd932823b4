"""What people try, and who may: one table, from which the tests of every way to try it are made.

The ways: the store (`tests/store/test_permission.py`), the pages' buttons and fields, and forged
clicks on them (`tests/pages/test_forbidden_steps.py`), the command line
(`tests/loaders/test_command_rights.py`). The others only read (`tests/readings.py`).
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FunctionType

import polars as pl

from domain import rights
from reports import meetings, own_template, report_template
from store import access, comments, drafts, erasure, forms, locks, reminders, write
from store.access import Grant
from store.comments import CommentPlace
from store.connection import Store, open_store
from store.forms import FormPlace
from store.reminders import Reminder
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
    begin_next_period,
    file_of_neighbours,
    hand_in_to_neighbour,
    make_plan,
    of_homework,
    told_of,
)

DAY = date(2023, 12, 1)


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
    write.withdraw(store, handed_in(store, "own"), BY, "Forkert")


def withdraw_others(store: Store) -> None:
    write.withdraw(store, 2, BY, "Forkert")


def publish_others_draft(store: Store) -> None:
    write.publish(store, handed_in(store, "draft"), BY, write.Reasons("Talt efter"))


def discard_others_draft(store: Store) -> None:
    write.withdraw(store, handed_in(store, "draft"), BY)


def handed_in(store: Store, name: str) -> int:
    """The upload with this name in what was prepared."""
    (number,) = store.connection.execute(
        "select max(upload_id) from main.upload where file_name = $name", {"name": name}
    ).fetchall()[0]
    return number


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
    """The comment on the other activity, of which the own one's responsible has no part."""
    (number,) = store.connection.execute(
        "select max(comment_id) from main.comment_event where to_role = $to_role",
        {"to_role": to_role},
    ).fetchall()[0]
    return number


def give_role(store: Store) -> None:
    access.grant(store, Grant("mail", "a@b.dk", rights.BOARD, PLAN_ID), BY, "Ny i bestyrelsen")


def see_who_has_access(store: Store) -> None:
    access.grants(store)


def take_role(store: Store) -> None:
    access.revoke(store, SOMEBODY, BY, "Fratrådt")


def approve(store: Store) -> None:
    write.approve(store, [handed_in(store, "waiting")], BY)


def send_back(store: Store) -> None:
    write.send_back(store, handed_in(store, "waiting"), BY, "Se igen")


def publish_approved(store: Store) -> None:
    write.publish(store, handed_in(store, "approved"), BY)


def lock(store: Store) -> None:
    locks.lock(store, PLAN_ID, "2022K4", BY)


def unlock(store: Store) -> None:
    locks.unlock(store, PLAN_ID, "2022K3", BY, "Aftalt")


def remind(store: Store) -> None:
    about = Reminder(PLAN_ID, "2023K3", f"{PLAN_ID}/vejledning", "a@b.dk")
    reminders.begin(store, about, BY)


def erase(store: Store) -> None:
    found = erasure.places(store, "lektier.xlsx")
    erasure.erase(store, found, kind="name", reason="Bedt om det", by=BY)


SOMEBODY = Grant("mail", "nogen@b.dk", rights.BOARD, PLAN_ID)


@cache
def prepared() -> bytes:
    """The two plans, with what there is to withdraw, discard, answer, unlock and take away."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "to.duckdb"
        path.write_bytes(file_of_neighbours())
        store = open_store(path)
        published(store, submission(Figure("Samtaler", None, "2023K4", "actual", 8), name="own"))
        write.hand_in(store, of_homework(9, "draft"), BY)
        for role in (rights.LEADER, rights.BOARD):
            comments.begin(store, about("lektiecafé"), role, "Skal målet ned?", BY)
        locks.lock(store, PLAN_ID, "2022K3", BY)
        access.grant(store, SOMEBODY, BY, "Valgt")
        reminders.begin(store, Reminder(PLAN_ID, "2023K2", f"{PLAN_ID}/vejledning", "a@b.dk"), BY)
        store.close()
        return path.read_bytes()


class Why(StrEnum):
    """Why an action cannot be tried by a way; a test of that way holds it true."""

    NO_BUTTON = "no button does it"
    NO_COMMAND = "no command does it"
    AS_ABOVE = "the button or the command is that of another row, what is in its file is not"
    NO_FILE = "no file says it: it is a row that contradicts itself"
    NOT_DRAWN = "its button or field is drawn for who may alone, and no other click calls anything"


@dataclass(frozen=True)
class Action:
    """What is tried, as it is done in the store, and who of `tests.roles.WHO` may; what the pages
    call when its buttons are pressed or its fields left (`module.function` below `ui`); whether a
    forged click is tried (its name stands in the tests of the pages), and a command.
    """

    do: FunctionType
    may: frozenset[str]
    called: tuple[str, ...] | Why
    forged: bool | Why = Why.NOT_DRAWN
    command: bool | Why = Why.NO_COMMAND
    is_of_approval: bool = False

    @property
    def name(self) -> str:
        return self.do.__name__


LEADING = frozenset({"leder", "sekretariat", "maskinen"})
EVERY_LEADER = LEADING - {"leder"}
OWN = LEADING | {"ansvarlig"}
GIVING = frozenset({"administrator", "maskinen"})
# The machine of nobody in particular does not see the small counts that the first plan hides.
SEEING = LEADING - {"maskinen"}
KEPT_WITH_A_FILE = (
    "upload.form.when_changed",
    "upload.questions._answer",
    "upload.questions._forget_answers",
    "upload.new_names._answer",
    "upload.new_indicators._answer",
    "upload.new_indicators._confirm",
    "upload.drafts._discard",
)
AS_ABOVE, NO_BUTTON, NO_FILE = Why.AS_ABOVE, Why.NO_BUTTON, Why.NO_FILE
ACTIONS = (
    Action(hand_in_own, OWN, ("upload.publishing._publish", "form.preview._check"), True, True),
    Action(hand_in_others, LEADING, AS_ABOVE, True, True),
    Action(hand_in_others_as_own, LEADING, NO_FILE, NO_FILE, NO_FILE),
    Action(tell_of_other, LEADING, AS_ABOVE, AS_ABOVE, AS_ABOVE),
    Action(hand_in_to_neighbour, EVERY_LEADER, AS_ABOVE, AS_ABOVE, True),
    Action(preview_of_neighbour, EVERY_LEADER, AS_ABOVE, AS_ABOVE, AS_ABOVE),
    Action(change_target, LEADING, AS_ABOVE, AS_ABOVE, True),
    Action(preview_of_target, LEADING, AS_ABOVE, AS_ABOVE, AS_ABOVE),
    Action(change_plan, LEADING, ("plan.change._publish",), command=True),
    Action(make_plan, EVERY_LEADER, AS_ABOVE, AS_ABOVE, True),
    Action(begin_next_period, LEADING, AS_ABOVE, AS_ABOVE, AS_ABOVE),
    Action(go_on_from_neighbour, EVERY_LEADER, AS_ABOVE, AS_ABOVE, AS_ABOVE),
    Action(write_note, LEADING, ("trends.plan_events._save",), True),
    Action(decide, LEADING, ("decisions.of_goal._save", "reports.decisions._save")),
    Action(freeze, LEADING, ("reports.frozen._freeze",), True),
    Action(keep_template, LEADING, ("reports.template._save",)),
    Action(
        fill_in_own,
        SEEING | {"ansvarlig"},
        ("form.boxes.draft.keep", "form.draft._enter", "form.draft._discard"),
        True,
    ),
    Action(fill_in_others, SEEING, AS_ABOVE, True),
    Action(fill_in_neighbours, EVERY_LEADER, AS_ABOVE, AS_ABOVE),
    Action(comment_on_own, OWN, ("comments.fields._begin",), True),
    Action(comment_on_others, LEADING, AS_ABOVE, True),
    Action(comment_on_neighbours, EVERY_LEADER, AS_ABOVE, AS_ABOVE),
    Action(answer_leader, LEADING, ("comments.fields._answer",), True),
    # Whoever reads the plan reads what is to the board.
    Action(answer_board, OWN | {"bestyrelse"}, AS_ABOVE, AS_ABOVE),
    Action(close_comment, LEADING, ("comments.fields._close",), True),
    Action(stop_hiding, LEADING, ("quality.small_counts._choose",), True),
    Action(
        withdraw_own,
        OWN,
        ("upload.publishing._undo", "plan.change._undo", "form.draft._take_back"),
        command=True,
    ),
    Action(
        withdraw_others, LEADING, ("uploads._withdraw", "reports.template._withdraw"), True, True
    ),
    Action(publish_others_draft, LEADING, ("uploads._publish",), True),
    Action(discard_others_draft, LEADING, ("uploads._discard",), True, AS_ABOVE),
    Action(keep_file, OWN, KEPT_WITH_A_FILE, command=AS_ABOVE),
    Action(approve, LEADING, ("round.approval._approve",), True, is_of_approval=True),
    Action(send_back, LEADING, ("round.approval._return",), True, is_of_approval=True),
    Action(publish_approved, LEADING, ("round.approval._publish",), True, is_of_approval=True),
    Action(lock, LEADING, ("round.locking._lock",), True),
    Action(unlock, LEADING, ("round.locking._unlock",), True),
    Action(remind, LEADING, ("round.mails._send",)),
    Action(erase, frozenset({"sekretariat"}), ("change_log.erasure._erase",)),
    Action(give_role, GIVING, ("access.form._give",), True),
    Action(take_role, GIVING, ("access.form._take",), True),
    Action(see_who_has_access, GIVING, NO_BUTTON, NO_BUTTON),
)
