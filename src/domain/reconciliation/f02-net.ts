import { budgetRowSums } from "./budget-row-sum.ts";
import type { Identity } from "./identity.ts";
import { outcomeOf } from "./weigh.ts";

/** F2: gross + income = net, where income carries a minus. */
export const netIsGrossAndIncome: Identity = ({ budgetLines }) =>
  outcomeOf(budgetRowSums({ identity: "F2", parts: ["gross", "income"], whole: "net" }, budgetLines));
