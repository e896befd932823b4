"""A board's meeting: its figures are frozen with the documents it got, as an upload of its own."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import polars as pl

from queries import filtered, meeting
from queries.filters import Filters
from reports import documents
from reports.errors import HiddenPack, UnknownMeeting
from store.connection import Store
from store.records import MEETING, MEETING_GOAL, Catalogue, Submission, empty
from store.write import publish_new

LAYOUT = "meeting"
FILE_NAME = "mødepakke {day}.zip"


def freeze(
    store: Store, plan_id: str, quarter: str, day: date, by: str, template: bytes | None = None
) -> int:
    """Keep the documents and the goals of a quarter as they stand; gives the upload's number.

    The documents are the board's, whoever freezes them: small counts that the plan hides are not
    in them. The goals are kept as they are, and hidden where they are read.

    The same day frozen anew stands in place of the earlier one. Raises UnknownPlan, NoFigures and
    BrokenTemplate.
    """
    with store.write_lock:  # so that documents and goals are all of the same event
        return publish_new(store, _frozen(store, plan_id, quarter, day, template), by)


def _frozen(
    store: Store, plan_id: str, quarter: str, day: date, template: bytes | None
) -> Submission:
    of_board, of_leader = store.with_rights(sees_all=False), store.with_rights(sees_all=True)
    files = documents.files(of_board, plan_id, quarter, template=template, before=day)
    goals = filtered.goals_of_every_area(
        of_leader, filters=Filters(plan_id=plan_id, quarter=quarter)
    )
    row = {
        "plan_id": plan_id,
        "meeting_date": day,
        "quarter": quarter,
        "event_id": store.version(),
    }
    return Submission(
        file_name=FILE_NAME.format(day=day),
        file_content=documents.packed(files),
        layout=LAYOUT,
        plan_id=plan_id,
        period=quarter,
        catalogue=Catalogue.nothing(),
        observation=empty("observation"),
        finding=empty("finding"),
        meeting=pl.DataFrame([row], schema=MEETING),
        meeting_goal=goals.rename({"area": "area_code"})
        .with_columns(pl.col("approximate").fill_null(value=False))
        .select(*MEETING_GOAL.keys())
        .cast(pl.Schema(MEETING_GOAL)),
    )


def files_of(store: Store, plan_id: str, day: date) -> dict[str, bytes]:
    """The documents as they were frozen for a meeting, by file name.

    Raises UnknownMeeting and HiddenPack.
    """
    with ZipFile(BytesIO(pack(store, plan_id, number_of(store, plan_id, day)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def number_of(store: Store, plan_id: str, day: date) -> int:
    """The upload of the documents that were frozen for a meeting. Raises UnknownMeeting."""
    frozen = meeting.meetings(store, plan_id=plan_id).filter(meeting_date=day)
    if frozen.is_empty():
        raise UnknownMeeting(day)
    return frozen["upload_id"].item()


def pack(store: Store, plan_id: str, upload_id: int) -> bytes:
    """The documents of a meeting as one zip. Raises HiddenPack."""
    content = meeting.pack(store, plan_id=plan_id, upload_id=upload_id)["file_content"].item()
    if content is None:
        raise HiddenPack(upload_id)
    return content
