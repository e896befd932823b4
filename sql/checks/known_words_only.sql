-- No rows: kinds, statuses, units and periods are written in one way.
select
    upload_id,
    period,
    kind,
    status,
    unit
from staging.observation
where
    kind not in ('actual', 'target', 'ytd', 'baseline')
    or status not in ('reported', 'uncertain', 'pending', 'missing', 'text')
    or unit not in ('antal', 'procent', 'timer', 'kr')
    or not regexp_full_match(period, '\d{4}(K[1-4]|/\d{2})?')
