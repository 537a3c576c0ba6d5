"""How people write pay, percentages and years, and what each way means."""

import pytest

from .reading import quantities

POINT, RANGE, FLOOR, CEILING, OPEN = "point", "range", "floor", "ceiling", "open range"

MONEY = [
    # One figure: signs, codes and names, before and after.
    ("$118k", POINT, 118_000, 118_000, "$", None),
    ("$ 95,000", POINT, 95_000, 95_000, "$", None),
    ("$100,000.00", POINT, 100_000, 100_000, "$", None),
    ("$31,000-$39,000 year 1", RANGE, 31_000, 39_000, "$", None),
    ("90,000$", POINT, 90_000, 90_000, "$", None),
    ("90k$", POINT, 90_000, 90_000, "$", None),
    ("US$85,000", POINT, 85_000, 85_000, "USD", None),
    ("USD 120,000", POINT, 120_000, 120_000, "USD", None),
    ("120,000 USD", POINT, 120_000, 120_000, "USD", None),
    ("$90,000USD", POINT, 90_000, 90_000, "USD", None),
    ("USD$90,000", POINT, 90_000, 90_000, "USD", None),
    ("CA$88,000", POINT, 88_000, 88_000, "CAD", None),
    ("C$95K", POINT, 95_000, 95_000, "CAD", None),
    ("$90,000 CAD", POINT, 90_000, 90_000, "CAD", None),
    ("A$120,000", POINT, 120_000, 120_000, "AUD", None),
    ("AUD $90,000", POINT, 90_000, 90_000, "AUD", None),
    ("NZ$ 90,000", POINT, 90_000, 90_000, "NZD", None),
    ("HK$45,000", POINT, 45_000, 45_000, "HKD", None),
    ("S$6,500 a month", POINT, 6_500, 6_500, "SGD", "month"),
    ("£55,000", POINT, 55_000, 55_000, "GBP", None),
    ("35,000 pounds", POINT, 35_000, 35_000, "GBP", None),
    ("€55k", POINT, 55_000, 55_000, "EUR", None),
    ("50 k€", POINT, 50_000, 50_000, "EUR", None),
    ("€60.000", POINT, 60_000, 60_000, "EUR", None),
    ("60.000 €", POINT, 60_000, 60_000, "EUR", None),
    ("60 000 €", POINT, 60_000, 60_000, "EUR", None),
    ("60\u00a0000\u202f€", POINT, 60_000, 60_000, "EUR", None),
    ("55.000 EUR", POINT, 55_000, 55_000, "EUR", None),
    ("55.000,00 €", POINT, 55_000, 55_000, "EUR", None),
    ("€1.234.567,89", POINT, 1_234_567.89, 1_234_567.89, "EUR", None),
    ("40,000 euros", POINT, 40_000, 40_000, "EUR", None),
    ("CHF 95'000", POINT, 95_000, 95_000, "CHF", None),
    ("CHF 8’500 per month", POINT, 8_500, 8_500, "CHF", "month"),
    ("AED 15,000 per month", POINT, 15_000, 15_000, "AED", "month"),
    ("15,000 dirhams per month", POINT, 15_000, 15_000, "dirhams", "month"),
    ("SAR 12,000", POINT, 12_000, 12_000, "SAR", None),
    ("45 000 SEK a month", POINT, 45_000, 45_000, "SEK", "month"),
    ("SEK 45 000", POINT, 45_000, 45_000, "SEK", None),
    ("12 000 kr", POINT, 12_000, 12_000, "kr", None),
    ("45 000 zł", POINT, 45_000, 45_000, "PLN", None),
    ("50 000 Kč", POINT, 50_000, 50_000, "CZK", None),
    ("R45 000", POINT, 45_000, 45_000, "ZAR", None),
    ("R$ 8.000,00", POINT, 8_000, 8_000, "BRL", None),
    ("MX$25,000", POINT, 25_000, 25_000, "MXN", None),
    ("RM 5,000", POINT, 5_000, 5_000, "MYR", None),
    ("Rp 15.000.000", POINT, 15_000_000, 15_000_000, "IDR", None),
    ("Rp15 juta", POINT, 15_000_000, 15_000_000, "IDR", None),
    ("₱30,000", POINT, 30_000, 30_000, "PHP", None),
    ("₦250,000", POINT, 250_000, 250_000, "NGN", None),
    ("KSh 80,000", POINT, 80_000, 80_000, "KES", None),
    ("bringing the average up to £24.17", POINT, 24.17, 24.17, "GBP", None),
    ("from €14.71 (statutory minimum) to approximately €16.50 per hour", RANGE, 14.71, 16.5, "EUR", "hour"),
    ("they start on about £24,300 a year", POINT, 24_300, 24_300, "GBP", "year"),
    ("Q4,500", POINT, 4_500, 4_500, "GTQ", None),
    ("Q90–210/day", RANGE, 90, 210, "GTQ", "day"),
    ("9,000 lempiras a month", POINT, 9_000, 9_000, "HNL", "month"),
    ("$US12 an hour", POINT, 12, 12, "USD", "hour"),
    ("R38 per hour", POINT, 38, 38, "ZAR", "hour"),
    ("₹30-45+ LPA", OPEN, 3_000_000, 4_500_000, "INR", "year"),
    ("$2+ million", FLOOR, 2_000_000, None, "$", None),
    ("₹6 lakhs to several crores a year", FLOOR, 600_000, None, "INR", "year"),
    ("$85,000 to well over six figures", FLOOR, 85_000, None, "$", None),
    ("€18-22 per developer per hour", RANGE, 18, 22, "EUR", "hour"),
    ("£1,900 per head on a monthly basis", POINT, 1_900, 1_900, "GBP", "month"),
    ("A$140 for seven days' work", POINT, 140, 140, "AUD", "week"),
    ("¥1,100 for every hour worked", POINT, 1_100, 1_100, "¥", "hour"),
    ("₩50,000,000", POINT, 50_000_000, 50_000_000, "KRW", None),
    ("20 million VND", POINT, 20_000_000, 20_000_000, "VND", None),
    ("₺30.000", POINT, 30_000, 30_000, "TRY", None),
    ("3,500 Moroccan Dirhams per month", POINT, 3_500, 3_500, "MAD", "month"),
    ("984,000 Indian Rupees", POINT, 984_000, 984_000, "INR", None),
    ("45,000 Czech crowns a month", POINT, 45_000, 45_000, "CZK", "month"),
    ("40,000 renminbi", POINT, 40_000, 40_000, "CNY", None),
    ("250,000 FCFA per month", POINT, 250_000, 250_000, "CFA", "month"),
    ("CLP $900,000", POINT, 900_000, 900_000, "CLP", None),
    # A unit behind a number in full says nothing more.
    ("₹7,40,000 LPA", POINT, 740_000, 740_000, "INR", "year"),
    ("₹.7,40,000LPA", POINT, 740_000, 740_000, "INR", "year"),
    ("$85,000k", POINT, 85_000, 85_000, "$", None),
    # A year of several is not the time that it is paid for.
    ("1,050 € (year 2)", POINT, 1_050, 1_050, "EUR", None),
    # Bounds that stand apart from their figure, or behind it.
    ("the minimum for a newcomer is about $31,000", FLOOR, 31_000, None, "$", None),
    ("the maximum pay for senior guards is £31,000", CEILING, None, 31_000, "GBP", None),
    ("guards max out around £31,000", CEILING, None, 31_000, "GBP", None),
    ("£31,000 at the most", CEILING, None, 31_000, "GBP", None),
    ("£31,000 max", CEILING, None, 31_000, "GBP", None),
    ("well above the £31,000 median", POINT, 31_000, 31_000, "GBP", None),
    ("54,000 Dalasi per annum", POINT, 54_000, 54_000, "GMD", "year"),
    ("8.3 million yen", POINT, 8_300_000, 8_300_000, "JPY", None),
    ("just shy of £31,000", POINT, 31_000, 31_000, "GBP", None),
    ("$60,000 at the low end to $90,000", RANGE, 60_000, 90_000, "$", None),
    ("£150 for a nine-hour day", POINT, 150, 150, "GBP", "day"),
    ("900 rupees on a good day", POINT, 900, 900, "Rs", "day"),
    # Units.
    ("$1.2 million", POINT, 1_200_000, 1_200_000, "$", None),
    ("$2.5M", POINT, 2_500_000, 2_500_000, "$", None),
    ("$1.2m", POINT, 1_200_000, 1_200_000, "$", None),
    ("₹12L", POINT, 1_200_000, 1_200_000, "INR", None),
    ("1.2 crore", POINT, 12_000_000, 12_000_000, "INR", None),
    ("25 lakhs", POINT, 2_500_000, 2_500_000, "INR", None),
    ("8 LPA", POINT, 800_000, 800_000, "INR", "year"),
    ("INR 7.5 LPA", POINT, 750_000, 750_000, "INR", "year"),
    ("₹6,00,000", POINT, 600_000, 600_000, "INR", None),
    ("Rs. 45,000 per month", POINT, 45_000, 45_000, "Rs", "month"),
    ("30,000 rupees", POINT, 30_000, 30_000, "Rs", None),
    ("₹50k/month", POINT, 50_000, 50_000, "INR", "month"),
    ("two hundred thousand dollars", POINT, 200_000, 200_000, "$", None),
    ("one hundred and twenty thousand dollars", POINT, 120_000, 120_000, "$", None),
    ("fifty-five thousand pounds", POINT, 55_000, 55_000, "GBP", None),
    ("twenty dollars an hour", POINT, 20, 20, "$", "hour"),
    # Periods.
    ("$45/hr", POINT, 45, 45, "$", "hour"),
    ("$18.50 an hour", POINT, 18.5, 18.5, "$", "hour"),
    ("$25-per-hour", POINT, 25, 25, "$", "hour"),
    ("£15.50 ph", POINT, 15.5, 15.5, "GBP", "hour"),
    ("£450 per day", POINT, 450, 450, "GBP", "day"),
    ("€400/day", POINT, 400, 400, "EUR", "day"),
    ("£500 p/d", POINT, 500, 500, "GBP", "day"),
    ("$1,200 weekly", POINT, 1_200, 1_200, "$", "week"),
    ("£2,400 pcm", POINT, 2_400, 2_400, "GBP", "month"),
    ("€1,800/mo", POINT, 1_800, 1_800, "EUR", "month"),
    ("€4,500 gross per month", POINT, 4_500, 4_500, "EUR", "month"),
    ("£35,000 p.a.", POINT, 35_000, 35_000, "GBP", "year"),
    ("$95,000/yr", POINT, 95_000, 95_000, "$", "year"),
    ("$95,000 annually", POINT, 95_000, 95_000, "$", "year"),
    ("$110,000 base salary per year", POINT, 110_000, 110_000, "$", "year"),
    # Ranges: a sign or a unit said once serves both bounds.
    ("$118 k – $170 k", RANGE, 118_000, 170_000, "$", None),
    ("$150-190k", RANGE, 150_000, 190_000, "$", None),
    ("$90k-120k", RANGE, 90_000, 120_000, "$", None),
    ("$80–$100k", RANGE, 80_000, 100_000, "$", None),
    ("$80,000–$100k", RANGE, 80_000, 100_000, "$", None),
    ("$90,000—$100,000", RANGE, 90_000, 100_000, "$", None),
    ("$90,000-120,000", RANGE, 90_000, 120_000, "$", None),
    ("€45-50,000", RANGE, 45_000, 50_000, "EUR", None),
    ("55–65k EUR", RANGE, 55_000, 65_000, "EUR", None),
    ("45.000 – 50.000 €", RANGE, 45_000, 50_000, "EUR", None),
    ("45 000 € – 50 000 €", RANGE, 45_000, 50_000, "EUR", None),
    ("45 000 – 50 000 €", RANGE, 45_000, 50_000, "EUR", None),
    ("SEK 40 000 – 55 000", RANGE, 40_000, 55_000, "SEK", None),
    ("12 000–15 000 PLN", RANGE, 12_000, 15_000, "PLN", None),
    ("CHF 95'000 – 110'000", RANGE, 95_000, 110_000, "CHF", None),
    ("15,000 to 25,000 dirhams", RANGE, 15_000, 25_000, "dirhams", None),
    ("₹12L – ₹35L", RANGE, 1_200_000, 3_500_000, "INR", None),
    ("₹6-8L", RANGE, 600_000, 800_000, "INR", None),
    ("8–12 LPA", RANGE, 800_000, 1_200_000, "INR", "year"),
    ("8 to 12 lakhs per annum", RANGE, 800_000, 1_200_000, "INR", "year"),
    ("INR 12,00,000 to 15,00,000", RANGE, 1_200_000, 1_500_000, "INR", None),
    ("₹50 lakh to ₹1 crore", RANGE, 5_000_000, 10_000_000, "INR", None),
    ("₹80 lakh–1.2 crore", RANGE, 8_000_000, 12_000_000, "INR", None),
    ("$400k to $1.2 million", RANGE, 400_000, 1_200_000, "$", None),
    ("$60–$150 per hour", RANGE, 60, 150, "$", "hour"),
    ("$60 an hour to $80 an hour", RANGE, 60, 80, "$", "hour"),
    ("£450-£600/day", RANGE, 450, 600, "GBP", "day"),
    ("$1,000-1,500 per week", RANGE, 1_000, 1_500, "$", "week"),
    ("RM5,000 – RM8,000", RANGE, 5_000, 8_000, "MYR", None),
    ("between $90,000 and $120,000", RANGE, 90_000, 120_000, "$", None),
    ("between 8 and 12 LPA", RANGE, 800_000, 1_200_000, "INR", "year"),
    ("from $90,000 to $120,000", RANGE, 90_000, 120_000, "$", None),
    ("anywhere from $90,000 to $120,000", RANGE, 90_000, 120_000, "$", None),
    ("as low as $50,000 to as high as $90,000", RANGE, 50_000, 90_000, "$", None),
    # Left open above.
    ("$160,000 – $200,000+", OPEN, 160_000, 200_000, "$", None),
    ("$160k-$200k+ per year", OPEN, 160_000, 200_000, "$", "year"),
    ("$120,000 to over $150,000", OPEN, 120_000, 150_000, "$", None),
    # Bounds from below.
    ("at least $80,000", FLOOR, 80_000, None, "$", None),
    ("a minimum of $90,000", FLOOR, 90_000, None, "$", None),
    ("no less than $90,000", FLOOR, 90_000, None, "$", None),
    ("upwards of $150,000", FLOOR, 150_000, None, "$", None),
    ("starts at $70,000", FLOOR, 70_000, None, "$", None),
    ("starting from $70,000", FLOOR, 70_000, None, "$", None),
    ("well over $200,000", FLOOR, 200_000, None, "$", None),
    ("north of $300k", FLOOR, 300_000, None, "$", None),
    ("in excess of £100,000", FLOOR, 100_000, None, "GBP", None),
    ("may exceed $200k", FLOOR, 200_000, None, "$", None),
    ("$200,000+", FLOOR, 200_000, None, "$", None),
    ("$90,000 or more", FLOOR, 90_000, None, "$", None),
    ("$90,000 and above", FLOOR, 90_000, None, "$", None),
    # Bounds from above.
    ("up to $180,000", CEILING, None, 180_000, "$", None),
    ("as high as $200,000", CEILING, None, 200_000, "$", None),
    ("a maximum of $200,000", CEILING, None, 200_000, "$", None),
    ("can reach $200,000", CEILING, None, 200_000, "$", None),
    ("less than $50,000", CEILING, None, 50_000, "$", None),
    ("under £30,000", CEILING, None, 30_000, "GBP", None),
    ("no more than £30,000", CEILING, None, 30_000, "GBP", None),
    ("£30,000 or less", CEILING, None, 30_000, "GBP", None),
    ("$1.5–2M", RANGE, 1_500_000, 2_000_000, "$", None),
    ("£1-2m", RANGE, 1_000_000, 2_000_000, "GBP", None),
    ("Rs 3.5 lakh to 6 lakh", RANGE, 350_000, 600_000, "Rs", None),
    ("Rs.6-8 lakhs", RANGE, 600_000, 800_000, "Rs", None),
    ("£500pd", POINT, 500, 500, "GBP", "day"),
    ("£15.50ph", POINT, 15.5, 15.5, "GBP", "hour"),
    ("Rs. 25,000/- pm", POINT, 25_000, 25_000, "Rs", "month"),
    ("Rs 8,00,000/- per annum", POINT, 800_000, 800_000, "Rs", "year"),
    ("£45k + bonus", POINT, 45_000, 45_000, "GBP", None),
    ("$90k+super", POINT, 90_000, 90_000, "$", None),
    ("> $100,000", FLOOR, 100_000, None, "$", None),
    ("≥ $100,000", FLOOR, 100_000, None, "$", None),
    ("≤ $50,000", CEILING, None, 50_000, "$", None),
    ("from $90k up to $120k", RANGE, 90_000, 120_000, "$", None),
    ("a low of $50,000 to a high of $90,000", RANGE, 50_000, 90_000, "$", None),
    ("ninety thousand dollars", POINT, 90_000, 90_000, "$", None),
    ("fifty thousand to seventy thousand pounds", RANGE, 50_000, 70_000, "GBP", None),
    ("sixty to eighty thousand dollars", RANGE, 60_000, 80_000, "$", None),
    ("$100,000 minimum", FLOOR, 100_000, None, "$", None),
    ("£28,000 at least", FLOOR, 28_000, None, "GBP", None),
    # Thousands with decimals, or torn apart.
    ("PLN 7 001.28", POINT, 7_001.28, 7_001.28, "PLN", None),
    ("$75, 000", POINT, 75_000, 75_000, "$", None),
    ("US$ 6.296,55", POINT, 6_296.55, 6_296.55, "USD", None),
    # Signs, as people in many countries write them.
    ("Ksh. 23,000", POINT, 23_000, 23_000, "KES", None),
    ("Kshs.136,915 to Kshs.144,220", RANGE, 136_915, 144_220, "KES", None),
    ("Sh. 40,000", POINT, 40_000, 40_000, "shillings", None),
    ("NKr 35,150 per month", POINT, 35_150, 35_150, "NOK", "month"),
    ("54,240 crowns", POINT, 54_240, 54_240, "kr", None),
    ("Php3,000 a month", POINT, 3_000, 3_000, "PHP", "month"),
    ("P4K – P5K/month", RANGE, 4_000, 5_000, "P", "month"),
    ("6500 Fr", POINT, 6_500, 6_500, "CHF", None),
    ("250,000 Japanese yen", POINT, 250_000, 250_000, "JPY", None),
    ("15,700 UAE dirhams a month", POINT, 15_700, 15_700, "AED", "month"),
    ("20万円", POINT, 200_000, 200_000, "JPY", None),
    ("¥600万", POINT, 6_000_000, 6_000_000, "¥", None),
    ("1.5万元/月", POINT, 15_000, 15_000, "yuan", "month"),
    ("5,000만원", POINT, 50_000_000, 50_000_000, "KRW", None),
    ("60–75 T€", RANGE, 60_000, 75_000, "EUR", None),
    ("1.858 to 1.998 million won", RANGE, 1_858_000, 1_998_000, "KRW", None),
    ("5.367 million won", POINT, 5_367_000, 5_367_000, "KRW", None),
    ("£24,948 - £27,254 pro rata, pa", RANGE, 24_948, 27_254, "GBP", "year"),
    ("$65K--$90K", RANGE, 65_000, 90_000, "$", None),
    ("€40.000 -- €52.000 a year", RANGE, 40_000, 52_000, "EUR", "year"),
    ("up from $105K-$135K", RANGE, 105_000, 135_000, "$", None),
    ("hits a ceiling at around £85,000", CEILING, None, 85_000, "GBP", None),
    ("the most a waiter can hope to earn in a good year is $48,000", CEILING, None, 48_000, "$", None),
    # In words.
    ("a hundred and twenty thousand dollars", POINT, 120_000, 120_000, "$", None),
    ("half a million dollars a year", POINT, 500_000, 500_000, "$", "year"),
    ("a quarter of a million pounds", POINT, 250_000, 250_000, "GBP", None),
    # Periods in other tongues, which articles in English quote.
    ("4.200 Euro brutto im Monat", POINT, 4_200, 4_200, "EUR", "month"),
    ("28 €/Std.", POINT, 28, 28, "EUR", "hour"),
    ("kr 45 000 per måned", POINT, 45_000, 45_000, "kr", "month"),
    ("R$ 8.000 por mês", POINT, 8_000, 8_000, "BRL", "month"),
    # Two bounds with words of their own.
    ("over $80,000 but under $95,000", RANGE, 80_000, 95_000, "$", None),
    ("at least $80,000 and at most $95,000 a year", RANGE, 80_000, 95_000, "$", "year"),
    ("as little as $40,000 and as much as $95,000", RANGE, 40_000, 95_000, "$", None),
    ("from 224,000 JPY per month (minimum) to 659,000 JPY per month", RANGE, 224_000, 659_000, "JPY", "month"),
    ("an average minimum of 1,910 PLN to an average maximum salary of 33,800 PLN", RANGE, 1_910, 33_800, "PLN", None),
    ("can cross INR 60 lakh", FLOOR, 6_000_000, None, "INR", None),
    ("up to at least €2,900", FLOOR, 2_900, None, "EUR", None),
    ("$62,000 upward", FLOOR, 62_000, None, "$", None),
    ("between $51,000, rising to a maximum of $57,000", RANGE, 51_000, 57_000, "$", None),
    ("€80,000-95,000 a year + equity", RANGE, 80_000, 95_000, "EUR", "year"),
    ("€80,000 a year + in Paris", FLOOR, 80_000, None, "EUR", "year"),
    ("as little as $40,000", FLOOR, 40_000, None, "$", None),
    ("a maximum monthly salary of RM6,000", CEILING, None, 6_000, "MYR", None),
]

