import type { CouncilTaxRow, PrudentialIndicatorRow } from "../data-package/tables/council-money.ts";
import type { ReserveMovementRow } from "../data-package/tables/reserves.ts";
import type { Issue } from "../result.ts";

const inNumbers: readonly CouncilTaxRow["kind"][] = ["tax base"];
const inMoney: readonly CouncilTaxRow["kind"][] = ["requirement", "band d", "precept", "collection fund"];

/** What stops a line of the council tax from being used: a tax base without its number, money without its amount. */
export function councilTaxIssues({ line, kind, amount, number }: CouncilTaxRow): readonly Issue[] {
  if (inNumbers.includes(kind) && number === undefined) {
    const message = `The ${kind} ${line} has no number. Give the dwellings counted as of band D in number.`;
    return [{ field: "number", message }];
  }
  if (inMoney.includes(kind) && amount === undefined) {
    const message = `The ${kind} ${line} has no amount. Give it in amount, in the row's unit.`;
    return [{ field: "amount", message }];
  }
  if (amount === undefined && number === undefined) {
    const message = `The ${kind} ${line} says nothing. Give its percentage in number, or its amount.`;
    return [{ field: "number", message }];
  }
  return [];
}

/** What stops a prudential indicator from being used: neither an amount nor a percentage, or both of them. */
export function indicatorIssues(row: PrudentialIndicatorRow): readonly Issue[] {
  const { indicator, amount, percent, limitAmount, limitPercent } = row;
  if ((amount === undefined) === (percent === undefined)) {
    const says = amount === undefined ? "neither an amount nor a percentage" : "an amount and a percentage";
    const message = `The indicator ${indicator} has ${says}. Give one of them; another indicator gets a key of its own.`;
    return [{ field: "amount", message }];
  }
  const [limit, field] =
    amount === undefined ? [limitAmount, "limitAmount" as const] : [limitPercent, "limitPercent" as const];
  if (limit === undefined) return [];
  const message = `The indicator ${indicator} and its limit are not alike: one is money, the other a percentage. Move the limit to the other column.`;
  return [{ field, message }];
}

/** What stops a transfer from being followed: a reserve on the other side without the portfolio it is in. */
export function reserveMovementIssues(row: ReserveMovementRow): readonly Issue[] {
  if (row.partnerReserve === undefined || row.partner !== undefined) return [];
  const message = `The transfer ${row.movement} names the reserve ${row.partnerReserve} on its other side and not the portfolio. Give its code in partner.`;
  return [{ field: "partner", message }];
}
