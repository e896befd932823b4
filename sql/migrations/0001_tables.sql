-- Every table is append-only: a row is never updated or deleted. What stands is decided by the
-- newest published upload. No primary keys, sequences or indexes, so that the same file also runs
-- on DuckLake; sql/checks guards uniqueness.

create table upload (
    upload_id bigint not null,
    file_name text not null,
    file_sha256 text not null,
    file_content blob not null,
    layout text not null,
    plan_id text,
    period text,
    uploaded_by text not null,
    uploaded_at timestamp not null
);

-- event is 'draft', 'published' or 'withdrawn'; the newest one is the upload's status.
create table upload_event (
    event_id bigint not null,
    upload_id bigint not null,
    event text not null,
    reason text,
    event_by text not null,
    event_at timestamp not null
);

create table plan (
    upload_id bigint not null,
    plan_id text not null,
    plan_name text not null,
    aliases text[] not null,
    municipality text,
    on_track_from double,
    behind_from double,
    reporting_deadline_days integer,
    is_invented boolean not null,
    start_date date not null,
    end_date date not null
);

create table area (
    upload_id bigint not null,
    plan_id text not null,
    area_code text not null,
    area_name text not null,
    aliases text[] not null,
    area_order integer not null,
    residents integer,
    is_benchmark boolean not null
);

create table focus_area (
    upload_id bigint not null,
    plan_id text not null,
    focus_area_name text not null,
    canonical_name text not null,
    aliases text[] not null,
    focus_area_order integer not null
);

create table activity (
    upload_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    activity_name text not null,
    aliases text[] not null,
    focus_area_name text not null,
    activity_order integer not null
);

-- denominator_id names the indicator whose counts a ratio is taken over; the ratio's own counts
-- are the numerator.
create table indicator (
    upload_id bigint not null,
    plan_id text not null,
    indicator_id text not null,
    activity_id text not null,
    indicator_name text not null,
    aliases text[] not null,
    unit text not null,
    aggregation text not null,
    direction text not null,
    indicator_kind text not null,
    denominator_id text,
    theme text,
    source text,
    indicator_order integer not null,
    year_start_quarter integer not null,
    profile double[] not null,
    additive_areas boolean not null
);

-- area_code is null for the whole plan. reported_in is the quarter or year the file is about.
create table observation (
    upload_id bigint not null,
    plan_id text not null,
    activity_id text not null,
    indicator_id text not null,
    area_code text,
    period text not null,
    kind text not null,
    reported_in text,
    unit text,
    status text not null,
    note text,
    raw text not null,
    sheet text,
    cell text,
    value double,
    low double,
    high double,
    approximate boolean not null
);

create table finding (
    upload_id bigint not null,
    code text not null,
    severity text not null,
    sheet text,
    cell text,
    raw text,
    message text not null,
    suggestion text
);

-- Why a figure differs from the one that stood before it.
create table change_reason (
    upload_id bigint not null,
    plan_id text not null,
    indicator_id text not null,
    area_code text,
    period text not null,
    kind text not null,
    reason text not null
);

-- What a person has settled about the words of a plan's files: subject is 'column', 'plan',
-- 'focus_area', 'activity', 'indicator' or 'area', spelling what the file writes, meaning what it
-- stands for.
create table choice (
    upload_id bigint not null,
    plan_id text not null,
    subject text not null,
    spelling text not null,
    meaning text not null
);

-- The thresholds that hold where a plan names none of its own.
create table setting (
    setting_name text not null,
    setting_value double not null
);

insert into setting (setting_name, setting_value) values
('on_track_from', 0.85),
('behind_from', 0.60),
('reporting_deadline_days', 30);