OTHER = [
    ("10%", "percent", POINT, 10, 10),
    ("10-20%", "percent", RANGE, 10, 20),
    ("5%–10%", "percent", RANGE, 5, 10),
    ("15 percent", "percent", POINT, 15, 15),
    ("15 per cent", "percent", POINT, 15, 15),
    ("fifteen percent", "percent", POINT, 15, 15),
    ("10% to 20% or more", "percent", OPEN, 10, 20),
    ("up to 25%", "percent", CEILING, None, 25),
    ("2-4 years", "years", RANGE, 2, 4),
    ("0–2 years", "years", RANGE, 0, 2),
    ("two to four years", "years", RANGE, 2, 4),
    ("five years", "years", POINT, 5, 5),
    ("3+ years", "years", FLOOR, 3, None),
    ("6 or more years", "years", FLOOR, 6, None),
    ("10+ yrs", "years", FLOOR, 10, None),
    ("at least 5 years", "years", FLOOR, 5, None),
    ("less than two years", "years", CEILING, None, 2),
    ("120-150K", "plain", RANGE, 120_000, 150_000),
    ("90k–120k", "plain", RANGE, 90_000, 120_000),
]

FRAMES = ["{}", "They make {}, we hear", "pay: {}.", "Nurses ({})"]


SEVERAL = [
    # A sign between two figures is that of the second.
    ("$2,800 $2,250 to $3,547", [(2_800, 2_800), (2_250, 3_547)]),
    ("From 1 October 2012 $22.60 from 1 October 2013 $23.28", [(22.60, 22.60), (23.28, 23.28)]),
    # A change, or a scale whose ends are two people's, is no range and bounds nothing.
    ("pay rose from $80,000 to $95,000", [(80_000, 80_000), (95_000, 95_000)]),
    ("increased from S$3,800 in 2021 to S$4,200", [(3_800, 3_800), (4_200, 4_200)]),
    ("wages drop from Rs 5.7 lakh to Rs 5.4 lakh", [(570_000, 570_000), (540_000, 540_000)]),
    ("grew fastest in Ohio, by 27% from RM4,000 in 2017 to RM5,088 in 2021", [(4_000, 4_000), (5_088, 5_088)]),
    ("rose to $95,000 from $88,000", [(95_000, 95_000), (88_000, 88_000)]),
    ("rose to £31,000 a year in 2023, up from £28,500", [(31_000, 31_000), (28_500, 28_500)]),
    ("$60,000 to $80,000, with the licensed on from $85,000", [(60_000, 80_000), (85_000, None)]),
    ("from a €32k trainee to a €180k captain", [(32_000, 32_000), (180_000, 180_000)]),
    ("cut their rates to £397 in the second quarter from £445", [(397, 397), (445, 445)]),
    ("from $70,000 in Ohio to $95,000 in New York", [(70_000, 70_000), (95_000, 95_000)]),
    ("lifting the starting pay of cashiers from £11.20 to £12", [(11.20, 11.20), (12, 12)]),
    ("they cut their day rate from €600 to €520", [(600, 600), (520, 520)]),
    # A comma and a space: between thousands, or between two numbers.
    ("$71, 820 per year", [(71_820, 71_820)]),
    ("$48, 200 and $61, 350 respectively", [(48_200, 48_200), (61_350, 61_350)]),
    ("R 146, 500 ($9,100)", [(146_500, 146_500), (9_100, 9_100)]),
    ("on grade 5, 600 euros a month", [(600, 600)]),
    ("tips of $15, 120 guests", [(15, 15)]),
    # Each bound is said again in brackets.
    ("from ₱15,000 ($270) to ₱20,000 ($360) a month", [(15_000, 20_000), (270, 360)]),
    ("between $50 ($104,000 a year) and $60 ($125,000 a year) an hour", [(50, 60), (104_000, 125_000)]),
    ("PHP430 (US$7.50) to P610 (US$10.65) a day", [(430, 610), (7.50, 10.65)]),
    ("from SEK 31 000 and rises up to SEK 42 000", [(31_000, 42_000)]),
    # A page's text may have lost the space before a figure.
    ("Average SalaryR 245 500/year", [(245_500, 245_500)]),
    ("experienceR1 000 000 – R1 400 000", [(1_000_000, 1_400_000)]),
    ("Bank Clerk113,000 NGN", [(113_000, 113_000)]),
]


