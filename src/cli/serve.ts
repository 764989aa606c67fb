import { resolve } from "node:path";
import { pino } from "pino";
import { readPackages } from "../ingest/read-packages.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { importPackages } from "../operations/import-packages.ts";
import { serve } from "../web/server.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";

export type ServeOptions = {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly example?: string;
};

/** `outturn serve`: opens the ledger, loads the example into an empty one, and serves the site until stopped. */
export async function serveCommand(options: ServeOptions, effects: Effects): Promise<Exit> {
  const environment = { ...effects.environment };
  if (options.port !== undefined) environment["PORT"] = options.port;
  if (options.host !== undefined) environment["HOST"] = options.host;
  return withLedger({ ...effects, environment }, options.data, async ({ ledger, version }, configuration) => {
    const log = pino({ level: configuration.logLevel, base: null }, pino.destination(2));
    if (options.example !== undefined) await loadExample(ledger, options.example, effects);
    const { port, host } = configuration;
    const serving = await serve(ledger, {
      port,
      host,
      report: ({ path, cause }) => log.error({ path, err: cause }, "a page could not be made"),
    }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "EADDRINUSE") {
        throw new WrongUse(`Port ${port} is taken. Stop what uses it, or choose another with --port.`);
      }
      throw cause;
    });
    effects.print(`Outturn is at ${serving.address}\n`);
    effects.print("Reading needs no sign-in. Figures are added with: npx outturn import PATH\n");
    log.debug({ postgresql: version, dataFolder: configuration.dataFolder }, "serving");
    await effects.stopped();
    await serving.close();
    return exits.done;
  });
}

async function loadExample(ledger: Ledger, folder: string, effects: Effects): Promise<void> {
  if ((await present(ledger)).entry > 0) return;
  const packages = await readPackages(resolve(folder));
  const request = { packages, actor: effects.user(), now: effects.now(), write: true, retractMissing: false };
  const { issues, entries } = await importPackages(ledger, request);
  const [first] = issues;
  if (first !== undefined)
    throw new WrongUse(`The example could not be loaded: ${first.file}: ${first.message}`);
  effects.tell(`Loaded the example from ${folder}: ${entries.length} entries.\n`);
}
