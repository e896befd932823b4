"""A chart is shared by those who see the same rows, however many there are."""

import polars as pl
import streamlit as st

from ui.shared_chart import shared_chart


def middle(rows: pl.DataFrame) -> list[int | None]:
    """What a chart draws of the rows, as far as it is asked about here."""
    return rows["figure"].to_list()


def test_a_row_in_the_middle_of_many_makes_another_chart() -> None:
    st.cache_resource.clear()
    of_leader = pl.DataFrame({"figure": list(range(60))})
    of_board = of_leader.with_columns(
        figure=pl.when(pl.col("figure") == 30).then(None).otherwise("figure")
    )

    assert shared_chart(middle, of_leader) == [*range(60)]
    assert shared_chart(middle, of_board) == [*range(30), None, *range(31, 60)]
    assert shared_chart(middle, of_leader) is shared_chart(middle, of_leader.clone())
