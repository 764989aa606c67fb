import { financeHeadlines } from "../finance/headlines.ts";
import type { ReportSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** The money of a report's first page in boxes: revenue, reserves and capital. */
export const headlines: SectionBuilder<ReportSource> = (source, { id, title }) => {
  const boxes = financeHeadlines(source);
  return boxes.length === 0 ? undefined : { id, title, blocks: [{ kind: "boxes", boxes }], sections: [] };
};
