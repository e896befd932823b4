-- What is only an event: nothing that is handed in says it. event is 'file_downloaded' (a file that
-- is kept, as its upload_id names it), 'small_counts_downloaded' (figures written to a file as they
-- are, of a plan that hides small counts) or 'text_erased'. what is the name of the file that was
-- written, or the kind of what was erased, never a word of it; places is in how many places.
create table audit_event (
    audit_event_id bigint not null,
    event text not null,
    plan_id text,
    upload_id bigint,
    period text,
    what text,
    reason text,
    places integer,
    event_by text not null,
    event_at timestamp not null
);
