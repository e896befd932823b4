-- One row per version of an indicator that stands: what it is from valid_from on, and the quarters
-- that it holds in. Of each valid_from the newest published stands. It holds from the quarter that
-- valid_from lies in up to the one before the next version's; the first one also before its
-- valid_from, since something must judge a figure that is there nevertheless. A version that the
-- next one follows in the same quarter holds in none.
-- changed is what it counts otherwise than the version before it, first to last the attributes that
-- make figures before and after two things. unit_from, aggregation_from, added_up_from and
-- counted_from are the quarters since which the unit, the aggregation, how figures are added up
-- (what they mean may be another) and all of the counting are the same, null always; counted_to is
-- the last such quarter, null none.
-- begin_date is the day from which the indicator is counted at all, the same for all its versions:
-- what was said of it last, else the first day of the first version.
-- Materialized.
with

indicator as (
    select * from staging.indicator
),

published_upload as (
    select * from standing.published_upload
),

newest as (
    select indicator.*
    from indicator
    inner join published_upload
        on indicator.upload_id = published_upload.upload_id
    qualify row_number() over (
        partition by indicator.plan_id, indicator.indicator_id, indicator.valid_from
        order by published_upload.publication desc
    ) = 1
),

in_turn as (
    select
        * exclude (begin_date),
        row_number() over by_date as version_number,
        coalesce(
            last_value(begin_date ignore nulls) over all_versions,
            first_value(valid_from) over all_versions
        ) as begin_date,
        case
            when version_number = 1 then 0 else index_of_quarter(valid_from)
        end as first_quarter_index,
        list_filter(
            [
                {
                    'attribute': 'unit',
                    'was': lag(unit) over by_date,
                    'becomes': unit
                },
                {
                    'attribute': 'aggregation',
                    'was': lag(aggregation) over by_date,
                    'becomes': aggregation
                },
                {
                    'attribute': 'direction',
                    'was': lag(direction) over by_date,
                    'becomes': direction
                },
                {
                    'attribute': 'denominator_id',
                    'was': lag(denominator_id) over by_date,
                    'becomes': denominator_id
                },
                {
                    'attribute': 'definition',
                    'was': lag(definition) over by_date,
                    'becomes': definition
                },
                {
                    'attribute': 'year_start_quarter',
                    'was': cast(lag(year_start_quarter) over by_date as text),
                    'becomes': cast(year_start_quarter as text)
                }
            ],
            lambda one: version_number > 1 and one['was'] is distinct from one['becomes']
        ) as changed,
        list_concat(
            list_transform(changed, lambda one: one['attribute']),
            case
                when
                    version_number > 1
                    and additive_areas is distinct from lag(additive_areas) over by_date
                    then ['additive_areas']
                else []
            end
        ) as counted_otherwise,
        len(counted_otherwise) > 0 as is_counted_anew,
        list_has_any(
            counted_otherwise,
            ['unit', 'aggregation', 'additive_areas', 'denominator_id', 'year_start_quarter']
        ) as is_added_up_anew,
        list_contains(counted_otherwise, 'unit') as is_new_unit,
        list_contains(counted_otherwise, 'aggregation') as is_new_aggregation
    from newest
    window
        by_date as (partition by plan_id, indicator_id order by valid_from nulls first),
        all_versions as (
            partition by plan_id, indicator_id
            order by valid_from nulls first
            rows between unbounded preceding and unbounded following
        )
),

held as (
    select
        * exclude (
            counted_otherwise,
            is_counted_anew,
            is_added_up_anew,
            is_new_unit,
            is_new_aggregation
        ),
        lead(first_quarter_index) over by_date - 1 as last_quarter_index,
        max(first_quarter_index) filter (where is_new_unit) over by_date as unit_from,
        max(first_quarter_index) filter (where is_new_aggregation) over by_date
            as aggregation_from,
        max(first_quarter_index) filter (where is_added_up_anew) over by_date as added_up_from,
        max(first_quarter_index) filter (where is_counted_anew) over by_date as counted_from,
        min(first_quarter_index) filter (where is_counted_anew) over later - 1 as counted_to
    from in_turn
    window
        by_date as (partition by plan_id, indicator_id order by version_number),
        later as (
            partition by plan_id, indicator_id
            order by version_number
            rows between 1 following and unbounded following
        )
)

select * from held
