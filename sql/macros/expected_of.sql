-- What a share of a goal lets one expect: of a count a whole number, since nobody is behind by half
-- an event. What must not be exceeded (is_ceiling) is rounded up.
create or replace macro expected_of(share_of_goal, unit, is_ceiling) as
    case
        when unit != 'antal' then share_of_goal
        when is_ceiling then ceil(round(share_of_goal, 6))
        else floor(round(share_of_goal, 6))
    end;
