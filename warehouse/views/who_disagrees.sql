-- Who disagrees with whom: two sources that stand on either side of a finding, each pair once.

CREATE VIEW who_disagrees AS
WITH ends AS (
    SELECT DISTINCT contradiction_id, side, source_id
    FROM contradiction_claims
    JOIN claims USING (claim_id)
    JOIN contradictions USING (contradiction_id)
    WHERE NOT same_source AND status IN ('new', 'standing')
),

between_two AS (
    SELECT DISTINCT
        contradiction_id, least(a.source_id, b.source_id) AS source_a, greatest(a.source_id, b.source_id) AS source_b
    FROM ends AS a
    JOIN ends AS b USING (contradiction_id)
    WHERE a.side = 'a' AND b.side = 'b' AND a.source_id <> b.source_id
),

pairs AS (
    SELECT
        source_a, source_b,
        count(*) FILTER (WHERE severity = 'high') AS high,
        count(*) FILTER (WHERE severity = 'medium') AS medium,
        count(*) FILTER (WHERE severity = 'low') AS low,
        arg_min(summary, rank) AS worst
    FROM between_two
    JOIN contradictions USING (contradiction_id)
    GROUP BY source_a, source_b
),

spoken_of AS (
    SELECT DISTINCT source_id, subject_id
    FROM reconciled_claims
    JOIN claims USING (claim_id)
),

shared AS (
    SELECT source_a, source_b, count(*) AS subjects
    FROM pairs
    JOIN spoken_of AS a ON a.source_id = source_a
    JOIN spoken_of AS b ON b.source_id = source_b AND b.subject_id = a.subject_id
    GROUP BY source_a, source_b
)

SELECT
    p.source_a, a.title AS title_a, p.source_b, b.title AS title_b,
    p.high, p.medium, p.low, p.worst,
    coalesce(shared.subjects, 0) AS shared_subjects,
    coalesce(i.shared, 0) AS shared_figures,
    voice_a.voice <> voice_b.voice AS independent
FROM pairs AS p
JOIN sources AS a ON a.source_id = p.source_a
JOIN sources AS b ON b.source_id = p.source_b
LEFT JOIN shared ON shared.source_a = p.source_a AND shared.source_b = p.source_b
LEFT JOIN source_weights AS voice_a ON voice_a.source_id = p.source_a
LEFT JOIN source_weights AS voice_b ON voice_b.source_id = p.source_b
LEFT JOIN source_independence AS i ON i.source_a = p.source_a AND i.source_b = p.source_b
ORDER BY p.high DESC, p.medium DESC, p.low DESC, p.source_a, p.source_b;

COMMENT ON VIEW who_disagrees IS 'Per pair of sources that stand against each other: their open contradictions by severity, and what they have in common. What a source says against itself is in source_agreement';
COMMENT ON COLUMN who_disagrees.source_a IS 'A source; see sources';
COMMENT ON COLUMN who_disagrees.title_a IS 'Its title; null where nothing tells it';
COMMENT ON COLUMN who_disagrees.source_b IS 'Another source, later in the alphabet';
COMMENT ON COLUMN who_disagrees.title_b IS 'Its title; null where nothing tells it';
COMMENT ON COLUMN who_disagrees.high IS 'Open contradictions between them that cannot both be true';
COMMENT ON COLUMN who_disagrees.medium IS 'Those whose bounds clash or barely overlap';
COMMENT ON COLUMN who_disagrees.low IS 'Notices about the two, such as copied figures';
COMMENT ON COLUMN who_disagrees.worst IS 'The first of these in the order of the report, in one sentence';
COMMENT ON COLUMN who_disagrees.shared_subjects IS 'Subjects of which both speak, see reconciled';
COMMENT ON COLUMN who_disagrees.shared_figures IS 'Identical figures that both give, where they are three or more; see source_independence';
COMMENT ON COLUMN who_disagrees.independent IS 'False where the two are one voice, for one has copied the other, or both a third';
