import { readFile } from "node:fs/promises";

const ticksPerSecond = 100;

/**
 * The processor time a process has used since it began, in milliseconds: what other work on the machine changes least.
 * Undefined where the system has no /proc to ask.
 */
export async function processorTime(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}
