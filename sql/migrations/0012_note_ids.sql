-- What tells a note from the others of its plan: one that is handed in again under the same id is
-- that note in other words. Null is a note that is told from the others by all that it says.
alter table plan_event add column plan_event_id text;
