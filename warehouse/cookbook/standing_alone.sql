-- Which figures of an article does nobody else give?
SELECT line, coalesce(level, company, industry, place) AS about, said, quote
FROM alone_in_saying
WHERE source_id = '03-pay-around-the-world'
ORDER BY line
