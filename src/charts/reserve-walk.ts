import type { Unit } from "./scale.ts";
import type { Chart, Spoken } from "./svg.ts";
import { waterfallChart } from "./waterfall.ts";
import type { WaterfallStep } from "./waterfall-step.ts";

type Amount = { readonly value: number; readonly label: string };

/** A reserve from one end of the year to the other. What leaves it has a minus; what there was none of is left out. */
export type ReserveWalk = Spoken & {
  readonly unit: Unit;
  readonly opening: Amount;
  readonly contributions?: Amount;
  readonly use?: Amount;
  readonly transfersIn?: Amount;
  readonly transfersOut?: Amount;
  readonly closing: Amount;
};

/** On a scale from nought: opening, paid in, used, moved in and out, closing: in this order whatever happened first. */
export function reserveWalk(walk: ReserveWalk): Chart {
  const change = (name: string, amount: Amount | undefined): readonly WaterfallStep[] =>
    amount === undefined ? [] : [{ kind: "change", name, ...amount }];
  const { id, title, description, unit } = walk;
  return waterfallChart({
    ...{ id, title, description, unit, fromNought: true },
    steps: [
      { kind: "total", name: "At the start", ...walk.opening },
      ...change("Paid in", walk.contributions),
      ...change("Used", walk.use),
      ...change("Moved in", walk.transfersIn),
      ...change("Moved out", walk.transfersOut),
      { kind: "total", name: "At the end", ...walk.closing },
    ],
  });
}
