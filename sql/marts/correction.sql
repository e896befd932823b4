-- One row per figure of an upload with a reason: what stood before it, and what it became.
select * from shown.upload_correction
