-- What an activity is for and whom it is for; a plan file or a report says so.
create table activity_description (
    upload_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    purpose text,
    target_groups text
);

-- milestone_status is 'planned', 'reached', 'postponed' or 'dropped'.
create table milestone (
    upload_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    milestone_name text not null,
    milestone_status text not null,
    milestone_order integer not null,
    due_date date,
    reached_date date
);

-- A section of an activity's quarterly report. section is 'status', 'challenges', 'learning',
-- 'feedback', 'focus_points' or 'next_targets'; place is where in the file the text stood.
create table narrative (
    upload_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    quarter text not null,
    section text not null,
    narrative text not null,
    place text
);
