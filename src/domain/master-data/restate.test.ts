import assert from "node:assert/strict";
import { describe, it } from "node:test";
import Big from "big.js";
import fc from "fast-check";
import { addDecimals, type Decimal, decimal, decimalText, wholeDecimal } from "../value/decimal.ts";
import type { ListedChange } from "./listed-code.ts";
import { type CodedSums, restate } from "./restate.ts";
import { shownRestated } from "./show-restated.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const review = day("2023-05-04");
const today = day("2026-11-22");
const electors = "electors of polling districts, review of 2022";

function change(from: string, to: string, share: string | undefined, more: Partial<ListedChange> = {}) {
  return {
    ...{ list: "wards", from, to, kind: "redrawn" as const, on: review, basis: electors },
    ...{ share: share === undefined ? undefined : decimal(share) },
    ...more,
  } satisfies ListedChange;
}

/** Three wards become three: the middle one is shared out. */
const redrawn = [
  change("elm-old", "elm", "0.9"),
  change("elm-old", "mill", "0.1"),
  change("mill-old", "mill", "0.55"),
  change("mill-old", "park", "0.45"),
  change("park-old", "park", "1"),
];

function counted(counts: Readonly<Record<string, number>>, on?: Temporal.PlainDate): CodedSums[] {
  return Object.entries(counts).map(([code, count]) => ({ code, sums: [wholeDecimal(count)], day: on }));
}

function told({ rows }: ReturnType<typeof restate>) {
  return rows.map((row) => [
    row.code,
    row.how,
    row.how === "not comparable" ? row.why : row.sums.map(decimalText).join(" "),
  ]);
}

describe("a boundary review", () => {
  const before = counted({ "elm-old": 200, "mill-old": 300, "park-old": 101 });

  it("puts what was counted on the old wards on the new ones by their shares", () => {
    const found = restate("wards", before, redrawn, today);
    assert.equal(found.how, "on today’s codes");
    assert.deepEqual(told(found), [
      ["elm", "on today’s codes", "180.0"],
      ["mill", "on today’s codes", "185.00"],
      ["park", "on today’s codes", "236.00"],
    ]);
    assert.deepEqual(found.bases, [electors]);
    assert.deepEqual(found.left, []);
  });

  it("says which old wards a new one is made of", () => {
    const mill = restate("wards", before, redrawn, today).rows.find(({ code }) => code === "mill");
    assert.ok(mill?.how === "on today’s codes");
    assert.deepEqual(
      mill.madeOf.map(({ code, share }) => `${code} ${decimalText(share)}`),
      ["elm-old 0.1", "mill-old 0.55"],
    );
  });

  it("leaves everything as it was then for a day before it", () => {
    const found = restate("wards", before, redrawn, day("2023-05-03"));
    assert.equal(found.how, "as it was then");
    assert.deepEqual(told(found)[0], ["elm-old", "as it was then", "200"]);
    assert.deepEqual(found.bases, []);
  });

  it("restates both counts of a rate, so that the rate is made after", () => {
    const rows = [{ code: "elm-old", sums: [decimal("30"), decimal("200")] }];
    assert.deepEqual(told(restate("wards", rows, redrawn, today)), [
      ["elm", "on today’s codes", "27.0 180.0"],
      ["mill", "on today’s codes", "3.0 20.0"],
    ]);
  });

  it("tells a ward that kept its code from what it was before by the day", () => {
    const kept = [change("elm", "elm", "0.8"), change("elm", "mill", "0.2")];
    const rows = [...counted({ elm: 100 }, day("2022-04-01")), ...counted({ elm: 50, mill: 7 }, review)];
    assert.deepEqual(told(restate("wards", rows, kept, today)), [
      ["elm", "on today’s codes", "130.0"],
      ["mill", "on today’s codes", "27.0"],
    ]);
  });

  it("restates a late record on a ward that had ended by then", () => {
    const late = restate("wards", counted({ "park-old": 4 }, day("2024-01-01")), redrawn, today);
    assert.deepEqual(told(late), [["park", "on today’s codes", "4"]]);
  });
});

describe("what can't be put on today’s codes", () => {
  it("is not comparable where no shares are known, and stays on the code it had", () => {
    const unknown = [change("elm-old", "elm", undefined), change("elm-old", "mill", undefined)];
    const found = restate("wards", counted({ "elm-old": 200, park: 5, mill: 9 }), unknown, today);
    const why = "It is not known which share of elm-old went where on 4 May 2023.";
    assert.equal(found.how, "not comparable");
    assert.deepEqual(told(found), [
      ["elm", "not comparable", why],
      ["mill", "not comparable", why],
      ["park", "as it was then", "5"],
    ]);
    assert.deepEqual(
      found.left.map(({ code, sums }) => [code, ...sums.map(decimalText)]),
      [
        ["elm-old", "200"],
        ["mill", "9"],
      ],
    );
  });

  it("is not comparable where the shares don't make 1, and the sum is named", () => {
    const short = [change("elm-old", "elm", "0.5"), change("elm-old", "mill", "0.45")];
    assert.deepEqual(told(restate("wards", counted({ "elm-old": 200 }), short, today))[0], [
      ...["elm", "not comparable", "The shares of elm-old from 4 May 2023 make 0.95, not 1."],
    ]);
  });
});

