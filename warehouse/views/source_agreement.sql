-- How far each source stands with the others, and with itself.

CREATE VIEW source_agreement AS
WITH contradicted AS (
    SELECT
        claims.source_id,
        count(DISTINCT claim_id) AS claims,
        count(DISTINCT contradiction_id) AS findings,
        count(DISTINCT contradiction_id) FILTER (WHERE same_source) AS with_itself
    FROM contradictions
    JOIN contradiction_claims USING (contradiction_id)
    JOIN claims USING (claim_id)
    WHERE contradictions.severity IN ('high', 'medium')
    GROUP BY claims.source_id
),

corroborated AS (
    SELECT claims.source_id, count(*) AS claims
    FROM claims
    JOIN reconciled
        ON claims.measure = reconciled.measure
        AND claims.role IS NOT DISTINCT FROM reconciled.role
        AND claims.level IS NOT DISTINCT FROM reconciled.level
        AND claims.location IS NOT DISTINCT FROM reconciled.location
        AND claims.company IS NOT DISTINCT FROM reconciled.company
        AND claims.industry IS NOT DISTINCT FROM reconciled.industry
        AND claims.qualifier IS NOT DISTINCT FROM reconciled.qualifier
        AND claims.currency IS NOT DISTINCT FROM reconciled.currency
        AND claims.period IS NOT DISTINCT FROM reconciled.period
        AND if(claims.level IS NULL, claims.years_low, NULL) IS NOT DISTINCT FROM reconciled.years_low
        AND if(claims.level IS NULL, claims.years_high, NULL) IS NOT DISTINCT FROM reconciled.years_high
    WHERE reconciled.agreement > 0
        AND NOT claims.hedged
        AND coalesce(claims.low * (1 - sign(claims.low) * rounding_share()) <= reconciled.supported_high, true)
        AND (claims.open_ended
            OR coalesce(claims.high * (1 + sign(claims.high) * rounding_share()) >= reconciled.supported_low, true))
    GROUP BY claims.source_id
),

counted AS (
    SELECT source_id, count(*) AS claims FROM claims GROUP BY source_id
)

SELECT
    sources.source_id,
    sources.title,
    coalesce(counted.claims, 0) AS claims,
    coalesce(contradicted.claims, 0) AS contradicted,
    coalesce(corroborated.claims, 0) AS corroborated,
    coalesce(contradicted.claims, 0) / counted.claims AS contradicted_share,
    coalesce(corroborated.claims, 0) / counted.claims AS corroborated_share,
    coalesce(contradicted.findings, 0) AS findings,
    coalesce(contradicted.with_itself, 0) AS with_itself
FROM sources
LEFT JOIN counted USING (source_id)
LEFT JOIN contradicted USING (source_id)
LEFT JOIN corroborated USING (source_id)
ORDER BY contradicted_share DESC NULLS LAST, sources.source_id;

COMMENT ON VIEW source_agreement IS 'Per source: how many of its claims are contradicted, and how many are borne out by others. A claim can be both, or neither';
COMMENT ON COLUMN source_agreement.source_id IS 'The source; see sources';
COMMENT ON COLUMN source_agreement.title IS 'Its title; null where nothing tells it';
COMMENT ON COLUMN source_agreement.claims IS 'Its claims';
COMMENT ON COLUMN source_agreement.contradicted IS 'Those that are evidence of a contradiction of high or medium severity';
COMMENT ON COLUMN source_agreement.corroborated IS 'Those that allow a value in the range that two or more sources share about their subject; see reconciled';
COMMENT ON COLUMN source_agreement.contradicted_share IS 'contradicted as a share of claims, 0 to 1; null where there are no claims';
COMMENT ON COLUMN source_agreement.corroborated_share IS 'corroborated as a share of claims, 0 to 1; null where there are no claims';
COMMENT ON COLUMN source_agreement.findings IS 'Contradictions of high or medium severity that the source has a part in';
COMMENT ON COLUMN source_agreement.with_itself IS 'Those of them in which it contradicts itself';
