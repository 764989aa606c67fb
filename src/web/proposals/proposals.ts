import { nearestFew } from "../../domain/data-package/nearest.ts";
import { readComputedMeasures } from "../../operations/read-computed-measures.ts";
import { WarehouseTrouble } from "../../warehouse/warehouse-trouble.ts";
import { homeCrumb } from "../frame.ts";
import { type Answer, answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { proposalsPage } from "./proposals-page.ts";
import { type Proposed, proposedAt } from "./proposed.ts";

/** /proposals?measure=RES4.1: what the records say against what the ledger says. */
export const proposals: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const asked = url.searchParams.get("measure") ?? "";
  const known = await readComputedMeasures(reading.ledger, reading.at);
  const keys = [...new Set(known.map(({ measure }) => measure.measure))];
  const measure = keys.find((key) => key.toLowerCase() === asked.toLowerCase());
  if (asked !== "" && measure === undefined) return unknown(visit, asked, keys);
  const proposed = await tried(visit, measure);
  if ("kind" in proposed) return proposed;
  return answerPage({
    title: measure === undefined ? "What the records say" : `What the records say: ${measure}`,
    part: "measures",
    breadcrumbs: [homeCrumb(visit), { text: "Measures", href: to.measures }],
    figuresOf: proposed.computed.measures,
    main: proposalsPage({ to, proposed, measure }),
    searchEngines: "hide",
  });
};

async function tried(visit: Visit, measure: string | undefined): Promise<Proposed | Answer> {
  try {
    return await proposedAt(visit, measure === undefined ? undefined : [measure]);
  } catch (cause) {
    if (!(cause instanceof WarehouseTrouble)) throw cause;
    const what = "The records can’t be reached just now. The ledger’s figures stand: try again in a minute.";
    return { kind: "busy", what };
  }
}

function unknown({ to }: Visit, asked: string, keys: readonly string[]): Answer {
  return notFound(
    `“${asked.slice(0, 80)}” is not a measure that is worked out from records.`,
    nearestFew(asked, keys, 5).map((key) => ({ text: key, href: to.proposals(key) })),
  );
}
