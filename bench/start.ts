import { openClient } from "./client.ts";
import { type Measurement, median, type Tell } from "./measurement.ts";
import { inFolder } from "./place.ts";
import { npmStart } from "./serving.ts";

const firstStarts = 3;
const laterStarts = 5;

/** From `npm start` to the last byte of the home page: on an empty folder, and on one that has been served before. */
export async function measureStart(tell: Tell): Promise<Measurement[]> {
  const first: number[] = [];
  const later: number[] = [];
  for (let round = 0; round < firstStarts; round += 1) {
    await inFolder(async (data) => {
      tell(`start ${round + 1} of ${firstStarts} on an empty folder`);
      first.push(await timeStart(data));
      const again = round < firstStarts - 1 ? 1 : laterStarts - firstStarts + 1;
      for (let start = 0; start < again; start += 1) later.push(await timeStart(data));
    });
  }
  const note = (values: readonly number[]) =>
    `median of ${values.length}; quickest ${Math.min(...values).toFixed(2)} s`;
  return [
    {
      name: "npm start to first page, first time",
      value: median(first),
      unit: "s",
      limit: 5,
      note: note(first),
    },
    { name: "npm start to first page, later", value: median(later), unit: "s", limit: 2, note: note(later) },
  ];
}

async function timeStart(dataFolder: string): Promise<number> {
  const start = performance.now();
  const serving = await npmStart(dataFolder);
  const client = openClient(serving.address);
  try {
    const { status } = await client.fetch("/");
    const took = (performance.now() - start) / 1000;
    if (status >= 500) throw new Error(`The first page answered ${status}.`);
    return took;
  } finally {
    client.close();
    await serving.stop();
  }
}
