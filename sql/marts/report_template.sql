-- One row per plan with a template of its own for the quarterly report: the one published last.
select * from released.report_template
