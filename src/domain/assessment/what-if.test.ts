import assert from "node:assert/strict";
import { test } from "node:test";
import { decimal } from "../value/decimal.ts";
import type { Assessment } from "./assess.ts";
import type { MeasureAssessment } from "./assess-measure.ts";
import { assessed, at, measureRow, resultRow, targetRow } from "./held-rows.test.ts";
import { usualRule } from "./rule.ts";
import { countsWords, whatIf } from "./what-if.ts";

const part = (value: string) =>
  assessed({ results: [resultRow(2020, "year", value)], targets: [targetRow(2020, "95")] }, at(2020, "year"));
const of = (...parts: readonly Assessment[]): MeasureAssessment => {
  const [worst] = parts;
  assert.ok(worst !== undefined);
  return { measure: worst.measure, parts, together: { kind: "mixed", words: "" }, worst };
};
const council = [of(part("96")), of(part("94")), of(part("90")), of(assessed({}, at(2020, "year")))];
const strict = { name: "no tolerance", version: 1, test: { kind: "met-or-not" } } as const;

test("another rule over the whole council shows which statuses it would change, out of all measures", () => {
  const { changes, now, of: all } = whatIf(council, strict);
  assert.deepEqual(
    changes.map(({ question, before, after }) => [question, before.state, after.state, after.rule.name]),
    [
      ["now", "close", "missed", "no tolerance"],
      ["yearEnd", "close", "missed", "no tolerance"],
    ],
  );
  assert.equal(countsWords(now.before), "1 met, 1 close, 1 missed, 1 without a status");
  assert.equal(countsWords(now.after), "1 met, 2 missed, 1 without a status");
  assert.equal(all, 4);
});

test("the rule in force changes nothing", () => {
  assert.deepEqual(whatIf(council, usualRule).changes, []);
});

test("a measure with parts counts once, as the part that stands worst, and each part that changes is named", () => {
  const { changes, now, of: all } = whatIf([of(part("96"), part("94"))], strict);
  assert.equal(countsWords(now.before), "1 close");
  assert.equal(countsWords(now.after), "1 missed");
  assert.equal(changes.filter(({ question }) => question === "now").length, 1);
  assert.equal(all, 1);
});

test("a measure whose period has no figure is tried on the last figure held", () => {
  const late = assessed(
    { results: [resultRow(2020, "year", "94")], targets: [targetRow(2020, "95")] },
    at(2021, "year"),
  );
  assert.equal(late.current.verdict.state, "none");
  const { now } = whatIf([of(late)], strict);
  assert.equal(countsWords(now.before), "1 close");
  assert.equal(countsWords(now.after), "1 missed");
});

test("a floor tried over the council judges percentages of which more is better, and leaves the others", () => {
  const floor = { name: "floor", version: 1, test: { kind: "floor", floor: decimal("92") } } as const;
  assert.equal(countsWords(whatIf([of(part("90")), of(part("92.5"))], floor).now.after), "1 close, 1 missed");
  const low = assessed(
    {
      definitions: [measureRow({ polarity: "low" })],
      results: [resultRow(2020, "year", "96")],
      targets: [targetRow(2020, "95")],
    },
    at(2020, "year"),
  );
  assert.deepEqual(whatIf([of(low)], floor).changes, []);
});
