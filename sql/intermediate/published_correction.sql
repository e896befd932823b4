-- One row per corrected figure of an upload that counts.
select * from intermediate.correction
where published_at is not null
