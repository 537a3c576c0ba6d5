-- Names that the comparisons need to know: places and companies with several names, what industry a company is of, and
-- which currencies are at home in a country.

CREATE TABLE place_names (
    alias VARCHAR PRIMARY KEY,
    place VARCHAR NOT NULL
);
COMMENT ON TABLE place_names IS 'For rules: places that articles call by several names';
COMMENT ON COLUMN place_names.alias IS 'A location as claims have it, in lower case, or another name of a country';
COMMENT ON COLUMN place_names.place IS 'The name under which it is compared';

INSERT INTO place_names VALUES
    ('uk', 'GB'), ('britain', 'GB'), ('great britain', 'GB'), ('usa', 'US'), ('america', 'US'), ('uae', 'AE'), ('emirates', 'AE'),
    ('holland', 'NL'), ('czech republic', 'CZ'), ('türkiye', 'TR'), ('korea', 'KR'),
    ('us/silicon valley', 'US/San Francisco Bay Area'), ('us/bay area', 'US/San Francisco Bay Area'),
    ('us/san francisco bay area', 'US/San Francisco Bay Area'), ('us/sf bay area', 'US/San Francisco Bay Area'),
    ('us/the bay area', 'US/San Francisco Bay Area'),
    ('us/new york', 'US/New York'), ('us/new york city', 'US/New York'), ('us/nyc', 'US/New York'),
    ('us/washington', 'US/Washington DC'), ('us/washington dc', 'US/Washington DC'),
    ('us/washington d.c.', 'US/Washington DC'), ('us/washington, d.c.', 'US/Washington DC'),
    ('us/washington, dc', 'US/Washington DC'), ('us/la', 'US/Los Angeles'), ('us/los angeles', 'US/Los Angeles'),
    ('in/bangalore', 'IN/Bengaluru'), ('in/bengaluru', 'IN/Bengaluru'),
    ('in/bombay', 'IN/Mumbai'), ('in/mumbai', 'IN/Mumbai'),
    ('in/madras', 'IN/Chennai'), ('in/chennai', 'IN/Chennai'),
    ('in/calcutta', 'IN/Kolkata'), ('in/kolkata', 'IN/Kolkata'),
    ('in/poona', 'IN/Pune'), ('in/pune', 'IN/Pune'),
    ('in/gurgaon', 'IN/Gurugram'), ('in/gurugram', 'IN/Gurugram'),
    ('in/delhi', 'IN/Delhi NCR'), ('in/new delhi', 'IN/Delhi NCR'), ('in/delhi ncr', 'IN/Delhi NCR'),
    ('in/delhi-ncr', 'IN/Delhi NCR'), ('in/ncr', 'IN/Delhi NCR'),
    ('de/munich', 'DE/Munich'), ('de/münchen', 'DE/Munich'), ('de/cologne', 'DE/Cologne'), ('de/köln', 'DE/Cologne'),
    ('de/frankfurt', 'DE/Frankfurt'), ('de/frankfurt am main', 'DE/Frankfurt'),
    ('ch/zurich', 'CH/Zurich'), ('ch/zürich', 'CH/Zurich'), ('ch/geneva', 'CH/Geneva'), ('ch/genève', 'CH/Geneva'),
    ('at/vienna', 'AT/Vienna'), ('at/wien', 'AT/Vienna'),
    ('ca/montreal', 'CA/Montreal'), ('ca/montréal', 'CA/Montreal'),
    ('ca/greater toronto area', 'CA/Toronto'), ('ca/gta', 'CA/Toronto'), ('ca/toronto', 'CA/Toronto');

CREATE TABLE company_names (
    alias   VARCHAR PRIMARY KEY,
    company VARCHAR NOT NULL
);
COMMENT ON TABLE company_names IS 'For rules: companies that articles call by several names';
COMMENT ON COLUMN company_names.alias IS 'A company as claims have it, in lower case';
COMMENT ON COLUMN company_names.company IS 'The name under which it is compared, in lower case';

