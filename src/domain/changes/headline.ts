import { listed } from "../reconciliation/sentence.ts";
import type { AllChanges } from "./all-changes.ts";
import type { Change, ChangeKind } from "./change.ts";

/** “Since 2 December 2024 3 of 16 measures moved status (2 for the worse), ...”: counts with what they are out of. */
export function headline(all: AllChanges, since: string): string {
  const { changes } = all;
  const start = since.charAt(0).toUpperCase() + since.slice(1);
  const told = changes.filter(({ kind }) => kind !== "printed-otherwise");
  const looked = lookedThrough(all);
  if (changes.length === 0) return `${start}, nothing changed: ${looked}.`;
  if (told.length === 0) {
    return `${start}, nothing changed but how and where figures are printed: ${looked}.`;
  }
  const clauses = [statusClause(all), ...counts.map((count) => countClause(all, count))];
  const others = told.filter(({ kind }) => !countedKinds.has(kind)).length;
  const rest = others === 0 ? "" : `${others} other ${others === 1 ? "thing" : "things"} changed`;
  return `${start}, ${listed([...clauses, rest].filter((clause) => clause !== ""))}.`;
}

/** “1,234 rows of 3 agreements were compared cell by cell”, so that silence can be told from not looking. */
export function lookedThrough({ rows, agreements }: Pick<AllChanges, "rows" | "agreements">): string {
  const of = `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"} of ${agreements} ${agreements === 1 ? "agreement" : "agreements"}`;
  return `${of} were compared cell by cell`;
}

type Count = {
  readonly kinds: readonly ChangeKind[];
  /** What they are out of; undefined where they are counted alone. */
  readonly of: "measures" | "targets" | undefined;
  readonly one: string;
  readonly many: string;
};

const counts: readonly Count[] = [
  { kinds: ["result-new"], of: "measures", one: "has a new result", many: "have a new result" },
  { kinds: ["result-restated"], of: undefined, one: "result was restated", many: "results were restated" },
  { kinds: ["result-withdrawn"], of: undefined, one: "result was withdrawn", many: "results were withdrawn" },
  {
    kinds: ["target-easier", "target-dropped"],
    of: "targets",
    one: "was made easier or dropped",
    many: "were made easier or dropped",
  },
  { kinds: ["measure-dropped"], of: undefined, one: "measure was dropped", many: "measures were dropped" },
  { kinds: ["agreement-added"], of: undefined, one: "agreement is new", many: "agreements are new" },
];

const statusKinds: readonly ChangeKind[] = ["status-worse", "status-better", "status-other"];
const countedKinds = new Set<ChangeKind>([...statusKinds, ...counts.flatMap(({ kinds }) => kinds)]);

function statusClause({ changes, measures, statuses }: AllChanges): string {
  if (measures === 0 || !statuses) return "";
  const moved = changes.filter(({ kind }) => statusKinds.includes(kind));
  const worse = countedOnce(moved.filter(({ effect }) => effect === "worse"));
  const of = `${countedOnce(moved) || "none"} of ${measures} ${measures === 1 ? "measure" : "measures"} moved status`;
  return worse === 0 ? of : `${of} (${worse} for the worse)`;
}

/** A measure with parts counts once. */
function countedOnce(changes: readonly Change[]): number {
  return new Set(changes.map(({ measure, name }) => measure?.measure ?? name)).size;
}

function countClause({ changes, measures, targets }: AllChanges, { kinds, of, one, many }: Count): string {
  const found = changes.filter(({ kind }) => kinds.includes(kind));
  const count = of === "measures" ? countedOnce(found) : found.length;
  if (count === 0) return "";
  const words = count === 1 ? one : many;
  if (of === undefined) return `${count} ${words}`;
  const all = of === "measures" ? measures : Math.max(targets, count);
  return of === "measures"
    ? `${count} of ${all} ${words}`
    : `${count} of ${all} ${all === 1 ? "target" : "targets"} ${words}`;
}
