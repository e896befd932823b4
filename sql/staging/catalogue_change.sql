-- One row per attribute of something in a plan's catalogue that an event changed.
select
    event_id,
    upload_id,
    was_upload_id,
    plan_id,
    subject,
    thing_id,
    thing_name,
    attribute,
    was,
    becomes,
    reason,
    valid_from
from main.catalogue_change
