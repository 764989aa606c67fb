// Run as a process of its own, on one thread: checks a council of many portfolios and years, and tells what it took.
import { generatedCouncil } from "../src/domain/reconciliation/generated/council.ts";
import { drawFrom } from "../src/domain/reconciliation/generated/draw.ts";
import { agreementsOf, councilOf, type GeneratedRows } from "../src/domain/reconciliation/generated/rows.ts";
import { reconcile } from "../src/domain/reconciliation/reconcile.ts";
import { reconcileCouncil } from "../src/domain/reconciliation/reconcile-council.ts";

const [portfolios = 0, years = 0] = process.argv.slice(2).map(Number);
const size = { portfolios, services: 125, savings: 50, reserves: 66, schemes: 66 };
const notAmounts = ["year", "position", "spendYear", "count"];

function amountsIn(rows: GeneratedRows): number {
  const all: readonly object[] = Object.values(rows).flat();
  return all
    .flatMap((row) => Object.entries(row))
    .filter(([column, cell]) => typeof cell === "number" && !notAmounts.includes(column)).length;
}

let [seconds, amounts, sums, rounding, wrong] = [0, 0, 0, 0, 0];
for (let year = 0; year < years; year += 1) {
  const rows = generatedCouncil(drawFrom(year), "GBP thousand", size);
  const agreements = agreementsOf(rows);
  const council = councilOf(rows);
  amounts += amountsIn(rows);
  globalThis.gc?.();
  const before = process.cpuUsage();
  const checked = [...agreements.map(reconcile), reconcileCouncil(council)];
  const { user, system } = process.cpuUsage(before);
  seconds += (user + system) / 1_000_000;
  const findings = checked.flatMap((one) => one.findings);
  sums += checked.reduce((all, { sumsChecked }) => all + sumsChecked, 0);
  rounding += findings.filter(({ severity }) => severity === "rounding").length;
  wrong += findings.filter(({ severity }) => severity !== "rounding").length;
}
process.stdout.write(`${JSON.stringify({ seconds, amounts, sums, rounding, wrong })}\n`);
