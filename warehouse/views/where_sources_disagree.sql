-- About what the sources disagree most: the subjects whose claims are evidence of findings.

CREATE VIEW where_sources_disagree AS
WITH disputes AS (
    SELECT
        subject_id,
        count(DISTINCT contradiction_id) FILTER (WHERE severity = 'high') AS high,
        count(DISTINCT contradiction_id) FILTER (WHERE severity = 'medium') AS medium,
        count(DISTINCT contradiction_id) FILTER (WHERE NOT same_source) AS between_sources,
        max(gap) AS widest_gap,
        min(rank) AS first_rank,
        arg_min(summary, rank) AS worst
    FROM contradiction_claims
    JOIN contradictions USING (contradiction_id)
    JOIN reconciled_claims USING (claim_id)
    WHERE severity IN ('high', 'medium') AND status IN ('new', 'standing')
    GROUP BY subject_id
)

SELECT
    r.measure, r.role, r.level, r.years_low, r.years_high, r.location, r.company, r.industry, r.qualifier,
    r.currency, r.period, r.pay_basis,
    d.high, d.medium, d.between_sources, d.widest_gap, d.worst,
    r.sources, r.independent_sources, r.claims, r.lowest, r.highest, r.supported_low, r.supported_high, r.agreement, r.note,
    r.subject_id
FROM disputes AS d
JOIN reconciled AS r USING (subject_id)
ORDER BY d.high DESC, d.medium DESC, d.first_rank, r.subject_id;

COMMENT ON VIEW where_sources_disagree IS 'Per subject with open contradictions of high or medium severity: how many, and what the sources support all the same. A finding about two levels counts for both';
COMMENT ON COLUMN where_sources_disagree.measure IS 'pay, experience, bonus or growth';
COMMENT ON COLUMN where_sources_disagree.role IS 'The job; null where the claims name none';
COMMENT ON COLUMN where_sources_disagree.level IS 'Level of seniority; null: all levels';
COMMENT ON COLUMN where_sources_disagree.years_low IS 'Fewest years of experience, where a band of years but no level is named';
COMMENT ON COLUMN where_sources_disagree.years_high IS 'Most years of experience, where a band of years but no level is named';
COMMENT ON COLUMN where_sources_disagree.location IS 'Country or country/place; null where the claims name none';
COMMENT ON COLUMN where_sources_disagree.company IS 'The employer; null: none in particular';
COMMENT ON COLUMN where_sources_disagree.industry IS 'The industry; null: none in particular';
COMMENT ON COLUMN where_sources_disagree.qualifier IS 'Words that narrow the subject and fit no other column; null where there are none';
COMMENT ON COLUMN where_sources_disagree.currency IS 'Currency of pay; null for other measures';
COMMENT ON COLUMN where_sources_disagree.period IS 'Period of pay; null for other measures';
COMMENT ON COLUMN where_sources_disagree.pay_basis IS 'base or total where sources say either of the subject; null elsewhere';
COMMENT ON COLUMN where_sources_disagree.high IS 'Open contradictions that cannot both be true, with a claim about this subject on either side';
COMMENT ON COLUMN where_sources_disagree.medium IS 'Those whose bounds clash or barely overlap';
COMMENT ON COLUMN where_sources_disagree.between_sources IS 'Those of the two that are between sources; the others are within one';
COMMENT ON COLUMN where_sources_disagree.widest_gap IS 'The widest gap among them, as a share; null where none has one';
COMMENT ON COLUMN where_sources_disagree.worst IS 'The first of them in the order of the report, in one sentence';
COMMENT ON COLUMN where_sources_disagree.sources IS 'Sources that claim something about the subject';
COMMENT ON COLUMN where_sources_disagree.independent_sources IS 'Voices among them';
COMMENT ON COLUMN where_sources_disagree.claims IS 'Their claims about it';
COMMENT ON COLUMN where_sources_disagree.lowest IS 'The lowest figure in these claims: currency units per period, years or percent';
COMMENT ON COLUMN where_sources_disagree.highest IS 'The highest figure in these claims';
COMMENT ON COLUMN where_sources_disagree.supported_low IS 'Lower end of what independent sources support; null: open below, or nothing is supported';
COMMENT ON COLUMN where_sources_disagree.supported_high IS 'Upper end of it; null: open above, or nothing is supported';
COMMENT ON COLUMN where_sources_disagree.agreement IS 'Share of the weight that shares a value of that range, 0 to 1; 0 where nothing is supported; null where there is one voice only';
COMMENT ON COLUMN where_sources_disagree.note IS 'What this means, in words; see reconciled';
COMMENT ON COLUMN where_sources_disagree.subject_id IS 'The subject; see reconciled, and claims_behind for its claims';
