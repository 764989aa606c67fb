// node test/chdb-server.ts FOLDER: answers ClickHouse's HTTP by chdb, which is installed under the folder, until its
// standard input ends. Prints its port.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

type Session = { query(sql: string, format?: string): string };
type Chdb = { readonly Session: new (path: string) => Session };

const [folder = "."] = process.argv.slice(2);
const packageName = "chdb";
const { Session }: Chdb = createRequire(join(folder, "package.json"))(packageName);
const data = mkdtempSync(join(tmpdir(), "outturn-chdb-"));
const session = new Session(data);

/** What HTTP itself is asked, and no setting of a query. */
const ofHttp = ["query", "database", "query_id", "default_format", "wait_end_of_query", "session_id"];

const inForce = new Map<string, string>();

const server = createServer(async (request, response) => {
  try {
    const answer = await answerOf(request);
    response.end(answer);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    response.statusCode = 500;
    response.setHeader("X-ClickHouse-Exception-Code", /Code: (\d+)/.exec(message)?.[1] ?? "0");
    response.end(message);
  }
});

async function answerOf(request: IncomingMessage): Promise<string> {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  const body = await text(request);
  const database = searchParams.get("database");
  if (database !== null) session.query(`USE \`${database}\``);
  for (const [name, value] of searchParams) {
    if (ofHttp.includes(name) || inForce.get(name) === value) continue;
    session.query(`SET ${name} = '${value}'`);
    inForce.set(name, value);
  }
  const query = searchParams.get("query");
  return session.query(query === null ? body : `${query}\n${body}`, "TabSeparated");
}

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});
process.stdin.resume();
process.stdin.on("end", () => {
  rmSync(data, { recursive: true, force: true });
  process.exit(0);
});
