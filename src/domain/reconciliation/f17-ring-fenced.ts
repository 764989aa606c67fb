import { agreementTables } from "../data-package/agreement.ts";
import type { NonCashLimitRow } from "../data-package/tables/non-cash-limits.ts";
import { entriesOf } from "./entry.ts";
import { type Identity, joined, type Outcome } from "./identity.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { amountsOf, tableSums } from "./table-sums.ts";
import { outcomeOf, weigh } from "./weigh.ts";

const funds = {
  dsg: { identity: "F17", name: "Dedicated Schools Grant" },
  hra: { identity: "F16", name: "Housing Revenue Account" },
  "collection-fund": { identity: "F18", name: "Collection Fund" },
} as const satisfies Record<NonCashLimitRow["fund"], { identity: string; name: string }>;

/**
 * F16, F17, F18: the lines of a ring-fenced budget add up to its blocks and its total, and what was brought forward
 * with the year's own lines is carried forward.
 */
export function ringFenced(fund: NonCashLimitRow["fund"]): Identity {
  return ({ nonCashLimits }) => {
    const rows = nonCashLimits.filter((row) => row.fund === fund);
    return joined([sumsOf(fund, rows), rollsForward(fund, rows)]);
  };
}

function sumsOf(fund: NonCashLimitRow["fund"], rows: readonly NonCashLimitRow[]): Outcome {
  const { identity, name } = funds[fund];
  const rolling = new Set(rows.filter(isBalance).flatMap(({ block }) => block ?? []));
  return outcomeOf(
    tableSums(
      { identity, subject: name, partsAre: "lines" },
      entriesOf(
        agreementTables.nonCashLimits,
        rows.filter(({ block }) => block === undefined || !rolling.has(block)),
        "amount",
        name,
      ),
    ),
  );
}

/** Brought forward + the year's lines of the same block (or the total) = carried forward. */
function rollsForward(fund: NonCashLimitRow["fund"], rows: readonly NonCashLimitRow[]): Outcome {
  const { identity, name } = funds[fund];
  return outcomeOf(
    rows
      .filter(({ row }) => row === "carried forward")
      .flatMap((carried) => {
        const block = rows.filter((row) => row.block === carried.block);
        const whole = balance(carried);
        const opening = block
          .filter(({ row }) => row === "brought forward")
          .flatMap((row) => balance(row) ?? []);
        if (whole === undefined || opening.length === 0) return [];
        const parts = [...opening, ...inYear(block, name)];
        return [weigh({ identity, subject: `${name}, carried forward`, parts, partsAre: "amounts", whole })];
      }),
  );
}

function inYear(block: readonly NonCashLimitRow[], name: string): readonly PrintedAmount[] {
  const entries = entriesOf(agreementTables.nonCashLimits, block, "amount", name);
  const totals = amountsOf(entries.filter(({ row }) => row === "total"));
  return totals.length > 0 ? totals : amountsOf(entries.filter(({ row }) => row === "line"));
}

function isBalance({ row }: NonCashLimitRow): boolean {
  return row === "brought forward" || row === "carried forward";
}

function balance(row: NonCashLimitRow): PrintedAmount | undefined {
  return printedAmount(agreementTables.nonCashLimits, row, "amount", {
    name: row.row === "carried forward" ? "the balance carried forward" : "the balance brought forward",
    label: row.name,
  });
}
