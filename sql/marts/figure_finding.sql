-- One row per finding and indicator that has a standing figure from the cell the finding is about.
with

finding as (
    select * from released.finding
),

standing_figure as (
    select * from released.figure
),

indicator as (
    select * from released.indicator
),

of_cell as (
    select
        upload_id,
        plan_id,
        indicator_id,
        sheet,
        cell,
        file_name,
        uploaded_at,
        min(period) as first_period
    from standing_figure
    where cell is not null
    group by upload_id, plan_id, indicator_id, sheet, cell, file_name, uploaded_at
),

concerned as (
    select distinct
        finding.upload_id,
        of_cell.plan_id,
        indicator.activity_id,
        of_cell.indicator_id,
        indicator.indicator_name as indicator,
        of_cell.first_period,
        finding.code,
        finding.severity,
        finding.sheet,
        finding.cell,
        finding.raw,
        finding.message,
        finding.suggestion,
        of_cell.file_name,
        indicator.indicator_order,
        of_cell.uploaded_at
    from of_cell
    inner join finding
        on
            of_cell.upload_id = finding.upload_id
            and of_cell.sheet is not distinct from finding.sheet
            and of_cell.cell = finding.cell
    inner join indicator
        on
            of_cell.plan_id = indicator.plan_id
            and of_cell.indicator_id = indicator.indicator_id
)

select * from concerned
