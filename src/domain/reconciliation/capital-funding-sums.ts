import { agreementTables } from "../data-package/agreement.ts";
import type { CapitalFundingRow, CapitalSchemeRow } from "../data-package/tables/capital.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import type { Sum, Weighed } from "./sum.ts";
import { weigh } from "./weigh.ts";

const PROGRAMME = "programme";

/** What is being paid for, in one year: the whole programme, or one scheme of it. */
type Funded = {
  readonly key: string;
  readonly name: string;
  readonly cost: PrintedAmount | undefined;
  readonly sources: readonly CapitalFundingRow[];
};

export function fundingSums(
  schemes: readonly CapitalSchemeRow[],
  funding: readonly CapitalFundingRow[],
  year: FinancialYear,
): readonly Weighed[] {
  const totals = new Set(schemes.filter(({ row }) => row === "total").map(({ scheme }) => scheme));
  const keyOf = (scheme: string) => (totals.has(scheme) ? PROGRAMME : scheme);
  const byKey = Map.groupBy(schemes, ({ scheme }) => keyOf(scheme));
  const funded = [...Map.groupBy(funding, ({ scheme }) => keyOf(scheme))].map(([key, sources]) => ({
    key,
    name: byKey.get(key)?.[0]?.name ?? "Programme",
    cost: costOf(byKey.get(key)?.[0]),
    sources,
  }));
  const lines = new Set(schemes.filter(({ row }) => row === "line").map(({ scheme }) => scheme));
  return [
    ...funded.flatMap((one) => paysForItself(one, year)),
    ...bySource(
      funded.find(({ key }) => key === PROGRAMME),
      funded.filter(({ key }) => lines.has(key)),
      year,
    ),
  ].map(weigh);
}

/** The sources make the total of funding where one is printed, and the total is what the thing costs. */
function paysForItself({ key, name, cost, sources }: Funded, year: FinancialYear): readonly Sum[] {
  const all = sources.find(({ source }) => source === "all sources");
  const allSources = all && cellOf(all, "the total of the funding");
  const parts = sources.filter((row) => row !== all).flatMap((row) => cellOf(row, row.name) ?? []);
  const blank = sources.filter(({ amount, missing }) => amount === undefined && missing !== "not-applicable");
  const subject = `${key === PROGRAMME ? "capital programme" : name}, ${yearLabel(year)} funding`;
  const base = { identity: "F13", subject, partsAre: "sources", blank: blank.map((row) => row.name) };
  const summed = allSources ?? cost;
  const matches =
    allSources !== undefined && cost !== undefined
      ? [{ ...base, blank: [], parts: [cost], whole: allSources, by: "programme" }]
      : [];
  if (summed === undefined || parts.length === 0) return matches;
  return [{ ...base, parts, whole: summed, by: "funding" }, ...matches];
}

/** Where funding is printed scheme by scheme, each source adds up down the schemes. */
function bySource(
  programme: Funded | undefined,
  schemes: readonly Funded[],
  year: FinancialYear,
): readonly Sum[] {
  if (programme === undefined || schemes.length === 0) return [];
  return programme.sources.flatMap((row) => {
    const whole = cellOf(row, "the total");
    const parts = schemes.flatMap(({ name, sources }) =>
      sources.filter(({ source }) => source === row.source).flatMap((cell) => cellOf(cell, name) ?? []),
    );
    if (whole === undefined || parts.length === 0) return [];
    const subject = `${row.name}, ${yearLabel(year)}`;
    return [{ identity: "F13", subject, parts, partsAre: "schemes", whole }];
  });
}

function costOf(scheme: CapitalSchemeRow | undefined): PrintedAmount | undefined {
  return (
    scheme &&
    printedAmount(agreementTables.capitalSchemes, scheme, "amount", {
      name: scheme.row === "total" ? "the programme" : scheme.name,
      label: `${scheme.name}, ${yearLabel(scheme.spendYear)} programme`,
    })
  );
}

function cellOf(row: CapitalFundingRow, name: string): PrintedAmount | undefined {
  return printedAmount(agreementTables.capitalFunding, row, "amount", {
    name,
    label: `${row.name}, ${row.scheme === PROGRAMME ? "" : `${row.scheme}, `}${yearLabel(row.spendYear)} funding`,
  });
}
