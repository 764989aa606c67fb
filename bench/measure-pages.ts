import { type Client, openClient, textOf } from "./client.ts";
import { fillWithExample } from "./ledgers.ts";
import { type Measurement, median, type Tell } from "./measurement.ts";
import { type Times, timesOf } from "./page-time.ts";
import { exampleFolder, inFolder, madeUpFolder } from "./place.ts";
import { serveData } from "./serving.ts";

const limit = 15;
const looks = 7;

const examples = [
  { name: "Measure page", folder: exampleFolder },
  { name: "Measure page, made-up council", folder: madeUpFolder },
];

/** The measure page that takes the server longest, of a real council and of one with long runs of months. */
export async function measureMeasurePages(tell: Tell): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const { name, folder } of examples) measured.push(...(await slowestOf(name, folder, tell)));
  return measured;
}

function slowestOf(name: string, folder: string, tell: Tell): Promise<Measurement[]> {
  return inFolder(async (data) => {
    await fillWithExample(data, folder);
    const serving = await serveData(data);
    const client = openClient(serving.address);
    try {
      tell(`${name}: looking for the slowest`);
      const { path, among } = await slowestPage(client);
      tell(`${name}: ${path}`);
      const { server, wall } = await timesOf(client, path);
      return [
        ...rows(name, server, `${path}, the slowest of ${among}; ${wall.p50.toFixed(1)} ms to the last byte`),
      ];
    } finally {
      client.close();
      await serving.stop();
    }
  });
}

function rows(name: string, { p50, p99 }: Times, note: string): readonly Measurement[] {
  return [
    { name: `${name}, server's word, p50`, value: p50, unit: "ms", limit, note },
    { name: `${name}, server's word, p99`, value: p99, unit: "ms" },
  ];
}

/** Of all measures that the list of measures leads to, by the median of some readings after the first. */
async function slowestPage(client: Client): Promise<{ readonly path: string; readonly among: number }> {
  const list = textOf(await client.fetch("/measures"));
  const hrefs = [...list.matchAll(/href="(\/measures\/[^"#]+)/g)].map(([, href = ""]) => href);
  const paths = new Set(hrefs.map((href) => href.replaceAll("&amp;", "&")));
  let slowest = { path: "", took: 0 };
  for (const path of paths) {
    await client.fetch(path);
    const times: number[] = [];
    for (let look = 0; look < looks; look += 1) times.push((await client.fetch(path)).server);
    const took = median(times);
    if (took > slowest.took) slowest = { path, took };
  }
  if (slowest.path === "") throw new Error("The list of measures leads to none.");
  return { path: slowest.path, among: paths.size };
}
