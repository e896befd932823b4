-- No rows: a decision says something, names a role and is about an indicator that is known.
select
    meeting_decision.upload_id,
    meeting_decision.indicator_id
from staging.meeting_decision as meeting_decision
left join staging.indicator as indicator
    on
        meeting_decision.plan_id = indicator.plan_id
        and meeting_decision.indicator_id = indicator.indicator_id
where
    indicator.indicator_id is null
    or trim(meeting_decision.decision) = ''
    or trim(meeting_decision.responsible_role) = ''
