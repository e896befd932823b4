-- The filters without the one on the status.
create or replace macro of_any_status(filters) as
    {
        'plan_id': (filters).plan_id,
        'quarter': (filters).quarter,
        'focus_area': (filters).focus_area,
        'area': (filters).area,
        'activity_id': (filters).activity_id,
        'theme': (filters).theme,
        'status': null
    };
