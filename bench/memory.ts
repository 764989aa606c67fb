import { measures } from "../src/domain/data-package/tables/measures.ts";
import { yearSlug } from "../src/domain/period/financial-year.ts";
import { present } from "../src/ledger/as-at.ts";
import { readPortfolios } from "../src/ledger/read-agreement.ts";
import { readRows } from "../src/ledger/read-rows.ts";
import { openClient } from "./client.ts";
import { withLedger } from "./ledgers.ts";
import type { Measurement, Tell } from "./measurement.ts";
import { otherPages } from "./other-pages.ts";
import { residentMegabytes } from "./resident.ts";
import type { Serving } from "./serving.ts";

const secondsForPages = 30;
const measuresOfEach = 2;

/** What the server's process holds once it has served every portfolio's pages over and over from the large ledger. */
export async function measureMemory(
  dataFolder: string,
  serving: Serving,
  tell: Tell,
): Promise<readonly Measurement[]> {
  const paths = [...Object.values(otherPages), ...(await portfolioPaths(dataFolder))];
  const client = openClient(serving.address);
  const start = performance.now();
  let served = 0;
  let most = 0;
  try {
    tell(`every portfolio's pages for ${secondsForPages} s, for memory`);
    while (performance.now() - start < secondsForPages * 1000) {
      const path = paths[served % paths.length] ?? "/";
      const { status } = await client.fetch(path);
      if (status >= 500) throw new Error(`${path} answered ${status}.`);
      served += 1;
      if (served % 100 === 0) most = Math.max(most, await residentMegabytes(serving.pid));
    }
  } finally {
    client.close();
  }
  const held = await residentMegabytes(serving.pid);
  const note =
    `${served} pages served, ${paths.length} different; ` +
    `${Math.max(most, held).toFixed(0)} MB at its highest`;
  return [{ name: "Node process after that, resident", value: held, unit: "MB", limit: 250, note }];
}

/** Every page of every portfolio, and some of its measures. */
function portfolioPaths(dataFolder: string): Promise<string[]> {
  return withLedger(dataFolder, async ({ ledger }) => {
    const at = await present(ledger);
    const defined = Map.groupBy(
      await readRows(ledger, measures, at),
      (row) => `${row.portfolio} ${row.year}`,
    );
    return (await readPortfolios(ledger, at)).flatMap(({ portfolio, year }) => {
      const base = `/portfolios/${portfolio.toLowerCase()}/${yearSlug(year)}`;
      const own = (defined.get(`${portfolio} ${year}`) ?? []).slice(0, measuresOfEach);
      return [
        base,
        ...["measures", "finance", "risks"].map((part) => `${base}/${part}`),
        ...own.map(({ measure }) => `/measures/${encodeURIComponent(measure)}`),
      ];
    });
  });
}
