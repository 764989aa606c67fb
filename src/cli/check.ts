import { parseFinancialYear } from "../domain/period/financial-year.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { findingLines, plural, tally } from "./finding-lines.ts";
import { withLedger } from "./open.ts";

export type CheckOptions = {
  readonly portfolio?: string;
  readonly year?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn check`: the identities over what the ledger holds. */
export async function checkCommand(options: CheckOptions, effects: Effects): Promise<Exit> {
  const { findings, sumsChecked, agreements } = await withLedger(effects, options.data, ({ ledger }) =>
    checkAll(ledger, options),
  );
  if (options.json === true) effects.print(`${JSON.stringify(findings, null, 2)}\n`);
  else {
    const scope = `${plural(sumsChecked, "comparison")} in ${plural(agreements, "agreement")}`;
    effects.print(
      `${findingLines(findings)}${findings.length > 0 ? "\n" : ""}Checked ${scope}: ${tally(findings)}.\n`,
    );
  }
  const errors = findings.some(({ severity, accepted }) => severity === "error" && accepted === undefined);
  return errors ? exits.findings : exits.done;
}

async function checkAll(ledger: Ledger, options: CheckOptions) {
  const year = options.year === undefined ? undefined : parseFinancialYear(options.year);
  if (year?.ok === false) throw new WrongUse(year.issues[0]?.message ?? "That is not a financial year.");
  const at = await present(ledger);
  const code = options.portfolio?.toUpperCase();
  const all = await readPortfolios(ledger, at);
  const chosen = all.filter(
    (row) =>
      (code === undefined || row.portfolio === code) && (year === undefined || row.year === year.value),
  );
  if (chosen.length === 0 && (code ?? year) !== undefined) {
    const held = [...new Set(all.map((row) => row.portfolio))].join(", ") || "none";
    throw new WrongUse(`The ledger holds no such portfolio and year. It holds these portfolios: ${held}.`);
  }
  const findings: Finding[] = [];
  let sumsChecked = 0;
  for (const row of chosen) {
    const agreement = await readAgreement(ledger, at, row.portfolio, row.year);
    if (agreement === undefined) continue;
    const checked = reconcile(agreement);
    findings.push(...checked.findings);
    sumsChecked += checked.sumsChecked;
  }
  return { findings, sumsChecked, agreements: chosen.length };
}
