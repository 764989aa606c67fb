import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import { easierWords } from "../../domain/assessment/measure-summary.ts";
import { changeWords, partTitle, statusOfPart } from "../../domain/assessment/measure-words.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { frequencyWords } from "../../domain/measure/frequency.ts";
import { polarityWords } from "../../domain/measure/polarity.ts";
import { responsibilityWords } from "../../domain/measure/responsibility.ts";
import type { Inline, Words } from "../model/words.ts";
import { words } from "../printed/words.ts";

/** One line of a table of measures: a measure, or a part of one. */
export type MeasureLine = {
  readonly summary: MeasureSummary;
  readonly measure: MeasureRow;
  readonly part: PartSummary;
  /** Whether it is the last line of its measure, after which what is said of the measure stands. */
  readonly isLast: boolean;
};

export function linesOf(summaries: readonly MeasureSummary[]): readonly MeasureLine[] {
  return summaries.flatMap((summary) =>
    summary.parts.map((part, at) => ({
      summary,
      measure: summary.measure,
      part,
      isLast: at === summary.parts.length - 1,
    })),
  );
}

/** "RCG1.1", with the other codes printed beside it. */
export function codeCell({ code, aliases = [] }: MeasureRow): Words {
  const all = [...(code === undefined ? [] : [code]), ...aliases];
  return all.length === 0 ? [] : [all.join(", ")];
}

/** The title, with what must be said of the measure at once. */
export function titleCell({ measure, part }: MeasureLine): Words {
  const stage = { live: undefined, new: "New", "under development": "Under development" }[measure.stage];
  const council =
    measure.responsibility === "council" ? undefined : responsibilityWords[measure.responsibility];
  const said = [
    council,
    stage,
    measure.affectedBy === undefined ? undefined : `Affected by ${measure.affectedBy}`,
    part.easier === undefined
      ? undefined
      : easierWords(part.easier).replace("easier", "easier than the last result"),
  ].filter((one) => one !== undefined);
  const emphasised: Inline | false = said.length > 0 && { kind: "emphasis", of: [said.join(". ")] };
  return words`${partTitle(measure, part).replace(/\.$/, "")}${emphasised && words`. ${emphasised}`}`;
}

/** "Every quarter. Higher is better." */
export function howReported({ frequency, polarity }: MeasureRow): string {
  return `${frequencyWords[frequency]}. ${polarityWords[polarity]}.`;
}

export function statusCell(part: PartSummary): Words {
  const { kind, word } = statusOfPart(part);
  return [{ kind: "status", shape: kind, word }];
}

export function yearEndCell({ assessment }: PartSummary): Words {
  const { state, word } = assessment.yearEnd.verdict;
  return [{ kind: "status", shape: state, word }];
}

/** "Improving, up 0.22 points on 2019/20". */
export function directionCell(part: PartSummary): Words {
  const [word, by] = changeWords(part.change, part);
  return [by === undefined ? word : `${word}, ${by}`];
}
