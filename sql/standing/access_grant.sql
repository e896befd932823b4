-- One row per role that somebody has: whose newest event gave it.
with

access_event as (
    select * from staging.access_event
),

newest as (
    select *
    from access_event
    qualify row_number() over (
        partition by subject_kind, subject, role, plan_id, activity_id
        order by access_event_id desc
    ) = 1
)

select * exclude (event)
from newest
where event = 'granted'
