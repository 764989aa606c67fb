import { verifyChain } from "../src/ledger/verify-chain.ts";
import { type Filled, withLedger } from "./ledgers.ts";
import { type Measurement, median, type Tell } from "./measurement.ts";

const rounds = 3;

/** Walking the chain of the large ledger and digesting every fact again. */
export async function measureVerify(dataFolder: string, filled: Filled, tell: Tell): Promise<Measurement[]> {
  const seconds = await withLedger(dataFolder, async ({ ledger }) => {
    const times: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      tell(`verifying the large ledger, ${round} of ${rounds}`);
      const start = performance.now();
      const { breaks } = await verifyChain(ledger);
      times.push((performance.now() - start) / 1000);
      const [first] = breaks;
      if (first !== undefined) throw new Error(first.message);
    }
    return median(times);
  });
  const counted = `${filled.rows.toLocaleString("en-GB")} facts in ${filled.entries.toLocaleString("en-GB")} entries`;
  return [
    { name: "Verifying 100 times the example", value: seconds, unit: "s", note: counted },
    {
      name: "Filling a ledger with 100 times the example",
      value: filled.seconds,
      unit: "s",
      note: "once, generating and reading its files included",
    },
  ];
}
