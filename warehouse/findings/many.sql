-- All that a rule found against one of the two strongest figures of a subject is one disagreement.
CREATE OR REPLACE TEMP TABLE about_strongest AS
SELECT DISTINCT r.rowid AS returned_row, o.rule, o.figure_a, o.figure_b
FROM returned AS r
JOIN figure_claims AS a ON a.claim_id = list_min(r.claims_a)
JOIN figure_claims AS b ON b.claim_id = list_min(r.claims_b)
JOIN against_strongest AS o ON o.rule = r.rule AND o.figure_a = a.figure_id AND o.figure_b = b.figure_id;

CREATE OR REPLACE TEMP TABLE many_against_one AS
SELECT
    o.rule,
    list_sort(list_distinct(flatten(list(r.claims_a)))) AS claims_a,
    list_sort(list_distinct(flatten(list(r.claims_b)))) AS claims_b,
    max(r.gap) AS gap,
    min_by(r.summary, o.place) || CASE
        WHEN any_value(figures_against) = 1 THEN ''
        ELSE ' In all, ' || format('{:,}', any_value(figures_against)) || ' comparable figures contradict the '
            || any_value(figure_words(f)) || ' in ' || any_value(f.source_id) || ' in this way.'
    END AS summary,
    min_by(r.comparable_because, o.place) AS comparable_because,
    min_by(r.could_explain, o.place) AS could_explain,
    -- By the one figure: those that stand against it come and go.
    'many against ' || any_value(f.content) || CASE WHEN first THEN ' below' ELSE ' above' END AS identity,
    any_value(figures_against) AS figures_against
FROM against_strongest AS o
JOIN about_strongest USING (rule, figure_a, figure_b)
JOIN returned AS r ON r.rowid = returned_row
JOIN figures AS f ON f.figure_id = o.strongest
WHERE o.place <= shown_of_many()
GROUP BY o.rule, o.strongest, first;
