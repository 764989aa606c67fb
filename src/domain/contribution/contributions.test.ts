import assert from "node:assert/strict";
import { describe, it } from "node:test";
import Big from "big.js";
import fc from "fast-check";
import { decimalText } from "../value/decimal.ts";
import { type Contribution, type Contributions, contributionsOf, type ValueSums } from "./contributions.ts";

const of = (numerator: number, denominator?: number) => ({
  numerator: new Big(numerator),
  ...(denominator === undefined ? {} : { denominator: new Big(denominator) }),
});

const percentage = { form: "percentage", places: 2 } as const;
const total = { form: "total", places: 0 } as const;

function worked(contributions: Contributions): Extract<Contributions, { kind: "worked" }> {
  assert.equal(contributions.kind, "worked");
  if (contributions.kind !== "worked") throw new Error("No figure");
  return contributions;
}

const told = ({ name, kind, rate, mix, total: whole }: Contribution) =>
  [name, kind, decimalText(rate), decimalText(mix), decimalText(whole)].join(" ");

describe("why a percentage changed", () => {
  it("a team that answers better gives a rate effect, and the others nothing", () => {
    // Blue answers 80 of 100, then 90 of 100; Red 60 of 100 both times: 70.00% to 75.00%.
    const { change, values, rate, mix } = worked(
      contributionsOf(
        [
          { name: "Red", from: of(60, 100), to: of(60, 100) },
          { name: "Blue", from: of(80, 100), to: of(90, 100) },
        ],
        percentage,
      ),
    );
    assert.equal(decimalText(change), "5.00");
    assert.deepEqual(values.map(told), ["Blue both 5.00 0.00 5.00", "Red both 0.00 0.00 0.00"]);
    assert.deepEqual([decimalText(rate), decimalText(mix)], ["5.00", "0.00"]);
  });

  it("calls that move to the better team raise the whole though neither team answers better", () => {
    // Blue 80%, Red 60%; Blue takes half the calls, then three quarters: 70.00% to 75.00%.
    // Blue: (80 - 72.5) x 0.25 = 1.875; Red: (60 - 72.5) x -0.25 = 3.125.
    const { values, rate, mix } = worked(
      contributionsOf(
        [
          { name: "Red", from: of(60, 100), to: of(30, 50) },
          { name: "Blue", from: of(80, 100), to: of(120, 150) },
        ],
        percentage,
      ),
    );
    assert.deepEqual([decimalText(rate), decimalText(mix)], ["0.00", "5.00"]);
    assert.deepEqual(
      values.map(({ name }) => name),
      ["Red", "Blue"],
    );
  });

  it("a value that is new or ended gives by its share alone", () => {
    // Blue 80 of 100 goes on; Red 20 of 100 ends: 50.00% to 80.00%.
    const { change, values } = worked(
      contributionsOf(
        [
          { name: "Blue", from: of(80, 100), to: of(80, 100) },
          { name: "Red", from: of(20, 100), to: undefined },
        ],
        percentage,
      ),
    );
    // Mean of the whole 65: Blue (80 - 65) x 0.5 = 7.5; Red (20 - 65) x -0.5 = 22.5.
    assert.equal(decimalText(change), "30.00");
    assert.deepEqual(values.map(told), ["Red ended 0.00 22.50 22.50", "Blue both 0.00 7.50 7.50"]);
  });

  it("cannot be said where nothing was counted in a period", () => {
    assert.deepEqual(contributionsOf([{ name: "Blue", from: undefined, to: of(1, 2) }], percentage), {
      kind: "no figure",
      missing: ["from"],
    });
  });
});

describe("why a total changed", () => {
  it("by the change of each value, the largest first", () => {
    const { change, values } = worked(
      contributionsOf(
        [
          { name: "Parks", from: of(100), to: of(130) },
          { name: "Roads", from: of(90), to: of(40) },
          { name: "Pools", from: undefined, to: of(5) },
        ],
        total,
      ),
    );
    assert.equal(decimalText(change), "-15");
    assert.deepEqual(values.map(told), ["Roads both -50 0 -50", "Parks both 30 0 30", "Pools new 5 0 5"]);
  });
});

const sums = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([numerator, rest]) => of(numerator, numerator + rest));

const someValues: fc.Arbitrary<readonly ValueSums[]> = fc
  .array(fc.tuple(fc.option(sums, { nil: undefined }), fc.option(sums, { nil: undefined })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((pairs) => pairs.map(([from, to], at) => ({ name: `Team ${at}`, from, to })));

describe("what is shown", () => {
  it("adds up to the change to its last digit, whatever the figures", () => {
    const shapes = fc.constantFrom(
      percentage,
      total,
      { form: "rate", per: 1000, places: 1 } as const,
      {
        form: "mean",
        places: 3,
      } as const,
    );
    fc.assert(
      fc.property(someValues, shapes, (values, shape) => {
        const came = contributionsOf(values, shape);
        if (came.kind === "no figure") return;
        const all = came.values.reduce((whole, one) => whole.plus(one.total.exact), new Big(0));
        assert.equal(all.toFixed(), came.change.exact.toFixed());
        assert.equal(came.rate.exact.plus(came.mix.exact).toFixed(), came.change.exact.toFixed());
        assert.equal(came.to.exact.minus(came.from.exact).toFixed(), came.change.exact.toFixed());
        for (const one of came.values) assert.ok(one.total.exact.eq(one.total.exact.round(shape.places)));
      }),
    );
  });

  it("is never further from the exact effect than rounding explains", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const [rough, fine] = [0, 9].map((places) => contributionsOf(values, { ...percentage, places }));
        if (rough?.kind !== "worked" || fine?.kind !== "worked") return;
        for (const one of rough.values) {
          const exact: Contribution | undefined = fine.values.find(({ name }) => name === one.name);
          assert.ok(
            one.total.exact
              .minus(exact?.total.exact ?? 0)
              .abs()
              .lte(3),
          );
        }
      }),
    );
  });
});
