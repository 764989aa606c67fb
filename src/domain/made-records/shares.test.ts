import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { chanceOf } from "./chance.ts";
import { exactShares } from "./shares.ts";

const sum = (shares: ArrayLike<number>) => Array.from(shares).reduce((all, one) => all + one, 0);

describe("a total that is shared out", () => {
  it("adds up exactly, each share its exact part rounded up or down", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(5000),
        fc.array(fc.nat(20), { minLength: 1 }),
        (seed, total, weights) => {
          const all = sum(weights);
          fc.pre(all > 0);
          const shares = exactShares(total, weights, chanceOf(seed));
          assert.equal(sum(shares), total);
          for (const [at, share] of shares.entries())
            assert.ok(Math.abs(share - (total * (weights[at] ?? 0)) / all) < 1.000001);
        },
      ),
    );
  });

  it("never gives more than there is room for, and fills the room where it must", () => {
    const cells = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), most: fc.nat(8) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.integer(), cells, fc.double({ min: 0, max: 1, noNaN: true }), (seed, found, part) => {
        const most = found.map((one) => one.most);
        const total = Math.floor(sum(most) * part);
        const shares = exactShares(
          total,
          found.map(({ weight }) => weight),
          chanceOf(seed),
          most,
        );
        assert.equal(sum(shares), total);
        assert.ok(shares.every((share, at) => share >= 0 && share <= (most[at] ?? 0)));
      }),
    );
  });

  it("is refused where nothing can take it", () => {
    assert.throws(() => exactShares(1, [0, 0], chanceOf(1)), /no weight is above nought/);
    assert.throws(() => exactShares(5, [1, 1], chanceOf(1), [2, 2]), /there is room for 4/);
  });
});
