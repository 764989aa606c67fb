import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { openDuckDb } from "../../src/warehouse/duckdb/open-duckdb.ts";
import { bigRequest } from "./big-request.ts";

// Run as a process of its own: told a round, loads that round's file and says each step it reaches, until it is killed.
const [folder = "", file = ""] = process.argv.slice(2);
const warehouse = await openDuckDb(folder);
await warehouse.loads();
flushCompileCache(); // A process that is killed never does so by itself.
process.stdout.write("ready\n");
const [round] = await once(process.stdin, "data");
const outcome = await warehouse.load({
  ...bigRequest(file, Number(round)),
  progress: ({ step }) => process.stdout.write(`${step}\n`),
});
process.stdout.write(`${outcome.kind}\n`);
process.stdin.destroy();
await warehouse.close();
