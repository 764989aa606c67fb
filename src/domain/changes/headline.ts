import { listed } from "../reconciliation/sentence.ts";
import type { AllChanges } from "./all-changes.ts";
import { type Change, type ChangeKind, topicOf } from "./change.ts";

/** “3 of 16 measures moved status, 2 of them for the worse; 5 results are new”: counts with what they are out of. */
export function headline({ changes, measures, rows, agreements }: AllChanges, since: string): string {
  const start = since.charAt(0).toUpperCase() + since.slice(1);
  const told = changes.filter(({ kind }) => kind !== "printed-otherwise");
  const looked = lookedThrough({ rows, agreements });
  if (changes.length === 0) return `${start} nothing changed: ${looked}.`;
  if (told.length === 0) {
    return `${start} nothing changed but how and where figures are printed: ${looked}.`;
  }
  const clauses = [
    statusClause(told, measures),
    ...counts.flatMap((count) => countClause(told, count) ?? []),
  ];
  const counted = told.filter(({ kind }) => !countedKinds.has(kind)).length;
  const rest = counted === 0 ? [] : [`${counted} other ${counted === 1 ? "thing" : "things"} changed`];
  return `${start} ${listed([...clauses.filter((clause) => clause !== ""), ...rest])}.`;
}

/** “1,234 rows of 3 agreements were compared cell by cell”, so that silence can be told from not looking. */
export function lookedThrough({ rows, agreements }: Pick<AllChanges, "rows" | "agreements">): string {
  const of = `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"} of ${agreements} ${agreements === 1 ? "agreement" : "agreements"}`;
  return `${of} were compared cell by cell`;
}

type Count = {
  readonly kinds: readonly ChangeKind[];
  readonly one: string;
  readonly many: string;
};

const counts: readonly Count[] = [
  { kinds: ["result-new"], one: "result is new", many: "results are new" },
  { kinds: ["result-restated"], one: "result was restated", many: "results were restated" },
  { kinds: ["result-withdrawn"], one: "result was withdrawn", many: "results were withdrawn" },
  {
    kinds: ["target-easier", "target-dropped"],
    one: "target was made easier or dropped",
    many: "targets were made easier or dropped",
  },
  { kinds: ["measure-dropped"], one: "measure was dropped", many: "measures were dropped" },
  { kinds: ["agreement-added"], one: "agreement is new", many: "agreements are new" },
];

const statusKinds: readonly ChangeKind[] = ["status-worse", "status-better", "status-other"];
const countedKinds = new Set<ChangeKind>([...statusKinds, ...counts.flatMap(({ kinds }) => kinds)]);

function statusClause(changes: readonly Change[], measures: number): string {
  if (measures === 0) return "";
  const moved = changes.filter(({ kind }) => topicOf[kind] === "status" && kind !== "result-overdue");
  const names = new Set(moved.map(({ measure }) => `${measure?.measure} ${measure?.year}`));
  const worse = new Set(
    moved
      .filter(({ effect }) => effect === "worse")
      .map(({ measure }) => `${measure?.measure} ${measure?.year}`),
  );
  const of = `${names.size || "none"} of ${measures} ${measures === 1 ? "measure" : "measures"} moved status`;
  return worse.size === 0 ? of : `${of} (${worse.size} for the worse)`;
}

function countClause(changes: readonly Change[], { kinds, one, many }: Count): string | undefined {
  const count = changes.filter(({ kind }) => kinds.includes(kind)).length;
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}
