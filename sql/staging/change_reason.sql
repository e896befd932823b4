-- One row per figure of an upload for which a person has said why it differs from the one before.
select
    upload_id,
    plan_id,
    indicator_id,
    area_code,
    period,
    kind,
    reason
from main.change_reason
