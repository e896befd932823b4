-- One row per attribute of a plan's catalogue that an action of the change log changed.
select * from released.logged_attribute
