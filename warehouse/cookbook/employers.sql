-- Which employers pay more than the job usually does?
SELECT company, role, employer.middle, usual.middle AS usual, round(employer.middle / usual.middle - 1, 2) AS more
FROM pay_by_company AS employer
JOIN pay_by_level AS usual USING (role, country, currency, period)
WHERE employer.level IS NULL AND usual.level IS NULL
ORDER BY more DESC, company
