import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Measurement, median, type Tell } from "./measurement.ts";

const measures = 10_000;
const points = 40;
const rounds = 7;

/** What assess-once.ts tells: seconds of processor time for each round, and how many charts of limits came of it. */
type Assessed = { readonly seconds: readonly number[]; readonly charts: number };

/**
 * Judging, projecting and charting every measure of a large council at once. One thread does it all, compiling and
 * clearing memory too, so that the processor time is what one core takes whatever else the machine does.
 */
export async function measureAssess(tell: Tell): Promise<Measurement[]> {
  tell("assessing 10,000 measures");
  const script = join(import.meta.dirname, "assess-once.ts");
  const words = ["--single-threaded", "--expose-gc", script, measures, points, rounds].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, words);
  const { seconds, charts } = JSON.parse(stdout) as Assessed;
  if (charts !== measures) throw new Error(`Of ${measures} measures ${charts} have a chart of limits.`);
  const [first = Number.NaN, ...later] = seconds;
  const note =
    `processor time of one thread, median of ${later.length} after the first, which took ${first.toFixed(2)} s; ` +
    `quickest ${Math.min(...later).toFixed(2)} s`;
  return [
    {
      name: "Assessing 10,000 measures of 40 periods, with limits",
      value: median(later),
      unit: "s",
      limit: 1,
      note,
    },
  ];
}
