import type { CouncilYear, PortfolioMoney } from "../data-package/council-year.ts";
import type { PortfolioRow } from "../data-package/tables/organisation.ts";
import { type Pence, sum } from "../money/pence.ts";
import type { PrintedAmount } from "../reconciliation/printed-amount.ts";
import { contribution } from "../reconciliation/weigh.ts";

/** What goes into a figure of one portfolio: one printed amount, several to be added up, or none. */
export type MoneyOf = (money: PortfolioMoney) => readonly (PrintedAmount | undefined)[];

/** Printed amounts and what they come to in pence; undefined where none is printed, which is not nought. */
export type Added = { readonly parts: readonly PrintedAmount[]; readonly amount: Pence | undefined };

/** A total over portfolios, and how many of them print anything that goes into it. */
export type AddedOver = Added & { readonly printedBy: number; readonly portfolios: number };

/** The same figures of every portfolio side by side, in the council's order, each with its total. */
export type AddedUp<Name extends string> = {
  readonly rows: readonly {
    readonly portfolio: PortfolioRow;
    readonly figures: Readonly<Record<Name, Added>>;
  }[];
  readonly totals: Readonly<Record<Name, AddedOver>>;
};

/** Adds figures up over the portfolios of a year. A portfolio that prints none is left out of the total and counted. */
export function addedUp<Name extends string>(
  { portfolios }: Pick<CouncilYear, "portfolios">,
  figures: Readonly<Record<Name, MoneyOf>>,
): AddedUp<Name> {
  const names = Object.keys(figures) as Name[];
  const rows = portfolios.map((money) => ({
    portfolio: money.portfolio,
    figures: byName(names, (name) => added(figures[name](money))),
  }));
  const totals = byName(names, (name) => {
    const each = rows.map((row) => row.figures[name]);
    const printedBy = each.filter(({ amount }) => amount !== undefined).length;
    return { ...added(each.flatMap(({ parts }) => parts)), printedBy, portfolios: rows.length };
  });
  return { rows, totals };
}

/** Printed amounts added up, those an identity takes away with a minus. */
export function added(printed: readonly (PrintedAmount | undefined)[]): Added {
  const parts = printed.flatMap((one) => one ?? []);
  return { parts, amount: parts.length === 0 ? undefined : sum(parts.map(contribution)) };
}

/** The one printed amount a sum is; undefined where it adds up several, or none. */
export function onlyPart({ parts }: Added): PrintedAmount | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  figureFor: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, figureFor(name)])) as Record<Name, Value>;
}
