import { thousands } from "../../domain/money/format.ts";
import { type Pence, sum } from "../../domain/money/pence.ts";
import { waterfallChart } from "../waterfall.ts";
import { shortName } from "./short-name.ts";
import { inMillions, signedLabel } from "./signed-label.ts";
import type { ToldChart } from "./told-chart.ts";

type PortfolioWalk = {
  readonly id: string;
  readonly title: string;
  /** What the first and the last bar are called. */
  readonly names: readonly [first: string, last: string];
  readonly first: Pence | undefined;
  /** What each portfolio adds or takes away. */
  readonly steps: readonly { readonly name: string; readonly change: Pence | undefined }[];
  readonly finding: string;
};

/** From one figure of the council to another by way of its portfolios; undefined for one, and where any is not known. */
export function portfolioWalk(walk: PortfolioWalk): ToldChart | undefined {
  const { id, title, names, first, steps, finding } = walk;
  const known = steps.flatMap(({ name, change }) => (change === undefined ? [] : [{ name, change }]));
  if (first === undefined || known.length < steps.length || known.length < 2) return undefined;
  const total = (name: string, amount: Pence) =>
    ({ kind: "total", name, value: inMillions(amount), label: thousands(amount) }) as const;
  const spoken = {
    id,
    title,
    description: "A step for each portfolio, in thousand pounds. The table after it has the same figures.",
  };
  const chart = waterfallChart({
    ...spoken,
    unit: { before: "£", after: "m" },
    steps: [
      total(names[0], first),
      ...known.map(({ name, change }) => ({
        kind: "change" as const,
        name: shortName(name),
        value: inMillions(change),
        label: signedLabel(change),
      })),
      total(names[1], sum([first, ...known.map(({ change }) => change)])),
    ],
  });
  return { ...spoken, chart, finding };
}
