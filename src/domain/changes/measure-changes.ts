import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row } from "../data-package/table.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { cellsSaid } from "./cells-said.ts";
import type { Change, Piece } from "./change.ts";
import type { Changed, RowChange } from "./row-change.ts";
import { figuresOf, nameOfMeasure, type Telling, told } from "./telling.ts";

const table = agreementTables.measures;

/** What a figure of the measure means: changing any of these makes its figures others than they were. */
const meaning = [
  "title",
  "definition",
  "parts",
  "unit",
  "polarity",
  "accumulation",
  "responsibility",
  "frequency",
];

/** What a measure’s row says of one change: each sort of change to it is told apart. */
export function measureChanges(telling: Telling, row: RowChange): readonly Change[] {
  const shown = row.kind === "dropped" ? row.before : row.after;
  const measure = telling.measure(shown, row.kind === "dropped" ? "before" : "now");
  if (measure === undefined) return [];
  const of = (said: Pick<Change, "kind" | "effect" | "says">, figures = figuresOf(row)): Change => ({
    ...said,
    name: nameOfMeasure(measure),
    figures,
    measure: { measure: measure.measure, year: measure.year, part: "all" },
    agreement: telling.agreement,
    size: 0,
  });
  if (row.kind === "added") return [of(added(telling, measure))];
  if (row.kind === "dropped") {
    return [of({ kind: "measure-dropped", effect: "worse", says: [whyDropped(telling)] })];
  }
  return sorts.flatMap(({ kind, columns }) => {
    const said = row.said.filter((name) => columns(name));
    if (said.length === 0) return [];
    return [of({ kind, effect: "neutral", says: saidOf(telling, row, kind, said) }, idsOf(row.after, said))];
  });
}

type Sort = {
  readonly kind: "measure-redefined" | "measure-moved" | "measure-detail";
  readonly columns: (name: string) => boolean;
};

const moves = ["priority", "owner"];

const sorts: readonly Sort[] = [
  { kind: "measure-redefined", columns: (name) => meaning.includes(name) },
  { kind: "measure-moved", columns: (name) => moves.includes(name) },
  { kind: "measure-detail", columns: (name) => !meaning.includes(name) && !moves.includes(name) },
];

function saidOf(
  telling: Telling,
  row: Changed,
  kind: Sort["kind"],
  said: readonly string[],
): readonly Piece[] {
  const start = kind === "measure-redefined" ? ["redefined: "] : [];
  if (kind !== "measure-moved") return [...start, ...cellsSaid(row, said, telling.earlier)];
  const others = said.filter((name) => name !== "priority");
  const owner = cellsSaid(row, others, telling.earlier);
  if (!said.includes("priority")) return owner;
  return [...movedWords(telling, row), ...(others.length === 0 ? [] : ["; ", ...owner])];
}

function movedWords({ states, earlier }: Telling, { before, after }: Changed): readonly Piece[] {
  const named = (row: Row, known: "before" | "now"): Piece => {
    const { priorities } = known === "now" ? states.after : states.before;
    const found = priorities.find(({ priority }) => priority === row["priority"]);
    const cell = told(table, row, "priority", known);
    return found === undefined ? cell : { ...cell, text: `“${found.name}”` };
  };
  if (after["priority"] === undefined)
    return ["tied to no priority now; to ", named(before, "before"), ` ${earlier}`];
  if (before["priority"] === undefined) return ["tied to a priority now: ", named(after, "now")];
  return ["moved to the priority ", named(after, "now"), ", ", named(before, "before"), ` ${earlier}`];
}

function added({ states }: Telling, { measure }: MeasureRow): Pick<Change, "kind" | "effect" | "says"> {
  if (states.how === "between-years")
    return { kind: "measure-added", effect: "neutral", says: ["new this year"] };
  const { results, targets } = states.after;
  const held = [
    [results.filter((row) => row.measure === measure).length, "result"] as const,
    [targets.filter((row) => row.measure === measure).length, "target"] as const,
  ];
  const words = held.map(([count, word]) => `${count === 0 ? "no" : count} ${word}${count === 1 ? "" : "s"}`);
  return {
    kind: "measure-added",
    effect: "neutral",
    says: [`new in the agreement, with ${words.join(" and ")}`],
  };
}

function whyDropped({ states }: Telling): string {
  return states.how === "between-years"
    ? "dropped: it is not in this year’s agreement"
    : "dropped from the agreement, with its targets and results";
}

function idsOf(row: Row, columns: readonly string[]): readonly string[] {
  return columns.map((name) => figureId(table, row, name));
}
