import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compareDecimals, decimal } from "../value/decimal.ts";
import { type ValueUnit, valueUnits } from "../value/value-unit.ts";
import { parseTarget } from "./parse-target.ts";
import { rangeTarget, singleTarget, type Target, targetWords } from "./target.ts";
import { aims } from "./target-kind.ts";

function read(text: string, unit?: ValueUnit): string {
  const { targets, unread } = parseTarget(text, unit === undefined ? {} : { unit });
  const said = targets.map(
    ({ part, target }) => `${part === undefined ? "" : `${part}: `}${targetWords(target)}`,
  );
  return [said.join("; "), ...unread].join(" / ");
}

test("a numerical target is read with its unit and its places", () => {
  for (const text of ["96.30%", "10,000", "95.0%", "82%", "7.0", "40", "£44.18"])
    assert.equal(read(text), text);
  assert.deepEqual(
    parseTarget("7.0", { unit: "days" }).targets[0]?.target,
    singleTarget(decimal("7.0"), "days"),
  );
  assert.deepEqual(parseTarget("9.0 days").targets[0]?.target, singleTarget(decimal("9.0"), "days"));
});

test("a range takes its unit from either end", () => {
  for (const text of ["10-15%", "10%-15%", "10% – 15%", "10% to 15%", "between 10 and 15%", "10% to 15"]) {
    assert.equal(read(text), "10% to 15%", text);
  }
});

test("a range that runs backwards or mixes its units is not a target", () => {
  assert.equal(read("15-10%"), " / 15-10%");
  assert.equal(read("£10 to 15%"), " / £10 to 15%");
});

test("aims, comparators and targets not set are told apart", () => {
  const words: Record<string, string> = {
    "Aim to maximise": "Aim to maximise",
    "Aim to minimise": "Aim to minimise",
    "Aim to maintain": "Aim to maintain",
    "To improve": "Aim to improve",
    "No target set": "No target: no reason given",
    "No target: new measure": "No target: new measure",
    "N/A": "No target: not applicable",
    TBC: "To be confirmed",
    "": "Left blank",
    "Match or better the North West average": "Match or better the North West average",
  };
  for (const [text, target] of Object.entries(words)) assert.equal(read(text), target);
});

test("each part can have a target of its own", () => {
  assert.equal(read("a) 90% b) 85%"), "a: 90%; b: 85%");
  assert.equal(read("a)90%; b)TBC"), "a: 90%; b: To be confirmed");
});

test("what is not a target is handed back, never guessed at", () => {
  for (const text of ["Better than 2019/20", "about 90%", "> 90%", "90% 80%", "Increase"]) {
    assert.equal(read(text), ` / ${text}`);
  }
  assert.equal(parseTarget("x".repeat(1_000_000)).targets.length, 0);
});

const figure = fc.integer({ min: -99_999, max: 999_999 }).map((digits) => decimal((digits / 100).toFixed(2)));
const unit = fc.constantFrom(...valueUnits);

const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.tuple(figure, unit).map(([value, of]) => singleTarget(value, of)),
  fc
    .tuple(figure, figure, unit)
    .map(([one, other, of]) =>
      compareDecimals(one, other) > 0 ? rangeTarget(other, one, of) : rangeTarget(one, other, of),
    ),
  fc.constantFrom(...aims).map((aim): Target => ({ kind: "direction", aim })),
  fc.constantFrom<Target>(
    { kind: "comparator", group: "the England average" },
    { kind: "none", why: "a contextual measure" },
    { kind: "to-be-confirmed" },
    { kind: "left-blank" },
  ),
);

test("a target that is printed is read back as the same target", () => {
  fc.assert(
    fc.property(anyTarget, (target) => {
      const context = target.kind === "numerical" ? { unit: target.unit } : {};
      assert.deepEqual(parseTarget(targetWords(target), context).targets, [{ part: undefined, target }]);
    }),
  );
});

test("any cell whatever is read without failing, and is a target or unread", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { targets, unread } = parseTarget(text);
      assert.ok(targets.length + unread.length > 0);
    }),
    { numRuns: 1000 },
  );
});
