import { parseFigureId } from "../data-package/figure-id.ts";
import type { Table } from "../data-package/table.ts";
import { computedResults, feedLoads } from "../data-package/tables/records.ts";
import type { Disclosure } from "../disclosure/clearance.ts";
import { loadStep } from "../disclosure/rough-load.ts";
import type { Receipt } from "./receipt.ts";
import type { WorkedOut } from "./worked-out.ts";

/** A receipt as anybody may see it: where small counts are withheld, small sums behind a figure are. */
export function openReceipt(receipt: Receipt, ruleOf: (feed: string) => Disclosure): Receipt {
  const { workedOut } = receipt;
  if (workedOut === undefined || isOpen(workedOut, ruleOf(workedOut.feed.feed))) return receipt;
  return {
    ...receipt,
    workedOut: { ...workedOut, sums: "Withheld: small numbers", records: undefined },
  };
}

/** The rest of a row without the columns that count records. */
export function withoutCounts(receipt: Receipt, columns: readonly string[]): Receipt {
  const counts = ({ figure }: { readonly figure: string }) =>
    columns.includes(parseFigureId(figure)?.property ?? "");
  return { ...receipt, restOfRow: receipt.restOfRow.filter((one) => !counts(one)) };
}

/** Sums that are no whole numbers count nobody; a small one less than another is as telling as a small one. */
function isOpen({ exactly, records }: WorkedOut, disclosure: Disclosure): boolean {
  if (disclosure.kind === "unruled") return false;
  const whole = exactly.filter(({ places }) => places === 0).map(({ exact }) => Number(exact.toFixed(0)));
  const [above, below] = whole;
  const left = above === undefined || below === undefined ? [] : [below - above];
  return [...whole, ...left, records ?? 0].every((count) => count <= 0 || count >= disclosure.least);
}

/**
 * The columns of a table that count records, which no page shows of a feed whose small counts are withheld: they are
 * exact, and kept to work with.
 */
export function countColumns(table: Table, disclosure: Disclosure): readonly string[] {
  if (loadStep(disclosure) === undefined) return [];
  if (table.name === feedLoads.name) return ["records"];
  return table.name === computedResults.name ? ["numerator", "denominator", "records"] : [];
}
