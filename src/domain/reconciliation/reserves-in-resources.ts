import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import type { Outcome } from "./identity.ts";
import { findingFigure, money, type PrintedAmount, printedAmount } from "./printed-amount.ts";
import { reserveCell, revenueTotal } from "./reserve-columns.ts";
import { totalResource } from "./resource-sums.ts";
import { retold } from "./sum-found.ts";
import { outcomeOf, weigh } from "./weigh.ts";

/**
 * The reserves in the table of resources against the total of the reserves themselves. Where they differ by
 * exactly one transfer, one of the two tables was probably struck before it: a doubt, not an error.
 */
export function reservesInResources(agreement: Agreement): Outcome {
  const whole = totalResource(agreement.resources, "reserves");
  const total = totalOfReserves(agreement);
  if (whole === undefined || total === undefined) return outcomeOf([]);
  const weighed = weigh({
    identity: "F9",
    subject: "earmarked reserves",
    parts: [total],
    partsAre: "totals",
    whole: { ...whole, name: "the total in the resources" },
  });
  const transfer = transferOf(agreement, Math.abs(weighed.difference));
  const outcome = outcomeOf([weighed]);
  if (transfer === undefined) return outcome;
  return {
    ...outcome,
    observations: outcome.observations.map((found) =>
      retold(found, {
        severity: "doubt",
        likelyCause: `${transfer.label} is exactly ${money(transfer.amount, transfer.unit)}: one of the two tables probably counts it and the other does not.`,
        figures: [...found.figures, findingFigure(transfer)],
      }),
    ),
  };
}

function totalOfReserves({ reserves }: Agreement): PrintedAmount | undefined {
  const row = revenueTotal(reserves);
  if (row === undefined) return undefined;
  const amount = reserveCell(row, "approved") ?? reserveCell(row, "baseline") ?? reserveCell(row, "balance");
  return amount && { ...amount, name: "the total of the reserves" };
}

function transferOf({ reserves, reserveMovements }: Agreement, size: number): PrintedAmount | undefined {
  return reserveMovements
    .filter(({ kind, amount }) => kind.startsWith("transfer") && Math.abs(amount) === size)
    .flatMap((row) => {
      const reserve = reserves.find((candidate) => candidate.reserve === row.reserve)?.name ?? row.reserve;
      const way = row.kind === "transfer in" ? "from" : "to";
      const label = `The transfer ${way} ${row.partner ?? "another portfolio"} (${reserve})`;
      return printedAmount(agreementTables.reserveMovements, row, "amount", { name: label, label }) ?? [];
    })
    .at(0);
}
