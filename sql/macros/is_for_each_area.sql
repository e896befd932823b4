-- Whether the words of a target set it for each of the plan's areas: '5-8 unge i hvert område'.
create or replace macro is_for_each_area(words) as
    regexp_matches(
        lower(words),
        '(i|for) (hver|hvert|alle)( af)?( de| vores)?( to| tre| fire| fem| seks| [2-9])? '
        || '(bolig)?(område|afdeling)|\b(pr\.?|per) (bolig)?(område|afdeling)'
    );
