-- What happened while the figures were counted: a note on the time axis. kind is 'event',
-- 'holiday', 'absence' or 'definition' (an indicator is counted in another way from that day on).
-- area_code and indicator_id are null for a note about all of them.
create table plan_event (
    upload_id bigint not null,
    plan_id text not null,
    area_code text,
    indicator_id text,
    kind text not null,
    text text not null,
    start_date date not null,
    end_date date not null
);
