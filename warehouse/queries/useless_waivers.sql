-- What the last run noted of waivers that hold no more, or never did; the first $most of them.

SELECT message
FROM notes
WHERE kind IN ('unknown_waiver', 'expired_waiver')
LIMIT $most;
