-- When the previous warehouse first saw each of its findings.
CREATE OR REPLACE TEMP TABLE seen_before AS
SELECT contradiction_id, first_seen FROM previous_warehouse.contradictions;
