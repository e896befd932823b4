-- One row per attribute of the plan's catalogue that was changed after the quarter before the
-- chosen one was first published.
with

quarter_before as (
    select max_by(first_published_at, quarter) as first_published_at
    from shown.quarter
    where plan_id = chosen_plan and quarter < chosen_quarter and first_published_at is not null
),

catalogue_change as (
    select *
    from marts.catalogue_change
    where plan_id = chosen_plan
),

changed as (
    select catalogue_change.*
    from catalogue_change
    inner join quarter_before
        on coalesce(catalogue_change.published_at > quarter_before.first_published_at, true)
)

select * from changed
