-- Who was given a role, and who it was taken from; the newest event of a subject, role, plan and
-- activity stands. subject_kind is 'mail' (an address, in small letters) or 'group' (a role or
-- group of the sign-in); plan_id is null for a role that is not given for one plan, activity_id
-- unless the role is of an activity. event is 'granted' or 'revoked'.
create table access_event (
    access_event_id bigint not null,
    subject_kind text not null,
    subject text not null,
    role text not null,
    plan_id text,
    activity_id text,
    event text not null,
    reason text not null,
    event_by text not null,
    event_from text not null,
    event_at timestamp not null
);

-- 'app' or 'command_line'; null before this was kept.
alter table upload_event add column event_from text;
alter table draft_event add column event_from text;

-- Who an open draft is of, as they sign in; null where nobody does.
alter table draft add column owner text;
