-- How figures are said in a sentence: the words of every summary, once.

CREATE MACRO in_digits(x) AS
    CASE
        WHEN abs(x - round(x)) < 0.005 THEN format('{:,}', round(x)::BIGINT)
        ELSE format('{:,}', trunc(x)::BIGINT) || rtrim(format('{:.2f}', abs(x - trunc(x)))[2:], '0')
    END;
COMMENT ON MACRO in_digits IS '128000 as 128,000 and 62.5 as 62.5';

CREATE MACRO currency_sign(code) AS
    coalesce(MAP {
        'USD': '$', 'EUR': '€', 'GBP': '£', 'INR': '₹', 'CAD': 'CA$', 'AUD': 'A$', 'NZD': 'NZ$', 'SGD': 'S$', 'HKD': 'HK$',
        'JPY': '¥', 'CNY': 'CN¥', 'KRW': '₩', 'BRL': 'R$', 'ILS': '₪', 'PHP': '₱', 'NGN': '₦', 'VND': '₫'
    }[code], code || ' ');
COMMENT ON MACRO currency_sign IS 'What stands before an amount: $, CA$, € or, for the rarer ones, the code';

CREATE MACRO unit_before(measure, currency) AS CASE WHEN measure = 'pay' THEN currency_sign(currency) ELSE '' END;
COMMENT ON MACRO unit_before IS 'The unit that stands before a value: a currency, or nothing';

CREATE MACRO unit_after(measure, period, value) AS
    CASE
        WHEN measure = 'experience' THEN CASE WHEN value = 1 THEN ' year' ELSE ' years' END
        WHEN measure IN ('bonus', 'growth') THEN '%'
        WHEN period = 'year' THEN ''
        WHEN period = 'hour' THEN ' an hour'
        ELSE ' a ' || period
    END;
COMMENT ON MACRO unit_after IS 'The unit that stands after a value: years, percent, or the period unless it is the year';

CREATE MACRO amount_words(f, value) AS
    unit_before(f.measure, f.currency) || in_digits(value) || unit_after(f.measure, f.period, value);
COMMENT ON MACRO amount_words IS 'One value in the unit of figure f: $128,000, 5 years, 10%, $60 an hour';

CREATE MACRO bounds_words(low, high, open_ended) AS
    CASE
        WHEN high IS NULL THEN 'at least ' || in_digits(low)
        WHEN low IS NULL THEN 'up to ' || in_digits(high)
        WHEN low = high THEN in_digits(low)
        ELSE in_digits(low) || '–' || in_digits(high)
    END || CASE WHEN open_ended THEN '+' ELSE '' END;
COMMENT ON MACRO bounds_words IS 'An interval without its unit: 120,000–160,000+, at least 90,000, up to 170,000';

CREATE MACRO quantity_words(f) AS
    regexp_replace(bounds_words(f.low, f.high, f.open_ended), '^(at least |up to )?',
                      '\1' || unit_before(f.measure, f.currency))
    || unit_after(f.measure, f.period, coalesce(f.high, f.low));
COMMENT ON MACRO quantity_words IS 'The quantity of figure f: $120,000–160,000+, $128,000, 3–5 years, up to 20%';

CREATE MACRO share_words(share) AS rtrim(rtrim(format('{:.1f}', share * 100), '0'), '.') || '%';
COMMENT ON MACRO share_words IS '0.086 as 8.6%';

CREATE MACRO level_words(level) AS
    CASE WHEN level IN ('entry', 'mid') THEN level || '-level' ELSE level END;
COMMENT ON MACRO level_words IS 'A level before a noun: entry-level, mid-level, senior';

CREATE MACRO role_words(role) AS coalesce(replace(role, '_', ' '), 'job');
COMMENT ON MACRO role_words IS 'machine_learning_engineer as machine learning engineer';

CREATE MACRO measure_words(f) AS
    CASE
        WHEN f.measure = 'pay' THEN coalesce(f.statistic, 'pay')
        WHEN f.measure = 'growth' THEN 'pay growth'
        ELSE f.measure
    END;
COMMENT ON MACRO measure_words IS 'What figure f measures, as a noun: average, median, pay, experience, bonus, pay growth';

CREATE MACRO years_words(low, high) AS
    CASE WHEN low IS NULL AND high IS NULL THEN NULL
         ELSE regexp_replace(bounds_words(low, high, false), '^at least (.*)', '\1+')
              || unit_after('experience', NULL, coalesce(high, low)) END;
COMMENT ON MACRO years_words IS 'A band of years: 2–6 years, 6+ years, up to 2 years; null where there is none';

CREATE MACRO subject_words(f) AS
    concat_ws(' ',
        coalesce(level_words(f.level),
                 CASE WHEN coalesce(f.company, f.industry, f.qualifier) IS NULL
                           AND f.years_low IS NULL AND f.years_high IS NULL THEN 'overall' END),
        measure_words(f),
        'at ' || f.company,
        'in ' || f.industry,
        '(' || f.qualifier || ')',
        'in ' || CASE WHEN names_a_city(f.place) THEN split_part(f.place, '/', 2) END,
        'with ' || CASE WHEN f.level IS NULL THEN years_words(f.years_low, f.years_high) END || ' of experience');
