"""A comment with all that was answered, one after the other."""

from collections.abc import Iterator
from html import escape

import polars as pl

from domain.comments import CLOSED
from ui import markup
from ui.comments import text
from wording import comments, formats
from wording.comments import TO_WHOM

AND = " · "


def each(rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The rows of each comment, of a frame with the columns of `marts.comment`, in its order."""
    for _, of_one in rows.group_by("comment_id", maintain_order=True):
        yield of_one


def html(comment: pl.DataFrame, *, link: str | None = None) -> str:
    """One comment under what it is about and to whom; `link` is the address of its activity, which
    is then named.
    """
    first = comment.row(0, named=True)
    named = escape(first["activity"])
    parts = [
        text.TO.format(role=TO_WHOM[first["to_role"]]),
        *([f'<a href="{escape(link)}" target="_self">{named}</a>'] if link else []),
        escape(comments.about(first)),
        *([text.IS_CLOSED] if first["is_closed"] else []),
    ]
    events = "".join(_event(row) for row in comment.to_dicts())
    return f'<div class="told"><h4>{AND.join(parts)}</h4>{events}</div>'


def _event(row: dict) -> str:
    words = text.CLOSED_BY if row["comment_event"] == CLOSED else text.BY_AND_WHEN
    by = markup.caption(words.format(by=row["event_by"], moment=formats.moment(row["event_at"])))
    return by if row["comment"] is None else f"<p>{escape(row['comment'])}</p>{by}"
