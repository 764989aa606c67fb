import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Measurement, Tell } from "./measurement.ts";

const portfolios = 50;
const years = 10;

/** What reconcile-once.ts tells: seconds of processor time, how much was checked, and what was found. */
type Reconciled = {
  readonly seconds: number;
  readonly amounts: number;
  readonly sums: number;
  readonly rounding: number;
  readonly wrong: number;
};

/**
 * Every identity over a right council printed in £000: each agreement, and the council of each year. One thread does it
 * all, so that the processor time is what one core takes whatever else the machine does.
 */
export async function measureReconcile(tell: Tell): Promise<Measurement[]> {
  tell("checking a million amounts");
  const script = join(import.meta.dirname, "reconcile-once.ts");
  const words = ["--single-threaded", "--expose-gc", script, portfolios, years].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, words);
  const { seconds, amounts, sums, rounding, wrong } = JSON.parse(stdout) as Reconciled;
  if (wrong > 0) throw new Error(`${wrong} findings in a council that is right.`);
  const note =
    `processor time of one thread, from cold; ${amounts.toLocaleString("en-GB")} amounts in ` +
    `${sums.toLocaleString("en-GB")} sums, of which ${rounding.toLocaleString("en-GB")} differ by rounding`;
  return [
    {
      name: `Checking all identities over ${portfolios} portfolios and ${years} years`,
      value: seconds,
      unit: "s",
      limit: 3,
      note,
    },
  ];
}
