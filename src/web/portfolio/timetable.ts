import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeetingRow } from "../../domain/data-package/tables/cycle.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";

/** When the portfolio is reported on, and what is still to come from the day on. */
export function timetable({ meetings, committees }: Agreement, day: Temporal.PlainDate): Html {
  const committee = (code: string | undefined): string =>
    code === undefined ? "Not named" : (committees.find((one) => one.committee === code)?.name ?? code);
  const rows = meetings.map(
    (meeting): Row => ({
      kind: "line",
      cells: [
        meeting.report,
        committee(meeting.committee),
        whenCell(meeting, day),
        meeting.covers ?? "Not said",
      ],
    }),
  );
  const body =
    rows.length === 0
      ? html`<p>The agreement gives no dates for reports.</p>`
      : dataTable({
          id: "meetings",
          caption: "Reports and the meetings they go to",
          columns: [
            { heading: "Report", kind: "header" },
            { heading: "Committee", kind: "text" },
            { heading: "Date", kind: "text" },
            { heading: "Covers", kind: "text" },
          ],
          rows,
          narrow: "stack",
        });
  return section({ id: "timetable", heading: "When it is reported", level: 2, ruled: true, body });
}

function whenCell({ date, asPrinted, confirmed, byException }: MeetingRow, day: Temporal.PlainDate): Text {
  if (date === undefined) return asPrinted ?? "No date given";
  const said = [
    confirmed === "no" ? "to be confirmed" : "",
    byException === true ? "only if something needs reporting" : "",
    Temporal.PlainDate.compare(date, day) >= 0 ? "still to come" : "",
  ].filter((one) => one !== "");
  return html`${dateTime(date)}${said.length > 0 && html` <span class="cell-note">${said.join(", ")}</span>`}`;
}
