-- severity: low
-- finds: two sources that share three or more identical figures of pay, bonus or growth for the same subjects
-- why: One is likely to have copied the other, or both a third; they count as one voice. Years of experience are left out:
--      0-2, 3-5 and 6+ years are everybody's convention.
-- example: entry, mid-level and senior bands are the same to the dollar in two articles
WITH shared AS (
    SELECT a, b
    FROM figure_pairs
    WHERE a.source_id < b.source_id
        AND a.measure <> 'experience'
        AND comparable
        AND identical
),
couples AS (
    SELECT
        a.source_id AS source_a,
        b.source_id AS source_b,
        count(DISTINCT a.content) AS figures,
        list_sort(list_distinct(flatten(list(a.claim_ids)))) AS claims_a,
        list_sort(list_distinct(flatten(list(b.claim_ids)))) AS claims_b,
        list_sort(list_distinct(list(figure_words(a)))) AS words
    FROM shared
    GROUP BY ALL
    HAVING count(DISTINCT a.content) >= copied_figures_count() AND count(DISTINCT b.content) >= copied_figures_count()
)
SELECT
    claims_a,
    claims_b,
    NULL AS gap,
    source_a || ' and ' || source_b || ' give ' || figures || ' identical figures, such as the ' || words[1] || ' and the '
        || words[2] || ': they do not look independent.' AS summary,
    NULL AS comparable_because,
    [] AS could_explain,
    'copied' AS identity
FROM couples
