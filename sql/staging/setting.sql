-- One row per threshold that holds where a plan names none of its own.
select
    setting_name,
    setting_value
from main.setting
