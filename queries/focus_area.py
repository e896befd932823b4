"""The focus areas: one row per plan and focus area."""

import polars as pl

from store.connection import Store


def focus_areas(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The focus areas of a plan in its own order."""
    return store.read(
        "select * from marts.focus_area where plan_id = $plan_id order by focus_area_order",
        plan_id=plan_id,
    )


def offered(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The names by which the focus areas of a plan can be chosen, and the focus area of each: its
    own, and those of the common set that one of them covers together with others.
    """
    return store.read(
        """
        with
        covered as (
            select
                focus_area,
                canonical_focus_areas,
                unnest(canonical_focus_areas) as chosen_name,
                focus_area_order
            from marts.focus_area
            where plan_id = $plan_id
        ),
        named as (
            select
                focus_area,
                focus_area as chosen_name,
                focus_area_order,
                false as is_covered
            from marts.focus_area
            where plan_id = $plan_id
            union all
            select
                focus_area,
                chosen_name,
                focus_area_order,
                true as is_covered
            from covered
            where len(canonical_focus_areas) > 1 and chosen_name != focus_area
        )
        select
            chosen_name,
            focus_area
        from named
        order by is_covered, focus_area_order, chosen_name
        """,
        plan_id=plan_id,
    )
