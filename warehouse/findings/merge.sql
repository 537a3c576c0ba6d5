-- One disagreement is one finding: rows of a rule about the same figures of the same sources become one, and take
-- their identity from what is claimed and by whom, not from where it stands in a text.
CREATE OR REPLACE TEMP TABLE merged AS
WITH findings AS (
    SELECT *, NULL::BIGINT AS figures_against
    FROM returned
    WHERE rowid NOT IN (SELECT returned_row FROM about_strongest)
    UNION ALL BY NAME
    FROM many_against_one
),
numbered AS (
    SELECT row_number() OVER () AS row_id, * FROM findings
),
sides AS (
    SELECT row_id, 'a' AS side, unnest(claims_a) AS claim_id FROM numbered
    UNION ALL
    SELECT row_id, 'b', unnest(claims_b) FROM numbered
),
contents AS (
    SELECT
        row_id,
        list_sort(list_distinct(coalesce(list(f.content) FILTER (WHERE side = 'a'), []))) AS content_a,
        list_sort(list_distinct(coalesce(list(f.content) FILTER (WHERE side = 'b'), []))) AS content_b,
        list_sort(list_distinct(list(f.source_id))) AS sources,
        list_sort(list_distinct(list(f.place))) AS places
    FROM sides
    JOIN figure_claims AS f USING (claim_id)
    GROUP BY row_id
),
keyed AS (
    SELECT
        n.*,
        c.sources,
        c.places,
        concat_ws(
            '; ',
            n.rule,
            CASE WHEN n.figures_against IS NULL THEN array_to_string(c.sources, ', ') END,
            coalesce(n.identity, array_to_string(c.content_a, ', ') || ' against ' || array_to_string(c.content_b, ', '))
        ) AS key
    FROM numbered AS n
    JOIN contents AS c USING (row_id)
),
of_several_places AS (
    SELECT key FROM keyed GROUP BY key HAVING min(nullif(places, [])) <> max(places)
),
placed AS (
    -- A city is part of what a finding is about. A country is only where the same figures are said of
    -- several: restatements name it or leave it out.
    SELECT
        *,
        CASE
            WHEN identity IS NOT NULL THEN []
            WHEN list_bool_or([names_a_city(place) FOR place IN places]) THEN places
            WHEN key IN (FROM of_several_places) THEN places
            ELSE []
        END AS about
    FROM keyed
),
identified AS (
    SELECT *, left(sha256(key || '; ' || array_to_string(about, '|')), 16) AS contradiction_id,
        {'gap': gap, 'summary': summary, 'comparable_because': comparable_because,
         'figures_against': figures_against} AS told
    FROM placed
),
of_several_rows AS (
    SELECT contradiction_id FROM identified GROUP BY contradiction_id HAVING count(*) > 1
)
-- Nearly all are of one row, and to group these takes as long as all the rest.
SELECT
    contradiction_id, rule, sources,
    list_sort(list_distinct(claims_a)) AS claims_a,
    list_sort(list_distinct(claims_b)) AS claims_b,
    told,
    list_sort(list_distinct(coalesce(could_explain, []))) AS could_explain
FROM identified
WHERE contradiction_id NOT IN (FROM of_several_rows)
UNION ALL BY NAME
SELECT
    contradiction_id,
    any_value(rule) AS rule,
    any_value(sources) AS sources,
    list_sort(list_distinct(flatten(list(claims_a)))) AS claims_a,
    list_sort(list_distinct(flatten(list(claims_b)))) AS claims_b,
    -- Of several rows the one with the most evidence speaks, then the one with the smallest gap.
    min_by(told, (-len(claims_a) - len(claims_b), coalesce(gap, 0), summary, coalesce(comparable_because, ''))) AS told,
    list_sort(list_distinct(flatten(list(coalesce(could_explain, []))))) AS could_explain
FROM identified
WHERE contradiction_id IN (FROM of_several_rows)
GROUP BY contradiction_id;
