import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyPence } from "./any-pence.test.ts";
import { minus, negate, nothing, pence, sum } from "./pence.ts";

test("money is whole pence, and a fraction of a penny is a mistake in the program", () => {
  assert.equal(pence(4418), 4418);
  assert.throws(() => pence(0.5), /Not whole pence: 0.5/);
  assert.throws(() => pence(Number.NaN), /Not whole pence/);
  assert.throws(() => pence(2 ** 53), /Not whole pence/);
});

test("nothing has no sign", () => {
  assert.ok(Object.is(pence(-0), 0));
  assert.ok(Object.is(negate(nothing), 0));
});

test("the opening budget and its movements make the closing budget", () => {
  assert.equal(sum([5642, -292, -570, 61].map((amount) => pence(amount * 100_000))), 484_100_000);
});

test("what is added can be taken away", () => {
  fc.assert(
    fc.property(anyPence, anyPence, (one, other) => {
      assert.equal(minus(sum([one, other]), other), one);
      assert.equal(sum([one, negate(one)]), nothing);
    }),
  );
});
