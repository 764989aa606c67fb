import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { hold } from "../duckdb/one-at-a-time.ts";

/** An attempt at a load: its rows carry its number, and its folder is held as long as it lives. */
export type Attempt = {
  readonly part: bigint;
  /** Where what is sent is put together. */
  readonly folder: string;
  /** Lets go of the folder; `finished` takes it away too. Without it a later attempt tidies up after this one. */
  end(how: "finished" | "unfinished"): Promise<void>;
};

const heldFile = "held";
const randomBits = 16n;
const counted = Temporal.Instant.from("2020-01-01T00:00:00Z");

/** Begins an attempt. Its number tells when it began and is no other's. */
export async function beginAttempt(sendingFolder: string, now: Temporal.Instant): Promise<Attempt> {
  const seconds = Math.floor((now.epochMilliseconds - counted.epochMilliseconds) / 1000);
  const part = (BigInt(seconds) << randomBits) | BigInt(randomInt(2 ** Number(randomBits)));
  const folder = join(sendingFolder, String(part));
  await mkdir(folder, { recursive: true });
  const held = hold(join(folder, heldFile));
  if (held === undefined) throw new Error(`${folder} is held by another`);
  return {
    part,
    folder,
    end: async (how) => {
      held.release();
      if (how === "finished") await rm(folder, { recursive: true, force: true });
    },
  };
}

/** When the attempt of that number began. */
export function beganAt(part: bigint): Temporal.Instant {
  return counted.add({ seconds: Number(part >> randomBits) });
}

/** The attempts of this data folder whose process has ended before they had. */
export async function deadAttempts(sendingFolder: string): Promise<readonly bigint[]> {
  if (!existsSync(sendingFolder)) return [];
  const names = (await readdir(sendingFolder)).filter((name) => /^\d+$/.test(name));
  return names.filter((name) => isFree(join(sendingFolder, name))).map(BigInt);
}

/** Forgets a dead attempt when nothing of it is left on the servers. */
export async function forgetAttempt(sendingFolder: string, part: bigint): Promise<void> {
  await rm(join(sendingFolder, String(part)), { recursive: true, force: true });
}

function isFree(folder: string): boolean {
  const held = hold(join(folder, heldFile));
  held?.release();
  return held !== undefined;
}
