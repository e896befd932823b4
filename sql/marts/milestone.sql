-- One row per milestone of an activity as it stands, and how today: 'overdue' where its day has
-- passed and it is open, 'due' where it is open and in time, else its status. file_name is the
-- report that says so last, null where the plan does.
select
    plan_id,
    focus_area,
    activity_id,
    activity,
    milestone_name as milestone,
    milestone_status,
    case
        when not is_open(milestone_status) then milestone_status
        when due_date < today() then 'overdue'
        else 'due'
    end as milestone_state,
    quarter,
    raw,
    sheet,
    cell,
    file_name,
    focus_area_order,
    activity_order,
    milestone_order,
    is_open(milestone_status) as is_open,
    coalesce(due_date != planned_date, false) as is_moved,
    planned_date,
    due_date,
    reached_date
from released.milestone
