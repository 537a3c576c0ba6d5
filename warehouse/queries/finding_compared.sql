-- How far the deciding figures of the contradiction $contradiction_id had to be comparable, in words.

SELECT CASE
    WHEN comparable THEN 'No dimension speaks against comparing them.'
    WHEN comparable_but_level
    THEN 'At most the level, its years and what is left unsaid of the subject speak against comparing them.'
    WHEN comparable_but_level_and_currency
    THEN 'At most the level, its years, the currency and what is left unsaid of the subject speak against comparing them.'
    WHEN comparable_but_employer
    THEN 'At most the company, the industry and what is left unsaid of the subject speak against comparing them.'
    ELSE 'The warehouse does not hold them against each other: the rule compares them by a measure of its own.'
END AS words
FROM deciding_pair($contradiction_id);
