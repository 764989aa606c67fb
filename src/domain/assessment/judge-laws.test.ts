import assert from "node:assert/strict";
import { test } from "node:test";
import Big from "big.js";
import fc from "fast-check";
import { singleTarget } from "../measure/target.ts";
import { type Decimal, decimal } from "../value/decimal.ts";
import { measured } from "../value/value.ts";
import { judge } from "./judge.ts";
import type { RuleTest, StatusRule } from "./rule.ts";
import { verdictStates } from "./verdict.ts";

const hundredths = fc.integer({ min: -100_000, max: 100_000 });
const figure = (amount: number): Decimal => ({ exact: new Big(amount).div(100), places: 2 });
const tolerance = fc.oneof(
  fc.nat(3000).map((amount) => ({ kind: "absolute", within: figure(amount) }) as const),
  fc.nat(3000).map((amount) => ({ kind: "relative", percent: figure(amount) }) as const),
);
const oneSided: fc.Arbitrary<RuleTest> = fc.oneof(
  tolerance.map((one) => ({ kind: "tolerance", percentages: one, others: one }) as const),
  fc.constant({ kind: "met-or-not" } as const),
  hundredths.map((amount) => ({ kind: "floor", floor: figure(amount) }) as const),
  fc.constant({ kind: "better-than-last-year" } as const),
);
const ruleOf = (test: RuleTest): StatusRule => ({ name: "any", version: 1, test });

type Given = { readonly result: number; readonly target: number; readonly last?: number };

function state(
  test: RuleTest,
  { result, target, last }: Given,
  polarity: "high" | "low",
  unit: "number" | "percentage",
) {
  return judge(ruleOf(test), {
    result: measured(figure(result), unit),
    target: singleTarget(figure(target), unit),
    polarity,
    ...(last !== undefined && { sameLastYear: measured(figure(last), unit) }),
  }).state;
}

const polarity = fc.constantFrom("high" as const, "low" as const);
const unit = fc.constantFrom("number" as const, "percentage" as const);
const place = (one: ReturnType<typeof state>) => verdictStates.indexOf(one);

test("a better result never has a worse status", () => {
  fc.assert(
    fc.property(
      oneSided,
      hundredths,
      fc.nat(50_000),
      hundredths,
      fc.option(hundredths, { nil: undefined }),
      polarity,
      unit,
      (test, result, more, target, last, way, of) => {
        const better = way === "high" ? result + more : result - more;
        const given = { target, ...(last !== undefined && { last }) };
        const one = state(test, { ...given, result }, way, of);
        const other = state(test, { ...given, result: better }, way, of);
        assert.ok(place(other) <= place(one), `${one} became ${other}`);
      },
    ),
    { numRuns: 500 },
  );
});

test("a relative rule judges alike whatever the scale", () => {
  fc.assert(
    fc.property(
      hundredths,
      hundredths,
      fc.nat(3000),
      fc.integer({ min: 1, max: 1000 }),
      polarity,
      (result, target, percent, by, way) => {
        const relative = { kind: "relative", percent: figure(percent) } as const;
        const test: RuleTest = { kind: "tolerance", percentages: relative, others: relative };
        assert.equal(
          state(test, { result: result * by, target: target * by }, way, "number"),
          state(test, { result, target }, way, "number"),
        );
      },
    ),
  );
});

test("where low is good the mirrored figures have the same status", () => {
  const mirrored = (test: RuleTest): RuleTest =>
    test.kind === "floor" ? { kind: "floor", floor: { exact: test.floor.exact.times(-1), places: 2 } } : test;
  fc.assert(
    fc.property(oneSided, hundredths, hundredths, hundredths, unit, (test, result, target, last, of) => {
      assert.equal(
        state(mirrored(test), { result: -result, target: -target, last: -last }, "low", of),
        state(test, { result, target, last }, "high", of),
      );
    }),
  );
});

test("a two-sided rule judges what is above and what is below alike", () => {
  fc.assert(
    fc.property(tolerance, hundredths, fc.nat(5000), (one, target, off) => {
      const test: RuleTest = { kind: "two-sided", percentages: one, others: one };
      assert.equal(
        state(test, { result: target + off, target }, "high", "number"),
        state(test, { result: target - off, target }, "high", "number"),
      );
    }),
  );
});

test("nought points of tolerance is met or not met", () => {
  fc.assert(
    fc.property(hundredths, hundredths, polarity, (result, target, way) => {
      const none = { kind: "absolute", within: decimal("0") } as const;
      assert.equal(
        state({ kind: "tolerance", percentages: none, others: none }, { result, target }, way, "number"),
        state({ kind: "met-or-not" }, { result, target }, way, "number"),
      );
    }),
  );
});
