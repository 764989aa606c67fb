import { beganAt, deadAttempts, forgetAttempt } from "./attempt.ts";
import { clickHouseDialect } from "./clickhouse-dialect.ts";
import type { Cluster } from "./cluster.ts";
import { registered } from "./register.ts";
import type { Server } from "./server.ts";

const { name: quoted, text } = clickHouseDialect;

/** How long an attempt of another data folder may take before it counts as dead. */
const longestAttempt = Temporal.Duration.from({ hours: 24 });

/**
 * Removes what unfinished loads left: those of this data folder at once, those of others a day after they began. What
 * the register names is never touched, nor what is still being loaded.
 */
export async function sweep(cluster: Cluster, sendingFolder: string, now: Temporal.Instant): Promise<number> {
  const dead = new Set(await deadAttempts(sendingFolder));
  const counting = new Set((await registered(cluster)).map(({ part }) => part));
  const left = (part: bigint) =>
    !counting.has(part) &&
    (dead.has(part) || Temporal.Instant.compare(beganAt(part).add(longestAttempt), now) < 0);
  const removed = await Promise.all(cluster.members.map(({ server }) => removeFrom(server, cluster, left)));
  for (const part of dead) await forgetAttempt(sendingFolder, part);
  return removed.reduce((all, some) => all + some, 0);
}

/** Removes the rows of one attempt everywhere. */
export async function removeAttempt(cluster: Cluster, attempt: bigint): Promise<void> {
  await Promise.all(
    cluster.members.map(({ server }) => removeFrom(server, cluster, (part) => part === attempt)),
  );
}

async function removeFrom(
  server: Server,
  { database }: Cluster,
  goes: (part: bigint) => boolean,
): Promise<number> {
  const found = await server.rows(
    `SELECT DISTINCT table, partition FROM system.parts WHERE database = ${text(database)} AND active AND (table = 'local_rejected' OR table LIKE 'local\\\\_records\\\\_%')`,
  );
  let removed = 0;
  for (const [table, partition] of found) {
    const part = /^\d+$/.exec(String(partition))?.[0];
    if (part === undefined || !goes(BigInt(part))) continue;
    await server.run(`ALTER TABLE ${quoted(String(table))} DROP PARTITION ${part}`);
    removed += 1;
  }
  return removed;
}
