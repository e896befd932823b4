-- How much of a goal a figure attains; 1.0 is all of it. goal_low and goal_high bound a goal of
-- direction 'within'. A falling figure is measured from a baseline above its goal.
-- Null where the goal gives no share: no figure, no goal, or one that is not above zero.
create or replace macro attainment_of(
    figure, direction, goal, goal_low, goal_high, baseline
) as
    case direction
        when 'increase' then case when goal > 0 then figure / goal end
        when 'decrease'
            then
                case
                    when baseline > goal then (baseline - figure) / (baseline - goal)
                    when goal > 0 and figure <= goal then 1.0
                    when goal > 0 then goal / figure
                end
        when 'within'
            then
                case
                    when goal_low > 0 and figure < goal_low then figure / goal_low
                    when goal_high > 0 and figure > goal_high then goal_high / figure
                    when goal_high > 0 and figure >= goal_low then 1.0
                end
    end;
