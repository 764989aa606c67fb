import type { Proposal } from "../../domain/computed-measure/proposal.ts";
import type { FinancialYear } from "../../domain/period/financial-year.ts";
import { parseFinancialYear } from "../../domain/period/financial-year.ts";
import type { AsAt } from "../../ledger/as-at.ts";
import type { Ledger } from "../../ledger/database.ts";
import { type ComputedResults, computeResults } from "../../operations/compute-results.ts";
import { readComputedMeasures } from "../../operations/read-computed-measures.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { pointGiven } from "../as-at-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { withRecords } from "../open.ts";
import { plural } from "../plural.ts";
import { proposalJson } from "./proposal-json.ts";
import { proposalLines } from "./proposal-lines.ts";

export type ProposeOptions = {
  readonly measure?: string;
  readonly year?: string;
  readonly asAt?: string;
  readonly json?: boolean;
  readonly data?: string;
};

/** `outturn compute propose`: what the records say against what the ledger says. Exit 1 where they differ. */
export async function computeProposeCommand(options: ProposeOptions, effects: Effects): Promise<Exit> {
  const computed = await withRecords(effects, options.data, async (ledger, warehouse) => {
    const at = await pointGiven(ledger, options.asAt, effects);
    return computeChosen(ledger, warehouse, at, options);
  });
  const { proposals } = computed;
  if (options.json === true) effects.print(`${JSON.stringify(proposals.map(proposalJson), null, 2)}\n`);
  else effects.print(proposedText(computed));
  return proposals.some(({ standing }) => standing.kind === "differs") ? exits.findings : exits.done;
}

export type Chosen = { readonly measure?: string; readonly year?: string };

/** The results of the measure and year asked for; of all that are worked out where none is. */
export async function computeChosen(
  ledger: Ledger,
  warehouse: Warehouse,
  at: AsAt,
  { measure, year }: Chosen,
): Promise<ComputedResults> {
  const measures = measure === undefined ? undefined : [await computedMeasureGiven(ledger, at, measure)];
  const years = year === undefined ? undefined : [yearGiven(year)];
  return computeResults(ledger, warehouse, { at, measures, years });
}

function yearGiven(text: string): FinancialYear {
  const year = parseFinancialYear(text);
  if (!year.ok) throw new WrongUse(year.issues[0]?.message ?? "That is not a financial year.");
  return year.value;
}

/** The key of a measure that is worked out, in any letter case. */
async function computedMeasureGiven(ledger: Ledger, at: AsAt, name: string): Promise<string> {
  const keys = [...new Set((await readComputedMeasures(ledger, at)).map(({ measure }) => measure.measure))];
  const found = keys.find((key) => key.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  if (keys.length === 0) throw new WrongUse(noneWords);
  throw new WrongUse(`“${name}” is not worked out from records. These are: ${keys.join(", ")}.`);
}

export const noneWords =
  "No measure is worked out from records. Add a definition: outturn compute add FILE (docs/user/computed-measures.md).";

function proposedText(computed: ComputedResults): string {
  const { proposals, definitions, doubts } = computed;
  if (definitions.length === 0) return `${noneWords}\n`;
  const of = (kind: Proposal["standing"]["kind"]) =>
    proposals.filter(({ standing }) => standing.kind === kind);
  const [differing, fresh, incomplete, same] = [of("differs"), of("new"), of("incomplete"), of("same")];
  const waiting = same.filter(({ standing }) => standing.kind === "same" && !standing.settled);
  const block = (heading: string, list: readonly Proposal[]) =>
    list.length === 0 ? "" : `${heading}\n\n${list.map((one) => proposalLines(one, computed)).join("")}\n`;
  const agreed = [
    `${plural(same.length, "figure agrees", "figures agree")} with the ledger`,
    ...(waiting.length === 0 ? [] : [`of which ${waiting.length} can be accepted: --all-that-agree`]),
  ];
  return [
    ...doubts.map((doubt) => `Doubt: ${doubt}\n\n`),
    block("Differ from the ledger", differing),
    block("New to the ledger", fresh),
    block("Incomplete", incomplete),
    `${agreed.join(", ")}.\n`,
  ].join("");
}
