import { connect } from "../../src/ledger/database.ts";
import { importPackages } from "../../src/operations/import-packages.ts";
import { packageOfRound } from "./hand-made-package.ts";

// Run as a process of its own: imports one round after another and acknowledges each, until it is killed.
const [connection = "{}", first = "1"] = process.argv.slice(2);
const ledger = connect(JSON.parse(connection));
process.stdout.write("ready\n");
for (let round = Number(first); ; round += 1) {
  const { entries } = await importPackages(ledger, {
    packages: [packageOfRound(round)],
    actor: "a tester",
    now: Temporal.Now.instant(),
    write: true,
    retractMissing: false,
  });
  process.stdout.write(`${JSON.stringify({ round, entries })}\n`);
}
