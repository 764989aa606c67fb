import type { DaySpan, Load } from "../../domain/feed/load.ts";
import { dateWords } from "../../domain/period/calendar.ts";

/** ", of 1 April 2019 to 30 April 2019": from the first day of any of the loads to the last; nothing where none has days. */
export function spanWords(loads: readonly Pick<Load, "days">[]): string {
  const spans = loads.flatMap(({ days }) => (days === undefined ? [] : [days]));
  const [first, ...others] = spans;
  if (first === undefined) return "";
  const whole = others.reduce(
    (sofar, span): DaySpan => ({
      from: Temporal.PlainDate.compare(span.from, sofar.from) < 0 ? span.from : sofar.from,
      to: Temporal.PlainDate.compare(span.to, sofar.to) > 0 ? span.to : sofar.to,
    }),
    first,
  );
  return `, of ${daysWords(whole)}`;
}

/** "1 April 2019 to 30 April 2019", or the one day. */
export function daysWords({ from, to }: DaySpan): string {
  return from.equals(to) ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`;
}
