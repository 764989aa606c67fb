import type { Checked, Finding } from "../../domain/reconciliation/finding.ts";

/** What does not add up or looks wrong and nobody has accepted; rounding is neither. */
export function unsettled({ findings }: Checked): readonly Finding[] {
  return findings.filter(({ severity, accepted }) => severity !== "rounding" && accepted === undefined);
}
