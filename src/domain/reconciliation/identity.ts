import type { Agreement } from "../data-package/agreement.ts";
import type { Finding } from "./finding.ts";

/** What one identity noticed, before it is known whose agreement it is and whether somebody accepted it. */
export type Observation = Omit<Finding, "key" | "portfolio" | "year" | "accepted"> & {
  /** Where it stands within the agreement: `budget_lines.total.employee`. */
  readonly place: string;
};

/** What an identity noticed, and how many sums it worked out: a check of words or headings is not a sum. */
export type Outcome = { readonly observations: readonly Observation[]; readonly sums: number };

export type Identity = (agreement: Agreement) => Outcome;

export function joined(outcomes: readonly Outcome[]): Outcome {
  return {
    observations: outcomes.flatMap(({ observations }) => observations),
    sums: outcomes.reduce((total, { sums }) => total + sums, 0),
  };
}

/** The outcome of a check that adds nothing up. */
export function noticed(observations: readonly Observation[]): Outcome {
  return { observations, sums: 0 };
}