def shape_of(quantity) -> str:
    return OPEN if quantity.open_ended else quantity.shape


def read(frame: str, text: str) -> list[tuple]:
    return [(shape_of(q), q.low, q.high, q.sign, q.period) for q in quantities(frame.format(text)) if q.kind == "money"]


@pytest.mark.parametrize(
    "row", MONEY, ids=str
)
def test_pay_as_people_write_it(row):
    """Alone, in a sentence, behind a label and in brackets."""
    text, *expected = row
    assert [read(frame, text) for frame in FRAMES] == [[tuple(expected)]] * len(FRAMES)


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_figures_in_a_row(text, expected):
    assert [(q.low, q.high) for q in quantities(text) if q.kind == "money"] == expected


def test_a_sum_and_the_same_in_brackets_are_for_one_period():
    [pesos, dollars] = quantities("RM2,500 (S$813) a month")
    assert (pesos.period, dollars.period) == ("month", "month")
    [year, hour] = quantities("£35,000 (£17.95 an hour)")
    assert (year.period, hour.period) == (None, "hour")


@pytest.mark.parametrize("text", ["in the high $80,000s", "$40-something thousand", "£30-odd thousand"])
def test_a_figure_only_roughly_said_is_no_figure(text):
    assert {q.kind for q in quantities(text)} == {"vague"}


