-- What a job pays by the sources together, subject by subject.

CREATE MACRO what_is_paid(role VARCHAR := NULL, place VARCHAR := NULL, currency VARCHAR := NULL) AS TABLE
SELECT
    r.role, r.level, r.years_low, r.years_high, r.location, r.company, r.industry, r.qualifier, r.pay_basis,
    r.currency, r.period,
    r.supported_low, r.supported_high, r.lowest, r.highest,
    r.independent_sources, r.claims, r.note, r.subject_id
FROM reconciled AS r
LEFT JOIN levels AS l ON l.level = r.level
LEFT JOIN country_currencies AS home ON is_home(home, r.currency)
WHERE r.measure = 'pay'
    AND (role IS NULL OR is_job(r.role, role))
    AND (place IS NULL OR coalesce(r.location, home.country) IN (FROM places_called(place)))
    AND (currency IS NULL OR r.currency = upper(trim(currency)))
ORDER BY
    r.role, r.currency, r.period, (r.company IS NOT NULL, r.industry IS NOT NULL, r.qualifier IS NOT NULL),
    l.rank, r.years_low, r.location, r.company, r.industry, r.qualifier, r.subject_id;

COMMENT ON MACRO TABLE what_is_paid IS 'What a job pays by the sources together, a row a subject, see reconciled; job and place as in claims_about, currency as ISO 4217: FROM what_is_paid(''software engineer'', place := ''US'', currency := ''USD'')';
