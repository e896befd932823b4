"""Figures of three areas and what is shown of them where a plan hides small counts."""

from store.connection import Store
from tests.given import Figure, indicator_id

AREAS = "RSM"


def quarters(*figures: tuple[float | None, ...], indicator: str = "Samtaler") -> list[Figure]:
    """A figure of R, S and M in each quarter of 2023."""
    return [
        Figure(indicator, area, f"2023K{quarter}", "actual", value)
        for quarter, values in enumerate(figures, 1)
        for area, value in zip(AREAS, values, strict=False)
        if value is not None
    ]


def shown(store: Store, column: str, indicator: str = "Samtaler") -> dict[str, list[float | None]]:
    """A column of the goals by area ('' is the whole plan), in the order of the quarters until the
    last that the indicator has figures of.
    """
    rows = store.read(
        f"select coalesce(area, '') as area, list({column} order by quarter) as figures"
        " from marts.goal_attainment where indicator_id = $indicator_id and quarter <= ("
        " select max(period) from marts.figure"
        " where indicator_id = $indicator_id and kind in ('actual', 'ytd')) group by all",
        indicator_id=indicator_id(indicator),
    )
    return dict(rows.iter_rows())


def cells(store: Store, mart: str, indicator: str, columns: str) -> list[tuple]:
    """The rows of a mart that are about an indicator."""
    return store.read(
        f"select {columns} from marts.{mart} where indicator_id = $indicator_id order by all",
        indicator_id=indicator_id(indicator),
    ).rows()