def test_hundredths_for_a_time_are_not_passed_over_in_silence():
    assert [q.kind for q in quantities("from 13 cents to 40 cents an hour, or 13 cents an hour")] == ["plain", "hundredths", "hundredths"]
    assert [q.kind for q in quantities("it pays 45 cents per mile")] == ["plain"]


@pytest.mark.parametrize(("text", "kind", "shape", "low", "high"), OTHER)
def test_percentages_years_and_bare_numbers(text, kind, shape, low, high):
    assert [(q.kind, shape_of(q), q.low, q.high) for q in quantities(text)] == [(kind, shape, low, high)]


@pytest.mark.parametrize("text", ["about $110,000", "around £40k", "~$130k", "roughly €50,000", "nearly $100,000"])
def test_an_approximation_is_a_point_that_says_so(text):
    [quantity] = quantities(text)
    assert quantity.approximate and quantity.shape == "point" and quantity.low == quantity.high


@pytest.mark.parametrize("text", [row[0] for row in MONEY])
def test_the_span_holds_the_whole_quantity_and_the_figure(text):
    before, behind = "That is why ", ", people say"
    [quantity] = [q for q in quantities(before + text + behind) if q.kind == "money"]
    inside = (quantity.start - len(before), quantity.end - len(before))
    assert 0 <= inside[0] < inside[1] <= len(text)
    assert quantity.start <= quantity.first < quantity.last <= quantity.end


