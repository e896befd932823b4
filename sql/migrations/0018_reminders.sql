-- What became of a mail to an activity that had not handed in a quarter: 'begun' before it is given
-- to the mail server, then 'sent', or 'refused' where the server said no. One that is only begun
-- may have arrived. Nothing is updated or deleted.
create table reminder (
    plan_id text not null,
    quarter text not null,
    activity_id text not null,
    sent_to text not null,
    event text not null,
    event_by text not null,
    event_at timestamp not null
);
