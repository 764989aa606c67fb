import { present } from "../ledger/as-at.ts";
import { type OpenLedger, openLedger } from "../ledger/open-ledger.ts";
import { openWarehouse } from "../warehouse/open-warehouse.ts";
import type { Engine } from "../warehouse/warehouse.ts";
import { type Configuration, configure } from "./configuration.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { plural } from "./plural.ts";
import { whatIsSaid } from "./what-is-said.ts";

/** One thing looked at. */
type Health = { readonly what: string; readonly healthy: boolean; readonly says: string };

/** `outturn doctor`: what is configured, reachable and healthy. Never prints a password. */
export async function doctorCommand(
  options: { readonly json?: boolean; readonly data?: string },
  effects: Effects,
): Promise<Exit> {
  const found = [node(), ...(await configured(effects, options.data))];
  if (options.json === true) effects.print(`${JSON.stringify(found, null, 2)}\n`);
  else {
    for (const { what, healthy, says } of found) {
      effects.print(`${healthy ? "ok     " : "NOT OK "} ${what.padEnd(14)} ${says}\n`);
    }
  }
  return found.every(({ healthy }) => healthy) ? exits.done : exits.findings;
}

const oldestNode = 26;

function node(): Health {
  const major = Number(process.versions.node.split(".")[0]);
  const remedy = `: Outturn needs ${oldestNode} or later. Run it with npx, or npm start.`;
  const healthy = major >= oldestNode;
  return { what: "Node", healthy, says: `Node ${process.versions.node}${healthy ? "" : remedy}` };
}

async function configured({ environment }: Effects, data: string | undefined): Promise<Health[]> {
  try {
    const configuration = configure(environment, { data });
    return [
      { what: "Configuration", healthy: true, says: placeWords(configuration) },
      ...(await ledgerHealth(configuration)),
      await warehouseHealth(configuration),
    ];
  } catch (cause) {
    if (!(cause instanceof WrongUse)) throw cause;
    return [{ what: "Configuration", healthy: false, says: cause.message }];
  }
}

async function ledgerHealth(configuration: Configuration): Promise<Health[]> {
  let open: OpenLedger;
  try {
    open = await openLedger(configuration.ledger);
  } catch (cause) {
    return [{ what: "Database", healthy: false, says: whatIsSaid(cause) }];
  }
  try {
    const { entry } = await present(open.ledger);
    const holds = entry === 0 ? "empty: nothing imported yet" : plural(entry, "entry", "entries");
    return [
      { what: "Database", healthy: true, says: `PostgreSQL ${open.version}, up to date` },
      { what: "Ledger", healthy: true, says: holds },
    ];
  } finally {
    await open.close();
  }
}

async function warehouseHealth({ warehouse: place }: Configuration): Promise<Health> {
  const what = "Warehouse";
  const warehouse = openWarehouse(place);
  try {
    const loads = await warehouse.loads();
    const records = loads.reduce((sum, load) => sum + load.records, 0);
    const holds =
      loads.length === 0
        ? "no records loaded yet"
        : `${plural(loads.length, "load")} with ${plural(records, "record")} in all`;
    // Asking DuckDB makes its folders: nothing is made where there is nothing yet.
    const isBare = place.kind === "embedded" && loads.length === 0;
    const kept = isBare ? "files in the data folder" : engineWords(await warehouse.engine());
    return { what, healthy: true, says: `${kept}; ${holds}` };
  } catch (cause) {
    return { what, healthy: false, says: whatIsSaid(cause) };
  } finally {
    await warehouse.close();
  }
}

function engineWords({ name, version, shards }: Engine): string {
  const spread = shards > 1 ? ` on ${shards} shards` : "";
  return `${name} ${version.replace(/^v/, "")}${spread}`;
}

function placeWords({ ledger, dataFolder, port, host }: Configuration): string {
  const database =
    ledger.kind === "embedded" ? `embedded database in ${dataFolder}` : "database at DATABASE_URL";
  return `${database}; the site would listen on ${host}:${port}`;
}
