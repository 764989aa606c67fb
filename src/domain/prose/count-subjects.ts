import { type PartSummary, summariseMeasures } from "../assessment/measure-summary.ts";
import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { nearestFew } from "../data-package/nearest.ts";
import { no, ok } from "../result.ts";
import type { CellAt } from "./cell-at.ts";
import { countFigure } from "./prose-figure.ts";
import type { Subject } from "./subject.ts";

type Counted = { readonly count: number; readonly of: number; readonly cells: readonly CellAt[] };

/**
 * How many measures stand how, each once as its worst part stands, out of all measures: as reports count them. Beside
 * them the targets in figures, part by part, out of those that a result can be judged by: as a portfolio's page counts.
 */
export function countSubjects(agreements: readonly Agreement[]): readonly Subject[] {
  const summaries = agreements.flatMap((agreement) => summariseMeasures(agreement));
  const measures = summaries.map(({ worst }) => worst);
  const numerical = summaries.flatMap(({ parts }) => parts).filter(isNumerical);
  const judged = numerical.filter(({ status }) => isJudged(status.kind));
  const among = (all: readonly PartSummary[], kind: string): Counted => {
    const found = all.filter(({ status }) => status.kind === kind);
    return { count: found.length, of: all.length, cells: found.flatMap(resultCell) };
  };
  const plain = (count: number, of: number): Counted => ({ count, of, cells: [] });
  return [
    countSubject("met", among(measures, "met")),
    countSubject("close", among(measures, "close")),
    countSubject("missed", among(measures, "missed")),
    countSubject("aim", among(measures, "aim")),
    countSubject("not judged", among(measures, "none")),
    countSubject("measures", plain(measures.length, measures.length)),
    countSubject("targets met", among(judged, "met")),
    countSubject("targets close", among(judged, "close")),
    countSubject("targets missed", among(judged, "missed")),
    countSubject("targets judged", plain(judged.length, numerical.length)),
    countSubject("targets waiting", plain(numerical.length - judged.length, numerical.length)),
  ];
}

function isNumerical({ judgedBy }: PartSummary): boolean {
  return judgedBy?.target.kind === "numerical";
}

function isJudged(kind: string): boolean {
  return kind === "met" || kind === "close" || kind === "missed";
}

function resultCell({ latest }: PartSummary): readonly CellAt[] {
  return latest === undefined ? [] : [{ table: agreementTables.results, row: latest.row, property: "value" }];
}

const endings = ["of", "in words"] as const;
const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function countSubject(what: string, { count, of, cells }: Counted): Subject {
  const name = `count ${what}`;
  return {
    name,
    also: [],
    said: [],
    choices: () => endings,
    read: (rest) => {
      const said = rest.join(" ");
      const figure = countFigure(count, said === "of" ? of : undefined, cells);
      if (said === "" || said === "of") return ok(figure);
      if (said === "in words") return ok({ ...figure, text: words[count] ?? figure.text });
      const near = nearestFew(said, endings, 2).map((ending) => `{{${name} ${ending}}}`);
      return no({
        field: "token",
        message: `“${name}” has no “${said}”. Write {{${name}}} or ${near.join(" or ")}.`,
      });
    },
    facts: () => [],
  };
}
