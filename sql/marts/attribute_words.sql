-- One row per attribute of an indicator that is still as words were read last: the words, and where
-- they stood.
select * from released.attribute_words
