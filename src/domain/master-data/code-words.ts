import { dateWords } from "../period/calendar.ts";
import { type Decimal, multiplyDecimals, wholeDecimal } from "../value/decimal.ts";
import type { Handover } from "./handover.ts";
import type { ListedChange, ListedCode } from "./listed-code.ts";

/** The days a code held: “since 4 May 2023”, “until 3 May 2023”; undefined where it has neither end. */
export function daysHeldWords({ from, to }: Pick<ListedCode, "from" | "to">): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `until ${dateWords(to)}`;
  return to === undefined ? `since ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(to)}`;
}

/** A share as a percentage with the places it needs: 0.9 is 90%, 0.125 is 12.5%. */
export function shareWords(share: Decimal): string {
  return `${multiplyDecimals(share, wholeDecimal(100)).exact.toFixed()}%`;
}

const happened = {
  renamed: "renamed",
  merged: "merged",
  split: "split",
  redrawn: "redrawn",
} as const satisfies Record<ListedChange["kind"], string>;

/** What became of a code, in a sentence without its full stop: “Elm was redrawn on 4 May 2023: 90% to Elm, 10% to Mill”. */
export function handoverWords(
  { from, on, parts, shares }: Handover,
  called: (code: string) => string,
): string {
  const [first] = parts;
  const kinds = new Set(parts.map(({ kind }) => kind));
  const what = first === undefined || kinds.size > 1 ? "changed" : happened[first.kind];
  const head = `${called(from)} was ${what} on ${dateWords(on)}`;
  const names = parts.map(({ to }) => called(to));
  if (shares.kind === "unknown") return `${head}: ${listed(names)}, no shares known`;
  if (first !== undefined && parts.length === 1) {
    return `${called(from)} was ${what} ${first.kind === "renamed" ? "to" : "into"} ${called(first.to)} on ${dateWords(on)}`;
  }
  const shared = parts.map(
    ({ to, share }) => `${share === undefined ? "" : `${shareWords(share)} `}to ${called(to)}`,
  );
  return `${head}: ${listed(shared)}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
