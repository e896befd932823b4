-- One row per activity and quarter in which figures are expected of it: how far it has come with
-- them, whose they are, what was changed last and by which file, and how many errors and warnings
-- stand at its figures.
with

completeness as (
    select * from released.completeness
),

indicator as (
    select * from released.indicator
),

draft_activity as (
    select * from released.draft_activity
),

finding as (
    select * from released.finding
    where severity in ('error', 'warning')
),

figure as (
    select
        indicator.plan_id,
        indicator.activity_id,
        figure.period as quarter,
        figure.upload_id,
        figure.sheet,
        figure.cell,
        figure.file_name,
        figure.publication,
        figure.published_at
    from released.figure as figure
    inner join indicator
        on
            figure.plan_id = indicator.plan_id
            and figure.indicator_id = indicator.indicator_id
    where is_achieved(figure.kind) and figure.quarter_index is not null
),

role as (
    select
        plan_id,
        activity_id,
        responsible_role,
        min(indicator_order) as role_order
    from indicator
    where responsible_role is not null
    group by plan_id, activity_id, responsible_role
),

roles_of_activity as (
    select
        plan_id,
        activity_id,
        list(responsible_role order by role_order) as responsible_roles
    from role
    group by plan_id, activity_id
),

newest_file as (
    select
        plan_id,
        activity_id,
        quarter,
        max_by(file_name, publication) as file_name,
        max_by(published_at, publication) as published_at
    from figure
    group by plan_id, activity_id, quarter
),

finding_of_cell as (
    select
        upload_id,
        sheet,
        cell,
        count(*) as findings
    from finding
    where cell is not null
    group by upload_id, sheet, cell
),

cell_of_activity as (
    select distinct
        plan_id,
        activity_id,
        quarter,
        upload_id,
        sheet,
        cell
    from figure
    where cell is not null
),

findings_of_activity as (
    select
        cell_of_activity.plan_id,
        cell_of_activity.activity_id,
        cell_of_activity.quarter,
        cast(sum(finding_of_cell.findings) as bigint) as findings
    from cell_of_activity
    inner join finding_of_cell
        on
            cell_of_activity.upload_id = finding_of_cell.upload_id
            and cell_of_activity.sheet is not distinct from finding_of_cell.sheet
            and cell_of_activity.cell = finding_of_cell.cell
    group by cell_of_activity.plan_id, cell_of_activity.activity_id, cell_of_activity.quarter
),

described as (
    select
        completeness.plan_id,
        completeness.focus_area,
        completeness.activity_id,
        completeness.activity,
        completeness.quarter,
        case
            when completeness.reported > 0 then 'published'
            when draft_activity.activity_id is not null then 'begun'
            else 'not_begun'
        end as round_state,
        coalesce(newest_file.file_name, draft_activity.file_name) as file_name,
        roles_of_activity.responsible_roles,
        completeness.expected,
        completeness.reported,
        coalesce(findings_of_activity.findings, 0) as findings,
        completeness.activity_order,
        completeness.due_date,
        coalesce(newest_file.published_at, draft_activity.kept_at) as changed_at
    from completeness
    left join draft_activity
        on
            completeness.plan_id = draft_activity.plan_id
            and completeness.activity_id = draft_activity.activity_id
            and completeness.quarter = draft_activity.quarter
    left join roles_of_activity
        on
            completeness.plan_id = roles_of_activity.plan_id
            and completeness.activity_id = roles_of_activity.activity_id
    left join newest_file
        on
            completeness.plan_id = newest_file.plan_id
            and completeness.activity_id = newest_file.activity_id
            and completeness.quarter = newest_file.quarter
    left join findings_of_activity
        on
            completeness.plan_id = findings_of_activity.plan_id
            and completeness.activity_id = findings_of_activity.activity_id
            and completeness.quarter = findings_of_activity.quarter
)

select * from described
