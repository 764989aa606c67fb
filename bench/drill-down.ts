import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { measures } from "../src/domain/data-package/tables/measures.ts";
import { disclosureRules } from "../src/domain/data-package/tables/records.ts";
import { present } from "../src/ledger/as-at.ts";
import type { Ledger } from "../src/ledger/database.ts";
import { readRows } from "../src/ledger/read-rows.ts";
import { addComputedMeasure } from "../src/operations/add-computed-measure.ts";
import { addFeed } from "../src/operations/add-feed.ts";
import { computeResults } from "../src/operations/compute-results.ts";
import { importPackages } from "../src/operations/import-packages.ts";
import { openWarehouse } from "../src/warehouse/open-warehouse.ts";
import { madePackage } from "../test/made-package.ts";
import { madeRow } from "../test/made-row.ts";
import { bareEngine, callsText } from "./calls.ts";
import { type Client, openClient } from "./client.ts";
import { fillWithExample, withLedger } from "./ledgers.ts";
import { type Measurement, percentile, type Tell } from "./measurement.ts";
import { madeUpFolder } from "./place.ts";
import { residentMegabytes } from "./resident.ts";
import { serveData } from "./serving.ts";

const measuresComputed = 20;
const asksAgain = 400;

type Drilled = {
  /** With the records loaded and no ledger yet. */
  readonly dataFolder: string;
  readonly millions: number;
  /** Whether the limits are for this size. */
  readonly judged: boolean;
};

/** What lies behind figures: measures worked out, and breakdowns asked for over HTTP beside the same query bare. */
export async function measureDrillDown(
  { dataFolder, millions, judged }: Drilled,
  tell: Tell,
): Promise<readonly Measurement[]> {
  tell(`a ledger over ${millions} M records`);
  await fillWithExample(dataFolder, madeUpFolder);
  const { keys, seconds } = await withLedger(dataFolder, ({ ledger }) => computeTwenty(ledger, dataFolder));
  const of = `over ${millions} M records`;
  const computing: Measurement = {
    name: `${measuresComputed} computed measures ${of}`,
    value: seconds,
    unit: "s",
    ...(judged && { limit: 3 }),
    note: "from opening the warehouse to proposals held against the ledger",
  };
  tell(`breakdowns ${of}`);
  const bare = await bareTimes(dataFolder);
  const serving = await serveData(dataFolder);
  const client = openClient(serving.address);
  try {
    const first = await firstTimes(client, keys);
    const again = await againTimes(client, keys);
    const memory = await residentMegabytes(serving.pid);
    return [computing, ...breakdownMeasurements({ of, judged, bare, first, again }), memoryHeld(of, memory)];
  } finally {
    client.close();
    await serving.stop();
  }
}

function memoryHeld(of: string, value: number): Measurement {
  return { name: `Server that answered these ${of}, resident`, value, unit: "MB", limit: 1000 };
}

type Asked = {
  readonly of: string;
  readonly judged: boolean;
  readonly bare: readonly number[];
  readonly first: readonly number[];
  readonly again: readonly number[];
};

function breakdownMeasurements({ of, judged, bare, first, again }: Asked): readonly Measurement[] {
  return [0.5, 0.99].flatMap((share) => {
    const peer = { name: "the same sums by a bare query", value: percentile(bare, share) };
    const limit = share === 0.5 ? peer.value + 10 : 1.5 * peer.value;
    const named = (when: string, values: readonly number[], note: string): Measurement => ({
      name: `Breakdown ${of} over HTTP, ${when}, p${share * 100}`,
      value: percentile(values, share),
      unit: "ms",
      ...(judged && { limit }),
      peer,
      note,
    });
    return [
      named("asked anew", first, `${first.length} breakdowns nobody asked for before`),
      named("asked again", again, `${again.length} requests in turn`),
    ];
  });
}

