-- A file that a leader has not published yet, with its bytes as they may be kept. When it is
-- published or discarded, its rows here, in draft_answers and in draft_plan are erased; draft_event
-- stays.
create table draft (
    draft_id bigint not null,
    file_name text not null,
    file_sha256 text not null,
    file_content blob not null
);

-- What has been answered about a draft until then, as the JSON of loaders.kept; the newest counts.
create table draft_answers (
    draft_id bigint not null,
    answers text not null,
    answered_by text not null,
    answered_at timestamp not null
);

-- A plan that a draft has been read as speaking of; '' where the file named none that was known.
create table draft_plan (
    draft_id bigint not null,
    plan_id text not null
);

-- event is 'kept', 'published' (as upload_id) or 'discarded'.
create table draft_event (
    draft_id bigint not null,
    event text not null,
    upload_id bigint,
    event_by text not null,
    event_at timestamp not null
);
