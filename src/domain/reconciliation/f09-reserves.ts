import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { type Identity, joined, type Outcome } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import { less, type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { reserveCell, revenueTotal } from "./reserve-columns.ts";
import { reservesInResources } from "./reserves-in-resources.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/** F9: approved - use = balance on every row; use = -appropriations; the resources print the same reserves. */
export const reservesAreUsedAsSaid: Identity = (agreement) =>
  joined([balances(agreement), appropriations(agreement), reservesInResources(agreement)]);

function balances({ reserves }: Agreement): Outcome {
  return outcomeOf(
    reserves.flatMap((row) => {
      if (row.approved === undefined || row.balance === undefined) return [];
      const approved = reserveCell(row, "approved");
      const use = reserveCell(row, "forecastUse");
      const whole = reserveCell(row, "balance");
      if (approved === undefined || use === undefined || whole === undefined) return [];
      const subject = [row.name, row.purpose].filter((text) => text !== undefined).join(", ");
      return [
        weigh({
          identity: "F9",
          subject,
          parts: [approved, less(use)],
          partsAre: "amounts",
          whole: { ...whole, name: "the balance" },
        }),
      ];
    }),
  );
}

function appropriations(agreement: Agreement): Outcome {
  const use = usedInAll(agreement);
  if (use.length === 0) return outcomeOf([]);
  const sums = agreement.forecasts.filter(inAgreement(agreement)).flatMap((row) => {
    const whole = printedAmount(agreementTables.forecasts, row, "appropriations", {
      name: "the appropriation in the forecast",
      label: `Forecast at ${row.period}, appropriations`,
    });
    if (whole === undefined) return [];
    const parts = use.map(less);
    return [weigh({ identity: "F9", subject: "use of reserves", parts, partsAre: "reserves", whole })];
  });
  return outcomeOf(sums);
}

/** The total use expected of the revenue reserves as printed, or the use of each where no total is. */
function usedInAll({ reserves }: Agreement): readonly PrintedAmount[] {
  const total = revenueTotal(reserves);
  const rows =
    total === undefined ? reserves.filter(({ row, fund }) => row === "line" && fund === "revenue") : [total];
  return rows.flatMap((row) => reserveCell(row, "forecastUse") ?? []);
}
