-- One row per file that was handed in: who, when, what it said and what has happened to it since.
select * from released.upload
