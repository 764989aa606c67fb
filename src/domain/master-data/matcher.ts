import { heldOn, type ListedCode, type SettledSpelling, spellingOf, startedBy } from "./listed-code.ts";
import { ownSpellings } from "./spellings.ts";
import { type Suggestion, suggester } from "./suggestions.ts";

/** What a text of a record stands for in a code list. */
export type Matched =
  | { readonly kind: "code" | "name" | "alias"; readonly code: string }
  /** Somebody settled that it stands for no code and is left as it is. */
  | { readonly kind: "none" }
  /** The code no longer held on the day asked about: `to` was its last. */
  | { readonly kind: "ended"; readonly code: string; readonly to: Temporal.PlainDate }
  /** The code did not hold yet: `from` was its first day. */
  | { readonly kind: "not yet"; readonly code: string; readonly from: Temporal.PlainDate }
  | { readonly kind: "unknown" };

export type Matcher = {
  /**
   * What a text stands for, on a day where one is given. Letter case and spaces count for nothing. A code goes before
   * a settled spelling, and that before a name; a name that several codes share is unknown unless a day tells them apart.
   */
  codeOf(text: string, on?: Temporal.PlainDate): Matched;
  /** The codes a text is most like, the likeliest first: for a person to settle, never applied by themselves. */
  suggest(text: string, most?: number): readonly Suggestion[];
};

/** Matches texts of records to the codes of one list. */
export function matcher(
  list: string,
  rows: readonly ListedCode[],
  aliases: readonly SettledSpelling[],
): Matcher {
  const codes = rows.filter((row) => row.list === list);
  const settled = aliases.filter((row) => row.list === list);
  const byCode = grouped(codes, ({ code }) => [code]);
  const byName = grouped(codes, (row) => ownSpellings(row).slice(1));
  const byAlias = new Map(settled.map((row) => [spellingOf(row.alias), row]));
  return {
    codeOf: (text, on) => {
      const spelling = spellingOf(text);
      const coded = byCode.get(spelling);
      if (coded !== undefined) return onDay("code", coded, on);
      const alias = byAlias.get(spelling);
      if (alias !== undefined) {
        if (alias.code === undefined) return { kind: "none" };
        const meant = byCode.get(spellingOf(alias.code));
        return meant === undefined ? { kind: "unknown" } : onDay("alias", meant, on);
      }
      const named = byName.get(spelling);
      return named === undefined ? { kind: "unknown" } : onDay("name", named, on);
    },
    suggest: suggester(codes, settled),
  };
}

function grouped(
  codes: readonly ListedCode[],
  textsOf: (row: ListedCode) => readonly string[],
): ReadonlyMap<string, readonly ListedCode[]> {
  const groups = new Map<string, Set<ListedCode>>();
  for (const row of codes) {
    for (const text of textsOf(row)) {
      const spelling = spellingOf(text);
      groups.set(spelling, (groups.get(spelling) ?? new Set()).add(row));
    }
  }
  return new Map([...groups].map(([spelling, held]) => [spelling, [...held]]));
}

/** Of several that share a name the one that held on the day; without a day the one that still holds, where it is one. */
function onDay(
  kind: "code" | "name" | "alias",
  meant: readonly ListedCode[],
  on: Temporal.PlainDate | undefined,
): Matched {
  const holding = meant.filter((row) => (on === undefined ? row.to === undefined : heldOn(row, on)));
  const one = holding.length === 0 ? lastOf(meant, on) : holding.length === 1 ? holding[0] : undefined;
  if (one === undefined) return { kind: "unknown" };
  const { code, from, to } = one;
  if (on === undefined || heldOn(one, on)) return { kind, code };
  if (from !== undefined && !startedBy(from, on)) return { kind: "not yet", code, from };
  return to === undefined ? { kind, code } : { kind: "ended", code, to };
}

/** Where none holds: the one that ended last before the day, else the first to come; undefined where two are alike. */
function lastOf(meant: readonly ListedCode[], on: Temporal.PlainDate | undefined): ListedCode | undefined {
  const started = on === undefined ? meant : meant.filter(({ from }) => startedBy(from, on));
  const inOrder = (started.length > 0 ? started : meant).toSorted((one, other) =>
    started.length > 0 ? byDay(other.to, one.to) : byDay(one.from, other.from),
  );
  const [first, second] = inOrder;
  if (first === undefined || second === undefined) return first;
  const tied = started.length > 0 ? byDay(first.to, second.to) : byDay(first.from, second.from);
  return tied === 0 ? undefined : first;
}

function byDay(one: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined);
  return Temporal.PlainDate.compare(one, other);
}
