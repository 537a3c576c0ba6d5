-- Where the rules lie that are a user's own.

SELECT path
FROM rules
WHERE NOT built_in
LIMIT 1;
