-- The figures by subject: what decides whether two figures are comparable is decided once for all figures of a subject.
CREATE OR REPLACE TEMP TABLE subject_figures AS
SELECT
    figure_id, source_id, low, high, open_ended, as_of_year, first_line, last_line, first_char, last_char,
    only_some(f) AS only_some,
    {
        'measure': measure, 'role': role, 'level': level, 'period': period, 'currency': currency, 'place': place,
        'company_key': company_key, 'industry_key': industry_key, 'qualifier_key': qualifier_key,
        'statistic': statistic, 'pay_basis': pay_basis, 'years_low': years_low, 'years_high': years_high,
        'one_voice': one_voice
    } AS subject
FROM figures AS f;
