import type { Check, CheckOutcome, OnFail } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { DaySpan, Load } from "../../domain/feed/load.ts";
import { dayOf } from "../../domain/period/day-of.ts";
import { records } from "./check-outcomes.ts";

/** A load as far as it is known before it counts. */
export type LoadSoFar = {
  readonly records: number;
  readonly rejected: number;
  readonly days: DaySpan | undefined;
  readonly at: Temporal.Instant;
};

/** What came of the checks on the load as a whole. `before` are the feed's loads that count so far, the oldest first. */
export function loadOutcomes(feed: Feed, load: LoadSoFar, before: readonly Load[]): readonly CheckOutcome[] {
  return feed.checks.flatMap((check) => {
    switch (check.check) {
      case "fresh":
        return [freshness(check, load)];
      case "volume":
        return [volume(check, feed, load, before)];
      case "rejected":
        return [rejectedShare(check, feed, load)];
      default:
        return [];
    }
  });
}

/** Whether an outcome stops the load: it failed by a check that says so. */
export function stopping(feed: Feed, outcomes: readonly CheckOutcome[]): readonly CheckOutcome[] {
  const stops = feed.checks.filter(({ onFail }) => onFail === "stop").map(({ check }) => check);
  return outcomes.filter((one) => one.outcome === "failed" && stops.some((check) => check === one.check));
}

type LoadCheckOf<Name> = Extract<Check, { readonly check: Name }>;

function outcome(
  check: { readonly check: Check["check"]; readonly onFail: OnFail },
  fails: boolean,
  message: string,
  failures = 0,
): CheckOutcome {
  const failed = check.onFail === "warn" ? "warned" : "failed";
  return { check: check.check, columns: [], outcome: fails ? failed : "passed", failures, message };
}

function freshness(check: LoadCheckOf<"fresh">, { days, at }: LoadSoFar): CheckOutcome {
  if (days === undefined) return outcome(check, true, "There is no record, so none is fresh.");
  const age = days.to.until(dayOf(at)).days;
  const newest = `The newest record is of ${words(days.to)}, ${age} ${age === 1 ? "day" : "days"} before the load`;
  return age > check.days
    ? outcome(check, true, `${newest}: at most ${check.days} are expected. Ask for a newer file.`)
    : outcome(check, false, `${newest}.`);
}

const loadsThatTellTheUsual = 12;

function volume(
  check: LoadCheckOf<"volume">,
  feed: Feed,
  load: LoadSoFar,
  before: readonly Load[],
): CheckOutcome {
  const known = before.filter((one) => one.days !== undefined).slice(-loadsThatTellTheUsual);
  const usualDays = known.reduce((sum, { days }) => sum + lengthOf(days), 0);
  if (usualDays === 0) return outcome(check, false, "There is no earlier load to tell what is usual.");
  const usual = known.reduce((sum, one) => sum + one.records, 0) / usualDays;
  const here = load.days === undefined ? 0 : load.records / lengthOf(load.days);
  const apart =
    usual === 0 ? (here === 0 ? 0 : Number.POSITIVE_INFINITY) : (Math.abs(here - usual) / usual) * 100;
  const said = `${perDay(here)} ${feed.record.many} a day, where ${perDay(usual)} are usual`;
  return apart > check.percent
    ? outcome(check, true, `${said}: more than ${check.percent}% apart. See whether the file is whole.`)
    : outcome(check, false, `${said}.`);
}

function rejectedShare(check: LoadCheckOf<"rejected">, feed: Feed, load: LoadSoFar): CheckOutcome {
  const all = load.records + load.rejected;
  const share = all === 0 ? 0 : (load.rejected / all) * 100;
  const said = `${records(feed, load.rejected)} of ${all.toLocaleString("en-GB")} rejected`;
  return share > check.percent
    ? outcome(
        check,
        true,
        `${said}: more than ${check.percent}%. Mend the file by the examples.`,
        load.rejected,
      )
    : outcome(check, false, `${said}.`, load.rejected);
}

function lengthOf(days: DaySpan | undefined): number {
  return days === undefined ? 0 : days.from.until(days.to).days + 1;
}

function perDay(count: number): string {
  return count.toLocaleString("en-GB", { maximumFractionDigits: count < 10 ? 1 : 0 });
}

function words(day: Temporal.PlainDate): string {
  return day.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
