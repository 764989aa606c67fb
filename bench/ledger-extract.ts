import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { type Measurement, median, type Tell } from "./measurement.ts";
import { inFolder } from "./place.ts";

const rounds = 3;
export const extractRows = 500_000;
export const costCentres = 900;

/** What extract-once.ts tells of one extract read and rolled up. */
type Rolled = {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly rows: number;
  readonly lines: number;
};

/** A year's postings by cost centre, subjective code and period, amounts as a system prints them, rolled up to budget lines. */
export function measureLedgerExtract(tell: Tell): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const path = join(folder, "extract.csv");
    await pipeline(Readable.from(extractText()), createWriteStream(path));
    const rolled: Rolled[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      tell(`ledger extract ${round} of ${rounds}`);
      rolled.push(await rollOnce(path));
    }
    const [first] = rolled;
    if (first?.rows !== extractRows) throw new Error(`Rolled up ${first?.rows} rows of ${extractRows}.`);
    const processor = median(rolled.map((each) => each.processor)).toFixed(2);
    const note = `median of ${rounds}; ${first.lines} budget lines; ${processor} s of processor time`;
    return [
      {
        name: "Ledger extract of 500,000 rows, rolled up",
        value: median(rolled.map(({ seconds }) => seconds)),
        unit: "s",
        limit: 5,
        note,
      },
      {
        name: "Ledger extract, memory at its peak",
        value: Math.max(...rolled.map(({ megabytes }) => megabytes)),
        unit: "MB",
        limit: 250,
      },
    ];
  });
}

async function rollOnce(path: string): Promise<Rolled> {
  const script = join(import.meta.dirname, "extract-once.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, path, String(costCentres)]);
  return JSON.parse(stdout) as Rolled;
}

function* extractText(): Generator<string> {
  yield "Cost Centre,Cost Centre Description,Subjective,Subjective Description,Period,Budget,Actual,Commitment\r\n";
  for (let at = 0; at < extractRows; at += 1) {
    const centre = 10_000 + (at % costCentres);
    const code = 1000 + ((at * 7) % 80);
    const period = String((at % 12) + 1).padStart(2, "0");
    const budget = `"${(at % 9999).toLocaleString("en-GB")}.50"`;
    yield `${centre},Service ${centre},${code},Subjective ${code},${period},${budget},(${at % 777}.25),\r\n`;
  }
}
