import { figureId } from "../data-package/figure-id.ts";
import type { Row } from "../data-package/table.ts";
import { financialYear, yearLabel } from "../period/financial-year.ts";
import type { Piece } from "./change.ts";
import type { RowChange } from "./row-change.ts";
import type { Telling } from "./telling.ts";

const longest = 160;

/** New words of a measure's owner, as they begin; words carried over from another period are said to be so. */
export function commentarySaid(
  telling: Telling,
  row: Exclude<RowChange, { kind: "dropped" }>,
): readonly Piece[] {
  const { after, table } = row;
  const text = String(after["text"] ?? "");
  const figure = {
    text: `“${shortened(text)}”`,
    figure: figureId(table, after, "text"),
    known: "now",
  } as const;
  const start = row.kind === "added" ? "commentary" : "commentary reworded";
  const carried = carriedFrom(telling, after);
  const same = carried === undefined ? "" : `, word for word as for ${whenWords(telling, carried)}`;
  return [`${start} for ${whenWords(telling, after)}${same}: `, figure];
}

/** Another row of the same measure that says the same words. */
function carriedFrom({ states }: Telling, row: Row): Row | undefined {
  return [...states.before.commentary, ...states.after.commentary].find(
    (one) =>
      one.measure === row["measure"] &&
      one.text === row["text"] &&
      (one.period !== row["period"] || one.year !== row["year"]),
  );
}

function whenWords({ calendar }: Telling, { year, period }: Row): string {
  const of = financialYear(Number(year));
  return period === "agreement"
    ? `the agreement of ${yearLabel(of)}`
    : calendar.slot(of, String(period)).words;
}

function shortened(text: string): string {
  const plain = text
    .replaceAll(/[*_`#]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest).replace(/\s+\S*$/, "")} ...`;
}
