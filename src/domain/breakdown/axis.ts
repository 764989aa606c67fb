import type { FeedColumn } from "../feed/feed-column.ts";
import type { MasterData } from "../master-data/listed-code.ts";
import { matcher } from "../master-data/matcher.ts";

/** One value of a dimension, with every spelling the records have for it. */
export type AxisValue = {
  /** What an address calls it: its name, or its code where two share a name. */
  readonly key: string;
  readonly name: string;
  /** The code of the column's list; undefined where it is in none. */
  readonly code: string | undefined;
  /** As records spell it; null for a blank cell. */
  readonly spelt: readonly (string | null)[];
};

/** A column that records are put together by. */
export type Axis = { readonly column: FeedColumn; readonly values: readonly AxisValue[] };

/** What a cell holds, and the first day it is about, which tells codes apart that share a name. */
export type SpeltOn = { readonly spelt: string | null; readonly day: string };

/** What an address and a page call a blank cell. */
export const blankKey = "(blank)";
const blankName = "Not given";

/**
 * The values of a column, each under one name: spellings that stand for one code of the column's list are one value, one
 * that stands for none stays as it is. In the order of their names, the blank ones last.
 */
export function axisOf(
  column: FeedColumn,
  cells: Iterable<SpeltOn>,
  known: Pick<MasterData, "codes" | "aliases">,
): { readonly axis: Axis; readonly placeOf: (cell: SpeltOn) => number } {
  const codeOf = coder(column, known);
  const groups = new Map<string, Group>();
  const idOf = (cell: SpeltOn) => (cell.spelt === null ? "" : (codeOf(cell) ?? `=${cell.spelt}`));
  for (const cell of cells) {
    const id = idOf(cell);
    const group = groups.get(id) ?? { id, spelt: new Set() };
    group.spelt.add(cell.spelt);
    groups.set(id, group);
  }
  const names = new Map(
    known.codes.filter(({ list }) => list === column.list).map(({ code, name }) => [code, name]),
  );
  const drafts = [...groups.values()].map((group) => draftOf(column, group, names)).toSorted(byName);
  const counts = new Map<string, number>();
  for (const { name } of drafts) counts.set(name, (counts.get(name) ?? 0) + 1);
  const values = drafts.map(({ draft, name, code }): AxisValue => {
    const alone = (counts.get(name) ?? 0) === 1 || code === undefined;
    const key = draft.id === "" ? blankKey : alone ? name : code;
    return { key, name: alone ? name : `${name} (${code})`, code, spelt: [...draft.spelt] };
  });
  const places = new Map(drafts.map(({ draft }, place) => [draft.id, place]));
  return { axis: { column, values }, placeOf: (cell) => places.get(idOf(cell)) ?? 0 };
}

type Group = { readonly id: string; readonly spelt: Set<string | null> };
type Draft = { readonly draft: Group; readonly name: string; readonly code: string | undefined };

function draftOf(column: FeedColumn, draft: Group, names: ReadonlyMap<string, string>): Draft {
  if (draft.id === "") return { draft, name: blankName, code: undefined };
  if (draft.id.startsWith("=")) {
    const spelt = draft.id.slice(1);
    return { draft, name: column.type === "boolean" ? yesNo(spelt) : spelt, code: undefined };
  }
  const code = draft.id.slice(1);
  return { draft, name: names.get(code) ?? code, code };
}

function yesNo(spelt: string): string {
  return { true: "Yes", false: "No" }[spelt] ?? spelt;
}

/** The code a cell stands for, as “#code”; remembered, since the same spellings come again and again. */
function coder(
  { list }: FeedColumn,
  { codes, aliases }: Pick<MasterData, "codes" | "aliases">,
): (cell: SpeltOn) => string | undefined {
  if (list === undefined) return () => undefined;
  const match = matcher(list, codes, aliases);
  const found = new Map<string, string | undefined>();
  return ({ spelt, day }) => {
    const asked = `${day} ${spelt}`;
    if (found.has(asked)) return found.get(asked);
    const matched = match.codeOf(spelt ?? "", Temporal.PlainDate.from(day.slice(0, 10)));
    const code = "code" in matched ? `#${matched.code}` : undefined;
    found.set(asked, code);
    return code;
  };
}

function byName(one: Draft, other: Draft): number {
  return (
    Number(one.draft.id === "") - Number(other.draft.id === "") ||
    one.name.localeCompare(other.name, "en-GB", { numeric: true }) ||
    (one.draft.id < other.draft.id ? -1 : 1)
  );
}
