import type { Figure } from "../../domain/assessment/reported.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { subtractDecimals } from "../../domain/value/decimal.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";

/** Above this many, the highest and the lowest say more than the turn in between. */
const fewEnough = 6;

/** What the line does from its first figure to its last, with the turn in between, or the highest and lowest. */
export function findingWords(held: readonly Figure[], kind: "years" | "periods" = "years"): string {
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return "";
  const named = ({ year, slot }: Figure) => (kind === "years" ? yearLabel(year) : slot.words);
  const at: Placed = (figure) => `${printed(figure)} in ${named(figure)}`;
  if (held.length === 1) return `It came to ${at(first)}.`;
  const steps = held
    .slice(1)
    .map(({ value }, place) => value.decimal.exact.cmp(held[place]?.value.decimal.exact ?? 0));
  if (steps.every((step) => step === 0)) return `It has stayed at ${printed(first)} since ${named(first)}.`;
  const by = moved(first, last);
  const each = held.length > 2 ? (kind === "years" ? " each year" : " each time") : "";
  if (steps.every((step) => step > 0)) return `It rose${each}, from ${at(first)} to ${at(last)}: ${by}.`;
  if (steps.every((step) => step < 0)) return `It fell${each}, from ${at(first)} to ${at(last)}: ${by}.`;
  if (held.length > fewEnough) {
    return `It went from ${at(first)} to ${at(last)}: ${by} in all. ${extremes(held, at)}`;
  }
  const turn = turningPoint(held, first, last);
  const between = turn === undefined ? "" : ` by way of ${at(turn)}`;
  return `It went from ${at(first)}${between} to ${at(last)}: ${by} in all.`;
}

/** A figure and when it was: "80.1% in 2018/19". */
type Placed = (figure: Figure) => string;

function printed({ value }: Figure): string {
  return formatDecimal(value.decimal, value.unit);
}

function extremes(held: readonly Figure[], at: Placed): string {
  const ranked = held.toSorted((one, other) => one.value.decimal.exact.cmp(other.value.decimal.exact));
  const [lowest] = ranked;
  const highest = ranked.at(-1);
  if (lowest === undefined || highest === undefined) return "";
  const where = (one: Figure) => {
    if (one === held[0]) return `${printed(one)} at the start`;
    return one === held.at(-1) ? `${printed(one)} at the end` : at(one);
  };
  return `The highest was ${where(highest)}, the lowest ${where(lowest)}.`;
}

function moved(first: Figure, last: Figure): string {
  const difference = subtractDecimals(last.value.decimal, first.value.decimal);
  if (difference.exact.eq(0)) return "no change";
  const size = { exact: difference.exact.abs(), places: difference.places };
  return `${difference.exact.gt(0) ? "up" : "down"} ${formatDifference(size, last.value.unit)}`;
}

/** The figure in between that lies furthest outside the first and the last. */
function turningPoint(held: readonly Figure[], first: Figure, last: Figure): Figure | undefined {
  const low = first.value.decimal.exact.lt(last.value.decimal.exact) ? first : last;
  const high = low === first ? last : first;
  const outside = ({ value: { decimal } }: Figure) =>
    Math.max(
      low.value.decimal.exact.minus(decimal.exact).toNumber(),
      decimal.exact.minus(high.value.decimal.exact).toNumber(),
    );
  const between = held.slice(1, -1).toSorted((left, right) => outside(right) - outside(left));
  const [furthest] = between;
  return furthest !== undefined && outside(furthest) > 0 ? furthest : undefined;
}
