import { waterfallChart } from "../../charts/waterfall.ts";
import type { Added } from "../../domain/budget/added-up.ts";
import { thousands } from "../../domain/money/format.ts";
import { type Pence, pence, sum } from "../../domain/money/pence.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import type { Html } from "../../html/html.ts";
import { shortName } from "../finance/short-name.ts";

type PortfolioWalk = {
  readonly id: string;
  readonly title: string;
  /** What the first and the last bar are called. */
  readonly names: readonly [first: string, last: string];
  readonly first: Pick<Added, "amount">;
  /** What each portfolio adds or takes away. */
  readonly steps: readonly { readonly name: string; readonly change: Pence | undefined }[];
  readonly finding: string;
};

/** From one figure of the council to another by way of its portfolios; undefined for one, and where any is not known. */
export function portfolioWalk({ id, title, names, first, steps, finding }: PortfolioWalk): Html | undefined {
  const known = steps.flatMap(({ name, change }) => (change === undefined ? [] : [{ name, change }]));
  if (first.amount === undefined || known.length < steps.length || known.length < 2) return undefined;
  const start = first.amount;
  const end = sum([start, ...known.map(({ change }) => change)]);
  const total = (name: string, amount: Pence) =>
    ({ kind: "total", name, value: amount / 100_000, label: thousands(amount) }) as const;
  const chart = waterfallChart({
    id,
    title,
    description: "A step for each portfolio, in thousand pounds. The table after it has the same figures.",
    unit: { before: "£", after: " thousand" },
    steps: [
      total(names[0], start),
      ...known.map(({ name, change }) => ({
        kind: "change" as const,
        name: shortName(name),
        value: change / 100_000,
        label: `${change > 0 ? "+" : change < 0 ? "−" : ""}${thousands(pence(Math.abs(change)))}`,
      })),
      total(names[1], end),
    ],
  });
  return chartFigure({ chart, finding });
}
