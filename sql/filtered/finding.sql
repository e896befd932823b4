-- One row per open finding: of a published upload about the time up to the chosen quarter, unless a
-- later upload has superseded every figure of its cell. indicator_id, area and quarter are those of
-- the one figure that stands in the cell. A filter leaves the findings of cells with such a figure.
with

upload as (
    select
        upload_id,
        file_name,
        published_at
    from marts.upload
    where
        plan_id = (filters).plan_id
        and status = 'published'
        and coalesce(period <= (filters).quarter, true)
),

finding as (
    select
        finding.*,
        upload.file_name,
        upload.published_at,
        row_number() over (order by finding.upload_id, finding.sheet, finding.cell) as finding_id
    from marts.finding
    inner join upload
        on finding.upload_id = upload.upload_id
),

goal as (
    select indicator_id
    from filtered.goal_attainment(filters)
),

quarter as (
    select quarter
    from released.quarter
    where
        plan_id = (filters).plan_id and is_in_reported_span and quarter <= (filters).quarter
),

figure as (
    select
        upload_id,
        sheet,
        cell,
        indicator_id,
        area,
        period,
        is_standing
    from marts.figure_history
    where plan_id = (filters).plan_id and cell is not null
),

beside_figures as (
    select
        finding.*,
        figure.indicator_id,
        figure.area,
        figure.is_standing,
        coalesce(quarter.quarter, (filters).quarter) as quarter,
        goal.indicator_id is not null and is_chosen(figure.area, (filters).area) as is_chosen
    from finding
    left join figure
        on
            finding.upload_id = figure.upload_id
            and finding.sheet is not distinct from figure.sheet
            and finding.cell = figure.cell
    left join goal
        on figure.indicator_id = goal.indicator_id
    left join quarter
        on figure.period = quarter.quarter
),

open_finding as (
    select
        finding_id,
        upload_id,
        code,
        severity,
        sheet,
        cell,
        raw,
        message,
        suggestion,
        file_name,
        case when count(distinct indicator_id) = 1 then any_value(indicator_id) end as indicator_id,
        case when count(distinct indicator_id) = 1 then min(area) end as area,
        min(quarter) as quarter,
        published_at
    from beside_figures
    group by
        finding_id,
        upload_id,
        code,
        severity,
        sheet,
        cell,
        raw,
        message,
        suggestion,
        file_name,
        published_at
    having
        coalesce(bool_or(is_standing), true)
        and (
            bool_or(is_chosen)
            or coalesce(
                (filters).focus_area,
                (filters).area,
                (filters).activity_id,
                (filters).theme,
                (filters).status
            ) is null
        )
)

select * from open_finding
