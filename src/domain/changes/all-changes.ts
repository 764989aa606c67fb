import type { Agreement } from "../data-package/agreement.ts";
import type { PortfolioRow } from "../data-package/tables/organisation.ts";
import { yearLabel } from "../period/financial-year.ts";
import { type Change, eachOnce, worstFirst } from "./change.ts";
import { type Changes, changesBetween } from "./changes-between.ts";
import { movedBetween } from "./moved-measures.ts";
import type { TwoStates } from "./two-states.ts";

/** An agreement as it is, as it was, or as both: one that is new has no before. */
export type Ends =
  | { readonly kind: "both"; readonly states: TwoStates }
  | { readonly kind: "new" | "gone"; readonly portfolio: PortfolioRow };

/** What changed over several agreements, and what was looked through. */
export type AllChanges = Pick<Changes, "changes" | "rows"> & {
  /** How many measures were looked at, and how many numerical targets they have or had. */
  readonly measures: number;
  readonly targets: number;
  /** Whether statuses were held against one another too: not from one year's agreement to the next. */
  readonly statuses: boolean;
  /** How many agreements were held against their earlier state. */
  readonly agreements: number;
};

/** What changed over all agreements, the worst first; what two of them hold in common is told once. */
export function allChanges(ends: readonly Ends[]): AllChanges {
  const compared = ends.flatMap((one) => (one.kind === "both" ? [keptChanges(one.states)] : []));
  const wholes = ends.flatMap((one) => (one.kind === "both" ? [] : [wholeChange(one.kind, one.portfolio)]));
  const different = (of: (one: Changes) => readonly string[]) => new Set(compared.flatMap(of)).size;
  const once = eachOnce([...compared.flatMap(({ changes }) => changes), ...wholes]);
  return {
    changes: worstFirst(movedBetween(once, (code) => nameOf(ends, code))),
    measures: different(({ measures }) => measures),
    targets: different(({ targets }) => targets),
    statuses: ends.some((one) => one.kind === "both" && one.states.how === "since"),
    rows: compared.reduce((total, { rows }) => total + rows, 0),
    agreements: compared.length,
  };
}

function nameOf(ends: readonly Ends[], code: string): string {
  const rows = ends.map((one) => (one.kind === "both" ? one.states.after.portfolio : one.portfolio));
  return rows.find(({ portfolio }) => portfolio === code)?.name ?? code;
}

/** What was worked out for an agreement, by the day results were due, while it and the state it was held against are kept. */
const worked = new WeakMap<Agreement, WeakMap<Agreement, Map<string, Changes>>>();

function keptChanges(states: TwoStates): Changes {
  const held = worked.get(states.after) ?? new WeakMap<Agreement, Map<string, Changes>>();
  worked.set(states.after, held);
  const byDue = held.get(states.before) ?? new Map<string, Changes>();
  held.set(states.before, byDue);
  const due = String(states.due);
  const made = byDue.get(due) ?? changesBetween(states);
  byDue.set(due, made);
  return made;
}

function wholeChange(kind: "new" | "gone", { portfolio, name, year }: PortfolioRow): Change {
  return {
    kind: kind === "new" ? "agreement-added" : "agreement-dropped",
    effect: kind === "new" ? "neutral" : "worse",
    name: `${name} ${yearLabel(year)}`,
    says: [kind === "new" ? "the agreement was not held before" : "the agreement was taken back as a whole"],
    figures: [],
    agreement: { portfolio, year },
    size: 0,
  };
}
