-- One row per upload with figures or findings: how many of them; a cell without a figure is none.
with

figure as (
    select
        upload_id,
        count(*) filter (
            where value is not null or low is not null or high is not null
        ) as observations
    from staging.observation
    group by upload_id
),

finding as (
    select
        upload_id,
        count(*) filter (where severity = 'error') as errors,
        count(*) filter (where severity = 'warning') as warnings,
        count(*) filter (where severity = 'note') as notes
    from staging.finding
    group by upload_id
),

together as (
    select
        coalesce(figure.upload_id, finding.upload_id) as upload_id,
        figure.observations,
        finding.errors,
        finding.warnings,
        finding.notes
    from figure
    full join finding
        on figure.upload_id = finding.upload_id
)

select * from together