INSERT INTO company_names VALUES
    ('facebook', 'meta'), ('meta platforms', 'meta'), ('alphabet', 'google'), ('amazon web services', 'amazon'),
    ('aws', 'amazon'), ('nestlé', 'nestle'), ('tata consultancy services', 'tcs'), ('ernst & young', 'ey'),
    ('ernst and young', 'ey'), ('pricewaterhousecoopers', 'pwc'), ('jp morgan', 'jpmorgan chase'),
    ('j.p. morgan', 'jpmorgan chase'), ('jpmorgan', 'jpmorgan chase'), ('mckinsey & company', 'mckinsey'),
    ('boston consulting group', 'bcg'), ('bain & company', 'bain'), ('state bank of india', 'sbi'),
    ('international business machines', 'ibm'), ('hewlett-packard', 'hp');

CREATE TABLE company_industries (
    company  VARCHAR PRIMARY KEY,
    industry VARCHAR NOT NULL,
    also     VARCHAR
);
COMMENT ON TABLE company_industries IS 'For rules: the industry with whose range a company''s figures are compared: the one it is best known for';
COMMENT ON COLUMN company_industries.company IS 'Name of the company, in lower case';
COMMENT ON COLUMN company_industries.industry IS 'Its industry, as in claims.industry';
COMMENT ON COLUMN company_industries.also IS 'Another industry that it may as well be counted in; null where there is none';

INSERT INTO company_industries (company, industry)
SELECT unnest(companies), industry
FROM (VALUES
    ('technology', [
        'google', 'amazon', 'apple', 'meta', 'microsoft', 'netflix', 'nvidia', 'ibm', 'oracle',
        'salesforce', 'adobe', 'intel', 'cisco', 'uber', 'airbnb', 'lyft', 'twitter', 'linkedin', 'spotify', 'snowflake',
        'databricks', 'openai', 'anthropic', 'deepmind', 'palantir', 'samsung', 'qualcomm', 'amd', 'sap', 'infosys',
        'wipro', 'tcs', 'hcl', 'hcltech', 'tech mahindra', 'ltimindtree', 'mindtree', 'mphasis', 'cognizant', 'zoho',
        'freshworks', 'bytedance', 'tiktok', 'tencent', 'baidu', 'atlassian', 'canva', 'shopify', 'vmware', 'dell', 'hp',
        'pinterest', 'snap', 'reddit', 'dropbox', 'zoom', 'slack', 'twilio', 'workday', 'servicenow', 'intuit']),
    ('finance', [
        'jpmorgan chase', 'goldman sachs', 'morgan stanley', 'citigroup', 'citi',
        'bank of america', 'wells fargo', 'capital one', 'american express', 'visa', 'mastercard', 'paypal', 'stripe',
        'block', 'coinbase', 'barclays', 'hsbc', 'lloyds', 'ubs', 'credit suisse', 'deutsche bank', 'blackrock',
        'jane street', 'two sigma', 'citadel', 'hdfc bank', 'icici bank', 'axis bank', 'sbi', 'paytm', 'phonepe',
        'razorpay', 'adyen', 'revolut', 'monzo', 'wise', 'klarna']),
    ('healthcare', [
        'kaiser permanente', 'mayo clinic', 'unitedhealth group', 'cvs health', 'nhs', 'pfizer', 'johnson & johnson']),
    ('retail', [
        'walmart', 'target', 'costco', 'kroger', 'home depot', 'flipkart', 'myntra', 'meesho', 'zalando', 'tesco',
        'sainsbury''s', 'aldi', 'lidl', 'asda']),
    ('automotive', [
        'tesla', 'bmw', 'volkswagen', 'general motors', 'ford', 'toyota', 'honda', 'rivian', 'waymo', 'cruise'])
) AS known(industry, companies);

