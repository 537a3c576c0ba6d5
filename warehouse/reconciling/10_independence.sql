-- Which sources share identical figures that are rare elsewhere, and which of them are therefore one voice.

-- Whoever says the same throughout counts as one article here, however often it was printed: else a figure
-- that is copied very often would look like one that anybody may say.
CREATE OR REPLACE TEMP TABLE copy_evidence AS
SELECT
    rowid AS figure,
    source_id, place, statistic, pay_basis, level, years_low, years_high,
    {
        'measure': measure, 'role': role, 'level': level, 'company': company_key, 'industry': industry_key,
        'qualifier': qualifier_key, 'currency': currency, 'period': period, 'low': low, 'high': high,
        'open_ended': open_ended
    } AS said
FROM figures
WHERE measure <> 'experience' AND role IS NOT NULL;

CREATE OR REPLACE TEMP TABLE first_printed AS
WITH whole AS (
    -- A hash of all figures in any order.
    SELECT source_id, (count(*), sum(hashed), bit_xor(hashed)) AS says
    FROM (
        SELECT source_id, hash(said, place, statistic, pay_basis, years_low, years_high) AS hashed
        FROM copy_evidence
    )
    GROUP BY source_id
),
-- Only of those that say what another one says it matters how much they say.
repeated AS (
    SELECT w.source_id, w.says, count(DISTINCT e.said) >= copied_figures_count() AS enough
    FROM copy_evidence AS e
    JOIN (FROM whole QUALIFY count(*) OVER (PARTITION BY says) > 1) AS w USING (source_id)
    GROUP BY w.source_id, w.says
)
SELECT source_id, coalesce(f.first_source, source_id) AS first_source
FROM whole
LEFT JOIN (
    SELECT source_id, min(source_id) OVER (PARTITION BY says) AS first_source FROM repeated WHERE enough
) AS f USING (source_id);

CREATE OR REPLACE TEMP TABLE identical AS
WITH given AS (
    SELECT e.*, hash(e.said) AS hashed
    FROM copy_evidence AS e
    JOIN first_printed AS p USING (source_id)
    WHERE p.first_source = e.source_id
),
-- Most figures are one source's own: to see that takes no more than a hash of them.
repeated AS (
    SELECT * EXCLUDE (hashed)
    FROM given
    SEMI JOIN (SELECT hashed FROM given GROUP BY hashed HAVING count(*) > 1) USING (hashed)
),
held AS (
    SELECT said, count(DISTINCT source_id) AS sources, row_number() OVER () AS said_id
    FROM repeated
    GROUP BY said
    HAVING sources BETWEEN 2 AND common_sources()
),
numbered AS (
    SELECT g.* EXCLUDE (said), h.said_id, h.sources
    FROM repeated AS g
    JOIN held AS h USING (said)
)
SELECT
    a.said_id, any_value(a.sources) AS sources, a.source_id AS source_a, b.source_id AS source_b,
    list(a.figure) AS figures_a, list(b.figure) AS figures_b
FROM numbered AS a
JOIN numbered AS b
    ON a.said_id = b.said_id
    AND a.source_id < b.source_id
    AND same_place(a.place, b.place)
    AND nothing_against(a.statistic, b.statistic)
    AND nothing_against(a.pay_basis, b.pay_basis)
    AND same_level_years(a, b)
GROUP BY a.said_id, a.source_id, b.source_id
QUALIFY count(*) OVER (PARTITION BY a.source_id, b.source_id) >= copied_figures_count();

-- Rare elsewhere: given by few who do not share as much with either of the two.
CREATE OR REPLACE TEMP TABLE shared_figures AS
WITH linked AS (
    SELECT said_id, source_id, count(*) AS others
    FROM (
        SELECT said_id, source_a AS source_id FROM identical
        UNION ALL
        SELECT said_id, source_b FROM identical
    )
    GROUP BY said_id, source_id
)
SELECT i.*, i.sources - 1 - greatest(a.others, b.others) AS elsewhere
FROM identical AS i
JOIN linked AS a ON a.said_id = i.said_id AND a.source_id = i.source_a
JOIN linked AS b ON b.said_id = i.said_id AND b.source_id = i.source_b;

