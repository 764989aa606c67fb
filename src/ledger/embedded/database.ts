import { Client } from "pg";

/** What `pg` needs to reach the database; `host` is the socket's folder, or 127.0.0.1. */
export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Only where the server listens on loopback. */
  readonly password?: string;
};

/** What came of asking a server: absent when nobody listens, busy while it starts, recovers or stops. */
export type Answer = "ready" | "busy" | "absent";

const undefinedDatabase = "3D000";
const unknownRole = "28000";
const wrongPassword = "28P01";
const cannotConnectNow = "57P03";

/** Asks the server whether the database can be used, and makes role and database when it is the first to ask. */
export async function ask(connection: Connection): Promise<Answer> {
  const problem = await within(connection, async () => {});
  if (problem === undefined) return "ready";
  switch (codeOf(problem)) {
    case undefinedDatabase:
    case unknownRole:
    case wrongPassword:
      await makeDatabase(connection);
      return "ready";
    case cannotConnectNow:
      return "busy";
    default:
      if (isAbsence(problem)) return "absent";
      throw problem;
  }
}

/** The role owns its database and is no superuser, so no statement of ours can reach files or programs. */
async function makeDatabase(connection: Connection): Promise<void> {
  const { user, database, password } = connection;
  const problem = await within({ ...connection, user: "postgres", database: "postgres" }, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [user]);
    const secret = password === undefined ? "" : ` PASSWORD ${client.escapeLiteral(password)}`;
    if (!rowCount) await client.query(`CREATE ROLE ${user} LOGIN CREATEDB${secret}`);
    await client.query(`CREATE DATABASE ${database} OWNER ${user}`);
  });
  if (problem !== undefined) throw problem;
}

async function within(
  connection: Connection,
  work: (client: Client) => Promise<void>,
): Promise<Error | undefined> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await work(client);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => {});
  }
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}

function isAbsence(error: Error): boolean {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ECONNRESET" || code === "EPIPE") return true;
  return code === undefined && /terminated|timeout/.test(error.message);
}
