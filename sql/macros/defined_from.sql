-- The first quarter that wholly has the meaning a figure has in a quarter, of the changes of its
-- definition; the whole plan's changes with any area's. Null: it has always had it.
create or replace macro defined_from(changes, figure_area, figure_quarter_index) as
    list_max(
        list_transform(
            list_filter(
                changes,
                lambda one: one.changed_in <= figure_quarter_index
                and (one.area is null or figure_area is null or one.area = figure_area)
            ),
            lambda one: one.wholly_from
        )
    );
