import { listed } from "../reconciliation/sentence.ts";
import type { Decimal } from "../value/decimal.ts";
import { formatDecimal, formatDifference } from "../value/format-value.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { Contribution, Contributions } from "./contributions.ts";

export type WordsWanted = {
  /** What the figure is of, as a sentence begins: "Calls answered". */
  readonly title: string;
  readonly unit: ValueUnit;
  /** "2018/19" */
  readonly from: string;
  readonly to: string;
  /** What the values are called: "team". */
  readonly dimension: string;
};

type Worked = Extract<Contributions, { readonly kind: "worked" }>;

/** What changed and by whom, in two or three sentences that can be read aloud. */
export function contributionSentence(worked: Worked, wanted: WordsWanted): string {
  return [changeWords(worked, wanted), givenWords(worked, wanted), effectWords(worked, wanted)]
    .filter((words) => words !== "")
    .join(" ");
}

/** "Calls answered rose from 80.69% in 2018/19 to 82.05% in 2019/20, by 1.36 points." */
function changeWords({ from, to, change }: Worked, { title, unit, ...periods }: WordsWanted): string {
  const [before, after] = [formatDecimal(from, unit), formatDecimal(to, unit)];
  if (change.exact.eq(0)) return `${title} stayed at ${after} from ${periods.from} to ${periods.to}.`;
  const way = change.exact.gt(0) ? "rose" : "fell";
  return `${title} ${way} from ${before} in ${periods.from} to ${after} in ${periods.to}, by ${sizeWords(change, unit)}.`;
}

/** The value that gave most to the change, and the one that held it back most. */
function givenWords({ change, values }: Worked, { unit, dimension }: WordsWanted): string {
  const way = change.exact.gt(0) ? 1 : -1;
  const along = values.filter(({ total }) => total.exact.times(way).gt(0));
  const against = values.filter(({ total }) => total.exact.times(way).lt(0));
  if (change.exact.eq(0)) {
    const [most, other] = values.filter(({ total }) => !total.exact.eq(0));
    return most === undefined || other === undefined
      ? ""
      : `No ${dimension} moved it alone: ${most.name} ${signed(most.total, unit)}, ${other.name} ${signed(other.total, unit)}.`;
  }
  const [first] = along;
  if (first === undefined) return "";
  const [held] = against;
  const back =
    held === undefined ? "" : `; ${held.name} held it back most, by ${sizeWords(held.total, unit)}`;
  return `${first.name} gave most to it, ${signed(first.total, unit)}${howWords(first, unit)}${back}.`;
}

function howWords({ kind, from, to, rate, mix, shares }: Contribution, unit: ValueUnit): string {
  if (kind === "new") return ", being new";
  if (kind === "ended") return ", having ended";
  if (shares === undefined || from === undefined || to === undefined) return "";
  return rate.exact.abs().gte(mix.exact.abs())
    ? `, as its own figure went from ${formatDecimal(from, unit)} to ${formatDecimal(to, unit)}`
    : `, as its share of the whole went from ${percent(shares[0])} to ${percent(shares[1])}`;
}

function percent(share: { times(by: number): { toFixed(places: number): string } }): string {
  return `${share.times(100).toFixed(1)}%`;
}

/** How much came of the values' own figures and how much of their shares; nothing for a total. */
function effectWords({ values, rate, mix }: Worked, { unit, dimension }: WordsWanted): string {
  if (values.every(({ shares }) => shares === undefined)) return "";
  const parts = [
    `the figures within each ${dimension} account for ${signed(rate, unit)}`,
    `how the whole was spread over them for ${signed(mix, unit)}`,
  ];
  return `Altogether, ${listed(parts)}.`;
}

/** With its sign: "+0.90 points", "−12". */
export function signed(value: Decimal, unit: ValueUnit): string {
  return `${value.exact.gt(0) ? "+" : ""}${formatDifference(value, unit)}`;
}

function sizeWords({ exact, places }: Decimal, unit: ValueUnit): string {
  return formatDifference({ exact: exact.abs(), places }, unit);
}
