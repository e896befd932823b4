-- What is said of an activity's quarter, or of one of its goals, to a role: a comment is 'opened',
-- 'answered' and 'closed', and what was said then (comment; null when it is closed). The rows of
-- one comment share its comment_id and what it is about; to_role is of domain.rights. Rows are
-- added in the order of event_number and never changed.
create table comment_event (
    event_number bigint not null,
    comment_id bigint not null,
    event text not null,
    plan_id text not null,
    activity_id text not null,
    indicator_id text,
    area_code text,
    quarter text not null,
    to_role text not null,
    comment text,
    event_by text not null,
    event_person text,
    event_from text,
    event_at timestamp not null
);
