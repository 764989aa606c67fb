import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { CommentaryRow, MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { ReportRow } from "../model/report-table.ts";
import type { Words } from "../model/words.ts";
import type { PortfolioSource } from "../report-source.ts";
import { proseWords } from "../section-words.ts";

/** What is said of a measure in a report, as rows beneath its own: by its period, else by the agreement. */
export function commentaryRows(source: PortfolioSource, { measure }: MeasureRow): readonly ReportRow[] {
  const row = commentaryFor(source, measure);
  if (row === undefined) return [];
  return proseWords(source, row.text).map((text: Words): ReportRow => ({ kind: "note", text }));
}

/** What is said in the report's own period; for an agreement, what the agreement says. */
export function commentaryFor(
  { name, agreement }: Pick<PortfolioSource, "name" | "agreement">,
  measure: string,
): CommentaryRow | undefined {
  const wanted = name.kind === "agreement" ? "agreement" : (name.period ?? "agreement");
  return ofMeasures(agreement)
    .get(measure)
    ?.find((row) => row.year === agreement.portfolio.year && row.period === wanted);
}

const grouped = new WeakMap<Agreement, ReadonlyMap<string, readonly CommentaryRow[]>>();

function ofMeasures(agreement: Agreement): ReadonlyMap<string, readonly CommentaryRow[]> {
  const known = grouped.get(agreement);
  if (known !== undefined) return known;
  const made = Map.groupBy(agreement.commentary, ({ measure }) => measure);
  grouped.set(agreement, made);
  return made;
}
