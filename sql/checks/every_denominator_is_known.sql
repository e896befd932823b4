-- No rows: a share of something that nobody knows could not be counted.
select
    indicator_version.upload_id,
    indicator_version.plan_id,
    indicator_version.denominator_id
from materialized.indicator_version as indicator_version
anti join materialized.indicator as denominator
    on
        indicator_version.plan_id = denominator.plan_id
        and indicator_version.denominator_id = denominator.indicator_id
where indicator_version.denominator_id is not null
