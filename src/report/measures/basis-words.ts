import type { Words } from "../model/words.ts";
import type { MeasureLine } from "./measure-cells.ts";

/** What targets the results of a table are judged by, where it is not each by the one of its own year. */
export function basisWords(lines: readonly MeasureLine[]): readonly Words[] {
  const judged = lines.filter(({ part }) => part.latest !== undefined && part.judgedBy !== undefined);
  const later = judged.filter(({ part }) => part.judgedBy?.basis === "later year").length;
  if (judged.length === 0) return [];
  if (later === 0) return [["Status: the last result against the target for its own year."]];
  if (later === judged.length)
    return [["Status: the last result against the target set since; none is held for its own year."]];
  return [
    [
      "Status: the last result against the target for its own year; where none is held, against the one set since.",
    ],
  ];
}
