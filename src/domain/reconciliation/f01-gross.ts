import { budgetRowSums } from "./budget-row-sum.ts";
import type { Identity } from "./identity.ts";
import { outcomeOf } from "./weigh.ts";

/** F1: employee + non-employee = gross, on every line of the service table and its totals. */
export const grossIsItsParts: Identity = ({ budgetLines }) =>
  outcomeOf(
    budgetRowSums({ identity: "F1", parts: ["employee", "nonEmployee"], whole: "gross" }, budgetLines),
  );
