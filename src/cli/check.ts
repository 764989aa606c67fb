import type { Finding } from "../domain/reconciliation/finding.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import { isOfPortfolio, reconcileCouncil } from "../domain/reconciliation/reconcile-council.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement, readPortfolios } from "../ledger/read-agreement.ts";
import { readCouncilYear } from "../ledger/read-council-year.ts";
import { agreementsChosen } from "./agreements-chosen.ts";
import { pointGiven } from "./as-at-given.ts";
import { type Effects, type Exit, exits } from "./effects.ts";
import { findingLines, hasErrors, tally } from "./finding-lines.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

export type CheckOptions = {
  readonly portfolio?: string;
  readonly year?: string;
  readonly asAt?: string;
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
  const at = await pointGiven(ledger, options.asAt, effects);
  const chosen = agreementsChosen(await readPortfolios(ledger, at), options);
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
  const wanted = options.portfolio;
  for (const year of [...new Set(chosen.map((row) => row.year))]) {
    const council = await readCouncilYear(ledger, at, year);
    const checked = reconcileCouncil(council);
    findings.push(
      ...checked.findings.filter(wanted === undefined ? () => true : isOfPortfolio(council, wanted)),
    );
    if (wanted === undefined) sumsChecked += checked.sumsChecked;
  }
  return { findings, sumsChecked, agreements: chosen.length };
}
