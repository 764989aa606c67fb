import assert from "node:assert/strict";
import { test } from "node:test";
import type { Period } from "./period.ts";
import { parsePeriod } from "./period-text.ts";
import { periodLabel, periodWords } from "./period-words.ts";

function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found.ok) throw new Error(text);
  return found.value;
}

test("a period is said as a sentence says it", () => {
  const said: Record<string, string> = {
    "FY2021/22": "2021/22",
    "FY2020/21 Q1": "April to June 2020",
    "FY2020/21 Q1-Q2": "April to September 2020",
    "FY2020/21 Q3-Q4": "October 2020 to March 2021",
    "FY2020/21 Q4": "January to March 2021",
    "2020-04": "April 2020",
    "AY2013/14": "academic year 2013/14",
    CY2020: "calendar year 2020",
    "YE2013-09": "year ending September 2013",
    "as at 2014-03-31": "as at 31 March 2014",
    "wave 2011": "2011 survey",
    "2020-04-01..2020-07-31": "April to July 2020",
    "2020-04-01..2020-04-30": "April 2020",
    "2020-04-06..2020-07-17": "6 April to 17 July 2020",
    "2020-12-06..2021-01-17": "6 December 2020 to 17 January 2021",
    "2020-12-06..2020-12-06": "6 December 2020",
  };
  for (const [text, words] of Object.entries(said)) assert.equal(periodWords(period(text)), words);
});

test("a column heading is short", () => {
  assert.equal(periodLabel(period("FY2020/21 Q1-Q2")), "Q1 to Q2 2020/21");
  assert.equal(periodLabel(period("FY2020/21 Q4")), "Q4 2020/21");
  assert.equal(periodLabel(period("FY2020/21")), "2020/21");
  assert.equal(periodLabel(period("AY2020/21")), "2020/21 (academic)");
  assert.equal(periodLabel(period("CY2020")), "2020");
  assert.equal(periodLabel(period("2020-04")), "April 2020");
});
