-- One row per published figure that an action of the change log changed: before, after and why. The
-- figures are what a correction shows of them.
with

correction as (
    select * from released.correction
),

change_reason as (
    select * from released.change_reason
),

logged as (
    select
        correction.publication as event_id,
        correction.* exclude (
            reason, upload_id, file_name, corrected_by, publication, published_at
        ),
        change_reason.reason
    from correction
    inner join change_reason
        on
            correction.publication = change_reason.event_id
            and correction.plan_id = change_reason.plan_id
            and correction.indicator_id = change_reason.indicator_id
            and correction.area is not distinct from change_reason.area_code
            and correction.period = change_reason.period
            and correction.kind = change_reason.kind
            and correction.valid_from is not distinct from change_reason.valid_from
)

select * from logged