describe("changes one after another", () => {
  it("are followed to today’s codes, share by share", () => {
    const later = { on: day("2025-04-01"), basis: "households" };
    const chain = [
      ...redrawn,
      change("mill", "mill-east", "0.25", later),
      change("mill", "mill-west", "0.75", later),
    ];
    const found = restate("wards", counted({ "mill-old": 300 }), chain, today);
    assert.deepEqual(told(found), [
      ["mill-east", "on today’s codes", "41.2500"],
      ["mill-west", "on today’s codes", "123.7500"],
      ["park", "on today’s codes", "135.00"],
    ]);
    assert.deepEqual(found.bases, [electors, "households"]);
  });

  it("count a code that came by two ways once, with both shares", () => {
    const later = { kind: "merged" as const, on: day("2025-04-01"), basis: undefined };
    const back = [
      ...redrawn.slice(0, 2),
      change("elm", "all", "1", later),
      change("mill", "all", "1", later),
    ];
    const [all] = restate(
      "wards",
      [...counted({ "elm-old": 40 }), ...counted({ "elm-old": 2 })],
      back,
      today,
    ).rows;
    assert.ok(all?.how === "on today’s codes");
    assert.deepEqual(
      [...all.madeOf, ...all.sums.map((share) => ({ code: "in all", share }))].map(
        ({ code, share }) => `${code} ${decimalText(share)}`,
      ),
      ["elm-old 1.0", "in all 42.0"],
    );
  });

  it("need no share where a team was renamed, or merged whole into another", () => {
    const merged = [
      change("CALLS", "CSC", undefined, { kind: "merged" }),
      change("DESK", "CSC", undefined, { kind: "merged" }),
      change("CSC", "CUS", undefined, { kind: "renamed", on: day("2024-04-01") }),
    ];
    const found = restate("wards", counted({ CALLS: 20, DESK: 12, CSC: 3 }), merged, today);
    assert.deepEqual(told(found), [["CUS", "on today’s codes", "35"]]);
  });
});

describe("the sums of a restatement", () => {
  const share = fc.integer({ min: 0, max: 1000 });
  const split = fc.tuple(share, share).map(([one, other]) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    return [low, high - low, 1000 - high].map((part) => (part / 1000).toFixed(3));
  });
  const total = (sums: readonly Decimal[]) => sums.reduce(addDecimals, wholeDecimal(0)).exact;

  it("are those of the records, whatever the shares", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: -9999, max: 9999 }))),
        fc.record({ a: split, b: split, broken: fc.boolean() }),
        (given, { a, b, broken }) => {
          const changes = [
            ...a.map((part, at) => change("a", ["x", "y", "z"][at] ?? "", part)),
            ...b.map((part, at) => change("b", ["y", "z", "w"][at] ?? "", broken ? undefined : part)),
          ];
          const rows = given.map(([code, count]) => ({ code, sums: [wholeDecimal(count)] }));
          const found = restate("wards", rows, changes, today);
          const kept = found.rows.flatMap((row) => (row.how === "not comparable" ? [] : row.sums));
          const left = found.left.flatMap(({ sums }) => sums);
          assert.ok(total([...kept, ...left]).eq(total(rows.flatMap(({ sums }) => sums))));
        },
      ),
    );
  });

  it("are shown with one place more, rounded so that they still add up", () => {
    const third = (text: string) => decimal(text);
    const shown = shownRestated([third("33.333333"), third("33.333333"), third("33.333334")], 0);
    assert.deepEqual(shown.map(decimalText), ["33.3", "33.3", "33.4"]);
    assert.deepEqual(shownRestated([decimal("-0.25"), decimal("1.25")], 0).map(decimalText), ["-0.2", "1.2"]);
  });

  it("add up as shown, whatever they are", () => {
    const cents = fc.array(fc.integer({ min: -99999, max: 99999 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(cents, (hundredths) => {
        const rest = hundredths.reduce((sum, one) => sum + one, 0) % 100;
        const sums = [...hundredths, -rest].map((one) => decimal((one / 100).toFixed(2)));
        const shown = shownRestated(sums, 0);
        assert.ok(total(shown).eq(total(sums)));
        for (const [at, one] of shown.entries()) {
          assert.ok(
            one.exact
              .minus(sums[at]?.exact ?? 0)
              .abs()
              .lt(new Big("0.1")),
          );
        }
      }),
    );
  });
});
