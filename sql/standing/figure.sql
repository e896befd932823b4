-- One row per figure that stands: plan, goal year, indicator, area (null = whole), quarter, kind,
-- and of a target the day from which it holds (null from the beginning), with the first and last
-- quarter that are judged by it, as of a version of an indicator. The newest published one wins;
-- figure is its midpoint where the report gives an interval.
-- Materialized.
with

observation as (
    select * from staging.observation
),

published_upload as (
    select * from standing.published_upload
),

indicator as (
    select
        plan_id,
        indicator_id,
        is_masked
    from materialized.indicator
),

version as (
    select
        plan_id,
        indicator_id,
        first_quarter_index,
        last_quarter_index,
        year_start_quarter
    from materialized.indicator_version
),

upload as (
    select
        upload_id,
        file_name,
        uploaded_at
    from staging.upload
),

area as (
    select
        plan_id,
        area_code,
        is_benchmark
    from materialized.area
),

dated as (
    select
        observation.*,
        published_upload.publication,
        published_upload.published_at,
        upload.file_name,
        upload.uploaded_at,
        version.year_start_quarter,
        indicator.is_masked,
        coalesce(area.is_benchmark, false) as is_benchmark,
        observation.period_year * 4 + observation.period_quarter - 1 as quarter_index,
        case
            when observation.is_goal_year_label then observation.period_year
            when observation.period_quarter < version.year_start_quarter
                then observation.period_year - 1
            -- A yearly figure in a quarter's report belongs to the goal year of that quarter.
            when
                observation.period_quarter is null
                and observation.reported_year = observation.period_year
                and observation.reported_quarter < version.year_start_quarter
                then observation.period_year - 1
            else observation.period_year
        end as goal_year_start
    from observation
    inner join published_upload
        on observation.upload_id = published_upload.upload_id
    inner join upload
        on observation.upload_id = upload.upload_id
    inner join indicator
        on
            observation.plan_id = indicator.plan_id
            and observation.indicator_id = indicator.indicator_id
    -- A yearly figure lies in the goal year that its report speaks of, else the one it begins.
    inner join version
        on
            observation.plan_id = version.plan_id
            and observation.indicator_id = version.indicator_id
            and holds_in(
                version.first_quarter_index,
                version.last_quarter_index,
                case
                    when observation.period_quarter is not null
                        then observation.period_year * 4 + observation.period_quarter - 1
                    when
                        observation.reported_quarter is not null
                        and observation.reported_year = observation.period_year
                        then observation.reported_year * 4 + observation.reported_quarter - 1
                    else observation.period_year * 4 + 3
                end
            )
    left join area
        on
            observation.plan_id = area.plan_id
            and observation.area_code = area.area_code
),

newest as (
    select *
    from dated
    qualify row_number() over (
        partition by
            plan_id, goal_year_start, indicator_id, area_code, quarter_index, kind, valid_from
        order by publication desc
    ) = 1
),

held as (
    select
        *,
        coalesce(index_of_quarter(valid_from), 0) as first_quarter_index,
        lead(index_of_quarter(valid_from)) over (
            partition by plan_id, goal_year_start, indicator_id, area_code, quarter_index, kind
            order by valid_from nulls first
        ) - 1 as last_quarter_index
    from newest
),

standing as (
    select
        upload_id,
        plan_id,
        activity_id,
        indicator_id,
        area_code,
        period,
        kind,
        unit,
        status,
        note,
        raw,
        sheet,
        cell,
        file_name,
        value,
        coalesce(low, value) as low,
        coalesce(high, value) as high,
        coalesce(value, (low + high) / 2, low, high) as figure,
        low is not null or high is not null as is_interval,
        goal_year_start,
        quarter_index,
        quarter_index - (goal_year_start * 4 + year_start_quarter - 1) + 1 as quarter_of_goal_year,
        (due_quarter - year_start_quarter + 4) % 4 + 1 as due_quarter,
        first_quarter_index,
        last_quarter_index,
        publication,
        approximate,
        is_for_each_area,
        is_benchmark,
        false as is_hidden,
        is_masked,
        valid_from,
        published_at,
        uploaded_at
    from held
)

select * from standing
