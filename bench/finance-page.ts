import { openClient } from "./client.ts";
import { fillWithExample } from "./ledgers.ts";
import type { Measurement, Tell } from "./measurement.ts";
import { timesOf } from "./page-time.ts";
import { inFolder, madeUpFolder } from "./place.ts";
import { serveData } from "./serving.ts";

const path = "/portfolios/mup/2024-25/finance";
const limit = 20;

/** A portfolio's finance page of a council with forecasts, movements and profiles in the year: the longest there is. */
export function measureFinancePage(tell: Tell): Promise<Measurement[]> {
  return inFolder(async (data) => {
    await fillWithExample(data, madeUpFolder);
    const serving = await serveData(data);
    const client = openClient(serving.address);
    try {
      tell("a portfolio's finance page");
      const { status } = await client.fetch(path);
      if (status !== 200) throw new Error(`${path} answered ${status}.`);
      const { server, wall } = await timesOf(client, path);
      const name = "Portfolio finance page, made-up council, server's word";
      const note = `${path}; ${wall.p50.toFixed(1)} ms to the last byte`;
      return [
        { name: `${name}, p50`, value: server.p50, unit: "ms", limit, note },
        { name: `${name}, p99`, value: server.p99, unit: "ms" },
      ];
    } finally {
      client.close();
      await serving.stop();
    }
  });
}
