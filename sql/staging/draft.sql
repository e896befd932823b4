-- One row per file or form that is kept as a draft and not published yet: who answered about it
-- last, and when that was, or something was written in it.
with

answered as (
    select
        draft_id,
        max_by(answered_by, rowid) as answered_by,
        max(answered_at) as answered_at
    from main.draft_answers
    group by draft_id
),

entered as (
    select
        draft_id,
        max(entered_at) as entered_at
    from main.draft_entry
    group by draft_id
),

last_written as (
    select
        draft.draft_id,
        draft.file_name,
        answered.answered_by,
        greatest(answered.answered_at, coalesce(entered.entered_at, answered.answered_at))
            as answered_at
    from main.draft as draft
    inner join answered
        on draft.draft_id = answered.draft_id
    left join entered
        on draft.draft_id = entered.draft_id
)

select * from last_written
