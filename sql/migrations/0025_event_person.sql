-- Who did it as the sign-in vouches for them, a mail address; null where nobody signed in, and of
-- what happened before. A name alone may be two people's. What is only an event, and a mail, say
-- where they came from too.
alter table upload_event add column event_person text;
alter table draft_event add column event_person text;
alter table access_event add column event_person text;
alter table audit_event add column event_from text;
alter table audit_event add column event_person text;
alter table reminder add column event_from text;
alter table reminder add column event_person text;
