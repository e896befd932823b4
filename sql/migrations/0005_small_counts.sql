-- Whether a plan hides small counts from everyone but its leaders. A plan file says so, or a leader
-- does on screen; what was published last stands, and a plan that nobody has said it of hides none.
create table small_counts (
    upload_id bigint not null,
    plan_id text not null,
    hides_small_counts boolean not null
);

-- The smallest count that a plan which hides small counts still shows.
insert into setting (setting_name, setting_value) values ('smallest_shown_count', 5);
