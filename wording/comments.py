"""A comment in Danish: to whom it is, and how it stands in a document."""

from collections.abc import Iterator, Mapping

import polars as pl

from domain.comments import ANSWERED
from domain.rights import BOARD, LEADER, RESPONSIBLE
from domain.spelling import one_line
from wording import formats

TO_WHOM = {
    LEADER: "lederen",
    RESPONSIBLE: "den aktivitetsansvarlige",
    BOARD: "bestyrelsen",
}
TO = "til {role}"
TO_BOARD = "Kommentarer til bestyrelsen"
WHOLE_QUARTER = "hele kvartalet"
OF_GOAL_IN_AREA = "{indicator} ({area})"
LINE = "{about}, {day}: {comment}"
ANSWER = "Svar, {day}: {comment}"


def to(role: str) -> str:
    """`til bestyrelsen`."""
    return TO.format(role=TO_WHOM[role])


def about(row: Mapping) -> str:
    """What a row of `marts.comment` is about: `hele kvartalet`, `Samtaler (Ringparken)`."""
    if row["indicator_id"] is None:
        return WHOLE_QUARTER
    indicator = row["indicator"] or row["indicator_id"]
    if not row["area_name"]:
        return indicator
    return OF_GOAL_IN_AREA.format(indicator=indicator, area=row["area_name"])


def lines(rows: pl.DataFrame, quarter: str) -> Iterator[str]:
    """The comments and answers of a frame with the columns of `marts.comment` as lines, without
    who wrote them: `Hele kvartalet, 3. oktober 2023: …`; one on another quarter says which.
    """
    for row in rows.iter_rows(named=True):
        day = formats.day(row["event_at"])
        if row["comment_event"] == ANSWERED:
            yield ANSWER.format(day=day, comment=one_line(row["comment"]))
            continue
        named = about(row)
        place = named[:1].upper() + named[1:]
        if row["quarter"] != quarter:
            place = f"{place}, {formats.period(row['quarter'])}"
        yield LINE.format(about=place, day=day, comment=one_line(row["comment"]))
