import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { duckDbDialect } from "./duckdb-dialect.ts";

/** What an engine may reach: nothing outside these. */
export type EngineReach = {
  /** Folders it may read and write in. */
  readonly folders: readonly string[];
  /** Files elsewhere it may read. */
  readonly files: readonly string[];
  /** Where it puts what does not fit its memory. */
  readonly spill: string;
};

export type QueryLimits = {
  readonly signal?: AbortSignal | undefined;
  /** The query is stopped after so many milliseconds. */
  readonly milliseconds?: number | undefined;
  /** Told how far it is, in per cent, a few times a second. */
  readonly progress?: ((percent: number) => void) | undefined;
};

/** What stood under a name in a row of an answer, as text. */
export type Cells = (name: string) => string | null;

/** DuckDB in memory, over files. */
export type DuckEngine = {
  query(sql: string, limits?: QueryLimits): Promise<readonly Cells[]>;
  /** A query whose rows hold lists of texts. */
  lists(sql: string, limits?: QueryLimits): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): void;
};

const memory = "512MB";
const connectionsAtOnce = 4;

/** Starts an engine that reaches nothing but what it is given and whose settings no query can change. */
export async function startEngine(reach: EngineReach): Promise<DuckEngine> {
  await mkdir(reach.spill, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(Math.min(availableParallelism(), 8)),
    memory_limit: memory,
    temp_directory: reach.spill,
    autoload_known_extensions: "false",
    autoinstall_known_extensions: "false",
    enable_object_cache: "true",
  });
  const list = (paths: readonly string[]) => `[${paths.map((path) => duckDbDialect.text(path)).join(", ")}]`;
  const [first, ...others] = await Promise.all(
    Array.from({ length: connectionsAtOnce }, () => instance.connect()),
  );
  if (first === undefined) throw new Error("No connection was made");
  for (const setting of [
    "TimeZone = 'UTC'",
    `allowed_directories = ${list(reach.folders)}`,
    `allowed_paths = ${list(reach.files)}`,
    "enable_external_access = false",
    "lock_configuration = true",
  ]) {
    await first.run(`SET ${setting}`);
  }
  return new Pool(instance, [first, ...others]);
}

class Pool implements DuckEngine {
  readonly #instance: DuckDBInstance;
  readonly #free: DuckDBConnection[];
  readonly #waiting: ((connection: DuckDBConnection) => void)[] = [];
  readonly #busy = new Set<DuckDBConnection>();

  constructor(instance: DuckDBInstance, connections: DuckDBConnection[]) {
    this.#instance = instance;
    this.#free = connections;
  }

  async query(sql: string, limits: QueryLimits = {}): Promise<readonly Cells[]> {
    const rows = await this.lists(sql, limits);
    return rows.map((row) => (name) => {
      const value = row[name];
      return value === null || value === undefined ? null : String(value);
    });
  }

  async lists(sql: string, limits: QueryLimits = {}): Promise<readonly Readonly<Record<string, unknown>>[]> {
    limits.signal?.throwIfAborted();
    const connection = await this.#take();
    const stopped = watch(connection, limits);
    try {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson();
    } catch (cause) {
      limits.signal?.throwIfAborted();
      if (stopped.late()) throw tooLong(limits.milliseconds ?? 0, cause);
      throw cause;
    } finally {
      stopped.done();
      this.#give(connection);
    }
  }

  close(): void {
    for (const connection of this.#busy) connection.interrupt();
    for (const connection of this.#free) connection.closeSync();
    this.#instance.closeSync();
  }

  async #take(): Promise<DuckDBConnection> {
    const connection =
      this.#free.pop() ?? (await new Promise<DuckDBConnection>((resolve) => this.#waiting.push(resolve)));
    this.#busy.add(connection);
    return connection;
  }

  #give(connection: DuckDBConnection): void {
    const next = this.#waiting.shift();
    if (next !== undefined) {
      next(connection);
      return;
    }
    this.#busy.delete(connection);
    this.#free.push(connection);
  }
}

function watch(connection: DuckDBConnection, { signal, milliseconds, progress }: QueryLimits) {
  let late = false;
  const stop = () => connection.interrupt();
  const limit =
    milliseconds === undefined
      ? undefined
      : setTimeout(() => {
          late = true;
          stop();
        }, milliseconds);
  const telling =
    progress === undefined
      ? undefined
      : setInterval(() => {
          const { percentage } = connection.progress;
          if (percentage >= 0) progress(Math.min(100, Math.round(percentage)));
        }, 250);
  signal?.addEventListener("abort", stop);
  return {
    late: () => late,
    done: () => {
      clearTimeout(limit);
      clearInterval(telling);
      signal?.removeEventListener("abort", stop);
    },
  };
}

function tooLong(milliseconds: number, cause: unknown): WarehouseTrouble {
  return new WarehouseTrouble(
    `The records could not be worked through within ${Math.round(milliseconds / 1000)} seconds. Ask for fewer days, or try again when the system is less busy.`,
    { cause },
  );
}
