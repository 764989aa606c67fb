// Run as a process of its own, on one thread: makes and prints seven long agreements in turn, and tells what it took.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Format, formats, renderAs } from "../src/operations/render-report.ts";
import { reportFonts } from "../src/operations/report-fonts.ts";
import { makeReport } from "../src/report/make-report.ts";
import type { Report } from "../src/report/model/report.ts";
import { everyBlock, everyTable, figuresIn } from "../src/report/model/walk.ts";
import { agreementIn } from "../test/golden/agreements.ts";
import { bareTypst } from "./bare-typst.ts";
import { longAgreement } from "./long-agreement.ts";

const portfolios = 7;
const rounds = 3;
const [folder = ""] = process.argv.slice(2);

type Step = "model" | Format | "again" | "bare";
/** Milliseconds of processor time, and by the clock, of each time a step was done. */
const processor: Record<Step, number[]> = {
  model: [],
  html: [],
  pdf: [],
  docx: [],
  ods: [],
  again: [],
  bare: [],
};
const clock: Record<Step, number[]> = {
  model: [],
  html: [],
  pdf: [],
  docx: [],
  ods: [],
  again: [],
  bare: [],
};

async function timed<Value>(step: Step, work: () => Value | Promise<Value>): Promise<Value> {
  globalThis.gc?.();
  const [before, start] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  processor[step].push((user + system) / 1000);
  clock[step].push(performance.now() - start);
  return value;
}

const example = await agreementIn("rcg-2021-22");
const unsaid = { strapline: undefined, accent: undefined, website: undefined };
const council = {
  council: "example",
  name: "The council",
  ...unsaid,
  sourceFile: undefined,
  sourceLine: undefined,
};
const sources = Array.from({ length: portfolios }, (_, number) => longAgreement(example, council, number));

async function printAll(): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const source of sources) {
    const { report } = await timed("model", () => makeReport(source));
    reports.push(report);
    for (const format of formats) {
      const { bytes } = await timed(format, () => renderAs(report, format, new Map()));
      await writeFile(join(folder, `long.${format}`), bytes);
    }
  }
  return reports;
}

let printed: readonly Report[] = [];
for (let round = 0; round < rounds; round += 1) printed = await printAll();
const megabytes = process.resourceUsage().maxRSS / 1024;

const typst = bareTypst(reportFonts());
const set = printed.map((report) => ({ report, source: typst.sourceOf(report) }));
for (let round = 0; round < rounds; round += 1) {
  for (const { report } of set) await timed("again", () => renderAs(report, "pdf", new Map()));
  for (const { report, source } of set) await timed("bare", () => typst.pdfOf(source, report));
}

const sections = printed.at(-1)?.sections ?? [];
const tables = [...everyTable(sections)];
const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => ("cells" in row ? row.cells : [])));
const holds = {
  tables: tables.length,
  charts: [...everyBlock(sections)].filter(({ kind }) => kind === "chart").length,
  figures: cells.flatMap(figuresIn).length,
};
process.stdout.write(`${JSON.stringify({ portfolios, processor, clock, megabytes, holds })}\n`);
