-- One row per attribute of an indicator that is still as words were read last. The words may hold a
-- figure, so those of a plan that hides small counts are hidden.
with

attribute_words as (
    select * from staging.attribute_words
),

published_upload as (
    select * from standing.published_upload
),

upload as (
    select * from staging.upload
),

indicator as (
    select * from materialized.indicator
),

newest as (
    select
        attribute_words.*,
        upload.file_name
    from attribute_words
    inner join published_upload
        on attribute_words.upload_id = published_upload.upload_id
    inner join upload
        on attribute_words.upload_id = upload.upload_id
    qualify row_number() over (
        partition by
            attribute_words.plan_id, attribute_words.indicator_id, attribute_words.attribute
        order by published_upload.publication desc
    ) = 1
),

still_so as (
    select
        newest.upload_id,
        newest.plan_id,
        newest.indicator_id,
        newest.attribute,
        newest.value,
        newest.words,
        newest.place,
        newest.file_name,
        indicator.smallest_shown_count is not null and not sees_all(newest.plan_id) as is_hidden
    from newest
    inner join indicator
        on
            newest.plan_id = indicator.plan_id
            and newest.indicator_id = indicator.indicator_id
            and newest.value = case newest.attribute
                when 'unit' then indicator.unit
                when 'aggregation' then indicator.aggregation
                when 'direction' then indicator.direction
                when 'indicator_kind' then indicator.indicator_kind
                when 'year_start_quarter' then cast(indicator.year_start_quarter as text)
                when 'source' then indicator.source
            end
)

select * from still_so
