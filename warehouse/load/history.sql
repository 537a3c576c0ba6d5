-- What earlier runs knew, until it is carried over from the warehouse before: nothing.

CREATE OR REPLACE TEMP TABLE earlier_claims AS FROM gone_claims LIMIT 0;
CREATE OR REPLACE TEMP TABLE earlier_runs AS FROM runs LIMIT 0;
