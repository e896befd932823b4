-- The quarter of the calendar year by which the words of a target want it reached, 1 to 4; null
-- where they name no deadline inside the year: 'Motalavej 8 gange første halvår' is 2.
create or replace macro due_quarter_of(words) as
    case
        when regexp_matches(
            lower(words),
            '(\b1\.?|første) ?halvår|(inden|før|senest) (til )?sommer|(inden|før) skolernes sommer'
        )
            then 2
        when regexp_matches(
            lower(words), '(inden|senest|før|ved|med) (udgangen af |ultimo |i )?[1-4]\.? ?kvartal'
        )
            then cast(regexp_extract(words, '([1-4])\.? ?kvartal', 1) as integer)
        when regexp_matches(
            lower(words), '(inden|senest|før|ved) (udgangen af |ultimo )(marts|juni|september)'
        )
            then
                list_position(
                    ['marts', 'juni', 'september'],
                    regexp_extract(lower(words), '(marts|juni|september)', 1)
                )
        when regexp_matches(lower(words), '(inden|senest|før) (den |d\. ?)?1\.? ?(april|juli|oktober)')
            then
                list_position(
                    ['april', 'juli', 'oktober'],
                    regexp_extract(lower(words), '(april|juli|oktober)', 1)
                )
    end;
