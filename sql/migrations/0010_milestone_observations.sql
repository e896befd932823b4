-- How a report says that a milestone of the plan stands, in the quarter it is about. due_date is
-- the day the milestone is moved to, null where the report names none; raw the words of the report,
-- and sheet and cell where they stood.
create table milestone_observation (
    upload_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    milestone_name text not null,
    quarter text not null,
    milestone_status text not null,
    raw text not null,
    sheet text,
    cell text,
    due_date date,
    reached_date date
);
