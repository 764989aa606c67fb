import type { Money } from "./money-spec.ts";
import type { FileRow } from "./spec.ts";

type Scheme = {
  readonly scheme: string;
  readonly name: string;
  readonly year: string;
  readonly amount: number;
};

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

/** What is spent in a year: on the schemes of that year, and what was rephased into it. */
export function programme(money: Money, year: string): number {
  return sum(
    schemesOf(money)
      .filter((one) => one.year === year)
      .map(({ amount }) => amount),
  );
}

/** A scheme of the year itself; another year's spending is what was rephased into it. */
function schemesOf({ year, schemes, changes = [] }: Money): readonly Scheme[] {
  const later = changes.flatMap(({ scheme, changes: gains }) =>
    Object.entries(gains)
      .filter(([spendYear]) => spendYear !== year)
      .map(([spendYear, amount]) => {
        const name = schemes.find(([key]) => key === scheme)?.[1] ?? scheme;
        return { scheme, name, year: spendYear, amount };
      }),
  );
  return [...schemes.map(([scheme, name, amount]) => ({ scheme, name, year, amount })), ...later];
}

export function schemeRows(money: Money): readonly FileRow[] {
  const { changes = [] } = money;
  const all = schemesOf(money);
  const opening = ({ scheme, year, amount }: Scheme) => {
    const own = changes.filter((change) => change.scheme === scheme);
    return amount - sum(own.map((change) => change.changes[year] ?? 0));
  };
  const opened = (rows: readonly Scheme[]): FileRow =>
    changes.length === 0 ? {} : { opening: String(sum(rows.map(opening))) };
  return spendYears(all).flatMap((year) => {
    const own = all.filter((one) => one.year === year);
    return [
      ...own.map((one) => ({
        scheme: one.scheme,
        spend_year: year,
        row: "line",
        name: one.name,
        ...opened([one]),
        amount: String(one.amount),
        about: "Made up.",
      })),
      {
        scheme: "total",
        spend_year: year,
        row: "total",
        name: "Total",
        ...opened(own),
        amount: String(programme(money, year)),
      },
    ];
  });
}

/** What pays for the programme; what was rephased is borrowed. */
export function fundingRows(money: Money): readonly FileRow[] {
  const row = (year: string, source: string, name: string, amount: number) => ({
    spend_year: year,
    source,
    name,
    amount: String(amount),
  });
  return spendYears(schemesOf(money)).flatMap((year) => {
    const all = programme(money, year);
    const grants = year === money.year ? money.grants : 0;
    return [
      ...(grants === 0 ? [] : [row(year, "capital grants", "Capital grants", grants)]),
      row(year, "unsupported borrowing", "Borrowing", all - grants),
      row(year, "all sources", "Total", all),
    ];
  });
}

export function programmeChangeRows({ changes = [] }: Money): readonly FileRow[] {
  return changes.flatMap(({ movement, scheme, kind, changes: gains, why }) =>
    Object.entries(gains).map(([year, amount]) => ({
      scheme,
      spend_year: year,
      movement,
      kind,
      amount: String(amount),
      why,
    })),
  );
}

function spendYears(schemes: readonly Scheme[]): readonly string[] {
  return [...new Set(schemes.map(({ year }) => year))].toSorted();
}
