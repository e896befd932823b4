"""What there is to read, and who may: one table, from which the tests of the ways that only read
are made: the store's marts and the SQL box (`tests/store/test_permission.py`), and documents
(`tests/reports/test_document_rights.py`).

Downloads are tried one by one in `tests/pages/test_download_buttons.py`, the addresses of pages in
`tests/pages/test_forbidden_steps.py`: no page tells of a plan that is not read.
"""

from dataclasses import dataclass

from tests.given import PLAN_ID
from tests.roles import OTHER


@dataclass(frozen=True)
class Reading:
    """What is read, the select that gives its rows, and who of `tests.roles.WHO` gets some; and who
    does in the SQL box, where nobody reads what was not published.
    """

    name: str
    statement: str
    by: frozenset[str]
    in_box: frozenset[str]


BOARD = frozenset({"bestyrelse", "ansvarlig", "leder", "sekretariat", "maskinen"})
SEEING = frozenset({"leder", "sekretariat"})
HANDING_IN = BOARD - {"bestyrelse"}
NOBODY = frozenset()


def _reading(
    name: str, statement: str, by: frozenset[str], in_box: frozenset[str] | None = None
) -> Reading:
    return Reading(name, statement, by, by if in_box is None else in_box)


OWN = f"plan_id = '{PLAN_ID}'"
READINGS = (
    _reading("figures of a plan", f"select value from marts.figure where {OWN}", BOARD),
    _reading(
        "figures of another plan",
        f"select value from marts.figure where plan_id = '{OTHER}'",
        frozenset({"sekretariat", "maskinen"}),
    ),
    _reading(
        "small counts that a plan hides",
        f"select value from marts.figure where {OWN} and kind = 'actual' and value is not null",
        SEEING,
    ),
    _reading(
        "what stood in their cells",
        f"select raw from marts.figure where {OWN} and kind = 'actual' and raw = '4'",
        SEEING,
    ),
    _reading(
        "who handed in a draft",
        "select uploaded_by from marts.upload where status = 'draft' and uploaded_by is not null",
        SEEING,
        NOBODY,
    ),
    _reading("what was done", f"select kind from marts.change_log where {OWN}", SEEING, NOBODY),
    _reading(
        "a comment to the leader",
        "select comment from marts.comment where to_role = 'leader'",
        HANDING_IN - {"ansvarlig"},
    ),
    _reading(
        "a comment to the board", "select comment from marts.comment where to_role = 'board'", BOARD
    ),
    _reading(
        "who locked a quarter",
        f"select locked_by from marts.round_quarter where {OWN} and locked_by is not null",
        HANDING_IN,
    ),
    _reading("mails that were sent", "select sent_to from marts.reminder", SEEING, NOBODY),
)
# What the box answers to nobody, whatever they may.
CLOSED_TO_THE_BOX = (
    "select * from main.access_event",
    "select * from staging.upload_file",
    "select * from main.draft_entry",
    "select * from released.figure",
    "select * from unmasked.figure",
    "insert into marts.figure values (1)",
    "update main.comment_event set comment = ''",
    "delete from main.upload_event",
    "drop view marts.figure",
    "set variable sees_all_of_every_plan = true",
    "select getvariable('reads')",
    "attach 'anden.duckdb'",
    "copy (select 1) to 'ud.csv'",
    "pragma database_list",
)
