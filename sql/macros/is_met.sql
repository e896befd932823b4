-- Whether a figure is at least the lower end of a goal and at most the upper one, where it has
-- them: a comparison, which also holds for goals of zero and below, never a share of the goal.
create or replace macro is_met(figure, lower_end, upper_end) as
    coalesce(round(figure - lower_end, 9) >= 0, lower_end is null)
    and coalesce(round(figure - upper_end, 9) <= 0, upper_end is null)
    and figure is not null
    and coalesce(lower_end, upper_end) is not null;
