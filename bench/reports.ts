import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { startChromium } from "../test/chromium.ts";
import { type Measurement, median, type Tell } from "./measurement.ts";
import { inFolder } from "./place.ts";

const run = promisify(execFile);
const othersRounds = 5;

type Step = "model" | "html" | "pdf" | "docx" | "ods" | "again" | "bare";

/** What reports-once.ts tells. */
type Printed = {
  readonly portfolios: number;
  readonly processor: Readonly<Record<Step, readonly number[]>>;
  readonly clock: Readonly<Record<Step, readonly number[]>>;
  readonly megabytes: number;
  readonly holds: { readonly tables: number; readonly charts: number; readonly figures: number };
};

/**
 * Making and printing an agreement of about forty pages. One thread does it all, so that the processor time is what one
 * core takes; beside other programs, which start processes of their own, it is the clock that counts.
 */
export function measureReports(tell: Tell): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    tell("making and printing seven agreements of forty pages");
    const script = join(import.meta.dirname, "reports-once.ts");
    const { stdout } = await run(process.execPath, ["--single-threaded", "--expose-gc", script, folder], {
      env: { ...process.env, RAYON_NUM_THREADS: "1" },
    });
    const printed = JSON.parse(stdout) as Printed;
    const pages = pagesOf(await readFile(join(folder, "long.pdf")));
    tell("printing it by Chromium and LibreOffice");
    return [
      ...ownMeasurements(printed, pages),
      await besideLibreOffice(printed, folder),
      await besideChromium(printed, folder),
    ];
  });
}

const steps = [
  { step: "model", name: "model", limit: 100 },
  { step: "html", name: "HTML", limit: 50 },
  { step: "pdf", name: "PDF", limit: 400 },
  { step: "docx", name: "DOCX", limit: 300 },
  { step: "ods", name: "ODS of its tables" },
] as const satisfies readonly { step: Step; name: string; limit?: number }[];

function ownMeasurements({ portfolios, processor, megabytes, holds }: Printed, pages: number): Measurement[] {
  const { tables, charts, figures } = holds;
  const what = `${pages} pages, ${tables} tables with ${figures} figures, ${charts} charts; `;
  const each = steps.map(({ step, name, ...limited }, at): Measurement => {
    const [first = Number.NaN, ...later] = processor[step];
    const how = `processor time of one thread, median of ${later.length} after the first, which took ${first.toFixed(0)} ms`;
    const note = at === 0 ? what + how : how;
    return { name: `Agreement of forty pages: ${name}`, value: median(later), unit: "ms", ...limited, note };
  });
  const pdf = median(processor.again.slice(1));
  const bare = median(processor.bare.slice(1));
  const year = steps
    .flatMap(({ step }) => processor[step].slice(-portfolios))
    .reduce((sum, ms) => sum + ms, 0);
  return [
    ...each,
    {
      name: "Agreement of forty pages: PDF beside bare Typst on the same source",
      value: pdf / bare,
      unit: "times",
      limit: 1.3,
      note: `in turns: ours took ${pdf.toFixed(0)} ms and bare Typst ${bare.toFixed(0)} ms; ours sets the words first and tags row headers after`,
    },
    {
      name: `A year of ${portfolios} such agreements in four formats`,
      value: year / 1000,
      unit: "s",
      limit: 10,
      note: "models included; processor time of one thread",
    },
    {
      name: "Agreements of forty pages, memory at its peak",
      value: megabytes,
      unit: "MB",
      limit: 500,
      note: `the resident set of the process that made and printed ${processor.model.length}`,
    },
  ];
}

async function besideLibreOffice({ clock }: Printed, folder: string): Promise<Measurement> {
  const own = { name: "Report to PDF, by the clock", value: median(clock.pdf.slice(1)), unit: "ms" } as const;
  const office = await firstThatRuns(["soffice", "libreoffice"]);
  if (office === undefined) return { ...own, note: "LibreOffice skipped: not installed" };
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const words = [
    profile,
    "--headless",
    "--convert-to",
    "pdf:writer_pdf_Export",
    "--outdir",
    join(folder, "office"),
  ];
  const times = await timesOf(() => run(office, [...words, join(folder, "long.docx")]));
  const pages = pagesOf(await readFile(join(folder, "office/long.pdf")));
  return {
    ...own,
    peer: { name: "LibreOffice, DOCX to PDF", value: times },
    note: `median of ${othersRounds} after the first, its start included; ${pages} pages, which its default leaves untagged`,
  };
}

async function besideChromium({ clock }: Printed, folder: string): Promise<Measurement> {
  const own = { name: "Report to HTML and PDF, by the clock", unit: "ms" } as const;
  const value = median(clock.html.slice(1)) + median(clock.pdf.slice(1));
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    let pages = 0;
    const times = await timesOf(async () => {
      await page.goto(pathToFileURL(join(folder, "long.html")).href);
      pages = pagesOf(await page.pdf({ format: "A4", tagged: true }));
    });
    const name = "headless Chromium, the same HTML to tagged PDF alone";
    const note = `median of ${othersRounds} after the first, its start left out; ${pages} pages`;
    return { ...own, value, peer: { name, value: times }, note };
  } finally {
    await browser.close();
  }
}

/** The median of some times after a first, in milliseconds. */
async function timesOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= othersRounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times.slice(1));
}

async function firstThatRuns(programs: readonly string[]): Promise<string | undefined> {
  for (const program of programs) {
    const runs = await run(program, ["--version"]).then(
      () => true,
      () => false,
    );
    if (runs) return program;
  }
  return undefined;
}

/** Counted in the file itself; no writer here packs its page objects away. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}
