-- The figures by subject: what decides whether two figures are comparable is decided once for all figures of a subject.
CREATE OR REPLACE TEMP TABLE subject_figures AS
SELECT
    figure_id, source_id, low, high, open_ended, as_of_year, listed_in, listed_as, first_line, last_line, first_char, last_char,
    only_some(f) AS only_some,
    {
        'measure': measure, 'role': role, 'level': level, 'period': period, 'currency': currency, 'place': place,
        'paid_abroad': paid_abroad,
        'company_key': company_key, 'industry_key': industry_key, 'qualifier_key': qualifier_key,
        'statistic': statistic, 'pay_basis': pay_basis, 'years_low': years_low, 'years_high': years_high,
        'one_voice': one_voice
    } AS subject
FROM figures AS f;

CREATE OR REPLACE TEMP TABLE subjects AS
SELECT row_number() OVER ()::INTEGER AS subject_id, subject, count(*) AS figures, list(figure_id) AS figure_ids
FROM subject_figures
WHERE subject.role IS NOT NULL
GROUP BY subject;

-- What is compared between sources: figures of a named role, without all that tells where they stand.
CREATE OR REPLACE TEMP TABLE bounds AS
SELECT subject_id, figure_id, source_id, low, high, open_ended, only_some
FROM (SELECT subject_id, unnest(figure_ids) AS figure_id FROM subjects)
JOIN subject_figures USING (figure_id);
