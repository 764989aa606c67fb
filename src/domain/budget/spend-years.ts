import type { Agreement } from "../data-package/agreement.ts";
import type { CapitalFundingRow, CapitalSchemeRow } from "../data-package/tables/capital.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import { blockBegun } from "./block-heading.ts";

/** A scheme, or a sum of schemes, with its cell for each year of spending. */
export type Scheme = {
  readonly first: CapitalSchemeRow;
  readonly cells: ReadonlyMap<FinancialYear, CapitalSchemeRow>;
};

/** The years the programme, or what pays for it, is printed for, earliest first. */
export function spendYears({
  capitalSchemes,
  capitalFunding,
}: Pick<Agreement, "capitalSchemes" | "capitalFunding">): readonly FinancialYear[] {
  const programme = capitalSchemes.filter(({ listing }) => listing === "programme");
  return [...new Set([...programme, ...capitalFunding].map(({ spendYear }) => spendYear))].toSorted();
}

/** One row a scheme, in the order of print. */
export function schemesOf(
  { capitalSchemes }: Pick<Agreement, "capitalSchemes">,
  listing: CapitalSchemeRow["listing"],
): readonly Scheme[] {
  const rows = capitalSchemes.filter((row) => row.listing === listing);
  return [...Map.groupBy(rows, ({ scheme }) => scheme).values()].flatMap((cells) => {
    const [first] = cells;
    return first === undefined ? [] : [{ first, cells: new Map(cells.map((row) => [row.spendYear, row])) }];
  });
}

/** The heading of a block of schemes where its first one stands. */
export function blockHeading({ first }: Scheme, before: Scheme | undefined): string | undefined {
  const begun = blockBegun(first, before?.first);
  return begun === undefined ? undefined : (first.blockName ?? begun);
}

export type Funding = { readonly name: string; readonly source: CapitalFundingRow["source"] };

/** The sources that pay, in the order of print; the total of all of them comes last. */
export function sourcesOf(rows: readonly CapitalFundingRow[]): readonly Funding[] {
  const bySource = new Map(rows.map(({ source, name }) => [source, { source, name }]));
  const all = bySource.get("all sources");
  bySource.delete("all sources");
  return all === undefined ? [...bySource.values()] : [...bySource.values(), all];
}