@pytest.mark.parametrize("text", ["$90,000 and $120,000", "$90,000 or $120,000", "$90,000; $120,000", "$150k, then $120k"])
def test_two_figures_side_by_side_are_not_a_range(text):
    assert [q.shape for q in quantities(text)] == ["point", "point"]


@pytest.mark.parametrize("text", ["$150k - $120k", "€50.000 – €45.000"])
def test_bounds_the_wrong_way_round_are_no_range(text):
    assert all(q.low is None or q.high is None or q.low <= q.high for q in quantities(text))


@pytest.mark.parametrize(
    "text", ["six figures", "low six figures", "COVID-19", "Python 3.11", "S3 and EC2", "version 1.2.3", "Route 66", "+44 20 7946 0958",
             "on 12/05/2024", "24/7", "ISO 9001", "No. 5"]
)  # fmt: skip
def test_numbers_that_are_nobodys_money(text):
    assert [q for q in quantities(text) if q.kind in ("money", "percent", "years")] == []


@pytest.mark.parametrize("text", ["$130k", "€60.000", "8–12 LPA", "£500 a day"])
def test_spaces_dashes_and_quotes_of_all_kinds_change_nothing(text):
    def values(written):
        return [(q.kind, q.low, q.high, q.sign, q.period) for q in quantities(written)]

    for other in (text.replace("–", "—"), text.replace("–", " - "), text.replace("–", "\u2011"), text.replace(" ", "\u00a0")):
        assert values(other) == values(text)


