-- One row per file that is kept as a draft and not published yet: who answered about it last.
select
    draft.draft_id,
    draft.file_name,
    max_by(draft_answers.answered_by, draft_answers.rowid) as answered_by,
    max(draft_answers.answered_at) as answered_at
from main.draft as draft
inner join main.draft_answers as draft_answers
    on draft.draft_id = draft_answers.draft_id
group by draft.draft_id, draft.file_name
