-- One row per indicator and quarter in which its figure is expected and none has been reported.
select * from released.outstanding_figure
