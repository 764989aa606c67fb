import type { CheckOutcome } from "../feed/check.ts";
import type { Feed } from "../feed/feed.ts";
import type { Load } from "../feed/load.ts";
import type { Disclosure } from "./clearance.ts";

/** Counts are rounded to so many where they are; twice the smallest count that is shown, if that is more. */
const usualStep = 10;

/** To what the counts of a feed's loads are rounded; undefined where no count is withheld, so that they are exact. */
export function loadStep(disclosure: Disclosure): number | undefined {
  if (disclosure.kind === "unruled") return usualStep;
  return disclosure.least > 1 ? Math.max(usualStep, disclosure.least * 2) : undefined;
}

/**
 * A load as anybody may see it. Where small counts are withheld its records are rounded, and never to nought: files are
 * another way to cut the same records, so that exact counts of them would give a withheld month away. Rows that were not
 * taken are counted exactly.
 */
export function roughLoad({ record }: Pick<Feed, "record">, load: Load, disclosure: Disclosure): Load {
  const step = loadStep(disclosure);
  if (step === undefined) return load;
  return {
    ...load,
    records: rounded(load.records, step),
    checks: load.checks.map((check) => roughCheck(check, record.many, step)),
  };
}

function roughCheck(check: CheckOutcome, many: string, step: number): CheckOutcome {
  const failures = rounded(check.failures, step);
  if (check.check === "volume" || check.check === "rejected") {
    const message = `Counts of ${many} are rounded here; who loaded the file is told them.`;
    return { ...check, failures, message };
  }
  return failures === 0 ? check : { ...check, failures, message: `About ${failures} ${many} did not pass.` };
}

function rounded(count: number, step: number): number {
  return count === 0 ? 0 : Math.max(step, Math.round(count / step) * step);
}

/** What a page says where counts are rounded; undefined where they are exact. */
export function roughWords({ record }: Pick<Feed, "record">, disclosure: Disclosure): string | undefined {
  const step = loadStep(disclosure);
  if (step === undefined) return undefined;
  return `Counts of ${record.many} in files are rounded to the nearest ${step}, since small numbers are withheld.`;
}