/** Twenty measures of the example worked out from the calls, each in its own way. */
async function computeTwenty(ledger: Ledger, dataFolder: string) {
  const now = Temporal.Now.instant();
  await settleSmallNumbers(ledger, now);
  await kept(addFeed(ledger, { text: callsText, actor: "bench", now }));
  const defined = await readRows(ledger, measures, await present(ledger));
  const counted = defined.filter(
    ({ unit, parts }) => parts === undefined && (unit === "percentage" || unit === "number"),
  );
  const wanted = [...new Map(counted.map((row) => [row.measure, row])).values()].slice(0, measuresComputed);
  if (wanted.length < measuresComputed)
    throw new Error(`The example has ${wanted.length} measures to work out.`);
  const keys = wanted.map(({ measure }) => measure);
  for (const [at, { measure, unit }] of wanted.entries()) {
    const text = definition(measure, unit === "percentage", at);
    await kept(addComputedMeasure(ledger, { text, actor: "bench", now }));
  }
  const warehouse = openWarehouse({ kind: "embedded", dataFolder });
  try {
    const start = performance.now();
    const { proposals } = await computeResults(ledger, warehouse, { at: await present(ledger) });
    if (proposals.length < measuresComputed) throw new Error(`${proposals.length} results were worked out.`);
    return { keys, seconds: (performance.now() - start) / 1000 };
  } finally {
    await warehouse.close();
  }
}

function definition(measure: string, isShare: boolean, at: number): string {
  const inTime = { column: "wait_seconds", to: 30 * (at + 1) };
  return JSON.stringify({
    measure,
    feed: "bench-calls",
    meaning: `Calls answered within ${inTime.to} seconds.`,
    numerator: { tally: "count", where: { all: [{ column: "answered", in: [true] }, inTime] } },
    ...(isShare
      ? { denominator: { tally: "count" }, form: "percentage", places: 1 }
      : { form: "total", places: 0 }),
    dimensions: ["team"],
  });
}

async function settleSmallNumbers(ledger: Ledger, now: Temporal.Instant): Promise<void> {
  const rule = madeRow(disclosureRules, {
    feed: "bench-calls",
    least: 5,
    records: "withheld",
    reason: "Made up.",
    approvedBy: "Nobody",
  });
  const packages = [madePackage({ tables: [[disclosureRules, [rule]]] })];
  const request = { packages, actor: "bench", now, write: true, retractMissing: false };
  const { issues } = await importPackages(ledger, request);
  if (issues[0] !== undefined) throw new Error(issues[0].message);
}

async function kept(
  written: Promise<{ readonly ok: boolean; readonly issues?: readonly { readonly message: string }[] }>,
): Promise<void> {
  const { ok, issues } = await written;
  if (!ok) throw new Error(issues?.map(({ message }) => message).join(" "));
}

/** The sums of a breakdown by team as somebody would ask DuckDB for them over the same file. */
async function bareTimes(dataFolder: string): Promise<readonly number[]> {
  const folder = join(dataFolder, "warehouse");
  const file = (await readdir(folder, { recursive: true })).find((name) => name.endsWith(".parquet"));
  const engine = await bareEngine();
  try {
    const times: number[] = [];
    for (let at = 0; at < 2 * measuresComputed; at += 1) {
      const { milliseconds } = await engine.run(
        `select team, count(*) filter (answered and wait_seconds <= ${30 * ((at % measuresComputed) + 1)}), count(*)
           from '${join(folder, file ?? "")}' where offered_on between date '2019-04-01' and date '2020-03-31'
           group by team order by team`,
      );
      if (at >= measuresComputed) times.push(milliseconds);
    }
    return times;
  } finally {
    engine.close();
  }
}

/** The bare queries have theirs warmed up too: by the whole figures, whose sums no breakdown asks for. */
async function firstTimes(client: Client, keys: readonly string[]): Promise<readonly number[]> {
  for (const key of keys) await timed(client, key, "year=2019-20&by=");
  const times: number[] = [];
  for (const key of keys) times.push(await timed(client, key, "year=2019-20&by=team"));
  return times;
}

async function againTimes(client: Client, keys: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < asksAgain; at += 1) {
    times.push(await timed(client, keys[at % keys.length] ?? "", "year=2019-20&by=team"));
  }
  return times;
}

async function timed(client: Client, key: string, query: string): Promise<number> {
  const path = `/api/v1/measures/${encodeURIComponent(key)}/breakdown?${query}`;
  const { status, wall } = await client.fetch(path);
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  return wall;
}
