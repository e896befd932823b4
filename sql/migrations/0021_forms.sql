-- A draft that is a form: what an activity hands in for a quarter, filled in on screen. Its file is
-- written when it is handed in, so it has no bytes; erased with the draft.
create table draft_form (
    draft_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    quarter text not null
);

-- What was written in a field of a form until then; the newest counts. entered_by is the name,
-- owner who it was as they sign in; null where nobody does.
create table draft_entry (
    draft_id bigint not null,
    entry_number bigint not null,
    field text not null,
    entry text not null,
    entered_by text not null,
    owner text,
    entered_at timestamp not null
);
