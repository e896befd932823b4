-- One row per indicator, area (null = whole plan) and quarter: how the goal has fared.
-- quarters_behind counts the quarters in a row, up to this one, in which it was behind or was not
-- reached. Of a goal that is, lacking is what it lacks of what was wanted by now, areas_behind in
-- how many of the indicator's areas it is so, and urgency the lacking share times the quarters
-- times the areas. change_is tells of a status that has changed within the goal year: 'better' or
-- 'worse', or 'begun' where it said nothing of how the goal fared before. What is incomplete now or
-- was before cannot be compared, nor what was counted in another way: what is counted anew has no
-- quarter before it. Nothing is known of the quarters before the plan's first figure, so the first
-- one that is reported has none to be compared with.
with

attainment as (
    select * from intermediate.attainment
),

plan_quarter as (
    select
        plan_id,
        quarter_index,
        is_in_reported_span
    from materialized.quarter
),

followed as (
    select
        attainment.*,
        plan_quarter.is_in_reported_span,
        case
            when lag(plan_quarter.is_in_reported_span) over so_far
                then lag(attainment.status) over so_far
        end as previous_status,
        lag(attainment.ytd) over this_goal_year as previous_ytd,
        attainment.quarter_index - coalesce(
            max(attainment.quarter_index) filter (where not is_behind(attainment.status))
                over so_far,
            min(attainment.quarter_index) over so_far - 1
        ) as quarters_behind,
        count(*) filter (
            where attainment.area_code is not null and has_target(attainment.status)
        ) over every_area as areas,
        count(*) filter (
            where attainment.area_code is not null and is_behind(attainment.status)
        ) over every_area as areas_behind
    from attainment
    inner join plan_quarter
        on
            attainment.plan_id = plan_quarter.plan_id
            and attainment.quarter_index = plan_quarter.quarter_index
    window
        so_far as (
            partition by
                attainment.plan_id,
                attainment.indicator_id,
                attainment.counted_from,
                attainment.area_code
            order by attainment.quarter_index
        ),
        this_goal_year as (
            partition by
                attainment.plan_id,
                attainment.goal_year_start,
                attainment.indicator_id,
                attainment.counted_from,
                attainment.area_code
            order by attainment.quarter_index
        ),
        every_area as (
            partition by attainment.plan_id, attainment.indicator_id, attainment.quarter_index
        )
),

compared as (
    select
        *,
        is_silent(status) as is_silent,
        is_silent(previous_status) as was_silent,
        case
            when status = 'not_reached' and measured > wanted_upper then measured - wanted_upper
            when status = 'not_reached' then wanted_lower - measured
            when is_behind(status) then gap
        end as lacking,
        case
            when status = 'not_reached' and measured > wanted_upper then wanted_upper
            when status = 'not_reached' then wanted_lower
            when is_behind(status) and measured > expected_to_date_high then expected_to_date_high
            when is_behind(status) then expected_to_date
        end as wanted,
        case
            when status = 'not_reached' then least(1 - coalesce(attainment, 0), 1)
            when is_behind(status) then least(1 - coalesce(pace, 0), 1)
        end as lacking_share
    from followed
),

judged as (
    select
        *,
        lacking_share * greatest(quarters_behind, 1) * greatest(areas_behind, 1) as urgency,
        case
            when quarter_of_goal_year = 1 or previous_status is null then null
            when status = previous_status or is_silent then null
            when was_silent then 'begun'
            when not is_compared(status, previous_status, quarter_of_goal_year) then null
            when badness_of(status) > badness_of(previous_status) then 'worse'
            else 'better'
        end as change_is
    from compared
)

select * from judged
