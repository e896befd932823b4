-- One row per published figure that a publication or a withdrawal changed: before, after and why.
select * from released.correction
