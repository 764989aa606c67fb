import { moneyCsv } from "../../open-data/money-csv.ts";
import { moneyOds } from "../../open-data/money-ods.ts";
import type { MoneySheet } from "../../open-data/money-sheet.ts";
import { moneyWorkbook } from "../../open-data/money-xlsx.ts";
import { odsMime } from "../../open-data/ods-parts.ts";
import { type FiguresOf, noticeSentences } from "../figure-notices.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";

/** Tables of money to hand out: `named` begins the name of the file, `title` is that of a workbook. */
export type MoneyFiles = {
  readonly sheets: readonly MoneySheet[];
  readonly named: string;
  readonly title: string;
  /** Whose figures they hold. */
  readonly figuresOf: readonly FiguresOf[];
  /** Where the CSV of one of the tables is. */
  readonly csv: (table: string) => string;
};

const xlsxMime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** All tables as one workbook, in the format its address ends with. */
export async function workbookAnswer(visit: Visit, files: MoneyFiles, file: string): Promise<Answer> {
  const { asAt } = visit;
  const { named, title } = files;
  const said = await noticeSentences(visit, files.figuresOf);
  const sheets = files.sheets.map((sheet) => ({ ...sheet, said }));
  if (sheets.length === 0) return notFound(`No table of money is held for ${title}.`);
  const ending = file.endsWith(".ods") ? "ods" : "xlsx";
  const body = ending === "ods" ? moneyOds(sheets, title) : await moneyWorkbook(sheets, title);
  const type = ending === "ods" ? odsMime : xlsxMime;
  return { kind: "file", file: { name: `${dated(named, asAt)}.${ending}`, type, body } };
}

/** One table as CSV; what there is where it isn't one. */
export function csvAnswer({ asAt }: Visit, { sheets, named, csv }: MoneyFiles, file: string): Answer {
  const table = file.replace(/\.csv$/, "");
  const sheet = sheets.find(({ name }) => name === table);
  if (sheet === undefined) {
    const held = sheets.map(({ name, title }) => ({ text: `${title} (CSV)`, href: csv(name) }));
    return notFound(`There is no table of money called “${table.slice(0, 60)}” here.`, held);
  }
  const type = "text/csv; charset=utf-8; header=present";
  return {
    kind: "file",
    file: { name: `${dated(`${named}-${table}`, asAt)}.csv`, type, body: moneyCsv(sheet) },
  };
}

function dated(name: string, asAt: Visit["asAt"]): string {
  return asAt === undefined ? name : `${name}-as-at-${asAt}`;
}
