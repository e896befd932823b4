-- How bad a status is, from 1 for a goal that is reached; null where there is no goal.
create or replace macro severity_of(status) as
    list_position(
        [
            'reached',
            'on_track',
            'pending',
            'no_data',
            'incomplete',
            'behind',
            'far_behind',
            'not_reached'
        ],
        status
    );
