import { type FinancialYear, parseFinancialYear } from "../domain/period/financial-year.ts";
import { readLedgerExtract } from "../ingest/ledger-extract/read-ledger-extract.ts";
import { importLedgerExtract } from "../operations/import-ledger-extract.ts";
import { actorGiven } from "./actor-given.ts";
import { configure } from "./configuration.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { extractJson, extractRefusedUnread, extractWords } from "./extract-words.ts";
import { hasErrors } from "./finding-lines.ts";
import type { ImportOptions } from "./import-options.ts";
import { withLedger } from "./open.ts";

/** `outturn import EXTRACT --ledger-extract`: rolls an extract up to budget lines, shows where all of it went, and writes. */
export async function importExtractCommand(
  paths: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<Exit> {
  const { year, period } = periodGiven(options);
  const [path = ""] = paths;
  if (paths.length !== 1) throw new WrongUse("--ledger-extract takes one file at a time.");
  configure(effects.environment, options);
  if (effects.watched) effects.tell(`Reading ${path} ...\n`);
  const { extract, issues } = await readLedgerExtract(path);
  if (extract === undefined) {
    effects.print(extractRefusedUnread(issues, options.json === true));
    return exits.findings;
  }
  const report = await withLedger(effects, options.data, ({ ledger }) =>
    importLedgerExtract(ledger, {
      extract,
      unread: issues,
      year,
      period,
      leaveUnknown: options.leaveUnknown === true,
      actor: actorGiven(options.by, effects),
      now: effects.now(),
      write: options.check !== true,
    }),
  );
  if (report.kind === "unknown period") throw new WrongUse(report.message);
  const said = { extract, ...report, checkOnly: options.check === true };
  effects.print(options.json === true ? extractJson(said) : extractWords(said));
  const { imported } = report;
  return imported.issues.length > 0 || hasErrors(imported.findings) ? exits.findings : exits.done;
}

function periodGiven({ year, period, portfolio, marked, acceptFindings, retractMissing }: ImportOptions): {
  readonly year: FinancialYear;
  readonly period: string;
} {
  if (year === undefined || period === undefined) {
    throw new WrongUse(
      "--ledger-extract needs --year and --period, such as --year 2024/25 --period q2: up to when the extract is counted.",
    );
  }
  const odd = Object.entries({
    portfolio,
    marked,
    "accept-findings": acceptFindings,
    "retract-missing": retractMissing,
  });
  const [stray] = odd.find(([, given]) => given !== undefined) ?? [];
  if (stray !== undefined) throw new WrongUse(`--${stray} does not go with --ledger-extract. Leave it out.`);
  const read = parseFinancialYear(year);
  if (!read.ok) throw new WrongUse(`--year: ${read.issues[0]?.message}`);
  return { year: read.value, period };
}
