import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementTables } from "../data-package/agreement.ts";
import { pence } from "../money/pence.ts";
import { likelyCause } from "./likely-cause.ts";
import type { PrintedAmount } from "./printed-amount.ts";
import { weigh } from "./weigh.ts";

function thousands(label: string, amount: number): PrintedAmount {
  return {
    name: label,
    label,
    amount: pence(amount * 100_000),
    sign: 1,
    unit: "GBP thousand",
    at: { table: agreementTables.savings, row: {}, property: "value" },
  };
}

function causeOf(parts: Readonly<Record<string, number>>, whole: number): string | undefined {
  const amounts = Object.entries(parts).map(([label, amount]) => thousands(label, amount));
  const sum = {
    identity: "F0",
    subject: "x",
    parts: amounts,
    partsAre: "lines",
    whole: thousands("Total", whole),
  };
  return likelyCause(weigh(sum));
}

test("a total short of exactly one line leaves that line out", () => {
  assert.equal(
    causeOf({ Finance: 1841, Libraries: 962, Technology: 4057 }, 5898),
    "The difference is Libraries (£962k): it was probably left out of the sum.",
  );
});

test("a total over by exactly one line counts it twice", () => {
  assert.equal(
    causeOf({ Finance: 1841, Libraries: 962 }, 3765),
    "The difference is Libraries (£962k): it was probably counted twice.",
  );
});

test("a difference of twice a line is a reversed sign", () => {
  assert.equal(
    causeOf({ Gross: 1752, Income: -645 }, 2397),
    "The difference is twice Income (−£645k): its sign was probably reversed.",
  );
});

test("digits changed round in the total are named with what was meant", () => {
  assert.equal(
    causeOf({ Corporate: 3216, Directorate: 410 }, 3662),
    "Total (£3,662k) may be £3,626k with two digits changed round.",
  );
});

test("digits changed round in a line are named when only that line explains the difference", () => {
  assert.equal(
    causeOf({ Museums: 514, Libraries: 2651 }, 3192),
    "Museums (£514k) may be £541k with two digits changed round.",
  );
});

test("pounds among thousands are recognised", () => {
  assert.equal(
    causeOf({ Corporate: 3_216_000, Directorate: 40 }, 3256),
    "Corporate (£3,216,000k) looks a thousand times too large or too small: pounds printed as thousands.",
  );
});

test("a difference that fits nothing has no likely cause", () => {
  assert.equal(causeOf({ Corporate: 4678, People: 1088 }, 6667), undefined);
});
