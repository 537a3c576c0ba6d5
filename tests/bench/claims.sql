-- Claims as a warehouse holds them, the same for the same seed: subjects of very uneven size, one with an eighth of all.
INSERT INTO sources BY NAME
SELECT
    's' || i AS source_id, 's' || i || '.txt' AS path, repeat('0', 64) AS sha256, 'text' AS format, 'utf-8' AS encoding,
    '' AS text, DATE '2025-03-01' AS published_on
FROM range(greatest($claims // 40, 10)) AS t(i);

INSERT INTO claims BY NAME
WITH chances AS (
    SELECT
        i,
        [hash(i * 7 + k, $seed) / 18446744073709551616.0 FOR k IN range(6)] AS chance
    FROM range($claims) AS t(i)
),
subjects AS (
    SELECT
        *,
        CASE WHEN chance[1] < 0.12 THEN 0 ELSE 1 + floor(power((chance[1] - 0.12) / 0.88, 2.2) * 1999) END::INTEGER AS subject
    FROM chances
),
bounds AS (
    SELECT
        *,
        60_000 + hash(subject) % 90_000 AS usual,
        round(usual * (0.7 + 0.6 * chance[5]), -2) AS least
    FROM subjects
)
SELECT
    printf('%016x', i) AS claim_id,
    's' || floor(chance[2] * greatest($claims // 40, 10))::INTEGER AS source_id,
    'pay' AS measure,
    'job_' || subject % 250 AS role,
    ['entry', 'mid', 'senior', NULL][1 + (subject // 250) % 4] AS level,
    CASE WHEN subject < 1000 THEN 'US' ELSE 'US/Austin' END AS location,
    CASE WHEN chance[3] < 0.2 THEN 'average' WHEN chance[3] < 0.25 THEN 'median' END AS statistic,
    CASE WHEN chance[4] < 0.15 THEN 'base' WHEN chance[4] < 0.25 THEN 'total' END AS pay_basis,
    least AS low,
    CASE WHEN chance[6] < 0.5 THEN least WHEN chance[6] >= 0.55 THEN least + round(usual * chance[6] * 0.6, -2) END AS high,
    chance[6] > 0.95 AS open_ended,
    'USD' AS currency,
    'year' AS period,
    '...' AS quote,
    1 + i % 200 AS line,
    i * 7 % 100_000 AS char_start,
    char_start + 3 AS char_end,
    chance[4] > 0.9 AS approximate,
    chance[3] > 0.97 AS hedged,
    2025 AS as_of_year,
    'generated' AS rule,
    TIMESTAMP '2025-03-01' AS first_seen,
    first_seen AS last_seen
FROM bounds;
