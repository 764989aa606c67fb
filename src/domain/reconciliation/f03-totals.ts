import { agreementTables } from "../data-package/agreement.ts";
import { type BudgetColumn, budgetColumnNames, budgetColumns } from "./budget-columns.ts";
import { entriesOf } from "./entry.ts";
import { type Identity, joined } from "./identity.ts";
import { reserveColumns } from "./reserve-columns.ts";
import { resourceColumnSums, resourceRowSums } from "./resource-sums.ts";
import { movedBetweenRows, oneLineBehind } from "./shared-cause.ts";
import { tableSums } from "./table-sums.ts";
import { outcomeOf } from "./weigh.ts";

/** F3: the lines of each column add up to its totals, in the service table, the resources and the reserves. */
export const columnsSumToTotals: Identity = (agreement) =>
  joined([serviceTable(agreement), resources(agreement), reserves(agreement)]);

const serviceTable: Identity = ({ budgetLines }) => {
  const columns = budgetColumnNames.map((column: BudgetColumn) => {
    const words = budgetColumns[column];
    const entries = entriesOf(agreementTables.budgetLines, budgetLines, column, words);
    const sums = tableSums({ identity: "F3", subject: words, partsAre: "lines" }, entries);
    return { column, sums };
  });
  return outcomeOf(
    columns.flatMap(({ sums }) => sums),
    oneLineBehind(columns),
  );
};

const resources: Identity = ({ resources: rows }) => {
  const along = resourceRowSums(rows);
  return joined([outcomeOf(resourceColumnSums(rows)), outcomeOf(along, movedBetweenRows(along))]);
};

const reserves: Identity = ({ reserves: rows }) =>
  outcomeOf(
    [...Map.groupBy(rows, ({ fund }) => fund)].flatMap(([fund, ofFund]) =>
      reserveColumns.flatMap(({ column, words }) =>
        tableSums(
          { identity: "F3", subject: `reserves (${fund}), ${words}`, partsAre: "reserves" },
          entriesOf(agreementTables.reserves, ofFund, column, words),
        ),
      ),
    ),
  );
