-- Whether a text tells how many: a digit, a small number in words ('to med ADHD', 'ingen'), or one
-- person ('en beboer').
create or replace macro tells_a_count(told) as
    regexp_matches(told, '\d')
    or regexp_matches(
        lower(told),
        '(^|[^\pL])(ingen|intet|nul|én|ét|éen|een|to|tre|fire|begge|et par|nogle få|enkelt|enkelte)([^\pL]|$)'
    )
    or regexp_matches(
        lower(told),
        '(^|[^\pL])(en|et|den|det) (\pL+ )?(beboer|borger|deltager|ung|dreng|pige|kvinde|mand|mor|far'
        || '|barn|familie|person|elev|frivillig|medlem|eneste)([^\pL]|$)'
    );
