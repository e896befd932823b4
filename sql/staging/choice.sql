-- One row per word of a plan's files that a person has settled, and upload it was settled for.
select
    upload_id,
    plan_id,
    subject,
    spelling,
    meaning
from main.choice
