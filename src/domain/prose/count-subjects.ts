import { type PartSummary, summariseMeasures } from "../assessment/measure-summary.ts";
import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { nearestFew } from "../data-package/nearest.ts";
import { no, ok } from "../result.ts";
import type { CellAt } from "./cell-at.ts";
import { countFigure } from "./prose-figure.ts";
import type { Subject } from "./subject.ts";

type Counted = { readonly count: number; readonly of: number; readonly cells: readonly CellAt[] };

/**
 * How many targets are met, close or missed, out of those in figures that a result can be judged by, as pages count
 * them; how many wait for one; and how many measures there are.
 */
export function countSubjects(agreements: readonly Agreement[]): readonly Subject[] {
  const summaries = agreements.flatMap((agreement) => summariseMeasures(agreement));
  const numerical = summaries.flatMap(({ parts }) => parts).filter(isNumerical);
  const judged = numerical.filter(({ status }) => isJudged(status.kind));
  const standing = (kind: string): Counted => {
    const found = judged.filter(({ status }) => status.kind === kind);
    return { count: found.length, of: judged.length, cells: found.flatMap(resultCell) };
  };
  const plain = (count: number, of: number): Counted => ({ count, of, cells: [] });
  const aims = summaries.filter(({ worst }) => worst.status.kind === "aim").length;
  return [
    countSubject("met", standing("met")),
    countSubject("close", standing("close")),
    countSubject("missed", standing("missed")),
    countSubject("judged", plain(judged.length, numerical.length)),
    countSubject("waiting", plain(numerical.length - judged.length, numerical.length)),
    countSubject("aim", plain(aims, summaries.length)),
    countSubject("measures", plain(summaries.length, summaries.length)),
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
