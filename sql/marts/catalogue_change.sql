-- One row per attribute of something in a plan's catalogue that a publication or a withdrawal
-- changed: before, after and why.
select * from shown.catalogue_change
