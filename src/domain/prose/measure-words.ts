import { type FinancialYear, parseFinancialYear } from "../period/financial-year.ts";
import { plainName } from "./token-words.ts";

type Named = { readonly key: string; readonly name: string | undefined };

type Known = {
  readonly parts: readonly Named[];
  readonly periods: readonly Named[];
  /** Whom the measure is compared with. */
  readonly groups: readonly Named[];
  readonly isAspect: (words: string) => boolean;
};

/** What a token asks of a measure, in whatever order it is said. */
export type MeasureWords = {
  readonly aspect: string | undefined;
  readonly part: string | undefined;
  readonly group: string | undefined;
  readonly year: FinancialYear | undefined;
  readonly period: string | undefined;
  /** Words nothing is known by, or that say a thing twice. */
  readonly unknown: string | undefined;
};

/** Reads the words after a measure's name, longest names first: "a 2020/21", "target 2021/22", "quarter 2 counts". */
export function readMeasureWords(rest: readonly string[], known: Known): MeasureWords {
  const found: { -readonly [Key in keyof MeasureWords]: MeasureWords[Key] } = {
    aspect: undefined,
    part: undefined,
    group: undefined,
    year: undefined,
    period: undefined,
    unknown: undefined,
  };
  let at = 0;
  while (at < rest.length) {
    const took = [4, 3, 2, 1].find((count) => take(found, rest.slice(at, at + count), count, known));
    if (took === undefined) return { ...found, unknown: rest.slice(at).join(" ") };
    at += took;
  }
  return found;
}

type Found = { -readonly [Key in keyof MeasureWords]: MeasureWords[Key] };

function take(found: Found, words: readonly string[], count: number, known: Known): boolean {
  if (words.length < count) return false;
  const said = words.join(" ");
  const year = count === 1 ? parseFinancialYear(said) : undefined;
  if (year?.ok === true && found.year === undefined) {
    found.year = year.value;
    return true;
  }
  if (found.aspect === undefined && known.isAspect(said)) {
    found.aspect = said;
    return true;
  }
  const part = named(known.parts, said);
  if (found.part === undefined && part !== undefined) {
    found.part = part;
    return true;
  }
  const group = named(known.groups, said);
  if (found.group === undefined && group !== undefined) {
    found.group = group;
    return true;
  }
  const period = said === "year" ? "year" : named(known.periods, said);
  if (found.period !== undefined || period === undefined) return false;
  found.period = period;
  return true;
}

function named(all: readonly Named[], said: string): string | undefined {
  return all.find(
    ({ key, name }) => plainName(key) === said || (name !== undefined && plainName(name) === said),
  )?.key;
}
