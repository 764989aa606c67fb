import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import { cell } from "../reconciliation/budget-row-sum.ts";
import { movementOf } from "../reconciliation/f04-bridge.ts";
import { inAgreement } from "../reconciliation/in-agreement.ts";
import { money, type PrintedAmount, printedAmount } from "../reconciliation/printed-amount.ts";
import { totalResource } from "../reconciliation/resource-sums.ts";
import { statedAmount } from "../reconciliation/stated-amount.ts";
import { statedFacts } from "../reconciliation/stated-facts.ts";
import type { NamedFigure } from "./receipt.ts";

/** The other places where an agreement prints the same fact: a headline, a sentence, another table. */
export function alsoPrinted(agreement: Agreement, figure: string): readonly NamedFigure[] {
  const groups = [cashLimits(agreement), ...statedPairs(agreement)].map((group) => group.map(namedFigure));
  const same = groups.filter((group) => group.some((printed) => printed.figure === figure)).flat();
  const others = new Map(same.map((printed) => [printed.figure, printed]));
  others.delete(figure);
  return [...others.values()];
}

function namedFigure({ label, amount, unit, at }: PrintedAmount): NamedFigure {
  return { figure: figureId(at.table, at.row, at.property), label, text: money(amount, unit) };
}

/** A statement with the one cell it repeats. One that adds cells up repeats none of them. */
function statedPairs(agreement: Agreement): readonly (readonly PrintedAmount[])[] {
  return agreement.statements.filter(inAgreement(agreement)).flatMap((statement) => {
    const stated = statedAmount(statement);
    const facts = statedFacts[statement.figure](agreement, statement).flatMap((fact) => fact ?? []);
    return stated === undefined || facts.length !== 1 ? [] : [[stated, ...facts]];
  });
}

/** The cash limit stands in the service table, the bridge, the forecast, the resources and the headline. */
function cashLimits(agreement: Agreement): readonly PrintedAmount[] {
  const { budgetLines, budgetMovements, forecasts, resources, statements } = agreement;
  const here = inAgreement(agreement);
  return [
    ...budgetLines.filter(({ row }) => row === "total").map((row) => cell(row, "net")),
    movementOf(budgetMovements, "closing"),
    ...forecasts.filter(here).map((row) =>
      printedAmount(agreementTables.forecasts, row, "cashLimit", {
        name: "cash limit",
        label: `Forecast at ${row.period}, net cash limit`,
      }),
    ),
    totalResource(resources, "cashLimit"),
    ...statements.filter((row) => row.figure === "net cash limit" && here(row)).map(statedAmount),
  ].flatMap((printed) => printed ?? []);
}
