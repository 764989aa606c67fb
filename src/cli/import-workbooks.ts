import { parseFinancialYear } from "../domain/period/financial-year.ts";
import {
  type FinanceWorkbook,
  readFinanceWorkbook,
} from "../ingest/finance-workbook/read-finance-workbook.ts";
import { importFinanceWorkbooks } from "../operations/import-finance-workbook.ts";
import { refusedUnread } from "../operations/import-packages.ts";
import { actorGiven } from "./actor-given.ts";
import { configure } from "./configuration.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { hasErrors } from "./finding-lines.ts";
import type { ImportOptions } from "./import-options.ts";
import { importJson, importWords } from "./import-words.ts";
import { withLedger } from "./open.ts";
import { workbookJson, workbookWords } from "./workbook-words.ts";

/**
 * `outturn import FILE.xlsx --portfolio RCG --year 2021/22`: reads finance workbooks laid out as papers print them, shows how
 * each table was read, and writes. Undefined where a path is a data package: that is imported as any other.
 */
export async function importWorkbooksCommand(
  paths: readonly string[],
  options: ImportOptions,
  effects: Effects,
): Promise<Exit | undefined> {
  const paper = paperGiven(options);
  configure(effects.environment, options);
  const workbooks: FinanceWorkbook[] = [];
  for (const path of paths) {
    if (!/\.xls[xm]?$/i.test(path))
      throw new WrongUse(`--portfolio and --year go with finance workbooks (.xlsx); ${path} is none.`);
    if (effects.watched) effects.tell(`Reading ${path} ...\n`);
    const workbook = await readFinanceWorkbook(path, paper);
    if (workbook === undefined) return dataPackage(path, paths);
    workbooks.push(workbook);
  }
  const unread = refusedUnread(workbooks.map((one) => one.package));
  const report = unread ?? (await imported(workbooks, paper, options, effects));
  const said = { report, checkOnly: options.check === true, marked: undefined, hint: false };
  effects.print(
    options.json === true
      ? `${JSON.stringify({ ...JSON.parse(importJson(said)), workbooks: workbookJson(workbooks) }, null, 2)}\n`
      : `${workbookWords(workbooks)}${importWords(said)}`,
  );
  return report.issues.length > 0 || hasErrors(report.findings) ? exits.findings : exits.done;
}

type Paper = ReturnType<typeof paperGiven>;

function imported(
  workbooks: readonly FinanceWorkbook[],
  paper: Paper,
  options: ImportOptions,
  effects: Effects,
) {
  const { portfolio, year } = paper;
  return withLedger(effects, options.data, ({ ledger }) =>
    importFinanceWorkbooks(ledger, {
      workbooks,
      portfolio,
      year,
      actor: actorGiven(options.by, effects),
      now: effects.now(),
      write: options.check !== true,
      retractMissing: options.retractMissing === true,
    }),
  );
}

function paperGiven({ portfolio, year, period, marked, acceptFindings }: ImportOptions) {
  if (portfolio === undefined || year === undefined) {
    throw new WrongUse(
      "A finance workbook needs both --portfolio and --year, such as --portfolio RES --year 2021/22: a paper prints neither in its tables.",
    );
  }
  if (marked !== undefined || acceptFindings !== undefined) {
    const option = marked === undefined ? "--accept-findings" : "--marked";
    throw new WrongUse(`${option} does not go with a finance workbook. Leave it out.`);
  }
  const read = parseFinancialYear(year);
  if (!read.ok) throw new WrongUse(`--year: ${read.issues[0]?.message}`);
  return { portfolio, year: read.value, period };
}

function dataPackage(path: string, paths: readonly string[]): undefined {
  if (paths.length === 1) return undefined;
  throw new WrongUse(
    `${path} is a data package, told by its sheets. Import it without --portfolio and --year.`,
  );
}