COMMENT ON MACRO subject_words IS 'What figure f is about, after "the": senior average, overall pay, pay at Amazon, average in Berlin';

CREATE MACRO figure_words(f) AS f.subject || ' of ' || f.quantity;
COMMENT ON MACRO figure_words IS 'A figure after "the": senior average of $128,000';

CREATE MACRO in_source(f, other) AS
    CASE WHEN f.source_id = other.source_id THEN '' ELSE ' in ' || f.source_id END;
COMMENT ON MACRO in_source IS 'Where figure f stands, if the other figure stands elsewhere';

CREATE MACRO below_words(a, b) AS
    'The ' || figure_words(a) || in_source(a, b) || CASE WHEN is_point(a) THEN ' is ' ELSE ' ends ' END
    || amount_words(a, b.low - a.high) || ' (' || share_words((b.low - a.high) / b.low) || ') below the '
    || CASE WHEN is_point(b) THEN figure_words(b) ELSE 'lowest ' || b.subject || ' of ' || amount_words(b, b.low) END
    || CASE WHEN a.source_id = b.source_id THEN ' in the same article' ELSE ' in ' || b.source_id END || '.';
COMMENT ON MACRO below_words IS 'The sentence for a figure a that lies wholly below a figure b';

CREATE MACRO spoken(x) AS coalesce(x, 'nothing said');
COMMENT ON MACRO spoken IS 'A value of a dimension, or that nothing is said';

CREATE MACRO because_words(a, b) AS
    'Both are about ' || concat_ws(', ',
        a.measure || ' as ' || role_words(a.role),
        CASE WHEN a.level IS NOT DISTINCT FROM b.level THEN coalesce(a.level || ' level', 'all levels')
             ELSE coalesce(a.level || ' level', 'all levels') || ' against ' || coalesce(b.level || ' level', 'all levels') END,
        CASE WHEN a.currency = b.currency THEN a.currency || ' a ' || a.period
             ELSE a.currency || ' against ' || b.currency || ' a ' || a.period END,
        'place ' || CASE WHEN coalesce(a.place, b.place) IS NULL THEN 'unsaid' WHEN a.place = b.place THEN a.place
                         ELSE spoken(a.place) || ' against ' || spoken(b.place) END,
        'company ' || CASE WHEN a.company IS NOT DISTINCT FROM b.company THEN a.company
                           ELSE spoken(a.company) || ' against ' || spoken(b.company) END,
        'industry ' || CASE WHEN a.industry IS NOT DISTINCT FROM b.industry THEN a.industry
                            ELSE spoken(a.industry) || ' against ' || spoken(b.industry) END,
        a.qualifier) || '.';
COMMENT ON MACRO because_words IS 'Why figures a and b may be held against each other, dimension by dimension';

CREATE MACRO explanations(a, b) AS
    list_filter([
        CASE WHEN a.as_of_year <> b.as_of_year
             THEN 'The figures are of different years: ' || a.as_of_year || ' against ' || b.as_of_year || '.' END,
        CASE WHEN a.measure = 'pay' AND a.pay_basis IS DISTINCT FROM b.pay_basis
             THEN 'One is ' || coalesce(a.pay_basis, b.pay_basis) || ' pay, the other does not say whether it is base or total.' END,
        CASE WHEN a.statistic IS DISTINCT FROM b.statistic
             THEN 'One is ' || CASE coalesce(a.statistic, b.statistic) WHEN 'average' THEN 'an average' ELSE 'a median' END
                  || ', the other does not say what it is.' END,
        CASE WHEN a.place IS DISTINCT FROM b.place
             THEN 'One is about ' || coalesce(a.place, b.place) || ', the other names no place.' END,
        CASE WHEN is_ceiling(a) <> is_ceiling(b) THEN 'One says "up to", the other does not.' END,
        CASE WHEN a.level = b.level AND (a.years_low, a.years_high) IS DISTINCT FROM (b.years_low, b.years_high)
             THEN 'The level is said for other years of experience: '
                  || spoken(years_words(a.years_low, a.years_high)) || ' against '
                  || spoken(years_words(b.years_low, b.years_high)) || '.' END,
        CASE WHEN is_rough(a) OR is_rough(b) THEN 'A figure is said with "about".' END,
        CASE WHEN a.hedged OR b.hedged THEN 'The words say that some may reach the figure, not that all do.' END,
        CASE WHEN a.currency <> b.currency
             THEN 'Figures in ' || a.currency || ' and ' || b.currency || ' are compared as plain numbers, not converted.' END
    ], lambda x: x IS NOT NULL);
COMMENT ON MACRO explanations IS 'What could explain away that figures a and b disagree, one sentence an entry';
