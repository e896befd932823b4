-- Whether what is handed in of a plan counts only when its leader has approved it; null: at once.
-- An upload then has the events 'submitted', 'returned' (its reason says why) and 'approved' before
-- it is published.
alter table plan add column needs_approval boolean;
