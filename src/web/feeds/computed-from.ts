import type { Visit } from "../visit.ts";

/** A measure that is worked out from a feed, by the code readers know it by. */
export type ComputedFrom = {
  readonly feed: string;
  readonly measure: string;
  readonly code: string;
  readonly meaning: string;
};

/** Every measure that is worked out from records, in the order of the ledger. */
export async function computedFrom({ reading }: Visit): Promise<readonly ComputedFrom[]> {
  const [computed, measures] = await Promise.all([reading.computedMeasures(), reading.measures()]);
  const codes = new Map(measures.map(({ measure, code }) => [measure, code ?? measure]));
  return computed.map(({ feed, measure, part, meaning }) => {
    const code = codes.get(measure) ?? measure;
    return { feed, measure, code: part === "all" ? code : `${code} ${part}`, meaning };
  });
}
