import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyPence } from "./any-pence.test.ts";
import { pence, sum } from "./pence.ts";
import { share } from "./share.ts";

test("£1 shared by three leaves the odd penny with the first", () => {
  assert.deepEqual(share(pence(100), [1, 1, 1]), [34, 33, 33]);
  assert.deepEqual(share(pence(-100), [1, 1, 1]), [-34, -33, -33]);
});

test("the odd penny goes where most was rounded off", () => {
  assert.deepEqual(share(pence(10), [1, 5, 1]), [2, 7, 1]);
  assert.deepEqual(share(pence(101), [0, 50, 50]), [0, 51, 50]);
});

test("shares add back to the whole, whatever the weights", () => {
  const weights = fc.array(fc.nat(), { minLength: 1 }).filter((some) => some.some((weight) => weight > 0));
  fc.assert(
    fc.property(anyPence, weights, (amount, by) => {
      assert.equal(sum(share(amount, by)), amount);
    }),
  );
});

test("no share is more than a penny from its exact part", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
      (amount, by) => {
        const total = by.reduce((all, weight) => all + weight, 0);
        for (const [index, part] of share(pence(amount), by).entries()) {
          assert.ok(Math.abs(part - (amount * (by[index] ?? 0)) / total) < 1);
        }
      },
    ),
  );
});

test("nothing can be shared by no weights, fractions or weights below nought", () => {
  assert.throws(() => share(pence(100), []), /Nothing to share by/);
  assert.throws(() => share(pence(100), [0, 0]), /Nothing to share by/);
  assert.throws(() => share(pence(100), [1, -1]), /Not a weight: -1/);
  assert.throws(() => share(pence(100), [0.5]), /Not a weight: 0.5/);
});
