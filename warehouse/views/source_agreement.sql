-- How far each source stands with the others, and with itself.

CREATE VIEW source_agreement AS
WITH evidence_sides AS (
    SELECT contradiction_id, same_source, claim_id, side, claims.source_id
    FROM contradictions
    JOIN contradiction_claims USING (contradiction_id)
    JOIN claims USING (claim_id)
    WHERE contradictions.severity IN ('high', 'medium') AND contradictions.status IN ('new', 'standing')
),

contradicted AS (
    SELECT
        source_id,
        count(DISTINCT claim_id) AS claims,
        count(DISTINCT contradiction_id) AS findings,
        count(DISTINCT contradiction_id) FILTER (WHERE same_source) AS with_itself
    FROM evidence_sides
    GROUP BY source_id
),

against AS (
    SELECT
        a.source_id,
        count(DISTINCT b.source_id) AS sources,
        count(DISTINCT other.voice) FILTER (WHERE other.voice <> own.voice) AS voices
    FROM evidence_sides AS a
    JOIN evidence_sides AS b
        ON a.contradiction_id = b.contradiction_id AND a.side <> b.side AND a.source_id <> b.source_id
    JOIN source_weights AS own ON own.source_id = a.source_id
    JOIN source_weights AS other ON other.source_id = b.source_id
    GROUP BY a.source_id
),

stands AS (
    SELECT
        claims.source_id,
        count(*) FILTER (WHERE inside) AS corroborated,
        count(*) FILTER (WHERE NOT inside) AS outside
    FROM claim_standings
    JOIN claims USING (claim_id)
    GROUP BY claims.source_id
),

counted AS (
    SELECT source_id, count(*) AS claims FROM claims GROUP BY source_id
)

SELECT
    sources.source_id,
    sources.title,
    coalesce(source_weights.voice, sources.source_id) AS voice,
    source_weights.weight,
    coalesce(counted.claims, 0) AS claims,
    coalesce(contradicted.claims, 0) AS contradicted,
    coalesce(stands.corroborated, 0) AS corroborated,
    coalesce(stands.outside, 0) AS outside,
    coalesce(contradicted.claims, 0) / counted.claims AS contradicted_share,
    coalesce(stands.corroborated, 0) / counted.claims AS corroborated_share,
    coalesce(contradicted.findings, 0) AS findings,
    coalesce(contradicted.with_itself, 0) AS with_itself,
    coalesce(against.sources, 0) AS contradicted_by,
    coalesce(against.voices, 0) AS contradicted_by_independent
FROM sources
LEFT JOIN counted USING (source_id)
LEFT JOIN contradicted USING (source_id)
LEFT JOIN against USING (source_id)
LEFT JOIN stands USING (source_id)
LEFT JOIN source_weights USING (source_id)
ORDER BY contradicted_share DESC NULLS LAST, sources.source_id;

COMMENT ON VIEW source_agreement IS 'Per source: how many of its claims are contradicted, and how many are borne out by others. A claim can be both, or neither';
COMMENT ON COLUMN source_agreement.source_id IS 'The source; see sources';
COMMENT ON COLUMN source_agreement.title IS 'Its title; null where nothing tells it';
COMMENT ON COLUMN source_agreement.voice IS 'The voice that it belongs to: sources that copy one another are one; see source_weights';
COMMENT ON COLUMN source_agreement.weight IS 'What that voice weighs when sources are reconciled, 0 to 1; see source_weights';
COMMENT ON COLUMN source_agreement.claims IS 'Its claims';
COMMENT ON COLUMN source_agreement.contradicted IS 'Those that are evidence of an open contradiction of high or medium severity';
COMMENT ON COLUMN source_agreement.corroborated IS 'Those that allow a value in the range that is supported of their subject, by two independent sources or more; see claim_standings';
COMMENT ON COLUMN source_agreement.outside IS 'Those that lie outside of the range that is supported of their subject; see claim_standings';
COMMENT ON COLUMN source_agreement.contradicted_share IS 'contradicted as a share of claims, 0 to 1; null where there are no claims';
COMMENT ON COLUMN source_agreement.corroborated_share IS 'corroborated as a share of claims, 0 to 1; null where there are no claims';
COMMENT ON COLUMN source_agreement.findings IS 'Open contradictions of high or medium severity that the source has a part in';
COMMENT ON COLUMN source_agreement.with_itself IS 'Those of them in which it contradicts itself';
COMMENT ON COLUMN source_agreement.contradicted_by IS 'Other sources that stand on the other side of one of these findings';
COMMENT ON COLUMN source_agreement.contradicted_by_independent IS 'Voices among them other than its own';
