-- What each stage of the run came to.

INSERT INTO run_stages BY NAME
FROM incoming_stages
ORDER BY position;
