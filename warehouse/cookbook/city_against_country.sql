-- What do cities pay, against their country?
SELECT city.role, city.place, city.middle, country.middle AS in_country, round(city.middle / country.middle - 1, 2) AS more
FROM pay_by_place AS city
JOIN pay_by_place AS country USING (country, role, currency, period)
WHERE city.is_city AND NOT country.is_city AND city.level IS NULL AND country.level IS NULL
ORDER BY more DESC, city.place
