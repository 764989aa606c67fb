import { parseFinancialYear, yearLabel } from "../domain/period/financial-year.ts";
import type { Finding } from "../domain/reconciliation/finding.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { findingLines, hasErrors, tally } from "./finding-lines.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

export type CheckOptions = {
  readonly portfolio?: string;
  readonly year?: string;
  readonly json?: boolean;
  readonly data?: string;
};

type CheckedAll = {
  readonly findings: readonly Finding[];
  readonly sumsChecked: number;
  readonly agreements: number;
};

/** `outturn check`: the identities over what the ledger holds. */
export async function checkCommand(options: CheckOptions, effects: Effects): Promise<Exit> {
  const checked = await withLedger(effects, options.data, ({ ledger }) => checkAll(ledger, options, effects));
  effects.print(
    options.json === true ? `${JSON.stringify(checked.findings, null, 2)}\n` : checkWords(checked),
  );
  return hasErrors(checked.findings) ? exits.findings : exits.done;
}

function checkWords({ findings, sumsChecked, agreements }: CheckedAll): string {
  if (agreements === 0) return "The ledger holds no portfolio yet, so there is nothing to check.\n";
  const scope = `${plural(sumsChecked, "sum")} in ${plural(agreements, "agreement")}`;
  const lines = findings.length === 0 ? "" : `${findingLines(findings)}\n`;
  return `${lines}Checked ${scope}: ${tally(findings)}.\n`;
}

async function checkAll(ledger: Ledger, options: CheckOptions, effects: Effects): Promise<CheckedAll> {
  const year = options.year === undefined ? undefined : parseFinancialYear(options.year);
  if (year?.ok === false) throw new WrongUse(year.issues[0]?.message ?? "That is not a financial year.");
  const at = await present(ledger, effects.now());
  const code = options.portfolio?.toUpperCase();
  const all = await readPortfolios(ledger, at);
  const chosen = all.filter(
    (row) =>
      (code === undefined || row.portfolio.toUpperCase() === code) &&
      (year === undefined || row.year === year.value),
  );
  if (chosen.length === 0 && (code ?? year) !== undefined) {
    const held = all.map((row) => `${row.portfolio} ${yearLabel(row.year)}`).join(", ") || "none";
    throw new WrongUse(`The ledger holds no such portfolio and year. It holds ${held}.`);
  }
  const findings: Finding[] = [];
  let sumsChecked = 0;
  for (const [done, row] of chosen.entries()) {
    if (effects.watched && done > 0 && done % 50 === 0) {
      effects.tell(`Checked ${done} of ${plural(chosen.length, "agreement")} ...\n`);
    }
    const agreement = await readAgreement(ledger, at, row.portfolio, row.year);
    if (agreement === undefined) continue;
    const checked = reconcile(agreement);
    findings.push(...checked.findings);
    sumsChecked += checked.sumsChecked;
  }
  return { findings, sumsChecked, agreements: chosen.length };
}
