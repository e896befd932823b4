-- One row per indicator and quarter up to the chosen one in the chosen area: what is known of the
-- quarter, and from where to where its bar reaches: shares of the way from the indicator's lowest
-- figure below zero to its highest above it, on which zero itself lies at zero_at.
with

quarter as (
    select *
    from filtered.target_vs_actual(filters)
    where area is not distinct from (filters).area and earlier_plan is null
),

beside_the_others as (
    select
        *,
        least(0, min(height) over indicator) as lowest,
        coalesce(nullif(greatest(0, max(height) over indicator) - lowest, 0), 1) + lowest
            as highest
    from quarter
    window indicator as (partition by indicator_id)
),

placed as (
    select
        * exclude (lowest, highest),
        on_scale(0, lowest, highest) as zero_at,
        case when height is not null then on_scale(least(0, height), lowest, highest) end
            as bar_from,
        case when height is not null then on_scale(greatest(0, height), lowest, highest) end
            as bar_to
    from beside_the_others
)

select * from placed
