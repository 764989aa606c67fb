import { countWords } from "../portfolio/count-words.ts";
import type { Counts } from "./standing.ts";

/**
 * “Of 16 measures in 1 portfolio, 7 can be judged: 5 meet their target, 2 are close and none miss it.” `held` is how
 * many there are before they were narrowed, and `where` in what.
 */
export function matchingWords(
  { all, met, close, missed }: Counts,
  { held, where }: { readonly held: number; readonly where: string },
): string {
  if (all === 0)
    return held === 0
      ? `No measure is held in ${where}.`
      : `None of the ${countWords(held, "measure")} in ${where} matches these choices.`;
  const of =
    all === held
      ? `Of ${countWords(all, "measure")} in ${where}`
      : `Of the ${countWords(all, "measure")} that match, out of ${held} in ${where}`;
  const judged = met + close + missed;
  if (judged === 0) return `${of}, none can be judged against a target by a result held.`;
  return `${of}, ${judged} can be judged against a target: ${met || "none"} ${met === 1 ? "is" : "are"} met, ${close || "none"} ${close === 1 ? "is" : "are"} close and ${missed || "none"} ${missed === 1 ? "is" : "are"} missed or not yet met.`;
}
