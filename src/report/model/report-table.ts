import type { Words } from "./words.ts";

export type ReportColumn = {
  readonly heading: string;
  /** How its cells are set: numbers to the right, a row's own header bold. */
  readonly kind: "header" | "code" | "text" | "number" | "status";
  /** Its share of the width beside the others', where there are pages; 1 unless said. */
  readonly width?: number;
};

/** A row. `group` heads the rows after it; `note` is a commentary across the whole width. */
export type ReportRow =
  | { readonly kind: "line" | "subtotal" | "total"; readonly cells: readonly Words[] }
  | { readonly kind: "group"; readonly heading: Words }
  | { readonly kind: "note"; readonly text: Words };

export type ReportTable = {
  /** Unique in the report, and lasting: `service-budgets`. */
  readonly id: string;
  /** Printed beside the caption; opens the table's receipt: where each of its figures comes from. */
  readonly code: string;
  /** Says what the table holds, with the unit: "Service budgets, £000". */
  readonly caption: string;
  /** Said once above the figures: "Brackets are income, savings or a surplus." */
  readonly reading?: string;
  readonly columns: readonly ReportColumn[];
  /** As many cells in each line as there are columns; an empty cell is an empty list. */
  readonly rows: readonly ReportRow[];
  /** What stands beneath: markers explained, sources, findings. */
  readonly notes: readonly Words[];
};
