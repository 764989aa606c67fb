import type { CouncilYear } from "../data-package/council-year.ts";
import type { ReserveRow } from "../data-package/tables/reserves.ts";
import { councilFigures } from "../reconciliation/council-figures.ts";
import { type ReserveColumn, reserveCell } from "../reconciliation/reserve-columns.ts";
import { type Added, type AddedUp, added, addedUp } from "./added-up.ts";

const nothingAsked = { period: undefined, spendYear: undefined };

/** The reserves of the cash limit, portfolio by portfolio. Those of the Dedicated Schools Grant are not among them. */
export function councilReserves(council: CouncilYear): AddedUp<ReserveColumn> {
  const of = (figure: Parameters<typeof figureOf>[0]) => figureOf(figure);
  return addedUp(council, {
    baseline: of("reserves opening"),
    approved: of("reserves approved"),
    forecastUse: of("reserves forecast use"),
    balance: of("reserves balance"),
    closing: of("reserves closing"),
  });
}

function figureOf(
  figure:
    | "reserves opening"
    | "reserves approved"
    | "reserves forecast use"
    | "reserves balance"
    | "reserves closing",
) {
  return (money: CouncilYear["portfolios"][number]) => councilFigures[figure].of(money, nothingAsked);
}

/** The reserves of one category over all portfolios. */
export type ReserveCategory = {
  /** As printed; undefined for reserves printed under no category. */
  readonly category: string | undefined;
  readonly reserves: number;
  readonly figures: Readonly<Record<ReserveColumn, Added>>;
};

/** Reserves of the cash limit by the category printed with each, in the order they first stand in print. */
export function reserveCategories({ portfolios }: CouncilYear): readonly ReserveCategory[] {
  const lines = portfolios.flatMap(({ reserves }) =>
    reserves.filter(({ row, fund }) => row === "line" && fund === "revenue"),
  );
  return [...Map.groupBy(lines, ({ category }) => category)].map(([category, rows]) => ({
    category,
    reserves: rows.length,
    figures: {
      baseline: column(rows, "baseline"),
      approved: column(rows, "approved"),
      forecastUse: column(rows, "forecastUse"),
      balance: column(rows, "balance"),
      closing: column(rows, "closing"),
    },
  }));
}

function column(rows: readonly ReserveRow[], name: ReserveColumn): Added {
  return added(rows.map((row) => reserveCell(row, name)));
}
