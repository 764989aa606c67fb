import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Client, type Fetched, openClient } from "./client.ts";
import { withLedger } from "./ledgers.ts";
import { median, percentile, type Tell } from "./measurement.ts";
import { writeNewEntry } from "./new-entry.ts";
import { inFolder, portfolioPage } from "./place.ts";
import { processorTime } from "./processor-time.ts";
import { type Serving, serveFile } from "./serving.ts";

const warmUps = 150;
const rounds = 5;
const requestsPerRound = 200;
const requestsOfTimes = warmUps + rounds * requestsPerRound;
const coldReads = 60;

/** Milliseconds at the median and at the 99th percentile. */
export type Times = { readonly p50: number; readonly p99: number };

export type PageTimes = {
  /** By the server's own word, and from asking to the last byte over loopback. */
  readonly warm: { readonly server: Times; readonly wall: Times };
  /** The first reading after a new entry, when nothing kept from before counts. */
  readonly cold: { readonly server: Times; readonly wall: Times };
  /** The same bytes from a bare server. */
  readonly bare: Times;
  /** Milliseconds of processor time the server takes for one page kept from before; undefined where nothing tells. */
  readonly processor: number | undefined;
  readonly page: Fetched;
};

/** How long the portfolio page takes on a connection kept alive, one request after the other. */
export async function measurePage(dataFolder: string, serving: Serving, tell: Tell): Promise<PageTimes> {
  const client = openClient(serving.address);
  try {
    tell("the portfolio page, kept from before");
    const page = await fetchPage(client, portfolioPage);
    const before = await processorTime(serving.pid);
    const warm = await timesOf(client, portfolioPage);
    const after = await processorTime(serving.pid);
    const processor =
      before === undefined || after === undefined ? undefined : (after - before) / requestsOfTimes;
    tell("the portfolio page, after a new entry");
    const cold = await coldTimes(client, dataFolder);
    tell("the same bytes from a bare server");
    return { page, warm, cold, processor, bare: await bareTimes(page) };
  } finally {
    client.close();
  }
}

async function fetchPage(client: Client, path: string): Promise<Fetched> {
  const page = await client.fetch(path);
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}.`);
  return page;
}

/** Percentiles of each round, and of those the median: one burst of other work on the machine spoils one round. */
export async function timesOf(
  client: Client,
  path: string,
): Promise<{ readonly server: Times; readonly wall: Times }> {
  for (let request = 0; request < warmUps; request += 1) await fetchPage(client, path);
  const fetched: Fetched[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const pages: Fetched[] = [];
    for (let request = 0; request < requestsPerRound; request += 1) pages.push(await fetchPage(client, path));
    fetched.push(pages);
  }
  const times = (pick: (page: Fetched) => number): Times => ({
    p50: median(fetched.map((pages) => percentile(pages.map(pick), 0.5))),
    p99: median(fetched.map((pages) => percentile(pages.map(pick), 0.99))),
  });
  return { server: times(({ server }) => server), wall: times(({ wall }) => wall) };
}

async function coldTimes(client: Client, dataFolder: string) {
  const pages: Fetched[] = [];
  await withLedger(dataFolder, async ({ ledger }) => {
    for (let number = 1; number <= coldReads; number += 1) {
      await writeNewEntry(ledger, number);
      await wait(10);
      pages.push(await fetchPage(client, portfolioPage));
    }
  });
  const times = (pick: (page: Fetched) => number): Times => ({
    p50: percentile(pages.map(pick), 0.5),
    p99: percentile(pages.map(pick), 0.99),
  });
  return { server: times(({ server }) => server), wall: times(({ wall }) => wall) };
}

function bareTimes({ bytes, type }: Fetched): Promise<Times> {
  return inFolder(async (folder) => {
    const file = join(folder, "page");
    await writeFile(file, bytes);
    const serving = await serveFile(file, type);
    const client = openClient(serving.address);
    try {
      return (await timesOf(client, "/")).wall;
    } finally {
      client.close();
      await serving.stop();
    }
  });
}
