import type { ProseFigure } from "../../domain/prose/prose-figure.ts";
import type { Inline } from "../model/words.ts";

/** A figure of prose as a report's model holds it; a status with its shape. */
export function inlineFigure({ from: _, status, missing, ...figure }: ProseFigure): Inline {
  if (status !== undefined) return { kind: "status", shape: status, word: figure.text };
  return { kind: "figure", figure: missing === undefined ? figure : { ...figure, spoken: missing } };
}
