-- How much of a goal a figure attains; 1.0 is all of it. goal_low and goal_high bound a goal of
-- direction 'within'.
-- Null where the goal gives no share: no figure, no goal, or an increase to zero.
create or replace macro attainment_of(
    figure, direction, goal, goal_low, goal_high, baseline
) as
    case direction
        when 'increase' then figure / nullif(goal, 0)
        when 'decrease'
            then
                case
                    when baseline != goal then (baseline - figure) / (baseline - goal)
                    when figure <= goal then 1.0
                    else goal / nullif(figure, 0)
                end
        when 'within'
            then
                case
                    when figure < goal_low then figure / nullif(goal_low, 0)
                    when figure > goal_high then goal_high / nullif(figure, 0)
                    when figure is not null then 1.0
                end
    end;
