import { type Agreement, agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import { blankResults, blankTargets } from "./f23-blank-measures.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { placeOf } from "./place.ts";
import { sourceOf } from "./printed-amount.ts";

/** The tables of money, with the columns of which a line prints at least one. */
const moneyTables = (agreement: Agreement): readonly Blankable[] => [
  {
    table: agreementTables.budgetLines,
    rows: agreement.budgetLines,
    amounts: ["employee", "nonEmployee", "gross", "income", "net"],
  },
  { table: agreementTables.budgetMovements, rows: agreement.budgetMovements, amounts: ["amount"] },
  {
    table: agreementTables.reserves,
    rows: agreement.reserves,
    amounts: ["baseline", "approved", "forecastUse", "balance"],
  },
  { table: agreementTables.savings, rows: agreement.savings, amounts: ["value"] },
  { table: agreementTables.capitalSchemes, rows: agreement.capitalSchemes, amounts: ["amount"] },
  { table: agreementTables.capitalFunding, rows: agreement.capitalFunding, amounts: ["amount"] },
  { table: agreementTables.nonCashLimits, rows: agreement.nonCashLimits, amounts: ["amount"] },
];

type Blankable = {
  readonly table: Table;
  readonly rows: readonly Row[];
  readonly amounts: readonly string[];
};

/** F23: nothing is left blank, or cannot be read, without a reason printed beside it. */
export const blanksHaveReasons: Identity = (agreement) =>
  noticed([
    ...moneyTables(agreement).flatMap(blankLines),
    ...blankTargets(agreement),
    ...blankResults(agreement),
  ]);

function blankLines({ table, rows, amounts }: Blankable): readonly Observation[] {
  return rows.flatMap((row) => {
    const missing = row["missing"];
    const blank = amounts.every((amount) => row[amount] === undefined);
    const unexplained =
      missing === "left-blank" || missing === "not-legible" || (blank && missing === undefined);
    if (!unexplained) return [];
    const name = String(row["name"]);
    const how = missing === "not-legible" ? "cannot be read" : "is left blank";
    const property = amounts.find((amount) => row[amount] === undefined) ?? "";
    return [
      {
        identity: "F23",
        severity: "doubt",
        message: `${name} ${how} in the table of ${table.title.toLowerCase()}, and the paper does not say why.`,
        difference: "",
        unit: "",
        figures: [{ label: name, value: "", figure: figureId(table, row, property), ...sourceOf(row) }],
        place: placeOf(table, row),
      },
    ];
  });
}
