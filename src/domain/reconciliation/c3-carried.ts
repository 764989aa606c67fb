import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { CommentaryRow, MeasureRow } from "../data-package/tables/measures.ts";
import { commentaryFigure, commentaryName, periodOf } from "./commentary-words.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { ownMeasures } from "./measure-words.ts";
import { placeOf } from "./place.ts";

/** C3 (beyond.md, 7): a commentary that is word for word the one of the period before. */
export const commentaryIsNew: Identity = (agreement) =>
  noticed(ownMeasures(agreement).flatMap((measure) => carried(agreement, measure)));

/** Fewer words than these are the same again by chance: “On track for the year.” */
const fewestWords = 6;

/** One for each text that was carried, at the last period of the agreement's year it was carried to. */
function carried(agreement: Agreement, measure: MeasureRow): readonly Observation[] {
  const runs: CommentaryRow[][] = [];
  for (const row of inOrder(agreement, measure)) {
    const run = runs.at(-1);
    if (run !== undefined && plain(run[0]?.text ?? "") === plain(row.text)) run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const last = run.findLast(({ year }) => year === measure.year);
    if (first === undefined || last === undefined || first === last) return [];
    return plain(last.text).split(" ").length < fewestWords ? [] : [observe(agreement, measure, first, last)];
  });
}

/** What was said in the periods of this year and the last, oldest first; what agreements say of a measure may stay. */
function inOrder(
  { commentary, everyPeriod }: Agreement,
  { measure, year }: MeasureRow,
): readonly CommentaryRow[] {
  const positions = new Map(everyPeriod.map((row) => [`${row.year} ${row.period}`, row.position]));
  return commentary
    .filter((row) => row.measure === measure && (row.year === year || row.year === year - 1))
    .flatMap((row) => {
      const position = positions.get(`${row.year} ${row.period}`);
      return position === undefined ? [] : [{ row, position }];
    })
    .sort((one, other) => one.row.year - other.row.year || one.position - other.position)
    .map(({ row }) => row);
}

/** Case, spacing and full stops make no new words. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function observe(
  agreement: Agreement,
  measure: MeasureRow,
  first: CommentaryRow,
  last: CommentaryRow,
): Observation {
  return {
    identity: "C3",
    severity: "doubt",
    message: `${commentaryName(agreement, measure, last)}: the commentary is unchanged since ${periodOf(agreement, first)}, word for word: “${shortened(last.text)}”`,
    difference: "",
    unit: "",
    figures: [first, last].map((row) => commentaryFigure(agreement, measure, row, shortened(row.text))),
    place: placeOf(agreementTables.commentary, last),
  };
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= 160 ? line : `${line.slice(0, 150).replace(/\s\S*$/, "")} …`;
}
