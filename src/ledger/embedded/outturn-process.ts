import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Connection } from "./database.ts";

/** Another Outturn, in a process of its own, that has opened a data folder. For tests. */
export type OutturnProcess = {
  readonly child: ChildProcess;
  /** Given when it could open the folder. */
  readonly connection: Connection | undefined;
  /** What it said when it could not. */
  readonly complaint: string | undefined;
  /** Asks it to close and waits until its process has ended. */
  close(): Promise<void>;
  /** Ends it by a signal, or by process.exit() without closing, and waits until it has ended. */
  end(how: NodeJS.Signals | "exit"): Promise<void>;
};

const script = `
  import { createInterface } from "node:readline";
  import { openEmbedded } from ${JSON.stringify(new URL("./embedded.ts", import.meta.url).href)};
  const { uid, ...options } = JSON.parse(process.argv[1]);
  if (uid !== undefined) { process.setgroups([]); process.setgid(uid); process.setuid(uid); }
  try {
    const embedded = await openEmbedded(options);
    const leave = async () => { await embedded.close(); process.exit(0); };
    process.on("SIGINT", leave); // Before the line below, which whoever interrupts it waits for.
    console.log(JSON.stringify({ connection: embedded.connection }));
    for await (const line of createInterface({ input: process.stdin })) {
      if (line === "exit") process.exit(0);
      await leave();
    }
  } catch (error) {
    console.log(JSON.stringify({ complaint: error.name + ": " + error.message }));
  }`;

/** Starts an Outturn process (in a process group of its own) and waits until it has opened the folder or given up. */
export async function startOutturn(options: {
  readonly dataFolder: string;
  readonly durable?: boolean;
  /** Drop root for this user before anything else. */
  readonly uid?: number;
}): Promise<OutturnProcess> {
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", script, JSON.stringify({ durable: false, ...options })],
    { stdio: ["pipe", "pipe", "inherit"], detached: true },
  );
  const ended = once(child, "exit");
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const end = async (how: NodeJS.Signals | "exit") => {
    if (how === "exit") child.stdin.write("exit\n");
    else process.kill(-(child.pid ?? 0), how);
    await ended;
  };
  const said: { connection?: Connection; complaint?: string } = JSON.parse(line);
  return {
    child,
    connection: said.connection,
    complaint: said.complaint,
    end,
    close: async () => {
      child.stdin.write("close\n");
      await ended;
    },
  };
}
