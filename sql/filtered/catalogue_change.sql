-- One row per attribute of the plan's catalogue that was changed after the quarter before the
-- chosen one was first published.
with

quarter_before as (
    select max_by(first_publication, quarter) as first_publication
    from released.quarter
    where
        plan_id = (filters).plan_id
        and quarter < (filters).quarter
        and first_publication is not null
),

catalogue_change as (
    select *
    from marts.catalogue_change
    where plan_id = (filters).plan_id
),

changed as (
    select catalogue_change.*
    from catalogue_change
    inner join quarter_before
        on coalesce(catalogue_change.publication > quarter_before.first_publication, true)
)

select * from changed
