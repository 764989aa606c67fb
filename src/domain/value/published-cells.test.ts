import assert from "node:assert/strict";
import { test } from "node:test";
import { financialYear } from "../period/financial-year.ts";
import { periodText } from "../period/period-text.ts";
import { formatValue } from "./format-value.ts";
import { parseValue } from "./parse-value.ts";

/** Every result cell of the measures in three published agreements that prints as it is read. */
const plain =
  `97.25% 97.14% 97.36% 97.52% 97.45% 93.42% 8.5 7.4 6.1 12.6 19.1 15.1 95.6% 95.60% 94.65% 80.1% 74.9%
  88.0% 18.5% £42.25 £43.26 £44.18 £14.85 £15.50 £15.39 93.69 100.33 90.28 9.85 9.59 8.14 85.5% 87.0% 93.0% 98%
  1,074 2,332 8,425 33 35 131,379 138,413 156,557 0.21m 50.89 51.31 8.14 10.44 32.82 30.63 1.07 54.1% 62.1% 80.8%
  82.3% 68.3% 70.6% 79.4% 80.3% 77.6% 79.8% 89.2% 92.0% 92.3% 93.1% 90.8% 90.7% 30% 35.1% 28.8% 34.3% 34.7% 35.5%
  65.8% 58.4% 71.0% 75.6% 33.1% 35.2%`.split(/\s+/);

/** And those that say more: the parts, as read, with the period they are about. */
const richer: Record<string, readonly string[]> = {
  "35.9% (42 of 117)": ["35.9% (42 of 117)"],
  "28.4% (33 of 116)": ["28.4% (33 of 116)"],
  "33.9% (41 of 121)": ["33.9% (41 of 121)"],
  "38.5% (30 of 78)": ["38.5% (30 of 78)"],
  "23.8% (19 of 80)": ["23.8% (19 of 80)"],
  "29.8% (25 of 84)": ["29.8% (25 of 84)"],
  "89.7% (105 of 117)": ["89.7% (105 of 117)"],
  "91.4% (106 of 116)": ["91.4% (106 of 116)"],
  "88.4% (107 of 121)": ["88.4% (107 of 121)"],
  "66.7% (56 out of 84)": ["66.7% (56 of 84)"],
  "77.1% (64 of 83)": ["77.1% (64 of 83)"],
  "76.2% (77 of 101)": ["76.2% (77 of 101)"],
  "81.8% 191,118 of 233,550": ["81.8% (191,118 of 233,550)"],
  "81.3% 182,397 of 224,365": ["81.3% (182,397 of 224,365)"],
  "80.7% 192,836 of 238,982": ["80.7% (192,836 of 238,982)"],
  "841,621 of": ["[x] not legible (841,621 of a total not given)"],
  "74.4% 884,427 of 1,188,424": ["74.4% (884,427 of 1,188,424)"],
  "98% (3169 of 3230)": ["98% (3,169 of 3,230)"],
  "96% (3026 of 3136)": ["96% (3,026 of 3,136)"],
  "98% (2872 of 2930)": ["98% (2,872 of 2,930)"],
  "(1475 of 1770)": ["[x] not legible (1,475 of 1,770)"],
  "(1475 of 1685)": ["[x] not legible (1,475 of 1,685)"],
  "87% (1590 of 1823)": ["87% (1,590 of 1,823)"],
  "78.0% (2016)": ["78.0% CY2016"],
  "2018 data available during 2020": ["[x] not yet available CY2018"],
  "56% (Q1 & 2)": ["56% FY2020/21 Q1-Q2"],
  "a)90.8% b)87.8% (2018)": ["a 90.8% CY2018", "b 87.8% CY2018"],
  "a)91.1% b)84.8% (2019)": ["a 91.1% CY2019", "b 84.8% CY2019"],
  "a)90.5% b)85.8% (2020)": ["a 90.5% CY2020", "b 85.8% CY2020"],
  "6.8 (182)": ["6.8 (182)"],
  "5.2 (140)": ["5.2 (140)"],
  "82 (y/e Sept'13)": ["82 YE2013-09"],
  "58 (y/e Sept'14)": ["58 YE2014-09"],
  "34.6% (2012)": ["34.6% CY2012"],
  "3.8 (78) As at 31/03/14": ["3.8 (78) as at 2014-03-31"],
  "4.8 (100)": ["4.8 (100)"],
  "88.3% (34,132)": ["88.3% (34,132)"],
  "84.6% (33,158)": ["84.6% (33,158)"],
  "93.3% (13/14 Q4)": ["93.3% FY2013/14 Q4"],
  "94.2% (14/15 Q4)": ["94.2% FY2014/15 Q4"],
  "5.3% (13/14 Q4)": ["5.3% FY2013/14 Q4"],
  "4.3% (14/15 Q4)": ["4.3% FY2014/15 Q4"],
  "26.8%*": ["26.8% [p]"],
  "70.1%*": ["70.1% [p]"],
  "66.5%*": ["66.5% [p]"],
  "29.3%*": ["29.3% [p]"],
  "28.3%*": ["28.3% [p]"],
  "(2009) 56.7%": ["56.7% CY2009"],
  "(2011) 31%": ["31% CY2011"],
  "(2012) 24%": ["24% CY2012"],
  "(2011) 23%": ["23% CY2011"],
  "(2012) 25%": ["25% CY2012"],
  "(2009) 78.5%": ["78.5% CY2009"],
  "(2011) 90% 48%": ["1 90% CY2011", "2 48% CY2011"],
  "(2012) 75% 41%": ["1 75% CY2012", "2 41% CY2012"],
  "N/A": ["[z] not applicable"],
  TBC: ["[x] to be confirmed"],
  "Not Available": ["[x] not available"],
  "Not applicable": ["[z] not applicable"],
  "Not Applicable": ["[z] not applicable"],
  "": ["[x] left blank"],
};

test("plain figures of published agreements print again as they were printed", () => {
  for (const text of plain) {
    const { readings, unread } = parseValue(text);
    assert.deepEqual([readings.map(({ value }) => formatValue(value)), unread], [[text], []]);
  }
});

test("every other cell of published agreements is read whole", () => {
  for (const [text, expected] of Object.entries(richer)) {
    const { readings, unread } = parseValue(text, { year: financialYear(2020) });
    const read = readings.map(({ part, value, period }) =>
      [part, formatValue(value), period && periodText(period)].filter(Boolean).join(" "),
    );
    assert.deepEqual([read, unread], [expected, []], text);
  }
});
