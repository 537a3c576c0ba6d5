-- What earlier runs knew of findings, until it is carried over from the warehouse before: nothing.
CREATE OR REPLACE TEMP TABLE earlier_findings AS FROM contradictions LIMIT 0;
CREATE OR REPLACE TEMP TABLE earlier_evidence AS SELECT contradiction_id, claim_id FROM contradiction_claims LIMIT 0;
CREATE OR REPLACE TEMP TABLE earlier_sources AS
SELECT source_id, {sha: sha256, title: title, published_on: published_on, as_of_year: as_of_year} AS article
FROM sources
LIMIT 0;
