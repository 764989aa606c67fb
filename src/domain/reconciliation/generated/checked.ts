import type { Finding } from "../finding.ts";
import { reconcile } from "../reconcile.ts";
import { reconcileCouncil } from "../reconcile-council.ts";
import { agreementsOf, councilOf, type GeneratedRows } from "./rows.ts";

/** Everything found in a generated council: in each agreement of the year, and over the council. */
export function foundIn(rows: GeneratedRows): readonly Finding[] {
  return [
    ...agreementsOf(rows).flatMap((agreement) => reconcile(agreement).findings),
    ...reconcileCouncil(councilOf(rows)).findings,
  ];
}
