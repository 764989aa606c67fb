import { titleInWords } from "../../domain/assessment/measure-words.ts";
import type { Slice } from "../../domain/breakdown/slice.ts";
import { columnOf } from "../../domain/feed/feed.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import type { Decimal } from "../../domain/value/decimal.ts";
import { groupedDigits, signText } from "../../domain/value/digits.ts";
import { formatDecimal, formatValueAlone } from "../../domain/value/format-value.ts";
import { unitForms, unitOfSum } from "../../domain/value/unit-form.ts";
import { measured } from "../../domain/value/value.ts";
import type { ValueUnit } from "../../domain/value/value-unit.ts";
import type { Drill, Narrowed } from "./drill.ts";

export type ShownSlice = Extract<Slice, { readonly kind: "shown" }>;

/** What is said where a number is withheld: never which of them is small, since that alone would tell. */
export const withheldCell = "Withheld";

/** Calls, invoices: what the records are called. */
export function recordsWord({ drilled }: Drill, count: number): string {
  const { one, many } = drilled.held.feed.record;
  return count === 1 ? one : many;
}

/** The figure as a table of one unit prints it; words where nothing was counted. */
export function figureCell({ measure }: Drill, { figure }: ShownSlice): string {
  return figure === undefined ? "Nothing counted" : formatDecimal(figure, measure.unit);
}

/** A sum as it is counted: money in pounds, anything else in digits. */
export function sumCell(
  { drilled, breakdown }: Drill,
  which: "numerator" | "denominator",
  sum: Decimal,
): string {
  const at = breakdown.wanted[which];
  const tally = at === undefined ? undefined : breakdown.wanted.tallies[at];
  const isMoney = tally?.tally === "sum" && columnOf(drilled.held.feed, tally.column).type === "money";
  return isMoney ? formatDecimal(sum, "pounds") : `${signText(sum)}${groupedDigits(sum)}`;
}

/** What the two sums are headed by. */
export function sumHeadings({
  drilled,
  measure,
}: Drill): readonly [above: string, below: string | undefined] {
  const { many } = drilled.held.feed.record;
  switch (drilled.computed.form) {
    case "percentage":
    case "rate":
      return ["Counted", "Out of"];
    case "mean":
      return [`Added up${inUnit(measure.unit)}`, "Over"];
    case "total":
      return [atStart(many), undefined];
    default:
      throw new Error(`Not a form of figure: ${drilled.computed.form satisfies never}`);
  }
}

/** ", in days" where figures of the unit are followed by it; nothing where it stands by every figure. */
export function inUnit(unit: ValueUnit): string {
  const { alone } = unitForms[unit];
  return alone === "" ? "" : `, ${alone.startsWith(" per") ? "" : "in "}${alone.trim()}`;
}

/** "team Blue team and channel Phone"; nothing for the whole. */
export function narrowedWords(narrowed: readonly Narrowed[]): string {
  return narrowed.map(({ column, value }) => `${column.title.toLowerCase()} ${value.name}`).join(" and ");
}

/** What the slice came to, as a sentence that can be read aloud. */
export function sliceSentence(drill: Drill): string {
  const { measure, narrowed, period } = drill;
  const slice = drill.slice(drill.place, period);
  const of = narrowed.length === 0 ? "" : `, ${narrowedWords(narrowed)}`;
  const what = `${titleInWords(measure)}${of}`;
  const when = period.slot.words;
  if (slice.kind === "withheld") return `${what}: the figure for ${when} is withheld.`;
  if (slice.kind === "empty") return `${what}: no ${recordsWord(drill, 0)} are held for ${when}.`;
  if (slice.figure === undefined) return `${what}: nothing was counted in ${when}.`;
  const figure = formatValueAlone(measured(slice.figure, measure.unit));
  return `${what}: ${figure} in ${when}, ${madeOfWords(drill, slice)}.`;
}

/** "192,836 of 238,982 calls", "from 1,200 invoices" */
export function madeOfWords(drill: Drill, slice: ShownSlice): string {
  const records = `${slice.records.toLocaleString("en-GB")} ${recordsWord(drill, slice.records)}`;
  const above = sumCell(drill, "numerator", slice.numerator);
  if (slice.denominator === undefined) return `from ${records}`;
  const below = sumCell(drill, "denominator", slice.denominator);
  const { tallies, denominator } = drill.breakdown.wanted;
  const isCount = denominator !== undefined && tallies[denominator]?.tally === "count";
  const of = isCount ? records : `${below} (${records})`;
  return drill.drilled.computed.form === "mean"
    ? `${above}${unitOfSum(drill.measure.unit)} over ${of}`
    : `${above} of ${of}`;
}
