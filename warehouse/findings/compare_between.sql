-- Figures of different sources against each other: all that are comparable while they are few, else each against
-- the strongest, so that the work grows with the figures and not with their pairs.
INSERT INTO compared BY NAME
WITH neighbours AS (
    SELECT a.subject_id AS subject_id, b.subject_id AS other, true AS comparable, b.figures
    FROM subjects AS a
    JOIN subjects AS b
        ON same_job(a.subject, b.subject)
        AND same_level_and_currency(a.subject, b.subject)
        AND same_employer(a.subject, b.subject)
    WHERE same_rest(a.subject, b.subject) AND same_level_years(a.subject, b.subject)
        AND says_enough(a.subject, b.subject, false)
    UNION ALL
    SELECT a.subject_id, b.subject_id, false, b.figures
    FROM subjects AS a
    JOIN subjects AS b
        ON same_job(a.subject, b.subject)
        AND same_level_and_currency(a.subject, b.subject)
    WHERE company_against_industry(a.subject, b.subject)
        AND same_rest(a.subject, b.subject) AND same_level_years(a.subject, b.subject)
),
crowded AS (
    SELECT subject_id FROM neighbours GROUP BY subject_id HAVING sum(figures) > compared_in_full()
),
opponents AS (
    SELECT DISTINCT other AS subject_id FROM neighbours WHERE subject_id IN (FROM crowded)
),
-- Of each of these the figure that ends lowest and the one that begins highest.
ends AS (
    SELECT subject_id, 'low' AS side, min_by(figure_id, (high, figure_id)) AS figure_id, min(high) AS strength
    FROM bounds
    JOIN opponents USING (subject_id)
    WHERE NOT only_some AND high IS NOT NULL AND NOT open_ended
    GROUP BY subject_id
    UNION ALL
    SELECT subject_id, 'high', min_by(figure_id, (-low, figure_id)), min(-low)
    FROM bounds
    JOIN opponents USING (subject_id)
    WHERE NOT only_some AND low IS NOT NULL
    GROUP BY subject_id
),
strongest AS (
    SELECT n.subject_id, n.comparable, min_by(e.figure_id, (e.strength, e.figure_id)) AS figure_id
    FROM neighbours AS n
    JOIN ends AS e ON e.subject_id = n.other
    JOIN crowded ON crowded.subject_id = n.subject_id
    GROUP BY n.subject_id, n.comparable, e.side
),
-- Identical figures, while they are rare: they tell which sources are one voice.
shared AS (
    SELECT *
    FROM bounds
    QUALIFY count(*) OVER (PARTITION BY subject_id, low, high) BETWEEN 2 AND rare_sources()
),
pairs AS (
    SELECT a.figure_id AS figure_a, b.figure_id AS figure_b, n.comparable, NULL AS strongest,
        same_bounds(a, b) AS identical
    FROM neighbours AS n
    JOIN bounds AS a ON a.subject_id = n.subject_id
    JOIN bounds AS b ON b.subject_id = n.other AND b.source_id <> a.source_id
    WHERE n.subject_id NOT IN (FROM crowded)
    UNION ALL
    SELECT a.figure_id, b.figure_id, s.comparable, b.figure_id, same_bounds(a, b)
    FROM bounds AS a
    JOIN strongest AS s ON s.subject_id = a.subject_id
    JOIN bounds AS b ON b.figure_id = s.figure_id AND b.source_id <> a.source_id
    UNION ALL
    SELECT a.figure_id, b.figure_id, true, NULL, true
    FROM shared AS a
    JOIN shared AS b
        ON a.subject_id = b.subject_id AND a.source_id <> b.source_id
        AND same_bounds(a, b)
)
SELECT
    figure_a,
    figure_b,
    bool_or(comparable) AS comparable,
    false AS comparable_but_level,
    false AS comparable_but_level_and_currency,
    NOT bool_or(comparable) AS comparable_but_employer,
    bool_and(identical) AS identical,
    CASE WHEN bool_and(strongest IS NOT NULL) THEN min(strongest) END AS strongest
FROM (
    FROM pairs
    UNION ALL
    SELECT figure_b, figure_a, comparable, strongest, identical FROM pairs WHERE comparable
)
GROUP BY figure_a, figure_b;
