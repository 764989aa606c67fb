import { agreementTables } from "../data-package/agreement.ts";
import type { CapitalSchemeRow } from "../data-package/tables/capital.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { fundingSums } from "./capital-funding-sums.ts";
import { entriesOf } from "./entry.ts";
import type { Identity } from "./identity.ts";
import { likelyCause } from "./likely-cause.ts";
import { money } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";
import { tableSums } from "./table-sums.ts";
import { outcomeOf } from "./weigh.ts";

/**
 * F13: in each year of spending, schemes add up to their subtotals and to the programme, and what pays for the
 * programme, or for one scheme, adds up to it. A list of larger schemes within the programme is not added.
 */
export const capitalIsFunded: Identity = (agreement) => {
  const programme = Map.groupBy(
    agreement.capitalSchemes.filter(({ listing }) => listing === "programme"),
    ({ spendYear }) => spendYear,
  );
  const funding = Map.groupBy(agreement.capitalFunding, ({ spendYear }) => spendYear);
  return outcomeOf(
    [...new Set([...programme.keys(), ...funding.keys()])]
      .toSorted()
      .flatMap((year) => [
        ...schemeSums(programme.get(year) ?? [], year),
        ...fundingSums(programme.get(year) ?? [], funding.get(year) ?? [], year),
      ]),
    (weighed) => likelyCause(weighed) ?? shortOfFunding(weighed),
  );
};

/** Sources that come to less than what they are to pay for. */
function shortOfFunding({ sum: { whole, by }, total, difference, unit }: Weighed): string | undefined {
  const isCost = by === "funding" && whole.at.table === agreementTables.capitalSchemes;
  if (!isCost || difference <= 0 || total < 0) return undefined;
  return `Its funding is ${money(difference, unit)} short of what it costs.`;
}

function schemeSums(rows: readonly CapitalSchemeRow[], year: FinancialYear): readonly Weighed[] {
  const words = `${yearLabel(year)} programme`;
  return tableSums(
    { identity: "F13", subject: `capital, ${words}`, partsAre: "schemes" },
    entriesOf(agreementTables.capitalSchemes, rows, "amount", words),
  );
}
