-- What did the last run change?
SELECT kind, change, severity, because, count(*) AS how_many
FROM what_changed
GROUP BY ALL
ORDER BY ALL
