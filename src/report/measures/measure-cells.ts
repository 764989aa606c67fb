import type { MeasureSummary, PartSummary } from "../../domain/assessment/measure-summary.ts";
import { easierWords } from "../../domain/assessment/measure-summary.ts";
import { changeWords, partTitle, statusOfPart } from "../../domain/assessment/measure-words.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { frequencyWords } from "../../domain/measure/frequency.ts";
import { polarityWords } from "../../domain/measure/polarity.ts";
import { responsibilityWords } from "../../domain/measure/responsibility.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";

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

export function titleCell({ measure, part }: MeasureLine): Words {
  return [partTitle(measure, part).replace(/\.$/, "")];
}

/**
 * What must be said of a measure at once, for beneath its line: whose it is, how old, what affects it, and that its
 * target asks for less than was reached. Of a measure with parts most of it stands beneath the last.
 */
export function detailRows({ measure, part, isLast }: MeasureLine, also?: string): readonly ReportRow[] {
  const { responsibility, stage, affectedBy } = measure;
  const ofMeasure = [
    responsibility === "council" ? undefined : responsibilityWords[responsibility],
    { live: undefined, new: "New", "under development": "Under development" }[stage],
    affectedBy === undefined ? undefined : `Affected by: ${affectedBy}`,
    also,
  ];
  const easier = part.easier && easierWords(part.easier).replace("easier", "easier than the last result");
  const said = [...(isLast ? ofMeasure : []), easier].filter((one) => one !== undefined);
  if (said.length === 0) return [];
  const text = `${said.join(". ")}.`;
  return [{ kind: "note", text: [{ kind: "emphasis", of: [text] }] }];
}

/** "Every quarter. Higher is better" */
export function howReported({ frequency, polarity }: MeasureRow): string {
  return `${frequencyWords[frequency]}. ${polarityWords[polarity]}`;
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
