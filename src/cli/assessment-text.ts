import type { Assessment, At } from "../domain/assessment/assess.ts";
import type { MeasureAssessment } from "../domain/assessment/assess-measure.ts";
import type { Figure } from "../domain/assessment/reported.ts";
import { spcRuleWords } from "../domain/assessment/spc-rules.ts";
import type { Verdict } from "../domain/assessment/verdict.ts";
import type { MeasureRow } from "../domain/data-package/tables/measures.ts";
import { periodWords } from "../domain/period/period-words.ts";
import { measureWords } from "../domain/receipt/figure-words.ts";
import { formatValueAlone } from "../domain/value/format-value.ts";

/** A measure assessed at the period asked about, and that period in words. */
export type Asked = { readonly at: At; readonly words: string; readonly found: MeasureAssessment };

/** One measure as lines for a terminal: its parts one after the other, each with its answers and their workings. */
export function assessmentText({ words, found: { measure, parts, together } }: Asked): string {
  const head = `${measureWords(measure)}, asked about ${words}`;
  const alone = parts.length === 1;
  const lines = parts.flatMap((part) => [
    ...(alone && part.part === "all" ? [] : [`  ${partWords(measure, part.part)}`]),
    ...partLines(part),
  ]);
  const all = alone ? [] : [said("Together", together.words)];
  return `${[head, ...lines, ...all].join("\n")}\n`;
}

function partWords({ parts = [] }: MeasureRow, part: string): string {
  const named = parts.find((text) => text.startsWith(`${part}=`));
  return part === "all" ? "As a whole" : `Part ${named?.replace("=", ", ") ?? part}`;
}

function partLines({
  current,
  yearEnd,
  direction,
  spc,
  comparisons,
  oddities,
}: Assessment): readonly string[] {
  return [
    ...verdictLines("Now", current.verdict),
    ...(current.last === undefined
      ? []
      : verdictLines("Last figure", current.last.verdict, figureWords(current.last.figure))),
    ...verdictLines("Year end", yearEnd.verdict),
    ...(yearEnd.forecast.words === yearEnd.verdict.workings ? [] : [under(yearEnd.forecast.words)]),
    said("Direction", direction.change.words),
    ...direction.cautions.map((caution) => under(`Note: ${caution}`)),
    ...spcLines(spc),
    ...comparisons.map(({ words }) => said("Others", words)),
    ...oddities.map(({ finding: { identity, severity, message } }) =>
      said("Odd", `${identity} ${severity}: ${message}`),
    ),
  ];
}

function verdictLines(label: string, verdict: Verdict, about?: string): readonly string[] {
  const { word, workings, rule } = verdict;
  return [
    said(label, about === undefined ? word : `${word} (${about})`),
    under(workings),
    under(`Rule: ${rule.name}, version ${rule.version}`),
  ];
}

function spcLines(spc: Assessment["spc"]): readonly string[] {
  if (spc.kind === "none") return [said("Limits", spc.words)];
  const trial = spc.segments.at(-1)?.trial === true ? " (trial limits: fewer than 12 points)" : "";
  return [
    said("Limits", `${spc.words.variation}${trial}`),
    under(spc.words.assurance),
    ...spc.flags.flatMap(({ at, rule, way }) => {
      const figure = spc.figures[at];
      if (figure === undefined) return [];
      const added = spc.differenced
        ? `, by ${spc.ofCounts ? "its rate" : "what it added"} in ${figure.slot.words} alone`
        : "";
      return [under(`${figureWords(figure)}${added}: ${spcRuleWords[rule][way]}`)];
    }),
  ];
}

/** "97.36% for 2020/21" */
export function figureWords({ value, period }: Figure): string {
  return `${formatValueAlone(value)} for ${periodWords(period)}`;
}

function said(label: string, words: string): string {
  return `  ${label.padEnd(13)}${words}`;
}

function under(words: string): string {
  return said("", words);
}
