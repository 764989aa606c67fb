import { heldOn, type ListedCode, type MasterData, startedBy } from "./listed-code.ts";

/** One code list on a day: how many codes it has, hold, have ended and are still to come. */
export type ListSummary = {
  readonly list: string;
  readonly codes: number;
  readonly inForce: number;
  readonly ended: number;
  readonly toCome: number;
  readonly settled: number;
  readonly changes: number;
};

/** Every list that is held, by name. */
export function listSummaries(master: MasterData, on: Temporal.PlainDate): readonly ListSummary[] {
  const of = <Row extends { readonly list: string }>(rows: readonly Row[], list: string) =>
    rows.filter((row) => row.list === list);
  return [...new Set(master.codes.map(({ list }) => list))].toSorted().map((list) => {
    const codes = of(master.codes, list);
    const inForce = codes.filter((row) => heldOn(row, on)).length;
    const toCome = codes.filter((row) => isToCome(row, on)).length;
    return {
      ...{ list, codes: codes.length, inForce, toCome, ended: codes.length - inForce - toCome },
      settled: of(master.aliases, list).length,
      changes: of(master.changes, list).length,
    };
  });
}

function isToCome({ from }: ListedCode, on: Temporal.PlainDate): boolean {
  return !startedBy(from, on);
}