UPDATE company_industries SET also = 'retail' WHERE company IN ('amazon');
UPDATE company_industries SET also = 'automotive' WHERE company IN ('uber', 'lyft', 'nvidia');
UPDATE company_industries SET also = 'technology'
WHERE company IN ('paypal', 'stripe', 'block', 'coinbase', 'paytm', 'phonepe', 'razorpay', 'adyen', 'revolut', 'klarna',
                  'flipkart', 'myntra', 'meesho', 'zalando', 'tesla', 'waymo', 'cruise', 'rivian');

CREATE TABLE cheaper_dollars (
    currency VARCHAR PRIMARY KEY
);
COMMENT ON TABLE cheaper_dollars IS 'For rules: dollars of which one has been worth less than a US dollar for ten years and more: a figure in them is smaller still in US dollars';
COMMENT ON COLUMN cheaper_dollars.currency IS 'Currency, ISO 4217';

INSERT INTO cheaper_dollars VALUES ('CAD'), ('AUD'), ('NZD'), ('SGD'), ('HKD'), ('TWD');

CREATE TABLE country_currencies (
    country  VARCHAR NOT NULL,
    name     VARCHAR NOT NULL,
    currency VARCHAR NOT NULL,
    PRIMARY KEY (country, currency)
);
COMMENT ON TABLE country_currencies IS 'For rules: currencies that are legal tender in a country, from the Unicode CLDR';
COMMENT ON COLUMN country_currencies.country IS 'Country, ISO 3166, two letters';
COMMENT ON COLUMN country_currencies.name IS 'Its English name';
COMMENT ON COLUMN country_currencies.currency IS 'A currency of the country, ISO 4217';

