import { financialYear } from "../../period/financial-year.ts";
import { drawAmount, printedIn, total } from "./draw.ts";
import type { Making } from "./making.ts";
import { add } from "./rows.ts";

/** The Dedicated Schools Grant with a block, the Housing Revenue Account and the Collection Fund, each with its balance. */
export function addRingFenced(making: Making): void {
  for (const fund of ["dsg", "hra", "collection-fund"] as const) addFund(making, fund);
}

function addFund({ rows, draw, of, unit }: Making, fund: "dsg" | "hra" | "collection-fund"): void {
  const print = printedIn(unit);
  const lines = [drawAmount(draw, 900, 9000), drawAmount(draw, 900, 9000)];
  const alone = -drawAmount(draw, 900, 9000);
  const broughtForward = drawAmount(draw, 100, 900);
  const inYear = total(lines) + alone;
  const common = { ...of, fund, unit };
  for (const [at, amount] of lines.entries()) {
    const name = `Line ${at + 1}`;
    const place = { line: `l${at + 1}`, row: "line", block: "block", name, position: at + 1 } as const;
    add(rows, "nonCashLimits", { ...common, ...place, amount: print(amount) });
  }
  const sums = { line: "block-total", row: "subtotal", block: "block", name: "Block", position: 3 } as const;
  add(rows, "nonCashLimits", { ...common, ...sums, amount: print(total(lines)) });
  const loose = { line: "l3", row: "line", name: "Line 3", position: 4 } as const;
  add(rows, "nonCashLimits", { ...common, ...loose, amount: print(alone) });
  const all = { line: "total", row: "total", name: "Total", position: 5 } as const;
  add(rows, "nonCashLimits", { ...common, ...all, amount: print(inYear) });
  const opening = { line: "bf", row: "brought forward", name: "Brought forward", position: 6 } as const;
  add(rows, "nonCashLimits", { ...common, ...opening, amount: print(broughtForward) });
  const closing = { line: "cf", row: "carried forward", name: "Carried forward", position: 7 } as const;
  add(rows, "nonCashLimits", { ...common, ...closing, amount: print(broughtForward + inYear) });
  const before = financialYear(of.year - 1);
  add(rows, "nonCashLimits", { ...common, ...closing, year: before, amount: print(broughtForward) });
}
