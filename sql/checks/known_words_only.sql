-- No rows: kinds, statuses, units and periods are written in one way.
select
    upload_id,
    period,
    kind,
    status,
    unit
from staging.observation
where
    kind not in (select kind from domain.kind)
    or status not in (select observation_status from domain.observation_status)
    or unit not in (select unit from domain.unit)
    or not regexp_full_match(period, '\d{4}(K[1-4]|/\d{2})?')
    or (valid_from is not null and not is_target(kind))
