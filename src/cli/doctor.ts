import { present } from "../ledger/as-at.ts";
import { type OpenLedger, openLedger } from "../ledger/open-ledger.ts";
import { type Configuration, configure } from "./configuration.ts";
import { type Effects, type Exit, exits } from "./effects.ts";

type Finding = { readonly what: string; readonly healthy: boolean; readonly says: string };

/** `outturn doctor`: what is configured, reachable and healthy. Never prints a password. */
export async function doctorCommand(
  options: { readonly json?: boolean; readonly data?: string },
  effects: Effects,
): Promise<Exit> {
  const found = [node(), ...(await ledgerHealth(effects, options.data))];
  if (options.json === true) effects.print(`${JSON.stringify(found, null, 2)}\n`);
  else {
    for (const { what, healthy, says } of found) {
      effects.print(`${healthy ? "ok     " : "NOT OK "} ${what.padEnd(14)} ${says}\n`);
    }
  }
  return found.every(({ healthy }) => healthy) ? exits.done : exits.findings;
}

const oldestNode = 26;

function node(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const says = `Node ${process.versions.node}${major < oldestNode ? `: Outturn needs ${oldestNode} or later. Run it with npx, or npm start.` : ""}`;
  return { what: "Node", healthy: major >= oldestNode, says };
}

async function ledgerHealth(effects: Effects, data: string | undefined): Promise<Finding[]> {
  const configuration = configure(effects.environment, data);
  const place = { what: "Configuration", healthy: true, says: placeWords(configuration) };
  let open: OpenLedger;
  try {
    open = await openLedger(configuration.ledger);
  } catch (cause) {
    return [place, { what: "Database", healthy: false, says: (cause as Error).message }];
  }
  try {
    const { entry } = await present(open.ledger);
    return [
      place,
      { what: "Database", healthy: true, says: `PostgreSQL ${open.version}, up to date` },
      {
        what: "Ledger",
        healthy: true,
        says: entry === 0 ? "empty: nothing imported yet" : `${entry.toLocaleString("en-GB")} entries`,
      },
    ];
  } finally {
    await open.close();
  }
}

function placeWords({ ledger, dataFolder, port, host }: Configuration): string {
  const database =
    ledger.kind === "embedded" ? `embedded database in ${dataFolder}` : "database at DATABASE_URL";
  return `${database}; the site would listen on ${host}:${port}`;
}
