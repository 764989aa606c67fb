import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeetingRow } from "../../domain/data-package/tables/cycle.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { tableBlock } from "../finance/parts.ts";
import type { PortfolioSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** When the portfolio is reported on, to whom, and what time each report covers. */
export const timetable: SectionBuilder<PortfolioSource> = (source, { id, title }) => {
  const { agreement } = source;
  if (agreement.meetings.length === 0) return undefined;
  const table = tableBlock(source, {
    id,
    caption: `Reports in ${yearLabel(agreement.portfolio.year)}`,
    columns: [
      { heading: "Report", kind: "header", width: 2 },
      { heading: "Committee", kind: "text", width: 2 },
      { heading: "Day", kind: "text", width: 2 },
      { heading: "Covers", kind: "text", width: 2 },
    ],
    rows: agreement.meetings.map((row) => ({
      kind: "line",
      cells: [
        [row.report],
        [committeeName(agreement, row.committee) ?? "Not named"],
        [dayWords(row)],
        [row.covers ?? ""].filter((text) => text !== ""),
      ],
    })),
    notes: [],
  });
  return { id, title, blocks: [table], sections: [] };
};

/** A committee's full name; its code where it is not among the council's committees. */
export function committeeName({ committees }: Pick<Agreement, "committees">, code: string | undefined) {
  if (code === undefined) return undefined;
  return committees.find(({ committee }) => committee === code)?.name ?? code;
}

function dayWords({ date, asPrinted, confirmed, byException }: MeetingRow): string {
  const day = date === undefined ? (asPrinted ?? "Not yet set") : dateWords(date);
  const open = confirmed === "no" ? ", to be confirmed" : "";
  return `${day}${open}${byException === true ? ", only if something needs reporting" : ""}`;
}
