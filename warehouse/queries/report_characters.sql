-- How many characters the articles have that are shown whole: those of fewer than $shown.

SELECT coalesce(sum(length(text)), 0)::BIGINT AS characters
FROM sources
WHERE length(text) < $shown;
