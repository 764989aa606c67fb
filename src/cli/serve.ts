import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { pino } from "pino";
import { readPackages } from "../ingest/read-packages.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { importPackages } from "../operations/import-packages.ts";
import { openWarehouse } from "../warehouse/open-warehouse.ts";
import { serve } from "../web/server.ts";
import type { Configuration } from "./configuration.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { exampleBeside } from "./example-beside.ts";
import { withConfigured } from "./open.ts";
import { plural } from "./plural.ts";

export type ServeOptions = {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly example?: string;
};

/** `outturn serve`: opens the ledger, loads the example into an empty one, and serves the site until stopped. */
export async function serveCommand(options: ServeOptions, effects: Effects): Promise<Exit> {
  return withConfigured(effects.environment, options, async ({ ledger, version }, configuration) => {
    collectOften();
    const stopped = effects.stopped();
    const log = pino({ level: configuration.logLevel, base: null }, pino.destination(2));
    const { example } = options;
    const isNew = example !== undefined && (await loadExample(ledger, example, effects));
    const { port, host } = configuration;
    const warehouse = openWarehouse(configuration.warehouse);
    const serving = await serve(ledger, {
      port,
      host,
      warehouse,
      uploading: { token: configuration.loadToken, folder: join(configuration.dataFolder, "incoming") },
      report: ({ path, cause }) => log.error({ path, err: cause }, "a page could not be made"),
    }).catch((cause: unknown) => {
      throw notListening(cause, configuration);
    });
    effects.print(`Outturn is at ${serving.address}\n`);
    effects.print("Reading needs no sign-in. Figures are added with: npx outturn import PATH\n");
    if (effects.watched) effects.tell("Ctrl-C stops it.\n");
    log.debug({ postgresql: version, dataFolder: configuration.dataFolder }, "serving");
    const stopping = new AbortController();
    const beside =
      example === undefined
        ? undefined
        : exampleBeside(ledger, warehouse, { folder: example, isNew, signal: stopping.signal }, effects, log);
    await stopped;
    stopping.abort();
    await serving.close();
    await beside;
    await warehouse.close();
    return exits.done;
  });
}

/** A server lives long: it gives memory back sooner than Node does by itself, for a little more work. */
function collectOften(): void {
  setFlagsFromString("--heap-growing-percent=40");
}

/** Why the server can't listen, with the remedy, where a person can mend it. */
function notListening(cause: unknown, { port, host }: Configuration): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return new WrongUse(`Port ${port} is taken. Stop what uses it, or choose another with --port.`);
    case "EACCES":
      return new WrongUse(`Port ${port} needs more rights than you have. Choose one above 1023 with --port.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EINVAL":
      return new WrongUse(`${host} is no address of this machine. Choose another with --host or HOST.`);
    default:
      return cause;
  }
}

/** Whether it was loaded: a ledger that holds something is left as it is. */
async function loadExample(ledger: Ledger, folder: string, effects: Effects): Promise<boolean> {
  if ((await present(ledger)).entry > 0) return false;
  const packages = await readPackages(resolve(folder));
  const request = { packages, actor: effects.user(), now: effects.now(), write: true, retractMissing: false };
  const { issues, entries } = await importPackages(ledger, request);
  const [first] = issues;
  if (first !== undefined)
    throw new WrongUse(`The example could not be loaded: ${first.file}: ${first.message}`);
  effects.tell(`Loaded the example from ${folder}: ${plural(entries.length, "entry", "entries")}.\n`);
  return true;
}
