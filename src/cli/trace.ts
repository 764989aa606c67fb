import { figureId } from "../domain/data-package/figure-id.ts";
import type { Row, Table } from "../domain/data-package/table.ts";
import { type MeasureRow, measures, results, targets } from "../domain/data-package/tables/measures.ts";
import { measureNear, measuresNamed } from "../domain/measure/measures-named.ts";
import type { NamedFigure, Receipt, Telling } from "../domain/receipt/receipt.ts";
import { type AsAt, endOfDay, present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { traceFigure } from "../operations/trace-figure.ts";
import { dayGiven } from "./day-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";

export type TraceOptions = { readonly asAt?: string; readonly json?: boolean; readonly data?: string };

/** `outturn trace`: where one figure comes from, or every figure of a measure. */
export async function traceCommand(name: string, options: TraceOptions, effects: Effects): Promise<Exit> {
  const receipts = await withLedger(effects, options.data, async ({ ledger }) => {
    const head = await present(ledger, effects.now());
    const at = options.asAt === undefined ? head : { ...head, known: endOfDay(dayGiven(options.asAt)) };
    const figures = name.includes("/") ? [name] : await figuresOfMeasure(ledger, at, name);
    const traced: Receipt[] = [];
    for (const figure of figures) {
      const receipt = await traceFigure(figure, { ledger, at });
      if (receipt !== undefined) traced.push(receipt);
    }
    return traced;
  });
  if (receipts.length === 0) {
    throw new WrongUse(
      `The ledger holds nothing called “${name}”. Give a measure's code, or a figure's name as trace and check print it.`,
    );
  }
  effects.print(
    options.json === true
      ? `${JSON.stringify(receipts, null, 2)}\n`
      : `${receipts.map(receiptText).join("\n")}`,
  );
  return exits.done;
}

async function figuresOfMeasure(ledger: Ledger, at: AsAt, name: string): Promise<readonly string[]> {
  const all = await readRows(ledger, measures, at);
  const found = measuresNamed(all, name);
  if (found.length === 0) {
    const near = measureNear(all, name);
    const hint = near === undefined ? "" : ` Did you mean ${near.measure} (${near.title})?`;
    throw new WrongUse(`No measure has the code “${name}”.${hint}`);
  }
  const keys = [...new Set(found.map(({ measure }: MeasureRow) => measure))];
  const among = [{ column: "measure", values: keys }];
  const [held, aims] = await Promise.all([
    readRows(ledger, results, at, among),
    readRows(ledger, targets, at, among),
  ]);
  return [...inOrder(results, held), ...inOrder(targets, aims)];
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
  const day = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO("Europe/London").toPlainDate().toString();
  const place =
    source === undefined ? "" : `${source.file}${source.line === undefined ? "" : `, line ${source.line}`}`;
  const file =
    entry.file === undefined ? "" : `, from ${entry.file.name}${line === undefined ? "" : ` line ${line}`}`;
  return [
    `  ${tellingWords[kind].padEnd(11)}${said?.text ?? ""}${place === "" ? "" : `  ${place}`}`,
    `             entry ${entry.number} by ${entry.actor} (${entry.operation}${file}), known ${day(entry.knownAt)}, recorded ${day(entry.recordedAt)}`,
  ];
}

function namedFigure({ label, text, figure }: NamedFigure): string {
  return `${label}: ${text}  (${figure})`;
}
