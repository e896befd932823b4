-- One row per long-term goal of the chosen area, as it stands in the chosen quarter, and where its
-- figures lie on a scale of its own. The municipality lies on it only with shares: it has far more
-- residents than the plan, so that its counts are no measure for it. Each row holds how many goals
-- there are, have a figure beside their baseline, and have moved the right way. Of a plan without
-- figures it is where the goals begin and end. note is what stands beside the newest figure: who
-- has published it, and when.
with

reported_plan as (
    select plan_id
    from marts.plan
    where plan_id = (filters).plan_id and newest_quarter is not null
),

goal as (
    select *
    from released.long_term_goal
    where
        plan_id = (filters).plan_id
        and quarter = (filters).quarter
        and (is_in_reported_span or plan_id not in (select plan_id from reported_plan))
        and area is not distinct from (filters).area
        and (
            (filters).focus_area is null
            or focus_area in (select focus_area from filtered.chosen_focus_area(filters))
        )
        and is_chosen(activity_id, (filters).activity_id)
        and is_chosen(theme, (filters).theme)
        and is_chosen(status, (filters).status)
),

note as (
    select
        plan_id,
        indicator_id,
        area_code,
        period,
        note
    from released.figure
    where plan_id = (filters).plan_id and is_achieved(kind) and note is not null
    qualify row_number() over (
        partition by plan_id, indicator_id, area_code, period
        order by kind = 'ytd' desc
    ) = 1
),

beside as (
    select
        goal.*,
        note.note,
        case when goal.unit = 'procent' then goal.municipal_baseline end as municipal_share
    from goal
    left join note
        on
            goal.plan_id = note.plan_id
            and goal.indicator_id = note.indicator_id
            and goal.area is not distinct from note.area_code
            and goal.figure_quarter = note.period
),

spread as (
    select
        *,
        least(baseline, figure, target, target_low, municipal_share) as lowest,
        greatest(baseline, figure, target, target_high, municipal_share) as highest
    from beside
),

scaled as (
    select
        *,
        -- A figure by itself stands in the middle.
        case when highest = lowest then 1 else (highest - lowest) * 0.06 end as margin,
        lowest - margin as scale_start,
        highest + margin as scale_end
    from spread
),

placed as (
    select
        * exclude (municipal_share, lowest, highest, margin, scale_start, scale_end),
        on_scale(baseline, scale_start, scale_end) as at_baseline,
        on_scale(figure, scale_start, scale_end) as at_figure,
        on_scale(coalesce(target_low, target), scale_start, scale_end) as at_target,
        on_scale(target_high, scale_start, scale_end) as at_target_high,
        on_scale(municipal_share, scale_start, scale_end) as at_municipal,
        count(*) over () as goals,
        count(change_is) over () as goals_moved,
        count(*) filter (where change_is is null) over () as goals_not_moved,
        count(*) filter (where change_is = 'better') over () as goals_nearer
    from scaled
)

select * from placed
