import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { connect } from "../../src/ledger/database.ts";
import { importPackages } from "../../src/operations/import-packages.ts";
import { packageOfRound } from "./hand-made-package.ts";

// Run as a process of its own: told the round to begin with, imports one after another and acknowledges each, until it
// is killed.
const [connection = "{}"] = process.argv.slice(2);
const ledger = connect(JSON.parse(connection));
flushCompileCache(); // A process that is killed never does so by itself, and the next would start as slowly.
process.stdout.write("ready\n");
const [first] = await once(process.stdin, "data");
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
