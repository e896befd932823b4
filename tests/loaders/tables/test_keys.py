"""Numbers in place of texts."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from loaders.tables.keys import by_spelling, first_rows, row_keys

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


@given(st.lists(TEXTS, max_size=30))
def test_every_text_gets_its_meaning_and_nothing_gets_none(texts: list[str | None]) -> None:
    meanings = by_spelling(pl.Series(texts, dtype=pl.String), lambda text: text.upper() or None)
    assert meanings.to_list() == [text.upper() or None if text else None for text in texts]


def test_each_spelling_is_worked_out_once() -> None:
    met: list[str] = []
    by_spelling(pl.Series(["a", "b", "a", None, "b"]), met.append)
    assert sorted(met) == ["a", "b"]


def test_the_first_row_of_each_combination_is_given_in_order() -> None:
    rows = pl.DataFrame(
        {"a": ["x", "y", "x", None, "x"], "b": ["1", "1", "2", "1", "1"], "place": range(5)}
    )
    assert first_rows(rows, ["a", "b"])["place"].to_list() == [0, 1, 2, 3]
    assert first_rows(rows, ["a"])["place"].to_list() == [0, 1, 3]
