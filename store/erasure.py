"""The one exception from append-only: a personal datum is erased wherever it stands.

A text that holds it is emptied whole, in every table, and says that it was; so is a file of bytes,
which cannot be emptied in part. What is counted stays: the figure, its cell, the day and the person
who handed it in. What remains is the receipt, which never holds a word of what was erased.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import duckdb

from domain.actions import TEXT_ERASED
from domain.erasures import ERASED
from store import audit, drafts, scrubbing, transaction, views
from store.audit import AuditEvent
from store.bytes_with_words import hold
from store.connection import Store
from store.records import SCHEMAS

SHORTEST = 3
# Of these nothing is erased: what tells one row from another, the words of a vocabulary, the place
# in a file, and who did what.
_KEPT = re.compile(
    r".*_(id|code|by|sha256|kind|status)|canonical_name|also_canonical"
    r"|(plan|area|focus_area|activity|indicator|milestone|migration|setting)_name"
    r"|code|event|event_from|event_person|owner|role|to_role|what|subject|attribute|kind|unit|status|section|severity|layout|period|was_period"
    r"|quarter|reported_in|sheet|cell|aggregation|direction|goal_period|theme|meaning|fingerprint"
)
_BOARDS = "meeting"


class ReasonRepeatsIt(Exception):
    """The reason, which is kept, says what is to be erased."""


class NotYoursToErase(Exception):
    """The reader may not erase: they do not lead every plan, or do not see all of them."""


@dataclass(frozen=True)
class TextPlace:
    """A text in a column of a table, and in how many rows it stands there. `is_list` is of a column
    of several texts, of which this is all, with a comma between.
    """

    table: str
    column: str
    is_list: bool
    text: str
    rows: int

    @property
    def said(self) -> str:
        """The column as a text."""
        return f"array_to_string({self.column}, ', ')" if self.is_list else self.column


@dataclass(frozen=True)
class FilePlace:
    """A file that an upload keeps. `is_searched` is whether the words were read in it; otherwise it
    is emptied because texts of it are, or because a meeting's documents may repeat them.
    """

    upload_id: int
    file_name: str
    layout: str
    is_searched: bool


@dataclass(frozen=True)
class DraftPlace:
    """A draft, which is discarded whole."""

    draft_id: int
    file_name: str


@dataclass(frozen=True)
class Places:
    """Everything that holds the words, which are '' where a file alone was asked for."""

    words: str = ""
    texts: tuple[TextPlace, ...] = ()
    files: tuple[FilePlace, ...] = ()
    drafts: tuple[DraftPlace, ...] = ()

    @property
    def count(self) -> int:
        """In how many places they stand."""
        return sum(text.rows for text in self.texts) + len(self.files) + len(self.drafts)


def places(store: Store, words: str) -> Places:
    """Everything that holds these words, however they are written, or that stands in the cell that
    they name (`Ark1!B7`). Raises NotYoursToErase.
    """
    _require_right(store)
    if len(words.strip()) < SHORTEST:
        return Places()
    words = words.strip()
    with store.connection.cursor() as cursor:
        texts = tuple(_texts(cursor, words))
        files = tuple(_files(cursor, words, texts))
        return Places(words, texts, files, tuple(_drafts(cursor, words)))


def file_of(store: Store, upload_id: int) -> Places:
    """The file of one upload alone. Raises NotYoursToErase."""
    _require_right(store)
    with store.connection.cursor() as cursor:
        return Places(files=tuple(_kept_files(cursor, {upload_id}, is_searched=False)))


def erase(store: Store, erased: Places, *, kind: str, reason: str, by: str) -> None:
    """Empty every place for good and keep the receipt. Raises NotYoursToErase and ReasonRepeatsIt.

    What stood there is gone from the tables, from what is counted of them and, once it is brought
    into the file, from the blocks that the file no longer uses.
    """
    _require_right(store)
    if erased.words and erased.words.lower() in reason.lower():
        raise ReasonRepeatsIt
    with transaction.checked(store) as cursor:
        plan_ids = _plans_of(cursor, erased)
        for place in erased.texts:
            _empty(cursor, place)
        for file in erased.files:
            cursor.execute(
                "update main.upload set file_content = $content, file_sha256 = ''"
                " where upload_id = $upload_id",
                {"content": _emptied(file.layout), "upload_id": file.upload_id},
            )
        for draft in erased.drafts:
            drafts.end(cursor, draft.draft_id, "discarded", None, by)
        views.restate(cursor, plan_ids)
        views.count(cursor, plan_ids)
        receipt = AuditEvent(
            event=TEXT_ERASED,
            event_by=by,
            plan_id=plan_ids[0] if len(plan_ids) == 1 else None,
            what=kind,
            reason=reason,
            places=erased.count,
        )
        audit.add(cursor, receipt)
        for table in (*_touched(erased), *views.copies()):
            scrubbing.write_anew(cursor, table)
    scrubbing.overwrite_free_blocks(store)


def _touched(erased: Places) -> list[str]:
    """The tables that anything is erased in."""
    return sorted(
        {f"main.{one.table}" for one in erased.texts}
        | ({"main.upload"} if erased.files else set())
        | ({f"main.{table}" for table in drafts.OF_DRAFTS} if erased.drafts else set())
    )


def _require_right(store: Store) -> None:
    hidden = store.read("select 1 from marts.plan where is_any_hidden")
    if store.rights.leads.ids is not None or not hidden.is_empty():
        raise NotYoursToErase


def _texts(cursor: duckdb.DuckDBPyConnection, words: str) -> Iterator[TextPlace]:
    for table, column, is_list, has_cell in _columns(cursor):
        text = f"array_to_string({column}, ', ')" if is_list else column
        in_cell = " or sheet || '!' || cell = $words" if has_cell else ""
        rows = cursor.execute(
            f"select {text} as text, count(*) from main.{table}"
            f" where {text} != $erased and {text} != ''"
            f" and (contains(lower({text}), lower($words)){in_cell})"
            " group by all order by all",
            {"words": words, "erased": ERASED},
        ).fetchall()
        yield from (TextPlace(table, column, is_list, *row) for row in rows)


def _columns(cursor: duckdb.DuckDBPyConnection) -> list[tuple[str, str, bool, bool]]:
    """The columns of texts, whether each is a list of them, and whether its rows name a cell."""
    rows = cursor.execute(
        """
        select
            table_name,
            column_name,
            data_type = 'VARCHAR[]' as is_list,
            count(*) filter (where column_name in ('sheet', 'cell')) over (partition by table_name)
                = 2 as has_cell,
            data_type in ('VARCHAR', 'VARCHAR[]') as is_text
        from duckdb_columns()
        where schema_name = 'main' and database_name = current_database()
        order by table_name, column_index
        """
    ).fetchall()
    return [
        (table, column, is_list, has_cell)
        for table, column, is_list, has_cell, is_text in rows
        if is_text and table not in drafts.OF_DRAFTS and not _KEPT.fullmatch(column)
    ]


def _empty(cursor: duckdb.DuckDBPyConnection, place: TextPlace) -> None:
    emptied = "[]" if place.is_list else "$erased"
    cursor.execute(
        f"update main.{place.table} set {place.column} = {emptied} where {place.said} = $text",
        {"text": place.text} | ({} if place.is_list else {"erased": ERASED}),
    )


def _files(
    cursor: duckdb.DuckDBPyConnection, words: str, texts: Collection[TextPlace]
) -> Iterator[FilePlace]:
    """The files that hold the words, those that the texts were read from, and the documents of
    meetings that were frozen for their plans.
    """
    read_from = _ids(cursor, "upload_id", [one for one in texts if one.table in SCHEMAS])
    plan_ids = _ids(cursor, "plan_id", texts)
    with_words = {
        upload_id
        for (upload_id,) in cursor.execute("select upload_id from main.upload").fetchall()
        if hold(_content(cursor, "upload", upload_id), words)
    }
    of_boards = {
        upload_id
        for (upload_id,) in cursor.execute(
            "select upload_id from main.upload where layout = $layout"
            " and list_contains($plan_ids, plan_id) and upload_id > $first",
            {
                "layout": _BOARDS,
                "plan_ids": sorted(plan_ids),
                "first": min(_ids(cursor, "upload_id", texts), default=0),
            },
        ).fetchall()
    }
    yield from _kept_files(cursor, with_words, is_searched=True)
    yield from _kept_files(cursor, (read_from | of_boards) - with_words, is_searched=False)


def _kept_files(
    cursor: duckdb.DuckDBPyConnection, upload_ids: Collection[int], *, is_searched: bool
) -> Iterator[FilePlace]:
    rows = cursor.execute(
        "select upload_id, file_name, layout from main.upload"
        " where list_contains($upload_ids, upload_id) and file_sha256 != '' order by upload_id",
        {"upload_ids": sorted(upload_ids)},
    ).fetchall()
    for row in rows:
        yield FilePlace(*row, is_searched)


def _drafts(cursor: duckdb.DuckDBPyConnection, words: str) -> Iterator[DraftPlace]:
    rows = cursor.execute(
        """
        select
            draft.draft_id,
            draft.file_name,
            contains(lower(draft.file_name), lower($words))
            or coalesce(
                bool_or(contains(lower(draft_answers.answers), lower($words))), false
            )
            or coalesce(bool_or(contains(lower(draft_entry.entry), lower($words))), false)
                as is_said
        from main.draft
        left join main.draft_answers on draft.draft_id = draft_answers.draft_id
        left join main.draft_entry on draft.draft_id = draft_entry.draft_id
        group by draft.draft_id, draft.file_name
        order by draft.draft_id
        """,
        {"words": words},
    ).fetchall()
    for draft_id, file_name, is_said in rows:
        if is_said or hold(_content(cursor, "draft", draft_id), words):
            yield DraftPlace(draft_id, file_name)


def _content(cursor: duckdb.DuckDBPyConnection, table: str, number: int) -> bytes:
    """The bytes of one file; one at a time, since there may be many and large ones."""
    row = cursor.execute(
        f"select file_content from main.{table} where {table}_id = $number", {"number": number}
    ).fetchone()
    return b"" if row is None else row[0]


def _ids(cursor: duckdb.DuckDBPyConnection, column: str, texts: Collection[TextPlace]) -> set:
    """The uploads or the plans of the rows that these texts stand in."""
    with_column = {
        table
        for (table,) in cursor.execute(
            "select table_name from duckdb_columns()"
            " where schema_name = 'main' and column_name = $column",
            {"column": column},
        ).fetchall()
    }
    ids = set()
    for place in texts:
        if place.table not in with_column:
            continue
        rows = cursor.execute(
            f"select distinct {column} from main.{place.table} where {place.said} = $text",
            {"text": place.text},
        ).fetchall()
        ids |= {one for (one,) in rows if one is not None}
    return ids


def _plans_of(cursor: duckdb.DuckDBPyConnection, erased: Places) -> list[str]:
    """The plans that anything is erased of, as far as they stand."""
    upload_ids = _ids(cursor, "upload_id", erased.texts) | {one.upload_id for one in erased.files}
    rows = cursor.execute(
        "select plan_id from main.upload where list_contains($upload_ids, upload_id)",
        {"upload_ids": sorted(upload_ids)},
    ).fetchall()
    plan_ids = {plan_id for (plan_id,) in rows} | _ids(cursor, "plan_id", erased.texts)
    standing = cursor.execute("select plan_id from standing.plan").fetchall()
    return sorted(plan_id for (plan_id,) in standing if None in plan_ids or plan_id in plan_ids)


def _emptied(layout: str) -> bytes:
    """What stands where a file was: a meeting's documents are a zip, which is opened as one."""
    if layout != _BOARDS:
        return ERASED.encode()
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr(f"{ERASED}.txt", ERASED)
    return content.getvalue()
