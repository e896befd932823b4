-- One row per activity and quarter in which figures are expected of it: how far it has come with
-- them, whose they are, what was changed last and by which file, and how many errors and warnings
-- stand at its figures. Of what waits for approval, reported is what the file has.
with

completeness as (
    select * from released.completeness
),

indicator as (
    select * from released.indicator
),

plan as (
    select * from released.plan
),

waiting_activity as (
    select * from released.waiting_activity
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
        max(publication) as publication,
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
            when waiting_activity.event_id > coalesce(newest_file.publication, 0)
                then waiting_activity.upload_status
            when completeness.reported > 0 and plan.needs_approval then 'published_approved'
            when completeness.reported > 0 then 'published'
            when draft_activity.activity_id is not null then 'begun'
            else 'not_begun'
        end as round_state,
        case when round_state = 'returned' then waiting_activity.comment end as comment,
        case
            when waiting_activity.upload_status = round_state then waiting_activity.file_name
            else coalesce(newest_file.file_name, draft_activity.file_name)
        end as file_name,
        roles_of_activity.responsible_roles,
        completeness.expected,
        case
            when waiting_activity.upload_status = round_state
                then greatest(completeness.reported, waiting_activity.indicators)
            else completeness.reported
        end as reported,
        coalesce(findings_of_activity.findings, 0) as findings,
        completeness.activity_order,
        completeness.due_date,
        case
            when waiting_activity.upload_status = round_state then waiting_activity.event_at
            else coalesce(newest_file.published_at, draft_activity.kept_at)
        end as changed_at
    from completeness
    inner join plan
        on completeness.plan_id = plan.plan_id
    left join waiting_activity
        on
            completeness.plan_id = waiting_activity.plan_id
            and completeness.activity_id = waiting_activity.activity_id
            and completeness.quarter = waiting_activity.quarter
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
