import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { BudgetMovementRow } from "../../domain/data-package/tables/budget.ts";
import { thousands } from "../../domain/money/format.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { type Pence, pence, sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { waterfallChart } from "../waterfall.ts";
import type { WaterfallStep } from "../waterfall-step.ts";
import { shortName } from "./short-name.ts";
import { inMillions, signedLabel } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

/** The walk from the last reported budget to this one; undefined where none is printed. */
export function bridgeChart(
  { budgetMovements, portfolio }: Pick<Agreement, "budgetMovements" | "portfolio">,
  id: string,
): ToldChart | undefined {
  if (!budgetMovements.some(({ row }) => row === "line")) return undefined;
  const spoken = {
    id,
    title: `From the last reported budget to the ${yearLabel(portfolio.year)} cash limit`,
    description: "Step by step, in thousand pounds. The table after it has the same figures.",
  };
  const chart = waterfallChart({
    ...spoken,
    unit: { before: "£", after: "m" },
    steps: budgetMovements.flatMap(stepOf),
  });
  return { ...spoken, chart, finding: bridgeFinding(budgetMovements) };
}

function stepOf({ row, name, amount }: BudgetMovementRow): readonly WaterfallStep[] {
  if (amount === undefined || row === "subtotal") return [];
  const value = inMillions(amount);
  if (row !== "line")
    return [{ kind: "total", name: shortName(name, "from its year"), value, label: thousands(amount) }];
  return [{ kind: "change", name: shortName(name), value, label: signedLabel(amount) }];
}

const kinds: readonly (readonly [BudgetMovementRow["kind"], string])[] = [
  ["one-off", "one-off items"],
  ["saving", "savings"],
  ["indicative adjustment", "indicative adjustments"],
  ["in-year change", "changes within the year"],
  ["virement", "virements (moves between budgets)"],
  [undefined, "other steps"],
];

/** "Indicative adjustments add £0.885m; savings take away £0.502m." */
function bridgeFinding(rows: readonly BudgetMovementRow[]): string {
  const totals = kinds.map(([kind, words]) => {
    const steps = rows.filter((row) => row.row === "line" && row.kind === kind);
    return { words, total: sum(steps.map(({ amount }) => amount ?? pence(0))) };
  });
  const adding = totals.filter(({ total }) => total > 0);
  const taking = totals.filter(({ total }) => total < 0);
  const said = [clause(adding, "add"), clause(taking, "take away")].filter((words) => words !== "");
  return said.length === 0 ? "The steps leave the budget as it was." : `${atStart(said.join("; "))}.`;
}

type Total = { readonly words: string; readonly total: Pence };

/** "one-off items take away £0.292m and savings £0.570m" */
function clause(totals: readonly Total[], verb: string): string {
  return listed(
    totals.map(({ words, total }, at) => `${words}${at === 0 ? ` ${verb}` : ""} ${moneyWords(total)}`),
  );
}
