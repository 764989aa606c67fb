import { figureId } from "../domain/data-package/figure-id.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { measures, results, targets } from "../domain/data-package/tables/measures.ts";
import { dayOf } from "../domain/period/day-of.ts";
import type { FinancialYear } from "../domain/period/financial-year.ts";
import type { NamedFigure, Receipt, Telling } from "../domain/receipt/receipt.ts";
import { workedOutSentence } from "../domain/receipt/worked-out.ts";
import { reconcile } from "../domain/reconciliation/reconcile.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readAgreement } from "../ledger/read-agreement.ts";
import { readRows } from "../ledger/read-rows.ts";
import { type Tracing, traceFigure } from "../operations/trace-figure.ts";
import { pointGiven } from "./as-at-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { measuresCalled } from "./measures-called.ts";
import { withLedger } from "./open.ts";
import { plural } from "./plural.ts";

export type TraceOptions = { readonly asAt?: string; readonly json?: boolean; readonly data?: string };

/** `outturn trace`: where one figure comes from, or every figure of a measure. */
export async function traceCommand(name: string, options: TraceOptions, effects: Effects): Promise<Exit> {
  const receipts = await withLedger(effects, options.data, async ({ ledger }) => {
    const at = await pointGiven(ledger, options.asAt, effects);
    const tracing = { ledger, at, agreement: readOnce(ledger, at) };
    const figures = name.includes("/") ? [name] : await figuresOfMeasure(ledger, at, name);
    const traced: Receipt[] = [];
    for (const figure of figures) {
      const receipt = await traceFigure(figure, tracing);
      if (receipt !== undefined) traced.push(receipt);
    }
    return traced;
  });
  if (receipts.length === 0) {
    const when = options.asAt === undefined ? "holds" : `held, as at ${options.asAt},`;
    throw new WrongUse(
      `The ledger ${when} nothing called “${name}”. Give a measure's code, or a figure's name as trace and check --json print it.`,
    );
  }
  effects.print(
    options.json === true ? `${JSON.stringify(receipts, null, 2)}\n` : receipts.map(receiptText).join("\n"),
  );
  return exits.done;
}

/** Reads and checks each agreement once, however many of its figures are traced. */
function readOnce(ledger: Ledger, at: AsAt): NonNullable<Tracing["agreement"]> {
  const read = new Map<string, ReturnType<NonNullable<Tracing["agreement"]>>>();
  const readNow = async (portfolio: string, year: FinancialYear) => {
    const agreement = await readAgreement(ledger, at, portfolio, year);
    return agreement && { agreement, checked: reconcile(agreement) };
  };
  return (portfolio, year) => {
    const place = `${portfolio} ${year}`;
    const reading = read.get(place) ?? readNow(portfolio, year);
    read.set(place, reading);
    return reading;
  };
}

/** The figures of every measure that has the name: its results, then its targets, measure by measure. */
async function figuresOfMeasure(ledger: Ledger, at: AsAt, name: string): Promise<readonly string[]> {
  const all = await readRows(ledger, measures, at);
  const found = measuresCalled(all, name);
  const figures: string[] = [];
  for (const measure of new Set(found.map((row) => row.measure))) {
    const among = [{ column: "measure", values: [measure] }];
    figures.push(...inOrder(results, await readRows(ledger, results, at, among)));
    figures.push(...inOrder(targets, await readRows(ledger, targets, at, among)));
  }
  return figures;
}

function inOrder(table: Table, rows: readonly Row[]): readonly string[] {
  return rows.map((row) => figureId(table, row, "value")).sort();
}

function receiptText(receipt: Receipt): string {
  const { what, said, standing, tellings, findings, alsoPrinted, printedIn } = receipt;
  const lines = [
    `${what.row}, ${what.column}: ${said?.text ?? "never given"}${standing === "stands" ? "" : ` (${standing})`}`,
    `  Name       ${receipt.figure}`,
  ];
  if (printedIn !== undefined)
    lines.push(
      `  Printed in ${printedIn.title}${printedIn.version === undefined ? "" : `, version ${printedIn.version}`}`,
    );
  lines.push(...tellings.flatMap(tellingLines));
  lines.push(...workedOutLines(receipt));
  lines.push(...alsoPrinted.map((figure) => `  Also       ${namedFigure(figure)}`));
  lines.push(...findings.map(({ identity, message }) => `  ${identity.padEnd(11)}${message}`));
  return `${lines.join("\n")}\n`;
}

const tellingWords = {
  first: "Said first",
  corrected: "Corrected",
  same: "Repeated",
  retracted: "Retracted",
  restored: "Restored",
} as const;

function tellingLines({ kind, said, entry, line, source }: Telling): readonly string[] {
  const day = (instant: Temporal.Instant) => dayOf(instant).toString();
  const place =
    source === undefined ? "" : `${source.file}${source.line === undefined ? "" : `, line ${source.line}`}`;
  const file =
    entry.file === undefined ? "" : `, from ${entry.file.name}${line === undefined ? "" : ` line ${line}`}`;
  return [
    `  ${tellingWords[kind].padEnd(11)}${said?.text ?? entry.note ?? ""}${place === "" ? "" : `  ${place}`}`,
    `             entry ${entry.number} by ${entry.actor} (${entry.operation}${file}), known ${day(entry.knownAt)}, recorded ${day(entry.recordedAt)}`,
  ];
}

/** The records behind a figure: what was counted, over which days, from which files and by which definition. */
function workedOutLines({ workedOut }: Receipt): readonly string[] {
  if (workedOut === undefined) return [];
  const { sums, records, days, loads, feed, definition } = workedOut;
  const files = loads.map(({ load, file }) => `${file ?? "load"} (${load})`).join(", ");
  const version = definition.inForce ? "" : ", since superseded";
  return [
    `  Records    ${workedOutSentence(workedOut)}`,
    `             ${sums}, from ${plural(records ?? 0, "record")} of ${days.from} to ${days.to}`,
    `             feed ${feed.feed}: ${files}`,
    `             ${definition.meaning} (definition ${definition.sha256.slice(0, 16)}${version})`,
  ];
}

function namedFigure({ label, text, figure }: NamedFigure): string {
  return `${label}: ${text}  (${figure})`;
}
