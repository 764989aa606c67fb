import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { cell } from "./budget-row-sum.ts";
import { movementOf } from "./f04-bridge.ts";
import type { Identity } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { totalResource } from "./resource-sums.ts";
import { statedAmount } from "./stated-amount.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/**
 * F5: the cash limit is one figure wherever it is printed: the net of the service table, the end of the bridge,
 * the forecast, the resources, the headline box and the text. Each is held against the first of these.
 */
export const cashLimitIsOneFigure: Identity = (agreement) => {
  const [first, ...others] = printings(agreement);
  if (first === undefined) return outcomeOf([]);
  return outcomeOf(
    others.map((whole) =>
      weigh({ identity: "F5", subject: "net cash limit", parts: [first], partsAre: "amounts", whole }),
    ),
  );
};

function printings(agreement: Agreement): readonly PrintedAmount[] {
  const here = inAgreement(agreement);
  const net = agreement.budgetLines
    .filter(({ row }) => row === "total")
    .flatMap((row) => cell(row, "net") ?? [])
    .map((amount) => ({ ...amount, name: "the net of the service table" }))
    .at(0);
  const closing = movementOf(agreement.budgetMovements, "closing");
  const forecasts = agreement.forecasts.filter(here).map((row) =>
    printedAmount(agreementTables.forecasts, row, "cashLimit", {
      name: "the cash limit in the forecast",
      label: `Forecast at ${row.period}, net cash limit`,
    }),
  );
  const resources = totalResource(agreement.resources, "cashLimit");
  const stated = agreement.statements
    .filter((statement) => statement.figure === "net cash limit" && here(statement))
    .map(statedAmount);
  return [
    net,
    closing && { ...closing, name: "the end of the budget bridge" },
    ...forecasts,
    resources && { ...resources, name: "the cash limit in the resources" },
    ...stated,
  ].flatMap((amount) => amount ?? []);
}
