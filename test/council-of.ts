import { type Agreement, agreementTables } from "../src/domain/data-package/agreement.ts";
import { type CouncilYearRows, councilYearOf } from "../src/domain/data-package/council-year.ts";
import type { Checked } from "../src/domain/reconciliation/finding.ts";
import { reconcileCouncil } from "../src/domain/reconciliation/reconcile-council.ts";

/** The council's year that these agreements make together, and what was checked over it. */
export function councilOf(...agreements: readonly [Agreement, ...Agreement[]]) {
  const names = Object.keys(agreementTables) as (keyof typeof agreementTables)[];
  const rows = names.map((name) => [
    name,
    [...new Set(agreements.flatMap((one): readonly unknown[] => one[name]))],
  ]);
  const [{ portfolio, on }] = agreements;
  const council = councilYearOf(Object.fromEntries(rows) as CouncilYearRows, { year: portfolio.year, on });
  const checked: Checked = reconcileCouncil(council);
  return { council, checked };
}
