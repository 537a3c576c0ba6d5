-- Without a previous warehouse nothing has been seen before.
CREATE OR REPLACE TEMP TABLE seen_before (contradiction_id VARCHAR, first_seen TIMESTAMP);
