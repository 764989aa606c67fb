import { code, date, line, optional, text } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

export const acceptances = defineTable({
  name: "acceptances",
  title: "Accepted findings",
  about: "Findings somebody has looked at and let stand, with the reason. They stay visible.",
  key: ["finding"],
  columns: {
    finding: code("The finding's key, as `outturn check --json` prints it."),
    reason: text("Why it may stand."),
    acceptedBy: line("The person or post that accepted it."),
    acceptedOn: date("The day it was accepted."),
    asFound: optional(
      line(
        "What was accepted: the difference with its unit, or the figures; when something else is found it lapses. Blank holds whatever is found.",
      ),
    ),
  },
});
export type AcceptanceRow = RowOf<typeof acceptances>;
