-- One row per attribute of an indicator that an upload read from words.
select
    upload_id,
    plan_id,
    indicator_id,
    attribute,
    value,
    words,
    place
from main.attribute_words
