-- An activity and a quarter that a draft reports of, as it was read last; erased with the draft.
create table draft_activity (
    draft_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    quarter text not null
);