CREATE OR REPLACE TEMP TABLE couples AS
SELECT
    source_a, source_b,
    count(*) AS shared,
    count(*) FILTER (WHERE elsewhere <= rare_sources()) AS rare,
    rare < copied_figures_count() AS independent
FROM shared_figures
GROUP BY source_a, source_b;

-- A voice is what hangs together: whoever shares rare figures with any of it belongs to it.
CREATE OR REPLACE TEMP TABLE voices AS
WITH RECURSIVE edges AS (
    SELECT source_a AS source_id, source_b AS other FROM couples WHERE NOT independent
    UNION
    SELECT source_b, source_a FROM couples WHERE NOT independent
    UNION
    SELECT source_id, first_source FROM first_printed WHERE first_source <> source_id
    UNION
    SELECT first_source, source_id FROM first_printed WHERE first_source <> source_id
),
reached(source_id, voice) USING KEY (source_id) AS (
    SELECT DISTINCT source_id, source_id AS voice FROM edges
    UNION
    SELECT edges.other, min(r.voice) AS voice
    FROM reached AS r
    JOIN edges USING (source_id)
    JOIN recurring.reached AS known ON known.source_id = edges.other
    WHERE r.voice < known.voice
    GROUP BY edges.other
)
SELECT
    source_id,
    voice,
    dense_rank() OVER (ORDER BY voice) AS voice_number,
    count(*) OVER (PARTITION BY voice) AS voice_sources
FROM (SELECT s.source_id, coalesce(r.voice, s.source_id) AS voice FROM sources AS s LEFT JOIN reached AS r USING (source_id));

INSERT INTO source_independence BY NAME
WITH told AS (
    SELECT
        s.source_a,
        s.source_b,
        list({
            'figure': figure_words(fa), 'elsewhere': s.elsewhere,
            'claims_a': fa.claim_ids, 'claims_b': fb.claim_ids
        } ORDER BY s.elsewhere, figure_words(fa), fa.figure_id) AS figures
    FROM shared_figures AS s
    JOIN figures AS fa ON fa.rowid = s.figures_a[1]
    JOIN figures AS fb ON fb.rowid = s.figures_b[1]
    GROUP BY s.source_a, s.source_b
),
-- Copies of a whole article were left out above: each is told beside the first print.
copies AS (
    SELECT
        p.first_source AS source_a,
        p.source_id AS source_b,
        list({'figure': figure_words(fa), 'elsewhere': 0, 'claims_a': fa.claim_ids, 'claims_b': fb.claim_ids}
             ORDER BY figure_words(fa), fa.figure_id) AS figures
    FROM first_printed AS p
    JOIN copy_evidence AS a ON a.source_id = p.first_source
    JOIN copy_evidence AS b
        ON b.source_id = p.source_id
        AND b.said = a.said
        AND same_or_both_null(a.place, b.place)
        AND same_or_both_null(a.statistic, b.statistic)
        AND same_or_both_null(a.pay_basis, b.pay_basis)
        AND same_or_both_null(a.years_low, b.years_low)
        AND same_or_both_null(a.years_high, b.years_high)
    JOIN figures AS fa ON fa.rowid = a.figure
    JOIN figures AS fb ON fb.rowid = b.figure
    WHERE p.first_source <> p.source_id
    GROUP BY p.first_source, p.source_id
),
pairs AS (
    SELECT *, false AS same_figures FROM told JOIN couples USING (source_a, source_b)
    UNION ALL BY NAME
    SELECT *, len(figures) AS shared, shared AS rare, true AS same_figures, false AS independent FROM copies
)
SELECT p.*, a.voice AS voice_a, b.voice AS voice_b
FROM pairs AS p
JOIN voices AS a ON a.source_id = p.source_a
JOIN voices AS b ON b.source_id = p.source_b
ORDER BY p.source_a, p.source_b;
