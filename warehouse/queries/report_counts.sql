-- How many rows there are of what is not listed whole.

SELECT
    (SELECT count(*) FROM claims) AS claims,
    (SELECT count(*) FROM rejected_claims) AS rejected,
    (SELECT count(*) FROM unread) AS unread,
    (SELECT count(*) FROM set_aside) AS set_aside,
    (SELECT count(*) FROM notes) AS notes,
    (SELECT count(*) FROM (SELECT DISTINCT role, measure FROM reconciled)) AS jobs;
