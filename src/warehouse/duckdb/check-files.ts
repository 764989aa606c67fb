import { stat } from "node:fs/promises";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { duckDbDialect } from "./duckdb-dialect.ts";
import type { DuckEngine } from "./engine.ts";
import type { HeldLoad } from "./held-load.ts";

const whole = new WeakSet<HeldLoad>();

/** Refuses loads whose file of records is gone or has another size than it was kept with; each is looked at once. */
export async function checkSizes(loads: readonly HeldLoad[]): Promise<void> {
  for (const one of loads) {
    if (whole.has(one)) continue;
    const size = await stat(one.path).then(
      (found) => found.size,
      () => undefined,
    );
    if (size !== one.bytes) throw damaged(one);
    whole.add(one);
  }
}

/** The trouble of the first load whose records can't be read through; undefined where all can. */
export async function firstDamaged(
  engine: DuckEngine,
  loads: readonly HeldLoad[],
): Promise<WarehouseTrouble | undefined> {
  for (const one of loads) {
    whole.delete(one);
    const columns = one.feed.columns.map(({ name }) => `count(${duckDbDialect.name(name)})`).join(", ");
    try {
      await checkSizes([one]);
      await engine.query(`SELECT ${columns} FROM read_parquet(${duckDbDialect.text(one.path)})`);
    } catch (cause) {
      return damaged(one, cause);
    }
  }
  return undefined;
}

function damaged({ load, path }: HeldLoad, cause?: unknown): WarehouseTrouble {
  return new WarehouseTrouble(
    `The records of the load ${load.id} (${load.file.name}) of the feed ${load.feed} are damaged or gone: ${path}. Put the file back from a backup, or move the folder of the load away and load ${load.file.name} again.`,
    { cause },
  );
}
