"""What one number on screen stands on: its goal, the figures it is counted from, earlier values."""

import polars as pl

from store.connection import Store


def goal(
    store: Store, *, plan_id: str, indicator_id: str, area: str | None, quarter: str
) -> pl.DataFrame:
    """The one row of `marts.goal_attainment` that the number belongs to, or none."""
    return _of_goal(store, "goal_attainment", plan_id, indicator_id, area, quarter)


def period_goal(
    store: Store, *, plan_id: str, indicator_id: str, area: str | None, quarter: str
) -> pl.DataFrame:
    """The one row of `marts.period_goal` of the same goal, or none."""
    return _of_goal(store, "period_goal", plan_id, indicator_id, area, quarter)


def _of_goal(
    store: Store, mart: str, plan_id: str, indicator_id: str, area: str | None, quarter: str
) -> pl.DataFrame:
    return store.read(
        f"""
        select * from marts.{mart}
        where plan_id = $plan_id
            and indicator_id = $indicator_id
            and area is not distinct from $area::text
            and quarter = $quarter
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
        area=area,
        quarter=quarter,
    )


def figures(
    store: Store, *, plan_id: str, indicator_id: str, area: str | None, quarter: str
) -> pl.DataFrame:
    """The standing figures that the goal is counted from, each with its cell."""
    return store.read(
        """
        select * from marts.goal_figure
        where plan_id = $plan_id
            and indicator_id = $indicator_id
            and area is not distinct from $area::text
            and quarter = $quarter
        order by kind, period, area_order nulls first
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
        area=area,
        quarter=quarter,
    )


def earlier(
    store: Store, *, plan_id: str, indicator_id: str, area: str | None, year: int
) -> pl.DataFrame:
    """The figures of the year that a later upload has superseded, the newest first."""
    return store.read(
        """
        select * from marts.figure_history
        where plan_id = $plan_id
            and indicator_id = $indicator_id
            and area is not distinct from $area::text
            and not is_standing
            and starts_with(period, $year)
        order by publication desc, period
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
        area=area,
        year=str(year),
    )


def indicator(store: Store, *, plan_id: str, indicator_id: str) -> pl.DataFrame:
    """The one row of `marts.indicator`: what is counted, and how."""
    return store.read(
        "select * from marts.indicator where plan_id = $plan_id and indicator_id = $indicator_id",
        plan_id=plan_id,
        indicator_id=indicator_id,
    )


def origins(store: Store, *, plan_id: str, indicator_id: str) -> pl.DataFrame:
    """The indicators that it comes of, and those that come of it (`is_later`), with the last day
    of the one and the first of the other.
    """
    return store.read(
        """
        with indicator as (
            select *, list_append(aliases, indicator_name) as names
            from marts.indicator
            where plan_id = $plan_id
        )

        select
            other.indicator_name,
            list_has_any(other.came_from, this.names) as is_later,
            case when is_later then other.begin_date else other.valid_to end as day
        from indicator as this
        inner join indicator as other
            on
                this.indicator_id != other.indicator_id
                and (
                    list_has_any(this.came_from, other.names)
                    or list_has_any(other.came_from, this.names)
                )
        where this.indicator_id = $indicator_id
        order by is_later, other.indicator_order
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
    )


def words_of_indicator(store: Store, *, plan_id: str, indicator_id: str) -> pl.DataFrame:
    """The words that its attributes were read from, by the attribute."""
    return store.read(
        """
        select attribute, words, place, file_name from marts.attribute_words
        where plan_id = $plan_id and indicator_id = $indicator_id and words is not null
        order by attribute
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
    )


def goals_of_indicator(store: Store, *, plan_id: str, indicator_id: str) -> pl.DataFrame:
    """Every target and baseline of an indicator as it was published, also those that another has
    superseded, by period and area, the newest first.
    """
    return store.read(
        """
        select figure_history.*, area.area_name
        from marts.figure_history
        left join marts.area
            on figure_history.plan_id = area.plan_id and figure_history.area = area.area
        where figure_history.plan_id = $plan_id
            and indicator_id = $indicator_id
            and kind in ('target', 'baseline')
        order by kind, period, area_order nulls first, publication desc
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
    )


def indicator_changes(store: Store, *, plan_id: str, indicator_id: str) -> pl.DataFrame:
    """What was changed of how it is counted and described, the newest first."""
    return store.read(
        """
        select * from marts.catalogue_change
        where plan_id = $plan_id
            and subject = 'indicator'
            and split_part(thing_id, '|', 1) = $indicator_id
        order by publication desc, attribute
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
    )
