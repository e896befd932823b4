-- One row per meeting: the documents as the board got them, as one zip.
select * from released.meeting_pack
