-- How what people write is matched with what claims say; for the views and macros that people ask.

CREATE MACRO plain(words) AS trim(regexp_replace(lower(strip_accents(words)), '[^\p{L}\p{N}]+', ' ', 'g'));
COMMENT ON MACRO plain IS 'Words without case, accents and punctuation: data_scientist and Data Scientist are the same';

CREATE MACRO has_words(text, words) AS contains(' ' || text || ' ', ' ' || words || ' ');
COMMENT ON MACRO has_words IS 'Whether plain text has these plain words in it, whole and in a row';

CREATE MACRO is_job(role, asked) AS
    has_words(plain(role), plain(asked)) OR has_words(plain(role), regexp_replace(plain(asked), '([^s])s$', '\1'));
COMMENT ON MACRO is_job IS 'Whether a role is the job that is asked for, in the singular or plural, or a narrower one: a registered nurse is a nurse';

CREATE MACRO is_level(level, asked) AS plain(level) = regexp_replace(plain(asked), ' level$', '');
COMMENT ON MACRO is_level IS 'Whether a level is the one that is asked for: Senior, or mid-level';

CREATE MACRO is_home(tender, code) AS tender.currency = code AND tender.country = left(code, 2);
COMMENT ON MACRO is_home IS 'Whether a row of country_currencies is the country that a currency has its code from (ISO 4217: USD of US); none for the euro';

CREATE MACRO pay_told(claim) AS {
    claims: count(*),
    sources: count(DISTINCT claim.source_id),
    independent_sources: count(DISTINCT claim.voice),
    lowest: min(claim.low),
    middle: round(median(claim.middle), 2),
    highest: max(claim.high),
    supported_low: min(claim.supported_low),
    supported_high: max(claim.supported_high)
};
COMMENT ON MACRO pay_told IS 'For rules: what rows of who_says_what come to together, for the views of pay by something';
