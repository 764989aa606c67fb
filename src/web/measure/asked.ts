import type { PartSummary } from "../../domain/assessment/measure-summary.ts";
import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { AddressBook } from "../routes.ts";

/** What the three questions are asked of: one part of a measure in one agreement, as looked at on a day. */
export type Asked = {
  readonly to: AddressBook;
  readonly measure: MeasureRow;
  readonly part: PartSummary;
  readonly agreement: Agreement;
  readonly day: Temporal.PlainDate;
};
