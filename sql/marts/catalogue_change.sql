-- One row per attribute of something in a plan's catalogue that the publication of an upload that
-- counts changed: before, after and why.
select * from released.catalogue_change
