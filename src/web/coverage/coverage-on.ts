import { type Coverage, coverageOf } from "../../domain/coverage/coverage.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";

/** What was worked out for an agreement and the day it was worked out for. */
const worked = new WeakMap<Agreement, { readonly day: string; readonly coverage: Coverage }>();

/** What an agreement leaves open, told from a day; kept for as long as the agreement itself is. */
export function coverageOn(agreement: Agreement, day: Temporal.PlainDate): Coverage {
  const known = worked.get(agreement);
  if (known?.day === day.toString()) return known.coverage;
  const made = coverageOf(agreement, day);
  worked.set(agreement, { day: day.toString(), coverage: made });
  return made;
}