INSERT INTO country_currencies VALUES
    ('AC', 'Ascension Island', 'SHP'), ('AD', 'Andorra', 'EUR'), ('AE', 'United Arab Emirates', 'AED'),
    ('AF', 'Afghanistan', 'AFN'), ('AG', 'Antigua & Barbuda', 'XCD'), ('AI', 'Anguilla', 'XCD'),
    ('AL', 'Albania', 'ALL'), ('AM', 'Armenia', 'AMD'), ('AO', 'Angola', 'AOA'), ('AR', 'Argentina', 'ARS'),
    ('AS', 'American Samoa', 'USD'), ('AT', 'Austria', 'EUR'), ('AU', 'Australia', 'AUD'), ('AW', 'Aruba', 'AWG'),
    ('AX', 'Åland Islands', 'EUR'), ('AZ', 'Azerbaijan', 'AZN'), ('BA', 'Bosnia & Herzegovina', 'BAM'),
    ('BB', 'Barbados', 'BBD'), ('BD', 'Bangladesh', 'BDT'), ('BE', 'Belgium', 'EUR'), ('BF', 'Burkina Faso', 'XOF'),
    ('BG', 'Bulgaria', 'BGN'), ('BH', 'Bahrain', 'BHD'), ('BI', 'Burundi', 'BIF'), ('BJ', 'Benin', 'XOF'),
    ('BL', 'St. Barthélemy', 'EUR'), ('BM', 'Bermuda', 'BMD'), ('BN', 'Brunei', 'BND'), ('BO', 'Bolivia', 'BOB'),
    ('BQ', 'Caribbean Netherlands', 'USD'), ('BR', 'Brazil', 'BRL'), ('BS', 'Bahamas', 'BSD'),
    ('BT', 'Bhutan', 'INR'), ('BT', 'Bhutan', 'BTN'), ('BV', 'Bouvet Island', 'NOK'), ('BW', 'Botswana', 'BWP'),
    ('BY', 'Belarus', 'BYN'), ('BZ', 'Belize', 'BZD'), ('CA', 'Canada', 'CAD'),
    ('CC', 'Cocos (Keeling) Islands', 'AUD'), ('CD', 'Congo - Kinshasa', 'CDF'),
    ('CF', 'Central African Republic', 'XAF'), ('CG', 'Congo - Brazzaville', 'XAF'), ('CH', 'Switzerland', 'CHF'),
    ('CI', 'Côte d’Ivoire', 'XOF'), ('CK', 'Cook Islands', 'NZD'), ('CL', 'Chile', 'CLP'),
    ('CM', 'Cameroon', 'XAF'), ('CN', 'China', 'CNY'), ('CO', 'Colombia', 'COP'), ('CR', 'Costa Rica', 'CRC'),
    ('CU', 'Cuba', 'CUP'), ('CV', 'Cape Verde', 'CVE'), ('CW', 'Curaçao', 'XCG'), ('CX', 'Christmas Island', 'AUD'),
    ('CY', 'Cyprus', 'EUR'), ('CZ', 'Czechia', 'CZK'), ('DE', 'Germany', 'EUR'), ('DG', 'Diego Garcia', 'USD'),
    ('DJ', 'Djibouti', 'DJF'), ('DK', 'Denmark', 'DKK'), ('DM', 'Dominica', 'XCD'),
    ('DO', 'Dominican Republic', 'DOP'), ('DZ', 'Algeria', 'DZD'), ('EA', 'Ceuta & Melilla', 'EUR'),
    ('EC', 'Ecuador', 'USD'), ('EE', 'Estonia', 'EUR'), ('EG', 'Egypt', 'EGP'), ('EH', 'Western Sahara', 'MAD'),
    ('ER', 'Eritrea', 'ERN'), ('ES', 'Spain', 'EUR'), ('ET', 'Ethiopia', 'ETB'), ('FI', 'Finland', 'EUR'),
    ('FJ', 'Fiji', 'FJD'), ('FK', 'Falkland Islands', 'FKP'), ('FM', 'Micronesia', 'USD'),
    ('FO', 'Faroe Islands', 'DKK'), ('FR', 'France', 'EUR'), ('GA', 'Gabon', 'XAF'),
    ('GB', 'United Kingdom', 'GBP'), ('GD', 'Grenada', 'XCD'), ('GE', 'Georgia', 'GEL'),
    ('GF', 'French Guiana', 'EUR'), ('GG', 'Guernsey', 'GBP'), ('GH', 'Ghana', 'GHS'), ('GI', 'Gibraltar', 'GIP'),
    ('GL', 'Greenland', 'DKK'), ('GM', 'Gambia', 'GMD'), ('GN', 'Guinea', 'GNF'), ('GP', 'Guadeloupe', 'EUR'),
    ('GQ', 'Equatorial Guinea', 'XAF'), ('GR', 'Greece', 'EUR'),
    ('GS', 'South Georgia & South Sandwich Islands', 'GBP'), ('GT', 'Guatemala', 'GTQ'), ('GU', 'Guam', 'USD'),
    ('GW', 'Guinea-Bissau', 'XOF'), ('GY', 'Guyana', 'GYD'), ('HK', 'Hong Kong SAR China', 'HKD'),
    ('HM', 'Heard & McDonald Islands', 'AUD'), ('HN', 'Honduras', 'HNL'), ('HR', 'Croatia', 'EUR'),
    ('HT', 'Haiti', 'HTG'), ('HT', 'Haiti', 'USD'), ('HU', 'Hungary', 'HUF'), ('IC', 'Canary Islands', 'EUR'),
    ('ID', 'Indonesia', 'IDR'), ('IE', 'Ireland', 'EUR'), ('IL', 'Israel', 'ILS'), ('IM', 'Isle of Man', 'GBP'),
    ('IN', 'India', 'INR'), ('IO', 'British Indian Ocean Territory', 'USD'), ('IQ', 'Iraq', 'IQD'),
    ('IR', 'Iran', 'IRR'), ('IS', 'Iceland', 'ISK'), ('IT', 'Italy', 'EUR'), ('JE', 'Jersey', 'GBP'),
    ('JM', 'Jamaica', 'JMD'), ('JO', 'Jordan', 'JOD'), ('JP', 'Japan', 'JPY'), ('KE', 'Kenya', 'KES'),
    ('KG', 'Kyrgyzstan', 'KGS'), ('KH', 'Cambodia', 'KHR'), ('KI', 'Kiribati', 'AUD'), ('KM', 'Comoros', 'KMF'),
    ('KN', 'St. Kitts & Nevis', 'XCD'), ('KP', 'North Korea', 'KPW'), ('KR', 'South Korea', 'KRW'),
    ('KW', 'Kuwait', 'KWD'), ('KY', 'Cayman Islands', 'KYD'), ('KZ', 'Kazakhstan', 'KZT'), ('LA', 'Laos', 'LAK'),
    ('LB', 'Lebanon', 'LBP'), ('LC', 'St. Lucia', 'XCD'), ('LI', 'Liechtenstein', 'CHF'),
    ('LK', 'Sri Lanka', 'LKR'), ('LR', 'Liberia', 'LRD'), ('LS', 'Lesotho', 'ZAR'), ('LS', 'Lesotho', 'LSL'),
    ('LT', 'Lithuania', 'EUR'), ('LU', 'Luxembourg', 'EUR'), ('LV', 'Latvia', 'EUR'), ('LY', 'Libya', 'LYD'),
    ('MA', 'Morocco', 'MAD'), ('MC', 'Monaco', 'EUR'), ('MD', 'Moldova', 'MDL'), ('ME', 'Montenegro', 'EUR'),
    ('MF', 'St. Martin', 'EUR'), ('MG', 'Madagascar', 'MGA'), ('MH', 'Marshall Islands', 'USD'),
    ('MK', 'North Macedonia', 'MKD'), ('ML', 'Mali', 'XOF'), ('MM', 'Myanmar (Burma)', 'MMK'),
    ('MN', 'Mongolia', 'MNT'), ('MO', 'Macao SAR China', 'MOP'), ('MP', 'Northern Mariana Islands', 'USD'),
    ('MQ', 'Martinique', 'EUR'), ('MR', 'Mauritania', 'MRU'), ('MS', 'Montserrat', 'XCD'), ('MT', 'Malta', 'EUR'),
    ('MU', 'Mauritius', 'MUR'), ('MV', 'Maldives', 'MVR'), ('MW', 'Malawi', 'MWK'), ('MX', 'Mexico', 'MXN'),
    ('MY', 'Malaysia', 'MYR'), ('MZ', 'Mozambique', 'MZN'), ('NA', 'Namibia', 'ZAR'), ('NA', 'Namibia', 'NAD'),
    ('NC', 'New Caledonia', 'XPF'), ('NE', 'Niger', 'XOF'), ('NF', 'Norfolk Island', 'AUD'),
    ('NG', 'Nigeria', 'NGN'), ('NI', 'Nicaragua', 'NIO'), ('NL', 'Netherlands', 'EUR'), ('NO', 'Norway', 'NOK'),
    ('NP', 'Nepal', 'NPR'), ('NR', 'Nauru', 'AUD'), ('NU', 'Niue', 'NZD'), ('NZ', 'New Zealand', 'NZD'),
    ('OM', 'Oman', 'OMR'), ('PA', 'Panama', 'PAB'), ('PA', 'Panama', 'USD'), ('PE', 'Peru', 'PEN'),
    ('PF', 'French Polynesia', 'XPF'), ('PG', 'Papua New Guinea', 'PGK'), ('PH', 'Philippines', 'PHP'),
    ('PK', 'Pakistan', 'PKR'), ('PL', 'Poland', 'PLN'), ('PM', 'St. Pierre & Miquelon', 'EUR'),
    ('PN', 'Pitcairn Islands', 'NZD'), ('PR', 'Puerto Rico', 'USD'), ('PS', 'Palestinian Territories', 'ILS'),
    ('PS', 'Palestinian Territories', 'JOD'), ('PT', 'Portugal', 'EUR'), ('PW', 'Palau', 'USD'),
    ('PY', 'Paraguay', 'PYG'), ('QA', 'Qatar', 'QAR'), ('RE', 'Réunion', 'EUR'), ('RO', 'Romania', 'RON'),
    ('RS', 'Serbia', 'RSD'), ('RU', 'Russia', 'RUB'), ('RW', 'Rwanda', 'RWF'), ('SA', 'Saudi Arabia', 'SAR'),
    ('SB', 'Solomon Islands', 'SBD'), ('SC', 'Seychelles', 'SCR'), ('SD', 'Sudan', 'SDG'), ('SE', 'Sweden', 'SEK'),
    ('SG', 'Singapore', 'SGD'), ('SH', 'St. Helena', 'SHP'), ('SI', 'Slovenia', 'EUR'),
    ('SJ', 'Svalbard & Jan Mayen', 'NOK'), ('SK', 'Slovakia', 'EUR'), ('SL', 'Sierra Leone', 'SLE'),
    ('SM', 'San Marino', 'EUR'), ('SN', 'Senegal', 'XOF'), ('SO', 'Somalia', 'SOS'), ('SR', 'Suriname', 'SRD'),
    ('SS', 'South Sudan', 'SSP'), ('ST', 'São Tomé & Príncipe', 'STN'), ('SV', 'El Salvador', 'USD'),
    ('SX', 'Sint Maarten', 'XCG'), ('SY', 'Syria', 'SYP'), ('SZ', 'Eswatini', 'SZL'),
    ('TA', 'Tristan da Cunha', 'GBP'), ('TC', 'Turks & Caicos Islands', 'USD'), ('TD', 'Chad', 'XAF'),
    ('TF', 'French Southern Territories', 'EUR'), ('TG', 'Togo', 'XOF'), ('TH', 'Thailand', 'THB'),
    ('TJ', 'Tajikistan', 'TJS'), ('TK', 'Tokelau', 'NZD'), ('TL', 'Timor-Leste', 'USD'),
    ('TM', 'Turkmenistan', 'TMT'), ('TN', 'Tunisia', 'TND'), ('TO', 'Tonga', 'TOP'), ('TR', 'Türkiye', 'TRY'),
    ('TT', 'Trinidad & Tobago', 'TTD'), ('TV', 'Tuvalu', 'AUD'), ('TW', 'Taiwan', 'TWD'), ('TZ', 'Tanzania', 'TZS'),
    ('UA', 'Ukraine', 'UAH'), ('UG', 'Uganda', 'UGX'), ('UM', 'U.S. Outlying Islands', 'USD'),
    ('US', 'United States', 'USD'), ('UY', 'Uruguay', 'UYU'), ('UZ', 'Uzbekistan', 'UZS'),
    ('VA', 'Vatican City', 'EUR'), ('VC', 'St. Vincent & Grenadines', 'XCD'), ('VE', 'Venezuela', 'VES'),
    ('VG', 'British Virgin Islands', 'USD'), ('VI', 'U.S. Virgin Islands', 'USD'), ('VN', 'Vietnam', 'VND'),
    ('VU', 'Vanuatu', 'VUV'), ('WF', 'Wallis & Futuna', 'XPF'), ('WS', 'Samoa', 'WST'), ('XK', 'Kosovo', 'EUR'),
    ('YE', 'Yemen', 'YER'), ('YT', 'Mayotte', 'EUR'), ('ZA', 'South Africa', 'ZAR'), ('ZM', 'Zambia', 'ZMW'),
    ('ZW', 'Zimbabwe', 'USD'), ('ZW', 'Zimbabwe', 'ZWG');
