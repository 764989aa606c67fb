import { measureFinancePage } from "./finance-page.ts";
import { fillHundredfold, fillWithExample } from "./ledgers.ts";
import type { Measurement, Tell } from "./measurement.ts";
import { measureMemory } from "./memory.ts";
import { type OtherPage, type Reading, readOtherPages } from "./other-pages.ts";
import { measurePage, type PageTimes } from "./page-time.ts";
import { inFolder } from "./place.ts";
import { type Serving, serveData } from "./serving.ts";
import { measureVerify } from "./verify.ts";
import { measureWeight } from "./weight.ts";

const usual = { p50: 15, p99: 40 };
const flatness = 1.3;

/** Everything about pages: over the example, over a hundred times as much, and the one beside the other. */
export async function measurePages(tell: Tell): Promise<Measurement[]> {
  const example = await inFolder(async (data) => {
    await fillWithExample(data);
    return served(data, async (serving) => ({
      others: await readOtherPages(serving, tell),
      weight: await measureWeight(serving, tell),
      times: await measurePage(data, serving, tell),
    }));
  });
  const finance = await measureFinancePage(tell);
  return inFolder(async (data) => {
    const filled = await fillHundredfold(data, tell);
    const verified = await measureVerify(data, filled, tell);
    const large = await served(data, async (serving) => ({
      others: await readOtherPages(serving, tell),
      times: await measurePage(data, serving, tell),
      memory: await measureMemory(data, serving, tell),
    }));
    return [
      ...timesOf("Portfolio page", example.times),
      ...timesOf("Portfolio page, 100 times the example", large.times),
      ...flat(example.times, large.times),
      ...finance,
      ...besides(example.others, large.others),
      ...example.weight,
      ...large.memory,
      ...verified,
    ];
  });
}

async function served<Value>(data: string, work: (serving: Serving) => Promise<Value>): Promise<Value> {
  const serving = await serveData(data);
  try {
    return await work(serving);
  } finally {
    await serving.stop();
  }
}

function timesOf(name: string, { warm, cold, bare, processor }: PageTimes): Measurement[] {
  const peer = (value: number) => ({ name: "same bytes from bare Hono", value });
  const ms = "ms" as const;
  return [
    { name: `${name}, server's word, p50`, value: warm.server.p50, unit: ms, limit: usual.p50 },
    { name: `${name}, server's word, p99`, value: warm.server.p99, unit: ms, limit: usual.p99 },
    {
      name: `${name}, to the last byte, p50`,
      value: warm.wall.p50,
      unit: ms,
      limit: usual.p50,
      peer: peer(bare.p50),
    },
    {
      name: `${name}, to the last byte, p99`,
      value: warm.wall.p99,
      unit: ms,
      limit: usual.p99,
      peer: peer(bare.p99),
    },
    {
      name: `${name}, first after a new entry, p50`,
      value: cold.server.p50,
      unit: ms,
      limit: usual.p50,
      note: lastByte(cold.wall.p50),
    },
    {
      name: `${name}, first after a new entry, p99`,
      value: cold.server.p99,
      unit: ms,
      limit: usual.p99,
      note: lastByte(cold.wall.p99),
    },
    ...(processor === undefined ? [] : [{ name: `${name}, processor time`, value: processor, unit: ms }]),
  ];
}

function lastByte(wall: number): string {
  return `the server's word; ${wall.toFixed(1)} ms to the last byte`;
}

function flat(example: PageTimes, large: PageTimes): Measurement[] {
  const times = "times" as const;
  return [
    {
      name: "Portfolio page, 100 times against once, p50",
      value: large.warm.wall.p50 / example.warm.wall.p50,
      unit: times,
      limit: flatness,
    },
    {
      name: "The same, first after a new entry, p50",
      value: large.cold.server.p50 / example.cold.server.p50,
      unit: times,
      limit: flatness,
    },
  ];
}

type Readings = ReadonlyMap<OtherPage, Reading | undefined>;

/** The other pages have no limit of their own: they stand beside themselves over the example. */
function besides(example: Readings, large: Readings): Measurement[] {
  return [...large].flatMap(([name, reading]) => {
    const before = example.get(name);
    if (reading === undefined || before === undefined) return [];
    const note = `first reading ${reading.first.toFixed(0)} ms, over the example ${before.first.toFixed(0)} ms`;
    const peer = { name: "over the example", value: before.later };
    return [
      { name: `${name}, 100 times the example`, value: reading.later, unit: "ms" as const, peer, note },
    ];
  });
}
