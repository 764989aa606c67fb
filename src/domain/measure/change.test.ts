import assert from "node:assert/strict";
import { test } from "node:test";
import type { Period } from "../period/period.ts";
import { parsePeriod, periodText } from "../period/period-text.ts";
import { decimal, decimalText } from "../value/decimal.ts";
import { parseValue } from "../value/parse-value.ts";
import { missing } from "../value/value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { changeSince, comparatorPeriod, type Dated, previousComparable } from "./change.ts";

function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found.ok) throw new Error(text);
  return found.value;
}

function result(about: string, cell: string, unit: ValueUnit = "number"): Dated {
  const value = parseValue(cell, { unit }).readings[0]?.value ?? missing("left-blank");
  return { period: period(about), value };
}

test("a change says what it is compared with and by how much", () => {
  const latest = result("FY2020/21", "97.36%");
  const change = changeSince(latest, result("FY2019/20", "97.14%"), "high");
  assert.equal(change.words, "Improving: up 0.22 points from 97.14% (2019/20)");
  assert.equal(change.kind === "not-comparable" ? "" : decimalText(change.difference), "0.22");
});

test("lower is improving where low is good", () => {
  assert.equal(
    changeSince(result("FY2020/21", "6.1", "days"), result("FY2019/20", "7.4", "days"), "low").words,
    "Improving: down 1.3 days from 7.4 (2019/20)",
  );
  assert.equal(
    changeSince(result("FY2019/20", "19.1", "days"), result("FY2018/19", "12.6", "days"), "low").kind,
    "declining",
  );
});

test("within half of the coarser last digit there is no real change", () => {
  const before = result("FY2018/19", "95.6%");
  assert.equal(
    changeSince(result("FY2019/20", "95.60%"), before, "high").words,
    "No real change from 95.6% (2018/19)",
  );
  assert.equal(changeSince(result("FY2019/20", "95.65%"), before, "high").kind, "no-real-change");
  assert.equal(changeSince(result("FY2019/20", "95.66%"), before, "high").kind, "improving");
  assert.equal(changeSince(result("FY2019/20", "36"), result("FY2018/19", "35"), "high").kind, "improving");
});

test("where neither way is good a figure rises or falls", () => {
  const before = result("FY2018/19", "100");
  assert.equal(
    changeSince(result("FY2019/20", "120"), before, "none").words,
    "Rising: up 20 from 100 (2018/19)",
  );
  assert.equal(changeSince(result("FY2019/20", "90"), before, "maintain").kind, "falling");
});

test("a set band takes the place of half of the last digit", () => {
  const before = result("FY2018/19", "95.6%");
  const band = decimal("0.5");
  assert.equal(changeSince(result("FY2019/20", "96.1%"), before, "high", { band }).kind, "no-real-change");
  assert.equal(changeSince(result("FY2019/20", "96.2%"), before, "high", { band }).kind, "improving");
});

test("what is to be kept improves as it comes nearer, from either side", () => {
  const wanted = { kind: "single", value: decimal("100") } as const;
  const change = (from: string, to: string) =>
    changeSince(result("FY2019/20", to), result("FY2018/19", from), "maintain", { wanted }).kind;
  assert.equal(change("120", "110"), "improving");
  assert.equal(change("90", "85"), "declining");
  assert.equal(change("95", "105"), "rising");
  const range = { kind: "range", low: decimal("10"), high: decimal("15") } as const;
  const within = changeSince(result("FY2019/20", "14"), result("FY2018/19", "11"), "range", {
    wanted: range,
  });
  assert.equal(within.kind, "rising");
});

test("what cannot be compared says why", () => {
  const before = result("FY2018/19", "95.6%");
  assert.equal(
    changeSince(result("FY2019/20", "N/A"), before, "high").words,
    "Not compared: the latest result is not applicable",
  );
  assert.equal(
    changeSince(result("FY2019/20", "95%"), undefined, "high").words,
    "Not compared: there is no earlier result to compare with",
  );
  assert.equal(
    changeSince(result("FY2019/20", "95% [b]"), before, "high").words,
    "Not compared: the series breaks at 2019/20",
  );
  assert.equal(
    changeSince(result("FY2019/20", "12"), before, "high").words,
    "Not compared: the result for 2018/19 is in another unit",
  );
  assert.equal(
    changeSince(result("FY2019/20", "12"), result("FY2018/19", "TBC"), "high").words,
    "Not compared: the result for 2018/19 is to be confirmed",
  );
});

test("figures that add up over the year are compared with the same months last year, others with the period before", () => {
  const text = (found: Period | undefined) => found && periodText(found);
  assert.equal(text(comparatorPeriod(period("FY2021/22 Q1-Q3"), "cumulative")), "FY2020/21 Q1-Q3");
  assert.equal(text(comparatorPeriod(period("FY2021/22 Q3"), "in-period")), "FY2020/21 Q3");
  assert.equal(text(comparatorPeriod(period("FY2021/22 Q3"), "snapshot")), "FY2021/22 Q2");
  assert.equal(text(comparatorPeriod(period("FY2021/22"), "snapshot")), "FY2020/21");
  assert.equal(text(comparatorPeriod(period("as at 2021-03-31"), "snapshot")), "as at 2020-03-31");
});

test("the previous comparable result is the latest before it that has a figure", () => {
  const results = [
    result("FY2017/18", "33.9%"),
    result("FY2018/19", "N/A"),
    result("FY2016/17", "35.9%"),
    result("FY2020/21", "30%"),
  ];
  assert.equal(previousComparable(result("FY2019/20", "31%"), results), results[0]);
  assert.equal(previousComparable(result("FY2015/16", "31%"), results), undefined);
  const waves = [result("wave 2009", "78%"), result("wave 2011", "80%")];
  assert.equal(previousComparable(result("wave 2012", "81%"), waves), waves[1]);
});
