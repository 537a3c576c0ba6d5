-- What tells why a finding is found no more: the articles and the evidence as they were.
INSERT INTO earlier_sources
SELECT source_id, {sha: sha256, title: title, published_on: published_on, as_of_year: as_of_year}
FROM previous_warehouse.sources;

INSERT INTO earlier_evidence
SELECT contradiction_id, claim_id
FROM previous_warehouse.contradiction_claims;
