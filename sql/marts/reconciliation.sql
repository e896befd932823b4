-- One row per reported whole whose parts are also known: what the parts come to, and what was said.
select * from released.reconciliation
