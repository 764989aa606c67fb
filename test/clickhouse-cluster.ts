import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { openSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Real ClickHouse servers on loopback addresses of their own, which make one cluster; everything goes when it closes. */
export type ClickHouseCluster = {
  /** WAREHOUSE_URL of the cluster, by its first server and an empty database of its own. */
  cluster(): Promise<string>;
  /** WAREHOUSE_URL of the first server alone, with an empty database of its own. */
  alone(): Promise<string>;
  /** What one server answers to a question, as tab-separated text; the server is counted from 1. */
  ask(shard: number, sql: string): Promise<string>;
  /** Ends a server as a power cut would. */
  kill(shard: number): Promise<void>;
  start(shard: number): Promise<void>;
  close(): Promise<void>;
};

export const clusterAccount = { name: "outturn", password: "sp#cial secret", cluster: "both" };

const shards = [1, 2];

type Ports = { readonly http: number; readonly tcp: number };

/** Starts two servers of the program at `program`. */
export async function startClickHouseCluster(program: string): Promise<ClickHouseCluster> {
  const folder = await mkdtemp(join(tmpdir(), "outturn-clickhouse-"));
  const ports = { http: await freePort(), tcp: await freePort() };
  const running = new Map<number, ChildProcess>();
  const start = async (shard: number) => {
    const place = join(folder, String(shard));
    await writeConfiguration(place, shard, ports);
    const log = openSync(join(place, "log"), "a");
    const child = spawn(program, [`--config-file=${join(place, "config.xml")}`], {
      cwd: place,
      stdio: ["ignore", log, log],
    });
    running.set(shard, child);
    await answers(shard, ports, child, join(place, "log"));
  };
  const kill = async (shard: number) => {
    const child = running.get(shard);
    running.delete(shard);
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  };
  const close = async () => {
    await Promise.all(shards.map(kill));
    await rm(folder, { recursive: true, force: true });
  };
  const ask = (shard: number, sql: string) => askServer(shard, ports, sql);
  const database = async () => {
    const name = `outturn_${randomInt(1e12)}`;
    for (const shard of shards) await ask(shard, `CREATE DATABASE ${name}`);
    const { name: user, password } = clusterAccount;
    return `clickhouse://${user}:${encodeURIComponent(password)}@${hostOf(1)}:${ports.http}/${name}`;
  };
  try {
    await Promise.all(shards.map(start));
  } catch (cause) {
    await close();
    throw cause;
  }
  return {
    cluster: async () => `${await database()}?cluster=${clusterAccount.cluster}`,
    alone: database,
    ask,
    kill,
    start,
    close,
  };
}

/**
 * Servers answer on the same ports, as those of a real cluster do, so each needs an address of its own. ClickHouse takes
 * 127.0.0.1 for its own machine, which both are on: neither has that.
 */
function hostOf(shard: number): string {
  return `127.0.0.${shard + 1}`;
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const free = await Promise.all(shards.map((shard) => isFree(hostOf(shard), port)));
    if (free.every(Boolean)) return port;
  }
}

async function isFree(host: string, port: number): Promise<boolean> {
  const listener = createServer();
  try {
    listener.listen(port, host);
    await once(listener, "listening");
    return true;
  } catch {
    return false;
  } finally {
    listener.close();
  }
}

async function askServer(shard: number, { http }: Ports, sql: string): Promise<string> {
  const { name, password } = clusterAccount;
  const answer = await fetch(`http://${hostOf(shard)}:${http}/`, {
    method: "POST",
    body: sql,
    headers: { "X-ClickHouse-User": name, "X-ClickHouse-Key": password },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text.trim();
}

async function answers(shard: number, ports: Ports, child: ChildProcess, log: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answered = await askServer(shard, ports, "SELECT 1").catch(() => "");
    if (answered === "1") return;
    if (child.exitCode !== null) break;
    await pause(100);
  }
  throw new Error(`ClickHouse server ${shard} did not start: ${(await readFile(log, "utf8")).slice(-2000)}`);
}

async function writeConfiguration(place: string, shard: number, { http, tcp }: Ports): Promise<void> {
  await mkdir(join(place, "data"), { recursive: true });
  const { name, password, cluster } = clusterAccount;
  const replicas = shards.map(
    (one) =>
      `<shard><replica><host>${hostOf(one)}</host><port>${tcp}</port><user>${name}</user><password>${password}</password></replica></shard>`,
  );
  const configuration = `<yandex>
    <logger><level>error</level><console>1</console></logger>
    <listen_host>${hostOf(shard)}</listen_host>
    <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
    <path>${place}/data/</path><tmp_path>${place}/tmp/</tmp_path>
    <mark_cache_size>104857600</mark_cache_size>
    <users_config>users.xml</users_config>
    <default_profile>default</default_profile><default_database>default</default_database>
    <remote_servers><${cluster}>${replicas.join("")}</${cluster}></remote_servers>
  </yandex>`;
  const users = `<yandex>
    <profiles><default/></profiles>
    <users><${name}><password>${password}</password><networks><ip>127.0.0.0/8</ip></networks><profile>default</profile><quota>default</quota></${name}></users>
    <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
  </yandex>`;
  await writeFile(join(place, "config.xml"), configuration);
  await writeFile(join(place, "users.xml"), users);
}
