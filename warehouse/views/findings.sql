-- Every finding of the last run with both sides' words side by side: one row a finding. All quotes of each are in evidence.

CREATE VIEW findings AS
WITH sides AS (
    SELECT
        contradiction_id,
        side,
        count(*) AS claims,
        arg_min({'source_id': source_id, 'line': line, 'quote': quote, 'said': quantity_words(claims)},
                (source_id, char_start, claim_id)) AS first
    FROM contradiction_claims
    JOIN claims USING (claim_id)
    GROUP BY contradiction_id, side
),

independence AS (
    SELECT contradiction_id, count(DISTINCT voice) = count(*) AS independent
    FROM (SELECT contradiction_id, unnest(sources) AS source_id FROM contradictions WHERE NOT same_source)
    JOIN source_weights USING (source_id)
    GROUP BY contradiction_id
)

SELECT
    f.rank, f.contradiction_id, f.severity, f.rule, f.status, f.summary, f.gap, f.same_source, f.sources,
    independence.independent,
    a.first.source_id AS source_a, a.first.line AS line_a, a.first.said AS said_a, a.first.quote AS quote_a, a.claims AS claims_a,
    b.first.source_id AS source_b, b.first.line AS line_b, b.first.said AS said_b, b.first.quote AS quote_b,
    coalesce(b.claims, 0) AS claims_b,
    f.comparable_because, f.could_explain, f.first_seen
FROM contradictions AS f
JOIN sides AS a ON a.contradiction_id = f.contradiction_id AND a.side = 'a'
LEFT JOIN sides AS b ON b.contradiction_id = f.contradiction_id AND b.side = 'b'
LEFT JOIN independence ON independence.contradiction_id = f.contradiction_id
ORDER BY f.rank;

COMMENT ON VIEW findings IS 'Every contradiction that the last run found, with both sides side by side: one row a finding, in the order of the report, waived ones last. evidence has all quotes of each';
COMMENT ON COLUMN findings.rank IS 'Order of the finding in every listing, from 1';
COMMENT ON COLUMN findings.contradiction_id IS 'The finding; see contradictions, and reconcile explain for why it is one';
COMMENT ON COLUMN findings.severity IS 'high: cannot both be true; medium: bounds clash or barely overlap; low: a label or a notice';
COMMENT ON COLUMN findings.rule IS 'The rule that found it; see rules';
COMMENT ON COLUMN findings.status IS 'new or standing: open; waived: an entry of waivers.toml waives it';
COMMENT ON COLUMN findings.summary IS 'The finding in one sentence with its figures';
COMMENT ON COLUMN findings.gap IS 'How far apart the two sides are, as a share (0.25 is a quarter); null where distance has no meaning';
COMMENT ON COLUMN findings.same_source IS 'True where one source contradicts itself';
COMMENT ON COLUMN findings.sources IS 'The sources concerned, in alphabetical order';
COMMENT ON COLUMN findings.independent IS 'True where each of these sources is a voice of its own; null where there is one source only';
COMMENT ON COLUMN findings.source_a IS 'The source of the first claim on side a';
COMMENT ON COLUMN findings.line_a IS 'Line of that source''s text, counted from 1';
COMMENT ON COLUMN findings.said_a IS 'What that claim says, in words with its unit';
COMMENT ON COLUMN findings.quote_a IS 'That claim''s own words';
COMMENT ON COLUMN findings.claims_a IS 'Claims on side a, restatements of the first and others; see evidence';
COMMENT ON COLUMN findings.source_b IS 'The source of the first claim on side b; null, as in the next three columns, where there is one side only';
COMMENT ON COLUMN findings.line_b IS 'Line of that source''s text, counted from 1';
COMMENT ON COLUMN findings.said_b IS 'What that claim says, in words with its unit';
COMMENT ON COLUMN findings.quote_b IS 'That claim''s own words';
COMMENT ON COLUMN findings.claims_b IS 'Claims on side b; see evidence';
COMMENT ON COLUMN findings.comparable_because IS 'Why the two sides may be held against each other; null where the rule needs no reason';
COMMENT ON COLUMN findings.could_explain IS 'What could explain the disagreement away, one sentence an entry';
COMMENT ON COLUMN findings.first_seen IS 'Start (UTC) of the first run that found it';
