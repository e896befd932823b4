-- One row per note on the time axis up to the chosen quarter that is about what is chosen, or about
-- more than that.
with

chosen_goal as (
    select indicator_id
    from filtered.goal_attainment(filters)
),

about as (
    select *
    from marts.plan_event
    where
        plan_id = (filters).plan_id
        and start_quarter <= (filters).quarter
        and (area is null or is_chosen(area, (filters).area))
        and (indicator_id is null or indicator_id in (select indicator_id from chosen_goal))
)

select * from about
