import { type MeasureSummary, type PartSummary, summariseMeasures } from "../assessment/measure-summary.ts";
import type { Agreement } from "../data-package/agreement.ts";
import { nearestFew } from "../data-package/nearest.ts";
import type { PeriodRow } from "../data-package/tables/cycle.ts";
import { normalCode, sameCode } from "../measure/code.ts";
import { no, ok, type Result } from "../result.ts";
import { aspectFigure, aspects, isAspect, type MeasureQuestion } from "./measure-aspects.ts";
import { measureFacts } from "./measure-facts.ts";
import { type MeasureWords, readMeasureWords } from "./measure-words.ts";
import type { ProseFigure } from "./prose-figure.ts";
import type { Subject } from "./subject.ts";

/** One subject for each measure. A code that two measures print names neither: their keys do. */
export function measureSubjects(agreements: readonly Agreement[]): readonly Subject[] {
  const all = agreements.flatMap((agreement) =>
    summariseMeasures(agreement).map((summary) => ({ agreement, summary })),
  );
  const byCode = Map.groupBy(all, ({ summary: { measure } }) => normalCode(measure.code ?? measure.measure));
  return all.map(({ agreement, summary }) => {
    const { measure, code } = summary.measure;
    const alone = byCode.get(normalCode(code ?? measure))?.length === 1;
    const name = alone && code !== undefined && !sameCode(code, measure) ? code : measure;
    return subjectOf(name, agreement, summary);
  });
}

function subjectOf(name: string, { portfolio, periods }: Agreement, summary: MeasureSummary): Subject {
  const { measure, code, aliases = [], title } = summary.measure;
  const parts = summary.parts.map(({ part, partName }) => ({ key: part, name: partName }));
  return {
    name,
    also: [...new Set([measure, code ?? measure, ...aliases])].filter((one) => one !== name),
    said: [code ?? measure, ...aliases, title],
    choices: () => choicesOf(summary),
    read: (rest, print) => {
      const words = readMeasureWords(rest, {
        parts,
        periods: periodNames(periods),
        groups: groupsOf(summary),
        isAspect,
      });
      if (words.unknown !== undefined) return refused(name, words.unknown, choicesOf(summary));
      const part = partOf(name, summary, words);
      if (!part.ok) return part;
      const asked: MeasureQuestion = { name, part: part.value, year: portfolio.year, words, print };
      return aspectFigure(asked);
    },
    facts: () => measureFacts(name, portfolio.year, summary),
  };
}

function periodNames(rows: readonly PeriodRow[]) {
  return rows.map(({ period, label }) => ({ key: period, name: label }));
}

function groupsOf({ parts }: MeasureSummary) {
  return parts.flatMap(({ assessment }) =>
    assessment.comparisons.map(({ group, name }) => ({ key: group, name })),
  );
}

function partOf(name: string, { parts }: MeasureSummary, { part }: MeasureWords): Result<PartSummary> {
  const [first, ...others] = parts;
  const found = parts.find((one) => one.part === (part ?? "all"));
  if (found !== undefined) return ok(found);
  if (part === undefined && first !== undefined && others.length === 0) return ok(first);
  const write = parts.map((one) => `{{${name} ${one.part}}}`).join(", ");
  return no({ field: "token", message: `“${name}” is reported by its parts. Write ${write}.` });
}

function choicesOf(summary: MeasureSummary): readonly string[] {
  const { parts } = summary;
  const years = parts.flatMap(({ results }) => results.map(({ reportedFor }) => reportedFor));
  const targets = parts.flatMap((one) =>
    one.targets.map(({ row }) => `target ${row.year}/${String(row.year + 1).slice(2)}`),
  );
  const named = parts.map(({ part }) => part).filter((part) => part !== "all");
  const groups = groupsOf(summary).map(({ key }) => key);
  return [...new Set([...named, ...years, ...targets, ...aspects, ...groups])];
}

function refused(name: string, unknown: string, choices: readonly string[]): Result<ProseFigure> {
  const near = nearestFew(unknown, choices, 4).map((words) => `{{${name} ${words}}}`);
  return no({
    field: "token",
    message: `“${name}” has nothing called “${unknown}”. Write {{${name}}} for its latest result, or ${near.join(", ")}.`,
  });
}
