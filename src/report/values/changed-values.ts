import type { Report } from "../model/report.ts";
import {
  type PrintedSentence,
  type PrintedValue,
  printedSentences,
  printedValues,
} from "./printed-values.ts";

/** A figure that two versions of a report print differently; undefined where one of them prints none there. */
export type ChangedValue = {
  readonly label: string;
  readonly section: string;
  readonly figure?: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** Words that stand in one version of a section and not in the other. */
export type ChangedSentence = {
  readonly section: string;
  /** The section's heading. */
  readonly title: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

export type Redline = {
  readonly figures: readonly ChangedValue[];
  readonly sentences: readonly ChangedSentence[];
};

/** What a later version of a report changed: by figure, then by sentence. Sentences that only moved are not changed. */
export function redline(before: Report, after: Report): Redline {
  return {
    figures: changedFigures(printedValues(before), printedValues(after)),
    sentences: changedSentences(printedSentences(before), printedSentences(after)),
  };
}

function changedFigures(
  before: readonly PrintedValue[],
  after: readonly PrintedValue[],
): readonly ChangedValue[] {
  const was = new Map(before.map((value) => [value.place, value]));
  const is = new Set(after.map(({ place }) => place));
  const changed = after
    .filter(({ place, text }) => was.get(place)?.text !== text)
    .map((value) => change(value, was.get(value.place)?.text, value.text));
  const gone = before
    .filter(({ place }) => !is.has(place))
    .map((value) => change(value, value.text, undefined));
  return [...changed, ...gone];
}

function change(
  { label, section, figure }: PrintedValue,
  before: string | undefined,
  after: string | undefined,
): ChangedValue {
  return { label, section, ...(figure === undefined ? {} : { figure }), before, after };
}

/** A sentence that lost its place and one that took it, in the same section, are one change. */
function changedSentences(
  before: readonly PrintedSentence[],
  after: readonly PrintedSentence[],
): readonly ChangedSentence[] {
  const sections = [...new Set([...after, ...before].map(({ section }) => section))];
  return sections.flatMap((section) => {
    const was = before.filter((one) => one.section === section);
    const is = after.filter((one) => one.section === section);
    const gone = without(was, is);
    const come = without(is, was);
    const title = (is[0] ?? was[0])?.title ?? "";
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      section,
      title,
      before: gone[at],
      after: come[at],
    }));
  });
}

/** The texts of one list that the other has not, as often as it lacks them. */
function without(list: readonly PrintedSentence[], other: readonly PrintedSentence[]): readonly string[] {
  const left = new Map<string, number>();
  for (const { text } of other) left.set(text, (left.get(text) ?? 0) + 1);
  return list.flatMap(({ text }) => {
    const held = left.get(text) ?? 0;
    left.set(text, held - 1);
    return held > 0 ? [] : [text];
  });
}
