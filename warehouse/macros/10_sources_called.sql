-- The sources whose source_id or title has these words in it.

CREATE MACRO sources_called(asked VARCHAR) AS TABLE
SELECT source_id
FROM sources
WHERE has_words(plain(source_id), plain(asked)) OR has_words(plain(title), plain(asked));

COMMENT ON MACRO TABLE sources_called IS 'The sources whose source_id or title has these words in it, however they are written';
