import type { Load } from "../feed/load.ts";
import { dateWords } from "../period/calendar.ts";
import { dayOf } from "../period/day-of.ts";
import { periodWords } from "../period/period-words.ts";
import { listed } from "../reconciliation/sentence.ts";
import type { Decimal } from "../value/decimal.ts";
import { signOf, wholeDecimal } from "../value/decimal.ts";
import { groupedDigits, signText } from "../value/digits.ts";
import { formatDecimal, formatDifference } from "../value/format-value.ts";
import { unitForms, unitOfSum } from "../value/unit-form.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { ComputedMeasure } from "./computed-measure.ts";
import type { Sums } from "./figure.ts";
import type { Proposal, Why } from "./proposal.ts";

/** “97.4%”, “8.5 days”; “nothing counted” where there is no figure. */
export function computedFigure({ value, unit }: Pick<Proposal, "value" | "unit">): string {
  return value === undefined ? "nothing counted" : formatDecimal(value, unit) + unitForms[unit].alone;
}

type TwoSums = {
  readonly sums: Pick<Sums, "numerator"> & Partial<Pick<Sums, "denominator" | "inPounds">>;
  /** The unit of the figure, which what a mean adds up is in too. */
  readonly unit?: ValueUnit;
  readonly definition?: { readonly measure: Pick<ComputedMeasure, "form"> };
};

/** “192,836 of 238,982”, “£104.50 of £193.00”, “17,164 days over 2,818”, or the one sum of a total. */
export function sumsWords({ sums: { numerator, denominator, inPounds }, unit, definition }: TwoSums): string {
  const above = sumWords(numerator, inPounds?.numerator);
  if (denominator === undefined) return above;
  const below = sumWords(denominator, inPounds?.denominator);
  if (definition?.measure.form !== "mean") return `${above} of ${below}`;
  return `${above}${unit === undefined ? "" : unitOfSum(unit)} over ${below}`;
}

function sumWords(sum: Decimal, money: boolean | undefined): string {
  return `${signText(sum)}${money === true ? "£" : ""}${groupedDigits(sum)}`;
}

/** The ledger's figure with the counts it was given: “80.7% (192,836 of 238,982)”. */
export function heldFigure({ held, unit }: Pick<Proposal, "held" | "unit">): string | undefined {
  if (held?.value === undefined) return undefined;
  const { numerator, denominator, count } = held;
  const digits = (whole: number) => groupedDigits(wholeDecimal(whole));
  const above = numerator ?? count;
  const counts =
    above === undefined
      ? ""
      : ` (${digits(above)}${denominator === undefined ? "" : ` of ${digits(denominator)}`})`;
  return `${formatDecimal(held.value, unit)}${unitForms[unit].alone}${counts}`;
}

/** What the records' figure is to the ledger's: “0.1 points more”, “its counts are others”. Undefined where they agree. */
export function differenceWords({ standing, unit }: Pick<Proposal, "standing" | "unit">): string | undefined {
  if (standing.kind !== "differs") return undefined;
  const { difference, counts } = standing;
  if (difference === undefined) return counts ? "the same figure from other counts" : "nothing is counted";
  return `${formatDifference(apart(difference), unit)} ${signOf(difference) > 0 ? "more" : "less"}`;
}

function apart({ exact, places }: Decimal): Decimal {
  return { exact: exact.abs(), places };
}

/** “April to September 2021”, “as at 31 March 2022”. */
export function stretchWords({ stretch: { from, to } }: Pick<Proposal, "stretch">): string {
  return from.equals(to) ? `as at ${dateWords(to)}` : periodWords({ kind: "days", from, to });
}

/** Why records and ledger part, as a sentence. `nameOf` names a load in a few words. */
export function whyWords(why: Why, nameOf: (load: string) => string): string {
  switch (why.kind) {
    case "never computed":
      return "The ledger's figure was handed in, and has not been worked out from records before.";
    case "definition changed":
      return "The definition was changed since the figure was accepted.";
    case "ledger changed":
      return "The ledger's figure was changed since it was accepted from records.";
    case "records changed":
      return why.loads.length === 0
        ? "Records were replaced since the figure was accepted."
        : `Records came since the figure was accepted: ${listed(why.loads.map(nameOf))}.`;
    default:
      throw new Error(`No reason: ${JSON.stringify(why satisfies never)}`);
  }
}

/** A load in a few words: “calls-june.csv of 3 July 2019”. */
export function loadName(id: string, loads: ReadonlyMap<string, Load>): string {
  const load = loads.get(id);
  return load === undefined ? `load ${id}` : `${load.file.name} of ${dateWords(dayOf(load.loadedAt))}`;
}
