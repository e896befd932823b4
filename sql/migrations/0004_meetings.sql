-- A board's meeting and the quarter it looked at. The upload's file is the documents as the board
-- got them; event_id is the newest event of the store at that moment.
create table meeting (
    upload_id bigint not null,
    plan_id text not null,
    meeting_date date not null,
    quarter text not null,
    event_id bigint not null
);

-- A goal as it stood when a meeting's figures were frozen. area_code is null for the whole plan.
create table meeting_goal (
    upload_id bigint not null,
    plan_id text not null,
    indicator_id text not null,
    area_code text,
    unit text not null,
    status text not null,
    ytd double,
    ytd_low double,
    ytd_high double,
    approximate boolean not null
);

-- What a meeting decided about an indicator. responsible_role is a role, never a person's name.
create table meeting_decision (
    upload_id bigint not null,
    plan_id text not null,
    meeting_date date not null,
    indicator_id text not null,
    decision text not null,
    responsible_role text not null,
    due_date date
);
