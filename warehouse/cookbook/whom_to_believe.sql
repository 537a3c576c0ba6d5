-- Whom can I believe on senior pay in the US?
SELECT said, standing, source_id, line, weight
FROM claims_about(level := 'senior', place := 'US')
JOIN source_weights USING (source_id)
WHERE measure = 'pay'
ORDER BY standing, weight DESC, source_id, line
