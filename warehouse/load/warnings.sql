-- Whether extraction may have broken silently: claims that earlier runs made of articles that are still here, and this run
-- no more. Told for two weeks, so that whoever was away sees it, and a loss that was meant is not told of for ever.

CREATE OR REPLACE TEMP TABLE lost AS
FROM gone_claims
-- Nobody needs to be warned of an article that could not be read: that is told already.
SEMI JOIN (FROM sources ANTI JOIN (FROM notes WHERE kind = 'failed') USING (source_id)) USING (source_id)
WHERE last_seen >= (SELECT started FROM this_run) - INTERVAL 14 DAYS AND last_seen < (SELECT started FROM this_run);

INSERT INTO notes BY NAME
SELECT
    path,
    source_id,
    'lost_claims' AS kind,
    regexp_replace(path, '\s+', ' ', 'g') || ': ' || if(claims = 1, 'a claim was', claims || ' claims were')
        || ' read in it by the run of ' || strftime(last_seen, '%-d %B %Y, %H:%M')
        || ' UTC, and none is now; see whether the article or the reading of it has broken' AS message
FROM (
    SELECT source_id, max(last_seen) AS last_seen
    FROM lost
    ANTI JOIN claims USING (source_id)
    GROUP BY source_id
)
JOIN (SELECT source_id, last_seen, count(*) AS claims FROM lost GROUP BY ALL) USING (source_id, last_seen)
JOIN sources USING (source_id)
ORDER BY source_id;

-- Far fewer: a fifth of the claims, and ten at least. One article that is written anew loses less of a whole corpus, and
-- rules that are better by a few words lose less too. Articles that came, or that were taken away, do not count.
INSERT INTO notes BY NAME
WITH earlier AS (
    SELECT last_seen AS started
    FROM lost
    GROUP BY last_seen
    ORDER BY count(*) DESC, last_seen DESC
    LIMIT 14
),
made AS (
    SELECT source_id, first_seen, last_seen FROM claims
    UNION ALL
    SELECT source_id, first_seen, last_seen
    FROM gone_claims
    SEMI JOIN (FROM sources ANTI JOIN (FROM notes WHERE kind = 'failed') USING (source_id)) USING (source_id)
),
compared AS (
    SELECT started, count(*) AS articles, sum(before)::BIGINT AS before, sum(coalesce(held.claims, 0))::BIGINT AS claims
    FROM (
        SELECT earlier.started, made.source_id, count(*) AS before
        FROM made
        JOIN earlier ON made.first_seen <= earlier.started AND earlier.started <= made.last_seen
        GROUP BY ALL
    )
    LEFT JOIN (SELECT source_id, count(*) AS claims FROM claims GROUP BY source_id) AS held USING (source_id)
    GROUP BY started
)
SELECT
    '.' AS path,
    NULL AS source_id,
    'fewer_claims' AS kind,
    'Of ' || if(articles = 1, 'the article', 'the ' || articles || ' articles') || ' that gave ' || before
        || ' claims to the run of ' || strftime(started, '%-d %B %Y, %H:%M') || ' UTC, ' || claims || if(claims = 1, ' claim is', ' claims are')
        || ' left, ' || round(100 * (before - claims) / before)::INTEGER
        || '% fewer; see whether the articles, or the reading of them, have broken' AS message
FROM compared
WHERE before - claims >= 10 AND before - claims >= before / 5
ORDER BY before - claims DESC, started DESC
LIMIT 1;

DROP TABLE lost;