def test_one_pay_said_for_two_times_is_no_range():
    found = quantities("£2,100 a week - £110,000 a year")
    assert [(q.low, q.high, q.period) for q in found] == [(2_100, 2_100, "week"), (110_000, 110_000, "year")]


def test_less_than_bounds_the_figure_behind_it():
    found = quantities("73,000 dalasi per annum or less than 7,000 dalasi per month")
    assert [(q.low, q.high, q.period) for q in found] == [(73_000, 73_000, "year"), (None, 7_000, "month")]


@pytest.mark.parametrize(("text", "bounds"), [
    ("paid at least €1 million, or £865,000, each", [(1_000_000, None), (865_000, None)]),
    ("earn over ₹50,000 (about $600) a month", [(50_000, None), (600, None)]),
    ("get up to €50,000/£43,000", [(None, 50_000), (None, 43_000)]),
    ("get up to €50,000 and £43,000 in Leeds", [(None, 50_000), (43_000, 43_000)]),
    ("earn PKR 15-25 lakhs", [(1_500_000, 2_500_000)]),
    ("make BDT 3 to 5 lakh", [(300_000, 500_000)]),
    ("earnings topped £260,000", [(260_000, None)]),
    ("you shouldn't settle for anything less than ₪22,000", [(22_000, None)]),
    ("they get less than ₪22,000", [(None, 22_000)]),
])  # fmt: skip
def test_bounds_of_sums_said_twice_and_units_of_many_countries(text, bounds):
    assert [(quantity.low, quantity.high) for quantity in quantities(text)] == bounds
