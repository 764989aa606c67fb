import type { Context } from "hono";
import { titleWords } from "../../domain/assessment/measure-words.ts";
import { measuresNamed } from "../../domain/measure/measures-named.ts";
import { measureCsv as measureAsCsv } from "../../open-data/measure-data.ts";
import { readAssessable } from "../../operations/assess.ts";
import { dayOfVisit } from "../portfolio/portfolio-head.ts";
import { type Answer, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { nearMeasures } from "./near-measures.ts";

/** /measures/RES1.1.csv: every result and target of a measure as a table to keep. */
export const measureCsv: PageHandler = async (visit, context) => {
  const asked = nameIn(context, ".csv");
  const key = await keyOf(visit, asked);
  if (typeof key !== "string") return key;
  if (key !== asked) return { kind: "moved", to: visit.to.measureCsv(key) };
  const { reading, asAt } = visit;
  const held = await readAssessable(reading.ledger, reading.at, [key]);
  const body = measureAsCsv({
    ...held,
    on: dayOfVisit(visit),
    notices: await reading.notices(),
  });
  const name = asAt === undefined ? `${key}.csv` : `${key}-as-at-${asAt}.csv`;
  return { kind: "file", file: { name, type: "text/csv; charset=utf-8; header=present", body } };
};

/** /measures/RES1.1.json leads to the same facts in the API. */
export const measureJson: PageHandler = async (visit, context) => {
  const key = await keyOf(visit, nameIn(context, ".json"));
  if (typeof key !== "string") return key;
  return { kind: "moved", to: `/api/v1/measures/${encodeURIComponent(key)}${visit.url.search}` };
};

function nameIn(context: Context, ending: string): string {
  return (context.req.param("file") ?? "").slice(0, -ending.length);
}

/** The key of the one measure that a name stands for; else what may have been meant. */
async function keyOf({ reading, to }: Visit, asked: string): Promise<string | Answer> {
  const known = await reading.measures();
  const named = measuresNamed(known, asked);
  const keys = new Map(named.map((row) => [row.measure, row]));
  const [key] = keys.keys();
  const shown = asked.slice(0, 80);
  if (key === undefined) {
    return notFound(`No measure has the code “${shown}”.`, nearMeasures(to, known, asked));
  }
  if (keys.size === 1) return key;
  return notFound(
    `${keys.size} measures carry the code “${shown}”. Choose one of them.`,
    [...keys.values()].map((row) => ({
      text: `${row.measure}: ${titleWords(row)}`,
      href: to.measureCsv(row.measure),
    })),
  );
}
