-- One row per note on the time axis up to the chosen quarter that is about what is chosen, or about
-- more than that.
with

in_scope as (
    select indicator_id
    from scoped.goal(
        chosen_plan,
        chosen_quarter,
        chosen_focus_area,
        chosen_area,
        chosen_activity,
        chosen_theme,
        chosen_status
    )
),

about as (
    select *
    from marts.plan_event
    where
        plan_id = chosen_plan
        and start_quarter <= chosen_quarter
        and (area is null or is_chosen(area, chosen_area))
        and (indicator_id is null or indicator_id in (select indicator_id from in_scope))
)

select * from about
