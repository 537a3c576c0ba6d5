-- What earlier runs knew, until it is carried over from the warehouse before: nothing.

CREATE OR REPLACE TEMP TABLE earlier_claims (claim_id VARCHAR, first_seen TIMESTAMP);
CREATE OR REPLACE TEMP TABLE earlier_runs AS FROM runs LIMIT 0;
