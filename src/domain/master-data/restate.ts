import { addDecimals, type Decimal, multiplyDecimals, wholeDecimal } from "../value/decimal.ts";
import { type Followed, follower } from "./follow-code.ts";
import { handovers } from "./handover.ts";
import type { ListedChange } from "./listed-code.ts";

/** Sums of records by the code the records had. */
export type CodedSums = {
  readonly code: string;
  readonly sums: readonly Decimal[];
  /** The first day they are about. It tells a code that lived on with other borders from what it was before; blank is long ago. */
  readonly day?: Temporal.PlainDate | undefined;
};

/** A code's sums: as the records had them, put together by shares of older codes, or what can't be said. */
export type RestatedSums =
  | { readonly code: string; readonly how: "as it was then"; readonly sums: readonly Decimal[] }
  | {
      readonly code: string;
      readonly how: "on today’s codes";
      /** Exact, with all the places the shares give them. */
      readonly sums: readonly Decimal[];
      /** The older codes it is made of and the share of each. */
      readonly madeOf: readonly { readonly code: string; readonly share: Decimal }[];
    }
  | { readonly code: string; readonly how: "not comparable"; readonly why: string };

/** History put on the codes of a day. Whatever is not "as it was then" must be marked as restated where it is shown. */
export type Restatement = {
  readonly how: RestatedSums["how"];
  readonly rows: readonly RestatedSums[];
  /** What the shares applied rest on, in words, each once. */
  readonly bases: readonly string[];
  /** Sums that could be put on no code of the day, on the codes they had, with why. */
  readonly left: readonly (CodedSums & { readonly why: string })[];
};

/**
 * Puts sums on the codes that held on a day, by the shares of every change up to it, over chains of changes. The sums
 * of `rows` and `left` together are those given, exactly: nothing is rounded. A code whose shares are not known, or
 * don't make 1, is left as it was, and the codes that took over from it are not comparable.
 */
export function restate(
  list: string,
  given: readonly CodedSums[],
  changes: readonly ListedChange[],
  on: Temporal.PlainDate,
): Restatement {
  const known = handovers(list, changes).filter((one) => Temporal.PlainDate.compare(one.on, on) <= 0);
  const follow = follower(known);
  const pieces = given.flatMap((row) => follow(row.code, row.day).map((piece) => ({ ...row, ...piece })));
  const refused = new Map(pieces.flatMap(({ end }) => (end.kind === "lost" ? end.refused : [])));
  const codes = new Set([
    ...pieces.flatMap(({ end, at }) => (end.kind === "lost" ? [] : [at])),
    ...refused.keys(),
  ]);
  const rows = [...codes].toSorted().map((code) => rowOf(code, pieces, refused.get(code)));
  const is = (how: RestatedSums["how"]) => rows.some((row) => row.how === how);
  return {
    how: (["not comparable", "on today’s codes"] as const).find(is) ?? "as it was then",
    rows,
    bases: [...new Set(pieces.flatMap(({ bases }) => bases))].toSorted(),
    left: pieces.flatMap((piece) => {
      const why = piece.end.kind === "lost" ? piece.end.why : refused.get(piece.at);
      return why === undefined ? [] : [{ code: piece.at, day: piece.day, sums: sumsOf(piece), why }];
    }),
  };
}

type Coded = CodedSums & Followed;

function rowOf(code: string, pieces: readonly Coded[], why: string | undefined): RestatedSums {
  if (why !== undefined) return { code, how: "not comparable", why };
  const own = pieces.filter((piece) => piece.at === code && piece.end.kind === "there");
  const sums = own.map(sumsOf).reduce(addedUp);
  const moved = own.filter(({ isMoved }) => isMoved);
  if (moved.length === 0) return { code, how: "as it was then", sums };
  const madeOf = new Map<string, Decimal>();
  for (const [from, shares] of sharesBySource(moved)) madeOf.set(from, shares.reduce(addDecimals));
  return {
    ...{ code, how: "on today’s codes", sums },
    madeOf: [...madeOf].map(([from, share]) => ({ code: from, share })),
  };
}

/** The shares of each code the records had; one that came by two ways has two, and one of several days each once. */
function sharesBySource(moved: readonly Coded[]): ReadonlyMap<string, readonly Decimal[]> {
  const sources = [...Map.groupBy(moved, ({ code }) => code)];
  return new Map(
    sources.map(([code, pieces]) => [
      code,
      pieces.filter(({ sums }) => sums === pieces[0]?.sums).map(({ share }) => share),
    ]),
  );
}

function sumsOf({ sums, share, isMoved }: Coded): readonly Decimal[] {
  return isMoved ? sums.map((sum) => multiplyDecimals(sum, share)) : sums;
}

function addedUp(one: readonly Decimal[], other: readonly Decimal[]): readonly Decimal[] {
  return one.map((sum, at) => addDecimals(sum, other[at] ?? wholeDecimal(0)));
}
