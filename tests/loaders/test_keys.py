"""One number in place of several texts."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from loaders.keys import row_keys

TEXTS = st.one_of(st.none(), st.text(max_size=2))


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=30))
def test_rows_share_a_number_when_all_their_texts_are_alike(
    rows: list[tuple[str | None, ...]],
) -> None:
    frame = pl.DataFrame(rows, schema=dict.fromkeys("abc", pl.String), orient="row")
    numbers = row_keys(frame, ["a", "b", "c"]).to_list()
    assert len(dict.fromkeys(zip(rows, numbers, strict=True))) == len(set(rows))
    assert len(set(numbers)) == len(set(rows))


def test_more_different_texts_than_one_number_holds_are_numbered_anew() -> None:
    texts = pl.Series(map(str, range(60_000)))
    rows = pl.DataFrame(dict.fromkeys("abcd", texts))
    assert row_keys(pl.concat([rows, rows]), list("abcd")).n_unique() == 60_000
