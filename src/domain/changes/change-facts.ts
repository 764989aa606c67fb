import { yearSlug } from "../period/financial-year.ts";
import { type Change, changeSentence, topicOf } from "./change.ts";

/** A change as programs are given it: the sentence, the figures in it by their lasting names, and what it is about. */
export function changeFactsOf(change: Change) {
  const { kind, effect, name, says, figures, measure, agreement } = change;
  return {
    kind,
    topic: topicOf[kind],
    effect,
    name,
    sentence: changeSentence(change),
    told: says.flatMap((piece) => (typeof piece === "string" ? [] : [piece])),
    figures: [...figures],
    measure: measure?.measure ?? null,
    part: measure?.part ?? null,
    portfolio: agreement?.portfolio ?? null,
    year: agreement === undefined ? null : yearSlug(agreement.year),
  };
}
