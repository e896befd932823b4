-- The day it is, as the store's clock has it; a connection that does not say so goes by its own.
-- Nothing that is materialized may depend on it.
create or replace macro today() as coalesce(cast(getvariable('today') as date), current_date);
