import type { Context } from "hono";
import { WarehouseTrouble } from "../../warehouse/warehouse-trouble.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";
import { type AskedQuery, askedQuery } from "./asked-query.ts";
import { type Drill, drill, type NoRecords } from "./drill.ts";
import { type DrilledMeasure, drilledMeasure } from "./drilled-measure.ts";

export type Asked = { readonly drilled: DrilledMeasure; readonly asked: AskedQuery };

/** The measure and what is asked of it; else the answer that says what can't be and what could. */
export async function askedMeasure(visit: Visit, context: Context): Promise<Asked | Answer> {
  const drilled = await drilledMeasure(visit, context.req.param("measure") ?? "");
  if (drilled.kind !== "drilled") return drilled;
  const asked = askedQuery(visit.url, drilled.dimensions);
  return "sought" in asked ? notFound(asked.sought, asked.suggestions) : { drilled, asked };
}

/** What the address comes to; else the answer that says what can't be and what could. */
export async function askedDrill(visit: Visit, context: Context): Promise<Drill | NoRecords | Answer> {
  const asked = await askedMeasure(visit, context);
  if ("kind" in asked) return asked;
  return orBusy(async () => {
    const found = await drill(visit, asked.drilled, asked.asked);
    return found.kind === "unknown" ? notFound(found.sought, found.suggestions) : found;
  });
}

/** What came of asking the warehouse, or that it can't be asked just now and why. */
export async function orBusy<Found>(ask: () => Promise<Found>): Promise<Found | Answer> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof WarehouseTrouble) return { kind: "busy", what: cause.message };
    throw cause;
  }
}
