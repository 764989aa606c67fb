import type { NamedPeriod } from "../../charts/axis-names.ts";
import type { Reported } from "../../domain/assessment/reported.ts";
import { monthsIn } from "../../domain/assessment/span.ts";
import { monthName } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";

type Placed = Pick<Reported, "year" | "slot">;

/** A period as an axis prints it: "2020/21", or "Q1" or "Apr" within it. */
export function namedPeriod({ year, slot }: Placed): NamedPeriod {
  if (slot.key === "year") return { name: yearLabel(year) };
  return { name: slot.words, within: { year: yearLabel(year), short: shortName({ year, slot }) } };
}

/** "Apr" for a month, "Q1" for a quarter of the financial year, else what the council calls the period. */
export function shortName({ year, slot: { days, words } }: Placed): string {
  const label = words.replace(` ${yearLabel(year)}`, "");
  if (days === undefined) return label;
  const month = Math.floor(days.from / 100) % 100;
  const months = monthsIn(days);
  if (months === 1) return monthName(month).slice(0, 3);
  return months === 3 && month % 3 === 1 ? `Q${((month + 8) % 12) / 3 + 1}` : label;
}

/** From the first period to the last, for a title: "April 2019/20 to March 2020/21". */
export function spanWords(periods: readonly Placed[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? first.slot.words : `${first.slot.words} to ${last.slot.words}`;
}
