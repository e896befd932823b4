-- One row per quarter, the chosen one: how much of it is reported, which activities lack it or were
-- late, how many reported wholes differ from their parts, and how many open findings there are.
with

completeness as (
    select *
    from filtered.completeness(filters)
    where quarter = (filters).quarter
),

reported as (
    select
        coalesce(sum(expected), 0) as expected,
        coalesce(sum(reported), 0) as reported,
        sum(reported) / nullif(sum(expected), 0) as share,
        count(*) as activities,
        count(*) filter (where completeness = 'missing') as activities_missing,
        count(*) filter (where completeness = 'partial') as activities_partial,
        count(*) filter (where not is_on_time) as activities_late,
        count(*) filter (where is_on_time) as activities_on_time
    from completeness
),

reconciled as (
    select
        count(*) as wholes,
        count(*) filter (where is_different) as wholes_different
    from filtered.reconciliation(filters)
),

noticed as (
    select
        count(*) filter (where severity = 'error') as errors,
        count(*) filter (where severity = 'warning') as warnings,
        count(*) filter (where severity = 'note') as notes
    from filtered.finding(filters)
),

joined as (
    select
        (filters).quarter as quarter,
        cast(reported.expected as bigint) as expected,
        cast(reported.reported as bigint) as reported,
        reported.share,
        reported.activities,
        reported.activities_missing,
        reported.activities_partial,
        reported.activities_late,
        reported.activities_on_time,
        reconciled.wholes,
        reconciled.wholes_different,
        noticed.errors,
        noticed.warnings,
        noticed.notes
    from reported
    cross join reconciled
    cross join noticed
)

select * from joined
