import type { Decimal } from "../value/decimal.ts";
import { type Handover, handovers } from "./handover.ts";
import type { ListedChange } from "./listed-code.ts";

/** One step from a code to one that took over from it. */
export type LineageStep = {
  readonly from: string;
  readonly to: string;
  readonly on: Temporal.PlainDate;
  readonly kind: ListedChange["kind"];
  /** Undefined where it is not known. */
  readonly share: Decimal | undefined;
  readonly basis: string | undefined;
};

/** Where a code comes from and what became of it, over all changes before and after. */
export type Lineage = {
  readonly code: string;
  /** Every code of it with how many changes it stands before (negative) or after it; the code itself is at 0. */
  readonly codes: readonly { readonly code: string; readonly generation: number }[];
  /** By day. A code that lived on with other borders has a step to itself. */
  readonly steps: readonly LineageStep[];
};

/** The predecessors and successors of a code, over chains of changes; alone where it never changed. */
export function lineageOf(list: string, code: string, changes: readonly ListedChange[]): Lineage {
  const steps = handovers(list, changes).flatMap(stepsOf);
  const generations = new Map([[code, 0]]);
  const taken = new Set<LineageStep>();
  follow(-1);
  follow(1);
  return {
    code,
    codes: [...generations]
      .map(([one, generation]) => ({ code: one, generation }))
      .toSorted((one, other) => one.generation - other.generation || (one.code < other.code ? -1 : 1)),
    steps: steps.filter((step) => taken.has(step)),
  };

  /** Walks one way, each code once: of two ways to it the longer tells its generation, unless they go in a circle. */
  function follow(way: -1 | 1): void {
    let front = [code];
    for (let generation = way; front.length > 0 && Math.abs(generation) <= steps.length; generation += way) {
      const next = new Set<string>();
      for (const step of steps) {
        const [here, there] = way === 1 ? [step.from, step.to] : [step.to, step.from];
        if (!front.includes(here)) continue;
        taken.add(step);
        if (there === here) continue;
        if (there !== code) generations.set(there, generation);
        next.add(there);
      }
      next.delete(code);
      front = [...next];
    }
  }
}

function stepsOf({ from, on, parts }: Handover): readonly LineageStep[] {
  return parts.map((part) => ({ from, on, ...part }));
}
