import type { ComputedMeasure } from "../../domain/computed-measure/computed-measure.ts";
import type { Proposal } from "../../domain/computed-measure/proposal.ts";
import {
  computedFigure,
  differenceWords,
  heldFigure,
  loadName,
  stretchWords,
  sumsWords,
  whyWords,
} from "../../domain/computed-measure/proposal-words.ts";
import type { ComputedResults } from "../../operations/compute-results.ts";

/** “RES1.1”, “RES1.1 part a”. */
export function partWords({ measure, part }: Pick<ComputedMeasure, "measure" | "part">): string {
  return part === "all" ? measure : `${measure} part ${part}`;
}

/** “80.7% (192,836 of 238,982)” */
export function recordsSay(proposal: Proposal): string {
  if (proposal.value === undefined) return computedFigure(proposal);
  const provisional = proposal.provisional ? ", provisional" : "";
  const counts = proposal.sums.denominator === undefined ? "" : ` (${sumsWords(proposal)})`;
  return `${computedFigure(proposal)}${counts}${provisional}`;
}

/** A proposal that differs from the ledger or is new, with why, over a few lines. */
export function proposalLines(proposal: Proposal, { loads }: Pick<ComputedResults, "loads">): string {
  const { definition, periodWords, standing } = proposal;
  const head = `${partWords(definition.measure)}, ${periodWords} (${stretchWords(proposal)})`;
  const said = `  Records say ${recordsSay(proposal)}`;
  switch (standing.kind) {
    case "differs": {
      const nameOf = (load: string) => loadName(load, loads);
      return `${head}\n${said}; the ledger says ${heldFigure(proposal) ?? "nothing"}: ${differenceWords(proposal) ?? ""}\n  ${whyWords(standing.why, nameOf)}\n`;
    }
    case "incomplete":
      return `${head}\n  Incomplete: ${standing.why}\n`;
    case "new":
      return `${head}\n${said}; the ledger has no figure\n`;
    case "same":
      return `${head}\n${said}, as the ledger does${standing.settled ? "" : "; not accepted yet"}\n`;
    default:
      throw new Error(`No standing: ${standing satisfies never}`);
  }
}
