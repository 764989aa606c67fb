import { dateWords } from "../period/calendar.ts";
import { decimalText } from "../value/decimal.ts";
import { type Handover, handovers } from "./handover.ts";
import type { ListedChange } from "./listed-code.ts";
import { type MasterProblem, noSuch, type OneList } from "./master-problem.ts";

/** Changes that name no code, whose shares don't make 1, that overlap the days of their codes, or go round in a circle. */
export function changeProblems(one: OneList): readonly MasterProblem[] {
  const strays = one.changes.flatMap((row) => strayCodes(one, row));
  if (strays.length > 0) return strays;
  const known = handovers(one.list, one.changes);
  return [
    ...known.flatMap((handover) => [...shareProblems(one, handover), ...dayProblems(one, handover)]),
    ...circleProblems(one),
  ];
}

type Field = "from" | "to" | "on" | "share";

function problem(row: ListedChange, field: Field, message: string): MasterProblem {
  return { of: "change", row, field, found: foundIn(row, field), message };
}

function foundIn(row: ListedChange, field: Field): string {
  if (field !== "share") return String(row[field]);
  return row.share === undefined ? "a blank cell" : decimalText(row.share);
}

function strayCodes({ list, byCode }: OneList, row: ListedChange): readonly MasterProblem[] {
  return (["from", "to"] as const)
    .filter((field) => !byCode.has(row[field]))
    .map((field) => problem(row, field, `A change goes ${field} ${noSuch(row[field], list, byCode)}`));
}

/** The row of a handover to put right: its last. */
function rowOf({ changes }: OneList, { from, on }: Handover): ListedChange | undefined {
  return changes.findLast((row) => row.from === from && row.on.equals(on));
}

function shareProblems(one: OneList, handover: Handover): readonly MasterProblem[] {
  const row = rowOf(one, handover);
  const { from, parts, shares } = handover;
  if (row === undefined) return [];
  const day = dateWords(handover.on);
  if (shares.kind === "do not make one") {
    const message = `The shares of ${from} in ${one.list} from ${day} make ${decimalText(shares.sum)}, not 1. Mend them, or leave all of them blank where they are not known.`;
    return [problem(row, "share", message)];
  }
  if (shares.kind === "unknown" && parts.some(({ share }) => share !== undefined)) {
    const message = `Some shares of ${from} in ${one.list} from ${day} are blank and others are not. Give all of them, or leave all blank where they are not known.`;
    return [problem(row, "share", message)];
  }
  return [];
}

/** The days of the codes against the day of the change: who is taken over has ended, and who takes over holds. */
function dayProblems(one: OneList, { from, on }: Handover): readonly MasterProblem[] {
  const rows = one.changes.filter((row) => row.from === from && row.on.equals(on));
  const [row] = rows;
  if (row === undefined) return [];
  const message = rows.some(({ to }) => to === from) ? aloneProblem(one, rows) : overlapProblem(one, row);
  if (message !== undefined) return [problem(row, "on", message)];
  return rows.flatMap((each) => {
    const late = heirProblem(one, each);
    return late === undefined ? [] : [problem(each, "on", late)];
  });
}

function aloneProblem({ list }: OneList, [row, ...others]: readonly ListedChange[]): string | undefined {
  if (row === undefined || others.length > 0) return undefined;
  return `${row.from} in ${list} is said to take over from itself alone. Take the row out, or name the other codes.`;
}

function overlapProblem({ list, byCode }: OneList, { from, on }: ListedChange): string | undefined {
  const last = byCode.get(from)?.to;
  if (last !== undefined && Temporal.PlainDate.compare(last, on) < 0) return undefined;
  const still = last === undefined ? "has no last day" : `holds until ${dateWords(last)}`;
  const dayBefore = dateWords(on.subtract({ days: 1 }));
  return `${from} in ${list} was taken over on ${dateWords(on)} and still ${still}. Give it ${dayBefore} for its last day, or mend the day of the change.`;
}

function heirProblem({ list, byCode }: OneList, { from, to, on }: ListedChange): string | undefined {
  const heir = byCode.get(to);
  const says = `${to} in ${list} takes over from ${from} on ${dateWords(on)}`;
  if (heir?.from !== undefined && Temporal.PlainDate.compare(heir.from, on) > 0) {
    return `${says} and first holds on ${dateWords(heir.from)}. Mend one of the days.`;
  }
  if (heir?.to !== undefined && Temporal.PlainDate.compare(heir.to, on) < 0) {
    return `${says} and had ended on ${dateWords(heir.to)}. Mend one of the days.`;
  }
  return undefined;
}

/** A code that, change after change, comes back to itself: no code holds twice. */
function circleProblems({ list, changes }: OneList): readonly MasterProblem[] {
  const next = Map.groupBy(
    changes.filter(({ from, to }) => from !== to),
    ({ from }) => from,
  );
  const told = new Set<string>();
  return [...next.keys()].toSorted().flatMap((start) => {
    const circle = told.has(start) ? undefined : wayBack(start, next);
    if (circle === undefined) return [];
    for (const { from } of circle) told.add(from);
    const row = circle.at(-1);
    if (row === undefined) return [];
    const way = [start, ...circle.map(({ to }) => to)].join(", ");
    return [
      problem(
        row,
        "to",
        `The changes of ${list} go round in a circle: ${way}. A code that ended does not come back: give the later one a code of its own.`,
      ),
    ];
  });
}

function wayBack(
  start: string,
  next: ReadonlyMap<string, readonly ListedChange[]>,
): readonly ListedChange[] | undefined {
  const ways: (readonly ListedChange[])[] = (next.get(start) ?? []).map((row) => [row]);
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const at = way.at(-1)?.to ?? "";
    if (at === start) return way;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const row of next.get(at) ?? []) ways.push([...way, row]);
  }
  return undefined;
}
