import type { PortfolioMoney } from "../domain/data-package/council-year.ts";

/** The portfolios of a year, by which the other side of a move is named. */
export type Sides = readonly Pick<PortfolioMoney, "portfolio" | "budgetLines" | "reserves">[];

/** "Libraries, People": a budget line and its portfolio by name; by its key or code where that is not held. */
export function lineSide(sides: Sides, code: string, line: string | undefined): string {
  const held = sideOf(sides, code);
  const name = held?.portfolio.name ?? code;
  if (line === undefined) return name;
  return `${held?.budgetLines.find((row) => row.line === line)?.name ?? line}, ${name}`;
}

/** "Transformation, Resources": where a reserve's money came from or went; as written where it names no portfolio held. */
export function reserveSide(
  sides: Sides,
  partner: string | undefined,
  reserve: string | undefined,
): string | undefined {
  if (partner === undefined) return undefined;
  const held = sideOf(sides, partner);
  const name = held?.portfolio.name ?? partner;
  if (reserve === undefined) return name;
  return `${held?.reserves.find((row) => row.reserve === reserve)?.name ?? reserve}, ${name}`;
}

function sideOf(sides: Sides, code: string): Sides[number] | undefined {
  return sides.find(({ portfolio }) => portfolio.portfolio === code);
}
