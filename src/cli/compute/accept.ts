import type { Proposal } from "../../domain/computed-measure/proposal.ts";
import { present } from "../../ledger/as-at.ts";
import { acceptResults } from "../../operations/accept-results.ts";
import { proposalDigest } from "../../operations/proposal-digest.ts";
import { actorGiven } from "../actor-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "../effects.ts";
import { withRecords } from "../open.ts";
import { plural } from "../plural.ts";
import { partWords, recordsSay } from "./proposal-lines.ts";
import { computeChosen } from "./propose.ts";

export type ComputeAcceptOptions = {
  readonly measure?: string;
  readonly part?: string;
  readonly year?: string;
  readonly period?: string;
  readonly allThatAgree?: boolean;
  readonly shown?: string;
  readonly by: string;
  readonly note?: string;
  readonly data?: string;
};

/** `outturn compute accept`: takes figures worked out from records into the ledger, those named or all that agree with it. */
export async function computeAcceptCommand(options: ComputeAcceptOptions, effects: Effects): Promise<Exit> {
  if (options.measure === undefined && options.allThatAgree !== true) {
    throw new WrongUse("Say which figures: --measure with --year, or --all-that-agree.");
  }
  if (options.allThatAgree !== true && options.year === undefined) {
    throw new WrongUse("Say for which year, such as --year 2021/22: figures are accepted one by one.");
  }
  const now = effects.now();
  const by = actorGiven(options.by, effects);
  const result = await withRecords(effects, options.data, async (ledger, warehouse) => {
    const computed = await computeChosen(ledger, warehouse, await present(ledger, now), options);
    const chosen = chosenOf(computed.proposals, options).map((proposal) => ({
      measure: proposal.definition.measure.measure,
      part: proposal.definition.measure.part,
      year: proposal.year,
      period: proposal.period,
      digest: options.shown ?? proposalDigest(proposal),
    }));
    const accepting = { chosen, by, note: options.note, actor: effects.user(), now };
    return acceptResults(ledger, warehouse, accepting);
  });
  if (!result.ok) throw new WrongUse(result.issues.map(({ message }) => message).join("\n"));
  const { entry, accepted, confirmed } = result.value;
  effects.print(accepted.map(acceptedLine).join(""));
  const entered = accepted.length - confirmed;
  const counts = [
    ...(confirmed > 0 ? [`${plural(confirmed, "figure")} of the ledger borne out`] : []),
    ...(entered > 0 ? [`${plural(entered, "figure")} entered`] : []),
  ];
  effects.print(`Accepted by entry ${entry}, ${by}: ${counts.join(", ")}.\n`);
  return exits.done;
}

/** Refuses where nothing is left to accept, saying what there is. */
function chosenOf(proposals: readonly Proposal[], options: ComputeAcceptOptions): readonly Proposal[] {
  const { part, period, allThatAgree } = options;
  const asked = proposals.filter(
    (one) =>
      (part === undefined || one.definition.measure.part === part) &&
      (period === undefined || one.period.toLowerCase() === period.toLowerCase()),
  );
  if (allThatAgree === true) {
    const agreeing = asked.filter(({ standing }) => standing.kind === "same" && !standing.settled);
    if (agreeing.length > 0) return agreeing;
    throw new WrongUse("No figure that agrees with the ledger is left to accept.");
  }
  const chosen = period === undefined ? asked.filter((one) => one.period === "year") : asked;
  if (chosen.length === 0) {
    const periods = [...new Set(proposals.map((one) => one.period))].join(", ");
    const remedy = periods === "" ? "The records do not reach that year." : `There are: ${periods}.`;
    throw new WrongUse(`No such figure is proposed. ${remedy} outturn compute propose lists them.`);
  }
  if (options.shown !== undefined && chosen.length > 1) {
    throw new WrongUse("--shown names one figure, and several are chosen. Add --part or --period.");
  }
  return chosen;
}

function acceptedLine(proposal: Proposal): string {
  return `${partWords(proposal.definition.measure)}, ${proposal.periodWords}: ${recordsSay(proposal)}\n`;
}
