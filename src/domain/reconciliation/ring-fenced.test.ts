import assert from "node:assert/strict";
import { test } from "node:test";
import { ringFenced } from "./f17-ring-fenced.ts";
import { identities } from "./identities.ts";
import { sampleAgreement, sampleRows } from "./sample-agreement.ts";

const columns = "fund line row block name amount";

function hra(carried: string) {
  return sampleAgreement({
    nonCashLimits: sampleRows(
      "nonCashLimits",
      columns,
      "hra opening brought_forward account Balance_brought_forward -2400",
      "hra rents line account Rents -54210",
      "hra repairs line account Repairs 31105",
      "hra debt line account Debt_charges 23350",
      `hra closing carried_forward account Balance_carried_forward ${carried}`,
    ),
  });
}

test("the Housing Revenue Account rolls its balance forward", () => {
  assert.deepEqual(ringFenced("hra")(hra("-2155")), { observations: [], sums: 1 });
  assert.equal(ringFenced("hra")(hra("-2154")).observations[0]?.severity, "rounding");
  const [found] = ringFenced("hra")(hra("-2515")).observations;
  assert.equal(found?.severity, "error");
  assert.equal(found?.identity, "F16");
  assert.equal(
    found?.message,
    "Housing Revenue Account, carried forward: the four amounts add up to −£2,155k, but the balance carried forward is printed as −£2,515k: a difference of £360k.",
  );
});

test("each ring-fenced account is told under its own number", () => {
  const agreement = hra("-2515");
  const numbers = identities.filter(({ checks }) =>
    checks.some((check) => check(agreement).observations.length > 0),
  );
  assert.deepEqual(
    numbers.map(({ number }) => number),
    ["F16"],
  );
});

test("the Collection Fund adds up to its total and rolls forward", () => {
  const fund = (total: string, carried: string) =>
    ringFenced("collection-fund")(
      sampleAgreement({
        nonCashLimits: sampleRows(
          "nonCashLimits",
          columns,
          "collection-fund opening brought_forward - Deficit_brought_forward 1250",
          "collection-fund income line - Council_tax_income -190300",
          "collection-fund precepts line - Precepts 189900",
          `collection-fund total total - In_the_year ${total}`,
          `collection-fund closing carried_forward - Deficit_carried_forward ${carried}`,
        ),
      }),
    );
  assert.deepEqual(fund("-400", "850"), { observations: [], sums: 2 });
  assert.deepEqual(
    fund("-400", "1650").observations.map(({ identity, severity, difference }) => [
      identity,
      severity,
      difference,
    ]),
    [["F18", "error", "800"]],
  );
});
