-- One row per thing that happened to a comment, as far as the viewer may read it.
select * from released.comment
