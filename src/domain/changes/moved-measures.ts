import type { Change } from "./change.ts";

/**
 * A measure that one agreement dropped and another of the same year took is one change: it moved. `nameOf` gives a
 * portfolio's name by its code.
 */
export function movedBetween(
  changes: readonly Change[],
  nameOf: (portfolio: string) => string,
): readonly Change[] {
  const dropped = new Map(
    changes.filter(({ kind }) => kind === "measure-dropped").map((change) => [keyOf(change), change]),
  );
  const moved = changes.flatMap((change): Change[] => {
    const from = change.kind === "measure-added" ? dropped.get(keyOf(change)) : undefined;
    if (from?.agreement === undefined || change.agreement === undefined) return [];
    if (from.agreement.portfolio === change.agreement.portfolio) return [];
    const says = [
      `moved to the portfolio ${nameOf(change.agreement.portfolio)}, ${nameOf(from.agreement.portfolio)} before`,
    ];
    return [{ ...change, kind: "measure-moved", effect: "neutral", says }];
  });
  const told = new Set(moved.map(keyOf));
  const left = changes.filter(
    (change) => !(["measure-dropped", "measure-added"].includes(change.kind) && told.has(keyOf(change))),
  );
  return [...left, ...moved];
}

function keyOf({ measure }: Change): string {
  return `${measure?.measure} ${measure?.year}`;
}
