import type { Row } from "../data-package/table.ts";
import { type Pence, pence } from "../money/pence.ts";
import type { BudgetColumn } from "./budget-columns.ts";
import { money } from "./printed-amount.ts";
import type { Weighed } from "./sum.ts";

type CauseOf = (weighed: Weighed) => string | undefined;

/** Two rows out by the same amount in opposite directions: an amount stands in the wrong one. */
export function movedBetweenRows(rows: readonly Weighed[]): CauseOf {
  return (weighed) => {
    const other = rows.find(
      ({ severity, difference }) => severity === "error" && difference === -weighed.difference,
    );
    if (other === undefined) return undefined;
    const amount = money(pence(Math.abs(weighed.difference)), weighed.unit);
    return `The row ${other.sum.subject} is out by the same ${amount} the other way: an amount was probably moved between the two rows.`;
  };
}

type ColumnSums = { readonly column: BudgetColumn; readonly sums: readonly Weighed[] };

/**
 * Two or more columns of one total row are out, and their differences add up across the row as a line's own
 * figures would: the total was struck without that line, or before the lines were last changed.
 */
export function oneLineBehind(columns: readonly ColumnSums[]): CauseOf {
  return (weighed) => {
    const row = rowOf(weighed);
    const found = new Map<BudgetColumn, Pence>();
    for (const { column, sums } of columns) {
      const same = sums.find((sum) => rowOf(sum) === row);
      if (same !== undefined) found.set(column, same.difference);
    }
    const out = [...found.values()].filter((difference) => difference !== 0).length;
    return out > 1 && fitTogether(found) ? words(found, weighed) : undefined;
  };
}

function fitTogether(found: ReadonlyMap<BudgetColumn, Pence>): boolean {
  const [employee, nonEmployee, gross, income, net] = [
    found.get("employee"),
    found.get("nonEmployee"),
    found.get("gross"),
    found.get("income"),
    found.get("net"),
  ].map((difference) => difference ?? Number.NaN);
  if (employee === undefined || nonEmployee === undefined || income === undefined) return false;
  return employee + nonEmployee === gross && gross + income === net;
}

const short: Readonly<Record<BudgetColumn, string>> = {
  employee: "employee",
  nonEmployee: "non-employee",
  gross: "gross",
  income: "income",
  net: "net",
};

function words(found: ReadonlyMap<BudgetColumn, Pence>, { unit }: Weighed): string {
  const listed = [...found].map(([column, difference]) => {
    const amount = difference === 0 ? "nil" : money(pence(Math.abs(difference)), unit);
    return `${short[column]} ${amount}`;
  });
  return (
    `The differences across the total row fit one another (${listed.join(", ")}), as one line's figures would: ` +
    "the total probably leaves out a change that the lines include, or the other way about."
  );
}

function rowOf({ sum }: Weighed): Row {
  return sum.whole.at.row;
}
