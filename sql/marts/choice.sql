-- One row per word of a plan's files, with what it was last settled to mean.
select
    plan_id,
    subject,
    spelling,
    meaning
from released.choice
