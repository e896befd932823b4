-- One row per indicator and quarter up to the chosen one in the chosen area: what is known of the
-- quarter, and how high its figure stands beside the indicator's highest.
with

quarter as (
    select *
    from
        scoped.target_vs_actual(
            chosen_plan,
            chosen_quarter,
            chosen_focus_area,
            chosen_area,
            chosen_activity,
            chosen_theme,
            chosen_status
        )
    where area is not distinct from cast(chosen_area as text)
),

beside_the_highest as (
    select
        *,
        case
            when height = 0 then 0
            else on_scale(height, max(height) over (partition by indicator_id))
        end as share_of_highest
    from quarter
)

select * from beside_the_highest
